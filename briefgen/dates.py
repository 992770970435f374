"""Dates that keep their precision: a subset of EDTF level 1 (Library of Congress, 2019).

Days (`2025-09-04`), months (`2025-09`), years (`2025`), each about (`~`), uncertain (`?`) or both
(`%`), intervals (`2025-03/2025-05`), open intervals (`2024-10-01/..`), and days with a time
(`2025-09-04T15:30+02:00`). Nothing here reads the clock.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from briefgen.datewords import MONTHS, read_loosely

Precision = Literal["year", "month", "day", "time", "interval"]

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"

LEEWAY: dict[Precision, int] = {"day": 31, "time": 31, "month": 366, "year": 3653, "interval": 3653}
"""Days by which a date that is about or uncertain may be off, where only what is certain is reported:
a month for a day, a year for a month, ten years for a year. EDTF leaves it open; so much is the next
unit above."""

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)
"""In digits that sort as text does: `２０２５` is a number to Python, too."""
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)? ?([Zz]|[+-]\d{2}(?::?\d{2})?)?", re.ASCII
)
_SIMPLE_POINT = r"\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?"
DATE_PATTERN = (
    rf"^\s*(?:{_SIMPLE_POINT}(?:\s*/\s*(?:{_SIMPLE_POINT}|\.\.)?)?|(?:\.\.)?\s*/\s*{_SIMPLE_POINT}"
    r"|\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)? ?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?)\s*$"
)
"""The form of a date, for tools that do not know the calendar; also right in JavaScript."""


class DateError(ValueError):
    """A text that names no date; the message says why, in the user's terms."""


class Date(msgspec.Struct, frozen=True):
    """A date as precise as it is known. Sorts by its earliest day through `sort_key`."""

    text: str
    """As it was written."""
    first: str
    """The earliest day it can mean, `YYYY-MM-DD`; `FIRST_DAY` where it is open."""
    last: str
    """The latest day it can mean; `LAST_DAY` where it is open."""
    precision: Precision = "day"
    is_approximate: bool = False
    is_uncertain: bool = False
    time: str = ""
    """`HH:MM`, for the precision `time` only."""
    zone: str = ""
    """`Z` or an offset such as `+02:00`; empty where none was written."""

    @property
    def earliest(self) -> str:
        """The earliest day it can mean; where it is about or uncertain, some way before `first`."""
        return _shift_day(self.first, -self._leeway)

    @property
    def latest(self) -> str:
        """The latest day it can mean; where it is about or uncertain, some way after `last`."""
        return _shift_day(self.last, self._leeway)

    @property
    def _leeway(self) -> int:
        return LEEWAY[self.precision] if self.is_approximate or self.is_uncertain else 0

    @property
    def sort_key(self) -> str:
        """The earliest moment it can mean, in UTC; a day begins at midnight UTC."""
        if self.precision != "time":
            return self.first + "T00:00"
        return instant_of(self, UTC)

    @property
    def year(self) -> str:
        """The earliest year it can mean, four digits."""
        return self.first[:4]

    @property
    def month(self) -> str:
        """The earliest month it can mean, `YYYY-MM`."""
        return self.first[:7]


def _shift_day(day: str, days: int) -> str:
    if not days or day in (FIRST_DAY, LAST_DAY):
        return day
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return FIRST_DAY if days < 0 else LAST_DAY


def parse_date(text: str) -> Date:
    """Return the date that a text names.

    >>> parse_date("2025-09").first, parse_date("2025-09").last
    ('2025-09-01', '2025-09-30')

    Raises:
        DateError: The text names no date of the calendar, or can be read two ways.
    """
    written = text.strip()
    if "/" in written and read_loosely(written) is None:
        return _parse_interval(written)
    if moment := _MOMENT.fullmatch(written):
        return _parse_moment(written, moment)
    return _parse_point(written)


