"""Files that tell crawlers and hosts how to treat the site."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.config import Config
from briefgen.model import Artifact
from briefgen.urls import ROBOTS, SITEMAP, absolute_url


def export_robots(config: Config, *, is_preview: bool) -> Iterator[Artifact]:
    """Yield `robots.txt`: everything is open, but for a preview, where nothing is."""
    lines = ["User-agent: *", "Disallow: /" if is_preview else "Disallow:"]
    if config.base_url and not is_preview:
        lines.append(f"Sitemap: {absolute_url(config.base_url, SITEMAP)}")
    yield Artifact(ROBOTS, ("\n".join(lines) + "\n").encode())


def export_nojekyll() -> Iterator[Artifact]:
    """Yield `.nojekyll`, which keeps GitHub Pages from passing over names with a leading underscore."""
    yield Artifact(".nojekyll", b"")
