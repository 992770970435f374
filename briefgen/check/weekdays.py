"""Weekdays that do not fit their dates: "Thursday, September 2" in a year when that was a Tuesday.

Names of weekdays and months come from CLDR (through Babel), in English and in the language of the
brief. A date without a year is read in the year that brings it nearest to the brief's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

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
_HAS_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
"""A number that could be a day; most texts without one need no names of weekdays."""


@dataclass(frozen=True, slots=True)
class Almanac:
    """How a language writes weekdays with dates."""

    weekdays: dict[str, int]
    """Lower-case names, Monday being 0."""
    months: dict[str, int]
    """Lower-case names, January being 1."""
    pattern: re.Pattern[str]


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
    seen: set[int] = set()
    for tag in dict.fromkeys(("en", brief.lang or language, language)):
        almanac = make_almanac(tag)
        if almanac is None:
            continue
        for match in almanac.pattern.finditer(text):
            weekday = almanac.weekdays[_group(match, "weekday").lower().rstrip(".")]
            day = _read_day(match, almanac, brief, weekday)
            if day is not None and match.start() not in seen:
                seen.add(match.start())
                yield Dated(match.start(), match.group(), weekday, day)


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
    return Almanac(weekdays, months, _make_pattern(weekdays, months))


def _names(by_number: dict[int, str]) -> dict[str, int]:
    return {name.lower().rstrip("."): number for number, name in by_number.items() if not name.isdigit()}


def _make_pattern(weekdays: dict[str, int], months: dict[str, int]) -> re.Pattern[str]:
    def either(names: dict[str, int]) -> str:
        return "|".join(
            re.escape(name).replace("\\ ", r"\s") for name in sorted(names, key=len, reverse=True)
        )

    weekday, month = either(weekdays), either(months)
    day = r"\d{1,2}(?:st|nd|rd|th|er|º|ª)?"
    no_range = r"(?![\d]|\s?[-–—/]\s?\d)"
    return re.compile(
        rf"""
          \b(?P<weekday1>{weekday})\b\.?,?\s+(?:the\s+|den\s+|dem\s+|le\s+|el\s+)?
          (?: (?P<month1>{month})\b\.?\s+(?P<day1>{day}){no_range}
              (?:,?\s+(?P<year1>\d{{4}})\b)?
            | (?P<day2>{day}){no_range}\.?\s+(?:of\s+|de\s+)?(?P<month2>{month})\b\.?
              (?:,?\s+(?:de\s+)?(?P<year2>\d{{4}})\b)? )
        | (?<![\d–-])(?P<day3>{day})\.?\s+(?P<month3>{month})\b\.?
          (?:\s+(?P<year3>\d{{4}}))?,?\s+(?P<weekday3>{weekday})\b
        """,
        re.IGNORECASE | re.VERBOSE,
    )
