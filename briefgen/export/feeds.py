"""Atom feeds (RFC 4287): the site's briefs, each actor, each topic, the corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import tzinfo
from itertools import islice
from xml.etree import ElementTree as ET

from briefgen import __version__
from briefgen.config import Config
from briefgen.dates import Date, instant_of, parse_zone
from briefgen.model import Artifact, CorrectionMade, Key, Site, Statement
from briefgen.records import Brief
from briefgen.urls import FEED, absolute_url, record_url, sibling_url

FEED_LENGTH = 50
ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed."""

    url: str
    title: str
    date: Date
    updated: Date
    summary: str = ""
    authors: tuple[str, ...] = ()


def export_feeds(site: Site, config: Config) -> Iterator[Artifact]:
    """Yield every feed, where the site has a `base_url` and wants them."""
    if not config.base_url or not config.outputs.feeds:
        return
    briefs = (_enter_brief(brief) for brief in site.briefs.values())
    yield _make_feed(config, "index.html", config.title, briefs)
    corrections = (_enter_correction(site, made) for made in site.corrections)
    yield _make_feed(config, "corrections/index.html", f"Corrections – {config.title}", corrections)
    if not config.outputs.own_feeds:
        return
    for slug, actor in site.actors.items():
        url = record_url("actor", slug)
        yield _make_feed(config, url, f"{actor.name} – {config.title}", _enter_actor(site, config, slug))
    for slug, topic in site.topics.items():
        about = (
            _enter_brief(site.briefs[brief])
            for brief in site.referring("brief", "topics", Key("topic", slug))
        )
        yield _make_feed(config, record_url("topic", slug), f"{topic.name} – {config.title}", about)


def _enter_brief(brief: Brief) -> Entry:
    is_retracted = brief.status == "retracted"
    return Entry(
        url=record_url("brief", brief.slug),
        title=f"Retracted: {brief.title}" if is_retracted else brief.title,
        date=brief.published or brief.date,
        updated=_find_updated(brief),
        summary="" if is_retracted else brief.summary,
        authors=brief.authors,
    )


def _find_updated(brief: Brief) -> Date:
    dates = [brief.published or brief.date, *(correction.date for correction in brief.corrections)]
    return max([*dates, brief.updated or dates[0]], key=lambda date: date.sort_key)


def _enter_actor(site: Site, config: Config, slug: str) -> Iterator[Entry]:
    """Yield what an actor said and the briefs that they are in, newest first."""
    said = [
        _enter_statement(site, config, site.statements[quote])
        for quote in islice(site.referring("quote", "speaker", Key("actor", slug)), FEED_LENGTH)
        if quote in site.statements
    ]
    briefs = [_enter_brief(site.briefs[brief]) for brief in site.briefs_by_actor.get(slug, ())[:FEED_LENGTH]]
    yield from sorted([*said, *briefs], key=lambda entry: (entry.date.sort_key, entry.url), reverse=True)


def _enter_statement(site: Site, config: Config, statement: Statement) -> Entry:
    quote = statement.quote
    url = record_url("quote", quote.slug)
    if not config.outputs.quotes:
        page = (
            record_url("brief", statement.briefs[0])
            if statement.briefs
            else record_url("actor", quote.speaker)
        )
        url = f"{page}#quote-{quote.slug}"
    return Entry(
        url=url,
        title=f"{site.actors[quote.speaker].name}: “{' '.join(quote.text.split())}”",
        date=statement.date,
        updated=statement.date,
    )


def _enter_correction(site: Site, made: CorrectionMade) -> Entry:
    correction = made.correction
    change = f"“{correction.was}” is now “{correction.now}”." if correction.was and correction.now else ""
    return Entry(
        url=f"{record_url('brief', made.brief)}#correction-{made.index + 1}",
        title=f"{correction.kind.replace('-', ' ').capitalize()}: {site.briefs[made.brief].title}",
        date=correction.date,
        updated=correction.date,
        summary=" ".join(part for part in (change, correction.reason) if part),
    )


def _make_feed(config: Config, page_url: str, title: str, entries: Iterable[Entry]) -> Artifact:
    """Return the feed that stands beside a page."""
    url = sibling_url(page_url, FEED)
    zone = parse_zone(config.timezone)
    shown = list(islice(entries, FEED_LENGTH))
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": config.language})
    _add(feed, "id", absolute_url(config.base_url, url))
    _add(feed, "title", title)
    _add(
        feed,
        "updated",
        max((_instant(entry.updated, zone) for entry in shown), default="1970-01-01T00:00:00Z"),
    )
    ET.SubElement(feed, "link", {"rel": "self", "href": absolute_url(config.base_url, url)})
    ET.SubElement(feed, "link", {"rel": "alternate", "href": absolute_url(config.base_url, page_url)})
    _add(ET.SubElement(feed, "author"), "name", config.publisher.name if config.publisher else config.title)
    generator = ET.SubElement(feed, "generator", {"version": __version__})
    generator.text = "briefgen"
    for entry in shown:
        _add_entry(feed, entry, config, zone)
    ET.indent(feed, "")
    text = ET.tostring(feed, encoding="unicode", xml_declaration=False)
    return Artifact(url, f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode())


def _add_entry(feed: ET.Element, entry: Entry, config: Config, zone: tzinfo) -> None:
    address = absolute_url(config.base_url, entry.url)
    element = ET.SubElement(feed, "entry")
    _add(element, "id", address)
    _add(element, "title", entry.title)
    ET.SubElement(element, "link", {"href": address})
    _add(element, "published", _instant(entry.date, zone))
    _add(element, "updated", _instant(entry.updated, zone))
    if entry.summary:
        _add(element, "summary", entry.summary)
    for author in entry.authors:
        _add(ET.SubElement(element, "author"), "name", author)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _instant(date: Date, zone: tzinfo) -> str:
    """Return a moment as RFC 3339 writes it; a day without a time is that day everywhere, so it stays."""
    return f"{instant_of(date, zone) if date.precision == 'time' else date.first + 'T00:00'}:00Z"
