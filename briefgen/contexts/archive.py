"""Briefs by year, month and day."""

from __future__ import annotations

from briefgen.contexts.basics import Day, Link, View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import BriefLine, BriefSection


class CalendarCell(View, frozen=True, kw_only=True):
    """A day of a month, or a month of a year. Before the first and after the last day, all is empty."""

    label: str
    """`4`, `Sep`."""
    name: str
    """`4 September 2025`, `September 2025`."""
    href: str = ""
    """Where the first of its briefs stands; empty where there is none."""
    total: int = 0
    level: int = 0
    """How dark it is, 0 to 4."""


class ArchiveYear(View, frozen=True, kw_only=True):
    """A year, and how many briefs each month has."""

    year: Link
    months: tuple[CalendarCell, ...]
    total: int


class MonthCalendar(View, frozen=True, kw_only=True):
    """A month, week by week from Monday on."""

    month: Link
    """Without `href` where there are no briefs."""
    weeks: tuple[tuple[CalendarCell, ...], ...]
    total: int


class ArchiveDay(View, frozen=True, kw_only=True):
    """The briefs of a day."""

    anchor: str
    """The id that its heading must bear."""
    date: Day | None
    """None where they are not known to the day."""
    briefs: tuple[BriefLine, ...]


class ArchiveContext(PageContext, frozen=True, kw_only=True):
    """`pages/archive.html`: all years, newest first, month by month."""

    title: str
    years: tuple[ArchiveYear, ...]
    total: int


class ArchiveYearContext(PageContext, frozen=True, kw_only=True):
    """`pages/archive-year.html`: a year as twelve small months."""

    title: str
    up: Link
    """The archive."""
    months: tuple[MonthCalendar, ...]
    briefs: BriefSection
    """Those of no certain month."""
    total: int


class ArchiveMonthContext(PageContext, frozen=True, kw_only=True):
    """`pages/archive-month.html`: a month, and its briefs by day."""

    title: str
    up: Link
    """The year."""
    calendar: MonthCalendar
    days: tuple[ArchiveDay, ...]
    total: int
