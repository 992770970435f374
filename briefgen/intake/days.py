"""Finds the days that a text names: `Thursday, September 2`, `4 September 2025`, `2025-09-04`.

A day without a year is read in the year that brings it nearest to a given day, whatever weekday
stands beside it: a wrong weekday is for `check` to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefgen.check.almanac import make_almanac


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that a text names."""

    start: int
    text: str
    day: date
    has_year: bool
    has_weekday: bool


def find_days(text: str, near: date, lang: str = "en") -> Iterator[NamedDay]:
    """Yield the days of a text in order.

    Args:
        text: A body or a line of one.
        near: A day; others without a year are read near it.
        lang: Of the text; names of months in English are always known.
    """
    for match in _make_pattern(lang).finditer(text):
        month_name = match["month1"] or match["month2"]
        if month_name:
            month = _months(lang)[month_name.lower().rstrip(".")]
            number = int(re.sub(r"\D", "", match["day1"] or match["day2"]))
            year = match["year1"] or match["year2"]
        else:
            month, number, year = int(match["month3"]), int(match["day3"]), match["year3"]
        day = _make_day(int(year), month, number) if year else _find_nearest(near, month, number)
        if day is not None:
            yield NamedDay(
                match.start(), " ".join(match.group().split()), day, bool(year), bool(match["weekday"])
            )


def _find_nearest(near: date, month: int, number: int) -> date | None:
    days = (_make_day(near.year + shift, month, number) for shift in (0, -1, 1))
    return min((day for day in days if day), key=lambda day: abs((day - near).days), default=None)


def _make_day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


@cache
def _months(lang: str) -> dict[str, int]:
    almanacs = [almanac for tag in (lang, "en") if (almanac := make_almanac(tag))]
    return {name: number for almanac in almanacs for name, number in almanac.months.items()}


@cache
def _make_pattern(lang: str) -> re.Pattern[str]:
    almanacs = [almanac for tag in (lang, "en") if (almanac := make_almanac(tag))]
    weekday = _either(name for almanac in almanacs for name in almanac.weekdays)
    month = _either(_months(lang))
    day = r"\d{1,2}(?:st|nd|rd|th|er|º|ª)?(?!\d)"
    return re.compile(
        rf"""
        (?<![\w-])(?:
          (?:(?P<weekday>{weekday})\b\.?,?\s+(?:the\s+|den\s+|le\s+)?)?
          (?: (?P<month1>{month})\b\.?\s+(?P<day1>{day})(?:,?\s+(?P<year1>\d{{4}})\b)?
            | (?P<day2>{day})\.?\s+(?:of\s+|de\s+)?(?P<month2>{month})\b\.?(?:,?\s+(?P<year2>\d{{4}})\b)? )
        | (?P<year3>\d{{4}})-(?P<month3>\d{{2}})-(?P<day3>\d{{2}})(?!\d)
        )
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def _either(names: Iterator[str] | dict[str, int]) -> str:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace("\\ ", r"\s") for name in longest_first)
