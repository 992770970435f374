"""The sitemap (sitemaps.org, protocol 0.9): every page that search engines may list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from briefgen.config import Config
from briefgen.model import Artifact
from briefgen.urls import SITEMAP, absolute_url

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
LIMIT = 50_000
"""Addresses that one file may hold, by the protocol."""


def export_sitemap(urls: Sequence[str], config: Config) -> Iterator[Artifact]:
    """Yield the sitemap, in several files and an index where it is long.

    Args:
        urls: Of the pages to list.
        config: Its `base_url` makes addresses absolute; without one there is no sitemap.
    """
    if not config.base_url:
        return
    if len(urls) <= LIMIT:
        yield Artifact(SITEMAP, _list_locations("urlset", "url", urls, config))
        return
    parts: list[str] = []
    for start in range(0, len(urls), LIMIT):
        name = f"sitemap-{len(parts) + 1}.xml"
        parts.append(name)
        yield Artifact(name, _list_locations("urlset", "url", urls[start : start + LIMIT], config))
    yield Artifact(SITEMAP, _list_locations("sitemapindex", "sitemap", parts, config))


def _list_locations(root: str, item: str, urls: Sequence[str], config: Config) -> bytes:
    lines = (
        f"<{item}><loc>{escape(absolute_url(config.base_url, url), quote=False)}</loc></{item}>"
        for url in urls
    )
    declaration = '<?xml version="1.0" encoding="utf-8"?>'
    return "\n".join([declaration, f'<{root} xmlns="{NAMESPACE}">', *lines, f"</{root}>", ""]).encode()
