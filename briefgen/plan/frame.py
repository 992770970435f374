"""What all pages share: the site's view of itself and the head of each page."""

from __future__ import annotations

from briefgen.config import LOOK_SHEET, Config
from briefgen.contexts.basics import ImageView, Link
from briefgen.contexts.frame import Head, LookView, Publisher, SearchTag, SiteView
from briefgen.hrefs import resolve_file, resolve_href
from briefgen.languages import direction_of
from briefgen.model import Site
from briefgen.urls import FEED, INDEX, absolute_url, record_url, root_prefix

LISTS = {
    "briefs": "Briefs",
    "actors": "Actors",
    "quotes": "Quotes",
    "events": "Events",
    "topics": "Topics",
    "places": "Places",
    "sources": "Sources",
    "publishers": "Publishers",
    "wires": "Origins",
    "timeline": "Timeline",
    "archive": "Archive",
    "network": "Network",
    "corrections": "Corrections",
    "quality": "Data quality",
    "search": "Search",
}
"""Folders of the list pages, and their titles."""
MAIN_LISTS = ("briefs", "actors", "quotes", "events", "topics", "timeline", "search")
"""Those in the navigation where the settings name none."""


def list_url(folder: str) -> str:
    """Return the URL of a list page."""
    return f"{folder}/{INDEX}"


def made_lists(site: Site, config: Config) -> tuple[str, ...]:
    """Return the folders of the list pages that have something on them, in order."""
    filled = {
        "briefs": True,
        "actors": bool(site.actors),
        "quotes": bool(site.statements) and config.outputs.quotes,
        "events": bool(site.events),
        "topics": bool(site.topics),
        "places": bool(site.places),
        **dict.fromkeys(("sources", "publishers", "wires"), bool(site.sources) and config.outputs.sources),
        "timeline": config.outputs.timeline,
        "archive": bool(site.briefs) and config.outputs.archive,
        "network": config.outputs.network and any(len(cast) > 1 for cast in site.cast.values()),
        "corrections": True,
        "quality": config.outputs.quality,
        "search": config.outputs.search,
    }
    return tuple(folder for folder in LISTS if filled[folder])


def make_site_view(site: Site, config: Config, *, is_preview: bool) -> SiteView:
    """Return what every page says of the site."""
    made = made_lists(site, config)
    lists = {folder: Link(text=LISTS[folder], href=list_url(folder)) for folder in made}
    pages = tuple(Link(text=page.title, href=record_url("page", slug)) for slug, page in site.pages.items())
    nav = tuple(Link(text=item.title, href=resolve_href(item.url)) for item in config.nav)
    return SiteView(
        title=config.title,
        description=config.description,
        language=config.language,
        dir=direction_of("", config.language),
        nav=nav or tuple(lists[folder] for folder in MAIN_LISTS if folder in lists),
        sections=(*lists.values(), *pages),
        publisher=_make_publisher(site, config),
        feed=FEED if has_feeds(config) else "",
        look=_make_look(config),
        is_preview=is_preview,
        extra=config.extra,
    )


def _make_look(config: Config) -> LookView:
    look = config.look
    sheets = [Link(text="", href=LOOK_SHEET)] if look.has_rules else []
    sheets += [Link(text="", href=resolve_file(look.stylesheet))] if look.stylesheet else []
    logo = look.logo
    return LookView(
        logo=ImageView(src=resolve_file(logo.src), alt=logo.alt, width=logo.width, height=logo.height)
        if logo
        else None,
        footer=look.footer,
        stylesheets=tuple(sheets),
    )


def has_feeds(config: Config) -> bool:
    """Whether feeds are made: they hold absolute addresses, which only a `base_url` gives."""
    return bool(config.base_url) and config.outputs.feeds


def _make_publisher(site: Site, config: Config) -> Publisher | None:
    publisher = config.publisher
    if publisher is None:
        return None
    policies = tuple(
        Link(text=site.pages[slug].title, href=record_url("page", slug))
        for slug in publisher.policies
        if slug in site.pages
    )
    return Publisher(name=publisher.name, url=publisher.url, policies=policies)


def make_head(
    config: Config,
    url: str,
    title: str,
    *,
    description: str = "",
    feeds: tuple[Link, ...] = (),
    alternates: tuple[Link, ...] = (),
    is_indexed: bool = True,
    search: tuple[SearchTag, ...] = (),
) -> Head:
    """Return what a page says of itself; where it has no description, the site's follows its title."""
    if not description and is_indexed and config.description:
        description = f"{title}: {config.description}"
    return Head(
        title=title,
        url=url,
        root=root_prefix(url),
        description=" ".join(description.split())[:300],
        canonical=absolute_url(config.base_url, url) if config.base_url else "",
        feeds=feeds if has_feeds(config) else (),
        alternates=alternates,
        is_indexed=is_indexed,
        search=search,
    )
