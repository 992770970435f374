"""A web page → an article: its main text as Markdown (markdownify), and what its head says of it.

Navigation, advertisements, forms and scripts are left out as far as the page's own marks tell them.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from markdownify import MarkdownConverter

from briefgen.intake.article import Article, FoundSource, clean_text, escape_references, find_links
from briefgen.messages import BriefgenError

LEFT_OUT = re.findall(
    r"\w+",
    """
    script style noscript template nav header footer aside form button iframe figure svg picture img video
    audio object embed input select
    """,
)


def read_webpage(text: str) -> Article:
    """Return the article of a web page.

    Raises:
        BriefgenError: The page's elements stand too deep in each other.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a page that looks like a file name, an address or XML
            soup = BeautifulSoup(text, "html.parser")
        return _read(soup)
    except RecursionError:
        raise BriefgenError(
            "the page has too many elements inside each other; save its text instead"
        ) from None


def _read(soup: BeautifulSoup) -> Article:
    told = _Told(soup)
    title = told.first("headline", "og:title", "twitter:title")
    heading = soup.find("h1")
    if not title and (own := heading or soup.title):
        title = own.get_text(" ")
    url, lang = told.url(), str(soup.html.get("lang", "")) if soup.html else ""
    lang = lang if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", lang) else ""
    for tag in soup.find_all([*LEFT_OUT, "h1"]):
        tag.decompose()
    main = soup.find("article") or soup.find("main") or soup.body or soup
    markdown = clean_text(MarkdownConverter(heading_style="ATX", bullets="-").convert_soup(main))
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in markdown.split("\n"))).strip()
    title = " ".join(clean_text(title).split())
    itself = [FoundSource(title, url)] if url else []
    return Article(
        title=title or " ".join(body.split()[:12]),
        body=escape_references(body),
        sources=(*itself, *(source for source in find_links(body) if source.url != url)),
        authors=told.authors(),
        publisher=told.first("publisher", "og:site_name"),
        url=url,
        published=told.first("datePublished", "article:published_time", "date", "time")[:10],
        lang=lang,
    )


class _Told:
    """What a page says of itself, in its head and in JSON-LD."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._facts: dict[str, str] = {}
        self._authors: list[str] = []
        for script in soup.find_all("script", type="application/ld+json"):
            for item in _read_items(script.string or ""):
                self._note_item(item)
        for meta in soup.find_all("meta"):
            name = str(meta.get("property") or meta.get("name") or "")
            self._note(name, meta.get("content"))
        for link in soup.find_all("link", rel="canonical"):
            self._note("canonical", link.get("href"))
        for time in soup.find_all("time"):
            self._note("time", time.get("datetime"))

    def _note(self, name: str, value: object) -> None:
        if isinstance(value, str) and value.strip():
            self._facts.setdefault(name, " ".join(clean_text(value).split()))

    def _note_item(self, item: dict[str, Any]) -> None:
        for fact in ("headline", "datePublished"):
            self._note(fact, item.get(fact))
        publisher = item.get("publisher")
        self._note("publisher", publisher.get("name") if isinstance(publisher, dict) else publisher)
        authors = item.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            name: object = author.get("name") if isinstance(author, dict) else author
            if isinstance(name, str) and name.strip():
                self._authors.append(" ".join(clean_text(name).split()))

    def first(self, *names: str) -> str:
        """Return the first of several facts that the page tells."""
        return next((self._facts[name] for name in names if name in self._facts), "")

    def url(self) -> str:
        """Return where the page stands."""
        url = self.first("canonical", "og:url")
        return url if url.startswith(("https://", "http://")) else ""

    def authors(self) -> tuple[str, ...]:
        """Return who wrote it."""
        named = self._authors or [self._facts[name] for name in ("author",) if name in self._facts]
        return tuple(dict.fromkeys(name for name in named if not name.startswith("http")))


def _read_items(text: str) -> Iterator[dict[str, Any]]:
    try:
        data = json.loads(text)
    except ValueError:
        return
    if isinstance(data, dict) and isinstance(data.get("@graph"), list):
        data = data["@graph"]
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict) and "headline" in item:
            yield item
