"""What every page has: the site, what the page says of itself, its place in a numbered list."""

from __future__ import annotations

from typing import Any

from briefgen.contexts.basics import Direction, ImageView, Link, View


class Publisher(View, frozen=True, kw_only=True):
    """Who answers for the site."""

    name: str
    url: str = ""
    policies: tuple[Link, ...] = ()


class LookView(View, frozen=True, kw_only=True):
    """What the settings ask of the default theme."""

    logo: ImageView | None
    footer: str
    stylesheets: tuple[Link, ...]
    """Style sheets after the theme's own."""


class SiteView(View, frozen=True, kw_only=True):
    """What all pages of a site share."""

    title: str
    description: str
    language: str
    dir: Direction
    nav: tuple[Link, ...]
    """The main navigation."""
    sections: tuple[Link, ...]
    """Every list page and every free page, for the footer."""
    publisher: Publisher | None
    feed: str
    """The site's feed; empty where there is none."""
    look: LookView
    is_preview: bool
    """Whether drafts are shown, so that nobody takes it for the published site."""
    extra: dict[str, Any]
    """`extra:` of the settings, as it was written."""


class SearchTag(View, frozen=True, kw_only=True):
    """What a search can be narrowed down by."""

    name: str
    """`kind`, `year`, `actor`, `topic`."""
    value: str


class Head(View, frozen=True, kw_only=True):
    """What a page says of itself."""

    title: str
    url: str
    root: str
    """Leads from this page to the site's root; put before every `href`."""
    description: str = ""
    canonical: str = ""
    """Absolute address; empty where the site has no `base_url`."""
    feeds: tuple[Link, ...] = ()
    alternates: tuple[Link, ...] = ()
    """The same text in other languages."""
    is_indexed: bool = True
    search: tuple[SearchTag, ...] = ()
    """What the site's own search knows of the page; it finds only pages that have some."""


class Pager(View, frozen=True, kw_only=True):
    """Where a page stands among the numbered pages of its list."""

    number: int
    count: int
    pages: tuple[Link, ...]
    """First, last and nearby pages, numbers as texts; a gap is an entry without `href` and text `…`."""
    previous: str = ""
    next: str = ""


class PageContext(View, frozen=True, kw_only=True):
    """The base of all contexts of pages."""

    site: SiteView
    head: Head
    pager: Pager | None = None
    """None where the list fits on one page."""
