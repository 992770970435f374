"""`Site` → artifacts that are not HTML. One module per format."""

from __future__ import annotations

from briefgen.export.feeds import export_feeds
from briefgen.export.robots import export_nojekyll, export_robots
from briefgen.export.sitemap import export_sitemap

__all__ = ["export_feeds", "export_nojekyll", "export_robots", "export_sitemap"]
