"""Sources: whether there are any, whether they can be found again, whether they are independent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from briefgen import rules
from briefgen.check.finding import Finding, where_cited
from briefgen.config import Config
from briefgen.diagnostics import Pointer
from briefgen.evidence import count_origins, find_origin, quoted_in, sources_of
from briefgen.hrefs import is_web_address
from briefgen.messages import quote_text
from briefgen.model import Key, Site
from briefgen.records import Brief, Source

TRACKING = (
    "utm_",
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "igsh",
    "yclid",
    "twclid",
    "ttclid",
    "gbraid",
    "wbraid",
    "li_fat_id",
    "mkt_tok",
    "_ga",
    "_hsenc",
    "_hsmi",
)
"""Parameters, or beginnings of them, that tell who sent a reader and nothing of the page."""


def check_sources(site: Site, _: Config) -> Iterator[Finding]:
    """Yield sources that cannot be found again."""
    for source in site.sources.values():
        yield from _check_source(source)


def check_sources_of(site: Site, brief: Brief) -> Iterator[Finding]:
    """Yield what is wrong with what a brief rests on: nothing, one source, one origin, one retracted."""
    if brief.status == "retracted" or Key("brief", brief.slug) in site.incomplete:
        return
    sources = sources_of(site, brief)
    if not sources and (brief.body.strip() or brief.quotes):
        yield Finding(rules.NO_SOURCE, brief.at("sources"), "the brief names no source")
    if len(sources) == 1:
        message = f"one source only, {quote_text(next(iter(sources)))}"
        yield Finding(rules.LONE_SOURCE, brief.at("sources"), message)
    if len(sources) > 1 and count_origins(site, sources) == 1:
        message = f"{len(sources)} sources, but one origin: {find_origin(site, next(iter(sources)))}"
        yield Finding(rules.ONE_ORIGIN, brief.at("sources"), message)
    yield from _check_retracted(site, brief, sources)


def _check_retracted(site: Site, brief: Brief, sources: Iterable[str]) -> Iterator[Finding]:
    """Yield where a brief rests on retracted sources: in one place each, and wherever they are a basis."""
    quotes = [site.statements[slug].quote for slug in quoted_in(site, brief)]
    reworded = (wording.source for quote in quotes for wording in quote.wordings)
    for slug in dict.fromkeys((*sources, *reworded)):
        if site.sources[slug].retracted:
            yield _tell_retracted(slug, _where_named(site, brief, slug))
    for field in ("positions", "assessments"):
        for i, claim in enumerate(getattr(brief, field)):
            for j, basis in enumerate(claim.basis):
                kind, _, slug = basis.partition(":")
                if kind == "source" and site.sources[slug].retracted:
                    yield _tell_retracted(slug, brief.at(field, i, "basis", j))


def _tell_retracted(slug: str, where: Pointer) -> Finding:
    return Finding(rules.RETRACTED_SOURCE, where, f"source {quote_text(slug)} was retracted by its publisher")


def _where_named(site: Site, brief: Brief, source: str) -> Pointer:
    """Return where a brief names a source: in its list, a quote of its own or its body."""
    key = Key("source", source)
    if brief.slug in site.referring("brief", "sources", key):
        return brief.at("sources", brief.sources.index(source))
    for slug in quoted_in(site, brief):
        quote = site.statements[slug].quote
        if source in (*site.statements[slug].sources, *(wording.source for wording in quote.wordings)):
            is_own = quote.origin.path == brief.origin.path
            return where_cited(quote, source) if is_own else brief.at("quotes", brief.quotes.index(slug))
    cited = next(link for link in site.bodies[Key("brief", brief.slug)] if link.target == key)
    return brief.at("body", offset=cited.start)


def _check_source(source: Source) -> Iterator[Finding]:
    if not source.url:
        if not (source.publisher or source.author or source.archived):
            message = (
                f"{quote_text(source.title)} has no publisher, author or address; nobody can find it again"
            )
            yield Finding(rules.PLACEHOLDER_SOURCE, source.at("title"), message)
        return
    if is_web_address(source.url) and (clean := remove_tracking(source.url)) != source.url:
        message = f"the address tells who sent the reader; write {clean}"
        yield Finding(rules.TRACKING_PARAMETERS, source.at("url"), message)
    if not source.archived:
        yield Finding(rules.NO_ARCHIVE, source.at("url"), "there is no archived copy")


def remove_tracking(url: str) -> str:
    """Return an address without parameters that tell who sent a reader.

    >>> remove_tracking("https://example.org/a?id=3&utm_source=x")
    'https://example.org/a?id=3'
    """
    if "?" not in url:
        return url
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not name.lower().startswith(TRACKING)]
    return url if len(kept) == len(pairs) else urlunsplit(parts._replace(query=urlencode(kept)))
