"""An article → a drafted brief: who is named, who says what, which days, each guess told in a comment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from briefgen.dates import parse_date
from briefgen.intake.article import Article
from briefgen.intake.known import Known
from briefgen.intake.reading import Reading, read_article
from briefgen.intake.scene import Speaker
from briefgen.messages import cut_text
from briefgen.records import Event
from briefgen.urls import slugify_text
from briefgen.yamltext import quote_scalar

DAYS_SHOWN = 10
UNTITLED = "Untitled"


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted brief."""

    slug: str
    text: str
    quotes: int
    actors: int
    same: str
    """The file of a brief with this title and date that is there already; empty if none is."""


def draft_brief(article: Article, known: Known, *, name: str, today: date, day: str = "") -> Draft:
    """Return the brief that an article makes.

    Args:
        article: What was read.
        known: What the site knows.
        name: How the article's file is called, for the comment.
        today: Where the article tells no date; also tells the year of dates without one.
        day: The brief's date, where the editor gives it.
    """
    reading = read_article(article, known, today, day)
    slug = _make_slug(reading, known)
    text = "\n".join(["---", *_write_fields(reading, known, name), "---", article.body, ""])
    same = known.titles.get((article.title or UNTITLED, parse_date(reading.day).first), "")
    return Draft(slug, text, text.count("\n  - speaker: "), len(reading.named), same)


def _make_slug(reading: Reading, known: Known) -> str:
    base = f"{parse_date(reading.day).first}-{slugify_text(reading.article.title, max_words=8) or 'article'}"
    slug, number = base, 2
    while slug in known.briefs:
        slug, number = f"{base}-{number}", number + 1
    return slug


def _write_fields(reading: Reading, known: Known, name: str) -> Iterator[str]:
    article = reading.article
    yield f"# Drafted by briefgen import from {_one_line(name)}. Look at each line with the word guess,"
    yield "# take its comment out, and take out the status when all is well."
    yield f"title: {quote_scalar(article.title or UNTITLED)}"
    yield f"date: {reading.day}" + (
        f"  # guess: {_one_line(reading.day_reason)}" if reading.day_reason else ""
    )
    yield "status: draft"
    if reading.place:
        yield f"place: {quote_scalar(reading.place)}  # guess: before the first sentence"
    if reading.dateline:
        yield f"dateline: {quote_scalar(reading.dateline)}  # guess: as printed"
    if reading.lang.split("-")[0] != known.language.split("-")[0]:
        reason = "" if article.lang else "  # guess: by its commonest words"
        yield f"lang: {quote_scalar(reading.lang)}{reason}"
    if article.authors:
        yield f"authors: [{', '.join(map(quote_scalar, article.authors))}]"
    yield from _write_sources(reading, known)
    taken = known.taken | {" ".join(article.title.split())}
    yield from _write_quotes(reading, taken, _find_own_source(article, known))
    yield from _write_actors(reading, taken)
    yield from _write_events(reading, known)


def _write_sources(reading: Reading, known: Known) -> Iterator[str]:
    article = reading.article
    if article.sources:
        yield "sources:"
    for number, source in enumerate(article.sources, start=1):
        if source.url in known.sources:
            yield f"  - {known.sources[source.url]}"
            continue
        host = (urlsplit_host(source.url) or "").removeprefix("www.")
        yield f"  - id: s{number}"
        yield f"    title: {quote_scalar(source.title or host or source.url)}"
        is_own = article.url != "" and source.url == article.url
        if source.url:
            publisher = (article.publisher if is_own else "") or host
            yield f"    publisher: {quote_scalar(publisher)}"
            yield f"    url: {quote_scalar(source.url)}"
        if is_own and article.published:
            yield f"    published: {reading.day}"
        if is_own and reading.wire:
            yield f"    wire: {quote_scalar(reading.wire)}  # guess: in brackets before the first sentence"


def urlsplit_host(url: str) -> str | None:
    """Return the host of an address, or None where it has none."""
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _find_own_source(article: Article, known: Known) -> str:
    """Return the line that names the source of an article's quotes; empty where several could be it."""
    if not article.url and len(article.sources) != 1:
        return ""
    guess = "" if article.url else "  # guess: the only source"
    return f"    source: {known.sources.get(article.sources[0].url, 's1')}{guess}"


def _write_quotes(reading: Reading, taken: frozenset[str], source: str) -> Iterator[str]:
    told = [
        (each, each.speaker)
        for each in reading.utterances
        if each.speaker is not None and (each.speaker.kind == "known" or each.speaker.name not in taken)
    ]
    if told:
        yield "quotes:"
    for each, speaker in told:
        yield f"  # guess: the speaker, {_one_line(each.reason)}"
        yield f"  - speaker: {_write_actor(speaker)}"
        yield f"    text: {quote_scalar(each.text)}"
        if each.kind != "direct":
            yield f"    kind: {each.kind}"
        if source:
            yield source
    written = [each for each, _ in told]
    for each in reading.utterances:
        if each not in written:
            who = (
                f"{quote_scalar(each.speaker.name)}, a name that is taken,"
                if each.speaker
                else "nobody known"
            )
            yield f"# guess: {who} says {quote_scalar(each.text)}"


def _write_actor(speaker: Speaker) -> str:
    return speaker.name if speaker.kind == "known" else quote_scalar(speaker.name)


def _write_actors(reading: Reading, taken: frozenset[str]) -> Iterator[str]:
    if reading.named:
        yield "actors:"
    for each in reading.named:
        if each.kind == "known":
            yield f"  - {each.name}"
            continue
        if each.name in taken:
            yield f"  # guess: {each.kind} {quote_scalar(each.name)}, but other records bear that name"
            continue
        title = f", {each.title}" if each.title.strip("?") else ""
        yield f"  - {quote_scalar(each.name)}  # guess: {each.kind}{_one_line(title)}; no record yet"


def _write_events(reading: Reading, known: Known) -> Iterator[str]:
    days = {each.day.isoformat() for each in reading.days} | {reading.day}
    actors = {each.name for each in reading.named if each.kind == "known"}
    fitting = [
        event
        for event in known.events
        if event.date.first in days and event.date.first == event.date.last and _shares_actor(event, actors)
    ]
    if fitting:
        yield "events:"
    for event in fitting:
        yield f"  - {event.slug}  # guess: {event.date.first}, and somebody in it is named here"
    body = reading.article.body
    for each in reading.days[:DAYS_SHOWN]:
        line = body[body.rfind("\n", 0, each.start) + 1 :].partition("\n")[0]
        yield f"# guess: {each.day.isoformat()} is a day of an event: {cut_text(line, 100)}"


def _shares_actor(event: Event, actors: set[str]) -> bool:
    return any(participant.actor in actors for participant in event.participants)


def _one_line(text: str) -> str:
    return " ".join(text.split())
