"""`Site` → artifacts that are not HTML. One module per format."""

from __future__ import annotations

from briefgen.export.feeds import export_feeds
from briefgen.export.look import export_look
from briefgen.export.robots import export_nojekyll, export_robots
from briefgen.export.search import HOW_TO_INSTALL, SEARCH_ENTRY, SEARCH_FOLDER, index_pages, is_available
from briefgen.export.sitemap import export_sitemap

__all__ = [
    "HOW_TO_INSTALL",
    "SEARCH_ENTRY",
    "SEARCH_FOLDER",
    "export_feeds",
    "export_look",
    "export_nojekyll",
    "export_robots",
    "export_sitemap",
    "index_pages",
    "is_available",
]