def _parse_point(text: str) -> Date:
    match = _POINT.fullmatch(text)
    if match is None:
        raise DateError(_explain_unreadable(text))
    year, month, day, mark = match.groups()
    approximate, uncertain = mark in ("~", "%"), mark in ("?", "%")
    if year == "0000":
        raise DateError(f'"{text}" has a year 0, which the calendar does not have')
    if month is None:
        return Date(text, f"{year}-01-01", f"{year}-12-31", "year", approximate, uncertain)
    if not 1 <= int(month) <= 12:
        raise DateError(f'"{text}" is not a day in the calendar: there is no month {month}')
    length = monthrange(int(year), int(month))[1]
    if day is None:
        return Date(
            text,
            f"{year}-{month}-01",
            f"{year}-{month}-{length}",
            "month",
            approximate,
            uncertain,
        )
    if not 1 <= int(day) <= length:
        name = f"{MONTHS[int(month) - 1]} {year}"
        raise DateError(f'"{text}" is not a day in the calendar: {name} has {length} days')
    iso = f"{year}-{month}-{day}"
    return Date(text, iso, iso, "day", approximate, uncertain)


def _parse_interval(text: str) -> Date:
    start_text, _, end_text = text.partition("/")
    if "/" in end_text:
        raise DateError(_explain_unreadable(text))
    start = None if start_text.strip() in ("", "..") else _parse_point(start_text.strip())
    end = None if end_text.strip() in ("", "..") else _parse_point(end_text.strip())
    if start is None and end is None:
        raise DateError(f'"{text}" is open at both ends, which says nothing')
    first = start.first if start else FIRST_DAY
    last = end.last if end else LAST_DAY
    if last < first:
        raise DateError(f'"{text}" ends before it begins')
    marked = [point for point in (start, end) if point]
    return Date(
        text,
        first,
        last,
        "interval",
        any(point.is_approximate for point in marked),
        any(point.is_uncertain for point in marked),
    )


def _parse_moment(text: str, match: re.Match[str]) -> Date:
    day, time, seconds, zone = match.groups()
    point = _parse_point(day)
    if int(time[:2]) > 23 or int(time[3:]) > 59 or (seconds or ":")[1:] > "60":
        raise DateError(f'"{text}" is not a time of day: hours go to 23, minutes and seconds to 59')
    offset = _normalise_zone(zone or "")
    if offset[1:] > "14:00":
        raise DateError(f'"{text}" is not a time of day: zones go to 14:00 from UTC')
    return Date(text, point.first, point.last, "time", time=time, zone=offset)


def _normalise_zone(zone: str) -> str:
    if zone in ("", "Z", "z"):
        return zone.upper()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _explain_unreadable(text: str) -> str:
    """Return how a date is written, or why the one that was meant is none."""
    meant = read_loosely(text)
    if meant is None:
        return f'"{text}" is not a date; write 2025-09-04, 2025-09 or 2025'
    if not meant:
        return f'"{text}" is not a date; write the year first, with four digits: 2025-09-04'
    if len(meant) > 1:
        return f'"{text}" can be read two ways; write {" or ".join(meant)}'
    try:
        _parse_point(meant[0])
    except DateError as error:
        return str(error).replace(meant[0], text, 1)
    return f'"{text}" is not a date; write {meant[0]}'


def instant_of(moment: Date, zone: tzinfo) -> str:
    """Return the earliest moment a date can mean, in UTC, as `YYYY-MM-DDTHH:MM`.

    Args:
        moment: A date of any precision.
        zone: The zone of a date that was written without one.
    """
    if moment.first == FIRST_DAY:
        return FIRST_DAY + "T00:00"
    offset = _parse_offset(moment.zone) if moment.zone else zone
    if offset is UTC:
        return f"{moment.first}T{moment.time or '00:00'}"
    local = datetime.fromisoformat(f"{moment.first}T{moment.time or '00:00'}").replace(tzinfo=offset)
    try:
        return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M").zfill(16)
    except OverflowError:
        return f"{moment.first}T{moment.time or '00:00'}"


def span_anywhere(day: Date) -> tuple[str, str]:
    """Return when a date begins where on Earth it does so first, and when it has ended everywhere, in UTC.

    >>> span_anywhere(parse_date("2025-09-04"))
    ('2025-09-03T10:00', '2025-09-05T12:00')
    """
    return f"{_shift_day(day.earliest, -1)}T10:00", f"{_shift_day(day.latest, 1)}T12:00"


def _parse_offset(zone: str) -> tzinfo:
    if zone == "Z":
        return UTC
    offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:]))
    return timezone(-offset if zone[0] == "-" else offset)


def parse_zone(name: str) -> tzinfo:
    """Return the time zone of an IANA name such as `Europe/Kyiv`.

    Raises:
        DateError: No such zone is known.
    """
    try:
        return UTC if name == "UTC" else ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise DateError(f'"{name}" is not a time zone; write one such as Europe/Kyiv') from None
