"""The finished pages: links that lead nowhere, titles that cannot be told apart, traces of drafts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html.parser import HTMLParser

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.check.leaks import check_leaks
from briefgen.check.links import check_links
from briefgen.config import Config
from briefgen.diagnostics import Pointer
from briefgen.load import Records
from briefgen.messages import quote_text
from briefgen.model import Artifact, Site
from briefgen.records import Brief, Quote, Record
from briefgen.urls import record_url


class _Scanner(HTMLParser):
    """Collects what a page links to, its ids and its title."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.title = ""
        self.is_redirect = False
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value is not None}
        self.links += [values[name] for name in ("href", "src") if name in values]
        self.ids |= {values["id"]} if "id" in values else set()
        self._in_title = tag == "title"
        self.is_redirect |= values.get("http-equiv") == "refresh"

    def handle_data(self, data: str) -> None:
        self.title += data if self._in_title else ""

    def handle_endtag(self, _: str) -> None:
        self._in_title = False


def check_pages(
    artifacts: Sequence[Artifact], site: Site, records: Records, config: Config, lists: Iterable[str]
) -> Iterator[Finding]:
    """Yield what is wrong with the finished files of a site.

    Args:
        artifacts: All of them.
        site: What they were made from.
        records: All that were loaded, those that leave no trace included.
        config: The settings.
        lists: Titles of list pages.
    """
    yield from check_output(artifacts, _find_origins(site), config)
    briefs = records.by_kind["brief"]
    left_out = [brief for each in site.left_out if isinstance(brief := briefs[each.slug], Brief)]
    if left_out:
        yield from check_leaks(artifacts, left_out, records, site.all_but(), lists)


def _find_origins(site: Site) -> dict[str, Record]:
    """Return the record that each page is made from, by URL."""
    return {
        record_url(kind, slug): record
        for kind, records in site.by_kind.items()
        for slug, record in records.items()
    }


def check_output(
    artifacts: Iterable[Artifact], origins: Mapping[str, Record], config: Config
) -> Iterator[Finding]:
    """Yield broken links, missing anchors and pages with the same title.

    Args:
        artifacts: Every file of the finished site.
        origins: The record that a page is made from, by URL; other pages are named by their URL.
        config: The settings.
    """
    urls: set[str] = set()
    pages: dict[str, _Scanner] = {}
    for artifact in artifacts:
        urls.add(artifact.url)
        if artifact.url.endswith(".html") and isinstance(artifact.content, bytes):
            pages[artifact.url] = scanner = _Scanner()
            scanner.feed(artifact.content.decode())
    links = {url: page.links for url, page in pages.items()}
    places = {url: page.ids for url, page in pages.items()}
    yield from check_links(links, places, urls, origins, config)
    yield from _check_titles(pages, origins)


def _check_titles(pages: Mapping[str, _Scanner], origins: Mapping[str, Record]) -> Iterator[Finding]:
    """Yield pages with the same title; those of quotes bear the beginning of their words."""
    by_title: dict[str, list[str]] = defaultdict(list)
    for url, page in pages.items():
        if not page.is_redirect and not isinstance(origins.get(url), Quote):
            by_title[" ".join(page.title.split())].append(url)
    for title, urls in by_title.items():
        first, *others = sorted(urls)
        for url in others:
            message = f"{url} has the same title as {first}: {quote_text(title)}"
            where = _find_title(origins[url]) if url in origins else Pointer(url)
            yield Finding(rules.DUPLICATE_TITLE, where, message)


def _find_title(record: Record) -> Pointer:
    field = next((field for field in ("title", "name") if hasattr(record, field)), None)
    return record.at(field) if field else record.at()
