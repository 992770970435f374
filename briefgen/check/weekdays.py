"""Weekdays that do not fit their dates: "Thursday, September 2" in a year when that was a Tuesday.

Names of weekdays and months come from CLDR (through Babel), in English and in the language of the
brief. A date without a year is read in the year that brings it nearest to the brief's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.dates import MONTHS, WEEKDAYS
from briefgen.diagnostics import Pointer
from briefgen.model import Site
from briefgen.records import Brief

NEAR = 120
"""Days from a brief's date within which a date without a year is surely meant; farther ones may be of
the year before or after, so they are let pass if they fit in either."""
LONGEST_DATE = 60
"""Characters before a weekday that a date can take."""
_WORD = re.compile(r"\w+")
_HAS_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
"""A number that could be a day; most texts without one need no names of weekdays."""


@dataclass(frozen=True, slots=True)
class Almanac:
    """How a language writes weekdays with dates."""

    weekdays: dict[str, int]
    """Lower-case names, Monday being 0."""
    months: dict[str, int]
    """Lower-case names, January being 1."""
    months_begin: frozenset[str]
    """The first words of the names of months."""
    date_after: re.Pattern[str]
    """A weekday with a date after it."""
    date_before: re.Pattern[str]
    """A weekday with a date before it, to the end of the weekday."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A weekday and a date found together in a text."""

    start: int
    text: str
    weekday: int
    day: date


def check_weekdays(site: Site, config: Config) -> Iterator[Finding]:
    """Yield weekdays in datelines and bodies of briefs that their dates do not have."""
    for brief in site.briefs.values():
        settled = " ".join(correction.was for correction in brief.corrections)
        texts = (
            (brief.dateline, brief.at("dateline"), False),
            (brief.body, brief.at("body"), True),
        )
        for text, pointer, is_body in texts:
            for found in find_dated(text, brief, config.language):
                if found.day.weekday() != found.weekday and found.text not in settled:
                    where = (
                        Pointer(pointer.path, pointer.index, pointer.keys, found.start)
                        if is_body
                        else pointer
                    )
                    yield Finding(rules.WEEKDAY_MISMATCH, where, _explain(found))


def find_dated(text: str, brief: Brief, language: str) -> Iterator[Dated]:
    """Yield the weekdays of a text that stand with a day of the calendar.

    Args:
        text: A dateline or body.
        brief: Tells the language, and the year of dates without one.
        language: Of the site.
    """
    if not _HAS_DAY.search(text):
        return
    words = frozenset(_WORD.findall(text.lower()))
    seen: set[int] = set()
    for tag in dict.fromkeys(("en", brief.lang or language, language)):
        almanac = make_almanac(tag)
        if almanac is None or words.isdisjoint(almanac.months_begin):
            continue
        for match in _find_matches(text, almanac, words):
            weekday = almanac.weekdays[_group(match, "weekday").lower().rstrip(".")]
            day = _read_day(match, almanac, brief, weekday)
            if day is not None and match.start() not in seen:
                seen.add(match.start())
                yield Dated(match.start(), match.group(), weekday, day)


def _find_matches(text: str, almanac: Almanac, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield the dates before and after each weekday of a text."""
    present = frozenset(name for name in almanac.weekdays if not words.isdisjoint(_words_of(name)))
    if not present:
        return
    for weekday in _make_finder(present).finditer(text):
        yield from filter(
            None,
            (
                almanac.date_after.match(text, weekday.start()),
                almanac.date_before.search(text, max(0, weekday.start() - LONGEST_DATE), weekday.end()),
            ),
        )


def _group(match: re.Match[str], name: str) -> str:
    return next((match[key] for key in match.re.groupindex if key.rstrip("123") == name and match[key]), "")


def _read_day(match: re.Match[str], almanac: Almanac, brief: Brief, weekday: int) -> date | None:
    """Return the day that is meant: without a year, one near the brief's date, else one that fits."""
    month = almanac.months[_group(match, "month").lower().rstrip(".")]
    number = int("".join(sign for sign in _group(match, "day") if sign.isdigit()))
    written = date.fromisoformat(brief.date.first)
    if year := _group(match, "year"):
        return _make_day(int(year), month, number)
    years = (written.year, written.year - 1, written.year + 1)
    days = [day for year in years if (day := _make_day(year, month, number))]
    near = [day for day in days if abs((day - written).days) <= NEAR]
    fitting = [day for day in days if day.weekday() == weekday]
    return next(iter(near or fitting or days), None)


def _make_day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _explain(found: Dated) -> str:
    earlier = found.day - timedelta(days=(found.day.weekday() - found.weekday) % 7)
    later = earlier + timedelta(days=7)
    return (
        f'"{" ".join(found.text.split())}": {_name(found.day)} was a {WEEKDAYS[found.day.weekday()]}; '
        f"the nearest {WEEKDAYS[found.weekday]}s are {_name(earlier)} and {_name(later)}"
    )


def _name(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=32)
def make_almanac(tag: str) -> Almanac | None:
    """Return the names of a language, or None where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only text with weekdays needs it

    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    weekdays: dict[str, int] = {}
    months: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            weekdays |= _names(locale.days.get(context, {}).get(width, {}))
            months |= _names(locale.months.get(context, {}).get(width, {}))
    if tag == "en":
        weekdays |= {"tues": 1, "thur": 3, "thurs": 3}
        months |= {"sept": 9}
    months_begin = frozenset(word.group() for name in months if (word := _WORD.search(name)))
    return Almanac(weekdays, months, months_begin, *_make_patterns(weekdays, months))


def _names(by_number: dict[int, str]) -> dict[str, int]:
    return {name.lower().rstrip("."): number for number, name in by_number.items() if not name.isdigit()}


@cache
def _words_of(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name))


@lru_cache(maxsize=256)
def _make_finder(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(names)})\b", re.IGNORECASE)


def _either(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace("\\ ", r"\s") for name in longest_first)


def _make_patterns(weekdays: Iterable[str], months: Iterable[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    weekday, month = _either(weekdays), _either(months)
    day = r"\d{1,2}(?:st|nd|rd|th|er|º|ª)?"
    no_range = r"(?![\d]|\s?[-–—/]\s?\d)"
    after = rf"""
        (?P<weekday1>{weekday})\b\.?,?\s+(?:the\s+|den\s+|dem\s+|le\s+|el\s+)?
        (?: (?P<month1>{month})\b\.?\s+(?P<day1>{day}){no_range}
            (?:,?\s+(?P<year1>\d{{4}})\b)?
          | (?P<day2>{day}){no_range}\.?\s+(?:of\s+|de\s+)?(?P<month2>{month})\b\.?
            (?:,?\s+(?:de\s+)?(?P<year2>\d{{4}})\b)? )
        """
    before = rf"""
        (?<![\d–-])(?P<day3>{day})\.?\s+(?P<month3>{month})\b\.?
        (?:\s+(?P<year3>\d{{4}}))?,?\s+(?P<weekday3>{weekday})\Z
        """
    flags = re.IGNORECASE | re.VERBOSE
    return re.compile(after, flags), re.compile(before, flags)
