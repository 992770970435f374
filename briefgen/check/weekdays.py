"""Weekdays that do not fit their dates: "Thursday, September 2" in a year when that was a Tuesday.

Names of weekdays and months are known in English and in the language of the record, in a dateline in
the commonest others, too. A date without a year is read in the year of its brief or event; only what
fits no year that can be meant is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefgen import rules
from briefgen.check.almanac import Written, find_written, make_almanac
from briefgen.check.daynames import straighten
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.dates import Date
from briefgen.datewords import MONTHS, WEEKDAYS
from briefgen.model import Site
from briefgen.records import Brief, Record
from briefgen.references import find_code

COMMON = (
    *(
        "ar",
        "az",
        "be",
        "bg",
        "bs",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "es",
        "et",
        "fa",
        "fi",
        "fr",
        "he",
        "hi",
        "hr",
    ),
    *(
        "hu",
        "hy",
        "id",
        "it",
        "ja",
        "ka",
        "kk",
        "ko",
        "lt",
        "lv",
        "mk",
        "nb",
        "nl",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
    ),
    *("sl", "sq", "sr", "sv", "tr", "uk", "vi", "zh"),
)
"""Languages that datelines come in."""
GREGORIAN = 1753
"""The first whole year in which Britain and its colonies counted as the calendar here does."""
FIELDS = ("title", "dateline", "summary", "body")

_HAS_DAY = re.compile(r"\d(?<!\d\d)\d?(?!\d)")
"""A number that could be a day; most texts without one need no names of weekdays."""
_YEAR = re.compile(r"(?<!\d)(?:1[789]|20)\d\d(?!\d)")
_WORD = re.compile(r"\w+")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


def check_weekdays(site: Site, config: Config) -> Iterator[Finding]:
    """Yield weekdays in the texts of all but briefs that their dates do not have."""
    for event in site.events.values():
        yield from _check_record(event, event.date, "", config)
    for records in (site.actors, site.topics, site.places, site.pages):
        for record in records.values():
            yield from _check_record(record, None, "", config)


def check_weekdays_in(brief: Brief, config: Config) -> Iterator[Finding]:
    """Yield weekdays in a brief's title, dateline, summary and body that their dates do not have."""
    yield from _check_record(brief, brief.date, brief.lang, config)


def _check_record(record: Record, written_on: Date | None, lang: str, config: Config) -> Iterator[Finding]:
    for field in FIELDS:
        text = getattr(record, field, "")
        if not text or not _HAS_DAY.search(text):
            continue
        for found in find_dated(text, lang or config.language, config.language, is_short=field == "dateline"):
            day = find_misdated(found, text, written_on)
            if day is None or _is_settled(found, record):
                continue
            if field != "body" or found.start not in find_code(text):
                yield Finding(
                    rules.WEEKDAY_MISMATCH, record.at(field, offset=found.start), _explain(found, day)
                )


def find_dated(text: str, *languages: str, is_short: bool = False) -> Iterator[Written]:
    """Yield the weekdays of a text that stand with a day, each once.

    Args:
        text: A dateline or body.
        languages: Those it can be in besides English.
        is_short: Whether the text is short enough to be tried in other languages, if it is in none of these.
    """
    straight = straighten(text)
    seen: set[int] = set()
    tags = dict.fromkeys(("en", *languages, *(COMMON if is_short else ())))
    for tag in tags:
        almanac = make_almanac(tag)
        for found in find_written(straight, almanac) if almanac is not None else ():
            if found.start not in seen:
                seen.add(found.start)
                yield found


def find_misdated(found: Written, text: str, written_on: Date | None) -> date | None:
    """Return the day that a text gives another weekday, or None where it may be right.

    Args:
        found: The weekday and the date.
        text: Where they stand; years named before or beside them may be meant.
        written_on: The date of the brief or event; None where only dates with a year can be judged.
    """
    if found.other is not None and find_misdated(found.other, text, written_on) is None:
        return None
    if found.year is not None:
        days = [_make_day(found.year, found)]
    elif written_on is not None:
        near = date.fromisoformat(written_on.first)
        around = [_make_day(near.year + i, found) for i in (-1, 0, 1)]
        nearest = min((day for day in around if day), key=lambda day: abs((day - near).days), default=None)
        days = [nearest, around[1], *(_make_day(year, found) for year in _find_years(text, found.start))]
    else:
        return None
    known = [day for day in days if day is not None and day.year >= GREGORIAN]
    fits = any(day.weekday() == found.weekday for day in known)
    return None if fits or not known else known[0]


def _make_day(year: int, found: Written) -> date | None:
    try:
        return date(year, found.month, found.day)
    except ValueError:
        return None


def _find_years(text: str, position: int) -> list[int]:
    """Return the years that a text names in the same paragraph, and the last one before it."""
    breaks = [match.start() for match in _PARAGRAPH.finditer(text)]
    start = max((at for at in breaks if at < position), default=0)
    end = min((at for at in breaks if at >= position), default=len(text))
    earlier = [int(year) for year in _YEAR.findall(text, 0, start)]
    return [*earlier[-1:], *(int(year) for year in _YEAR.findall(text, start, end))]


def _is_settled(found: Written, record: Record) -> bool:
    """Whether a correction says that these words were wrong."""
    if not isinstance(record, Brief):
        return False
    words = _join_words(found.text)
    corrected = (_join_words(correction.was) for correction in record.corrections if correction.was)
    return any(words in was or was in words for was in corrected)


def _join_words(text: str) -> str:
    return " " + " ".join(_WORD.findall(text.casefold())) + " "


def _explain(found: Written, day: date) -> str:
    earlier = day - timedelta(days=(day.weekday() - found.weekday) % 7)
    later = earlier + timedelta(days=7)
    return (
        f'"{" ".join(found.text.split())}": {_name(day)} was a {WEEKDAYS[day.weekday()]}; '
        f"the nearest {WEEKDAYS[found.weekday]}s are {_name(earlier)} and {_name(later)}"
    )


def _name(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
