"""Links of the finished pages that lead nowhere, told where editors wrote them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from html import unescape
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.check.publication import find_addresses
from briefgen.config import SETTINGS_FILE, Config
from briefgen.diagnostics import Pointer
from briefgen.hrefs import resolve_file, resolve_href
from briefgen.markup import rebase_address
from briefgen.messages import quote_text
from briefgen.records import Actor, Record
from briefgen.references import find_code
from briefgen.urls import INDEX, root_prefix

NO_PAGE = "404.html"
"""Shown in the place of any page, so that its links begin at the root of the host."""
NO_SUCH_PAGE = "leads to no page of the site"

Target = tuple[str, str]
"""What a link leads to: the URL of a file, and a place on it."""
Written = dict[Target, list[tuple[Pointer, str]]]
"""Where the addresses of links were written, and how."""


def check_links(
    links: Mapping[str, Iterable[str]],
    places: Mapping[str, set[str]],
    urls: set[str],
    origins: Mapping[str, Record],
    config: Config,
) -> Iterator[Finding]:
    """Yield broken links and missing anchors, each once for every place that it was written at.

    Args:
        links: What each page links to, by its URL.
        places: The ids on each page.
        urls: Every file of the finished site.
        origins: The record that a page is made from, by URL.
        config: The settings, which have addresses, too.
    """
    written: Written | None = None
    told: set[Target] = set()
    for url, addresses in links.items():
        for link in dict.fromkeys(addresses if url != NO_PAGE else ()):
            target = find_target(url, link)
            if target is None:
                continue
            path, place = target
            if path not in urls:
                rule, fault = rules.BROKEN_LINK, NO_SUCH_PAGE
            elif place and place not in places.get(path, {place}):
                rule, fault = rules.MISSING_ANCHOR, "leads to no place on that page"
            else:
                continue
            written = written if written is not None else _find_written(origins, config)
            if target not in told:
                told.add(target)
                for where, address in written.get(target, ()):
                    yield Finding(rule, where, f"the link {quote_text(address)} {fault}")
            if target not in written:
                where = origins[url].at() if url in origins else Pointer(url)
                yield Finding(rule, where, f"the link {quote_text(link)} of {url} {fault}")


def check_look(config: Config, files: Container[str]) -> Iterator[Finding]:
    """Yield the logo and the style sheet that the settings name, and that are not there.

    Args:
        config: The settings.
        files: URLs of the static files.
    """
    for where, src in _list_look(config):
        if resolve_file(src) not in files:
            message = f"the link {quote_text(src)} {NO_SUCH_PAGE}"  # the same as of a page, so told once
            yield Finding(rules.BROKEN_LINK, where, message)


def _list_look(config: Config) -> Iterator[tuple[Pointer, str]]:
    look = config.look
    logo = look.logo.src if look.logo else ""
    for src, *keys in ((look.stylesheet, "stylesheet"), (logo, "logo", "src")):
        if src:
            yield Pointer(SETTINGS_FILE, keys=("look", *keys)), src


def find_target(url: str, link: str) -> Target | None:
    """Return what a link of a page leads to; None for one that leads elsewhere, or is none.

    >>> find_target("briefs/a/index.html", "../b/index.html#who"), find_target("index.html", "https://[::1")
    (('briefs/b/index.html', 'who'), None)
    """
    parts = _split_link(link)
    if parts is None:
        return None
    return unquote(urlsplit(urljoin(f"/{url}", link)).path)[1:], unquote(parts.fragment)


def _split_link(link: str) -> SplitResult | None:
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    return None if parts.scheme or parts.netloc else parts


def _find_written(origins: Mapping[str, Record], config: Config) -> Written:
    """Return where editors wrote addresses of the site: in bodies, pictures and settings."""
    written: Written = defaultdict(list)
    for url, where, address, link in (*_find_in_settings(config), *_find_in_records(origins)):
        if target := find_target(url, link):
            written[target].append((where, address))
    return dict(written)


def _find_in_settings(config: Config) -> Iterator[tuple[str, Pointer, str, str]]:
    """Yield by address: the page it is seen from, where it was written, itself, and the link made of it."""
    for i, item in enumerate(config.nav):
        yield INDEX, Pointer(SETTINGS_FILE, keys=("nav", i, "url")), item.url, resolve_href(item.url)
    for where, src in _list_look(config):
        yield INDEX, where, src, resolve_file(src)


def _find_in_records(origins: Mapping[str, Record]) -> Iterator[tuple[str, Pointer, str, str]]:
    for url, record in origins.items():
        code = find_code(record.body)
        for offset, address in find_addresses(record.body):
            link = rebase_address(unescape(address), root_prefix(url))
            if offset not in code and link is not None:
                yield url, record.at("body", offset=offset), address, link
        if isinstance(record, Actor) and record.image is not None:
            src = record.image.src
            yield INDEX, record.at("image", "src"), src, resolve_file(src)
