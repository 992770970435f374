"""An article → what is in it: its day and place, who is named, who says what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefgen.dates import DateError, parse_date
from briefgen.intake import words
from briefgen.intake.article import Article
from briefgen.intake.days import NamedDay, find_days
from briefgen.intake.known import Known
from briefgen.intake.names import Named, find_named
from briefgen.intake.quotations import find_quotations
from briefgen.intake.speakers import Utterance, find_utterances
from briefgen.intake.transcripts import find_turns
from briefgen.references import Spans

_WIRE = re.compile(
    r"""
    (?P<place>[^\W\d_][^\d,(–—\n]{1,40}?)(?:,\s*[^(–—\n]{1,40}?)?
    \s*(?:\((?P<agency>[A-Z]\w+(?:\ \w+){0,2})\))?\s*(?:[–—]|-{1,2})\s
    """,
    re.VERBOSE,
)
"""`PRAGUE, Sept 4 (Reuters) – `."""
_CREDITS = re.compile(r"\((?:Reporting|Writing|Editing|Additional reporting)[^()]*\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found in an article."""

    article: Article
    day: str
    """The brief's date."""
    day_reason: str
    dateline: str
    place: str
    wire: str
    named: tuple[Named, ...]
    """Each once, in the order of the text."""
    utterances: tuple[Utterance, ...]
    days: tuple[NamedDay, ...]
    lang: str


def read_article(article: Article, known: Known, today: date, day: str = "") -> Reading:
    """Return what an article tells, by rules alone."""
    body = article.body
    found, reason = (day, "") if day else _find_day(article, today)
    near = date.fromisoformat(parse_date(found).first)
    lang = article.lang or words.guess_language(body)
    wire = _find_wire(body)
    days = tuple(find_days(body, near, lang))
    passed = Spans([wire.span() if wire else (0, 0), *(match.span() for match in _CREDITS.finditer(body))])
    named = [each for each in find_named(body, known.actors, known.states) if each.start not in passed]
    utterances = find_turns(body, named) or find_utterances(body, find_quotations(body), named)
    speaking = {each.speaker.name for each in utterances if each.speaker}
    in_title = find_named(article.title, known.actors, known.states)
    place = _name_place(wire["place"] if wire else "")
    return Reading(
        article=article,
        day=found,
        day_reason=reason,
        dateline=_find_dateline(body, wire, days),
        place=known.places.get(place, place),
        wire=wire["agency"] or "" if wire else "",
        named=tuple(_keep_once([*filter(_is_certain, in_title), *named], speaking, known, place)),
        utterances=utterances,
        days=days,
        lang=lang,
    )


def _find_wire(body: str) -> re.Match[str] | None:
    found = _WIRE.match(body)
    return found if found and (found["agency"] or found["place"].isupper()) else None


def _find_day(article: Article, today: date) -> tuple[str, str]:
    if article.published:
        try:
            return parse_date(article.published).first, "the article says when it was published"
        except DateError:
            pass
    days = list(find_days(article.body[:2000], today, article.lang or words.guess_language(article.body)))
    full = next((each for each in days if each.has_year), None)
    chosen = full or (days[0] if days else None)
    if chosen is None:
        return today.isoformat(), "today; the article names no day"
    if full:
        return full.day.isoformat(), f'from "{full.text}"'
    return chosen.day.isoformat(), f'from "{chosen.text}"; the year that is nearest to today'


def _find_dateline(body: str, wire: re.Match[str] | None, days: tuple[NamedDay, ...]) -> str:
    """Return what stands before the first sentence, else a day with its weekday in the first paragraph."""
    if wire:
        return " ".join(wire.group().rstrip(" –—-").split())
    first = body.partition("\n\n")[0]
    return next((each.text for each in days if each.has_weekday and each.start < len(first)), "")


def _name_place(written: str) -> str:
    return written.title() if written.isupper() else written


def _is_certain(named: Named) -> bool:
    """Whether a name is one even where every word is capitalised."""
    return named.kind in ("known", "state")


def _keep_once(named: list[Named], speaking: set[str], known: Known, place: str) -> Iterator[Named]:
    """Yield each once, without mere guesses, and without what is only called as a place is."""
    seen: set[str] = set()
    of_dateline = {place} - words.name_states().keys()
    for each in named:
        is_guess = each.title == "?" and each.name not in speaking
        is_place = each.kind != "known" and each.name in known.places
        is_place |= each.written in of_dateline and each.name not in speaking
        if each.name in seen or is_guess or is_place:
            continue
        seen.add(each.name)
        yield each
