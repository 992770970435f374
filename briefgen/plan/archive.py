"""The archive as a calendar: all years by month, the days of a year, the briefs of a month by day."""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefgen.contexts.archive import (
    ArchiveContext,
    ArchiveDay,
    ArchiveMonthContext,
    ArchiveYear,
    ArchiveYearContext,
    CalendarCell,
    MonthCalendar,
)
from briefgen.contexts.basics import Link
from briefgen.dates import Date, parse_date
from briefgen.datewords import MONTHS
from briefgen.model import Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import Slice, slice_pages
from briefgen.plan.planner import Planner
from briefgen.urls import INDEX, numbered_url

ARCHIVE = list_url("archive")
LEVELS = 4
"""Shades of a calendar: a day's deepens at 1, 2, 4 and 8 briefs, a month's at 1, 4, 16 and 64."""
WEEKS = Calendar()
"""Weeks begin on Monday (ISO 8601)."""


def plan_archive(planner: Planner) -> Iterator[Page]:
    """Yield a page for all years, one for each year and one or more for each month, unless switched off."""
    if not planner.config.outputs.archive:
        return
    by_year: dict[str, list[str]] = defaultdict(list)
    by_month: dict[str, list[str]] = defaultdict(list)
    briefs = planner.site.briefs
    for slug in sorted(briefs, key=lambda slug: _rank_date(briefs[slug].date), reverse=True):
        by_year[briefs[slug].date.year].append(slug)
        if briefs[slug].date.precision != "year":
            by_month[briefs[slug].date.month].append(slug)
    yield _plan_years(planner, by_year, by_month)
    calendars = {month: _view_month(planner, month, slugs) for month, slugs in by_month.items()}
    for year, slugs in by_year.items():
        months = tuple(calendars.get(month) or _view_month(planner, month, ()) for month in _months_of(year))
        yield from _plan_year(planner, year, slugs, months)
    for month, slugs in by_month.items():
        yield from _plan_month(planner, slugs, calendars[month])


def _rank_date(date: Date) -> tuple[str, bool, str, str]:
    """Return what sorts briefs: within their year, those of no certain day come last."""
    return (date.year, date.first == date.last, date.first, date.last)


def _plan_years(
    planner: Planner, by_year: Mapping[str, Sequence[str]], by_month: Mapping[str, Sequence[str]]
) -> Page:
    years = tuple(
        ArchiveYear(
            year=Link(text=_name_year(year), href=_year_url(year)),
            months=tuple(_view_cell_of_month(month, by_month.get(month, ())) for month in _months_of(year)),
            total=len(slugs),
        )
        for year, slugs in by_year.items()
    )
    context = ArchiveContext(
        site=planner.frame,
        head=planner.head(LISTS["archive"], ARCHIVE),
        title=LISTS["archive"],
        years=years,
        total=len(planner.site.briefs),
    )
    return Page(ARCHIVE, "pages/archive.html", context)


def _view_cell_of_month(month: str, slugs: Sequence[str]) -> CalendarCell:
    return CalendarCell(
        label=MONTHS[int(month[5:]) - 1][:3],
        name=_name_month(month),
        href=_month_url(month) if slugs else "",
        total=len(slugs),
        level=min((len(slugs).bit_length() + 1) // 2, LEVELS),
    )


def _view_month(planner: Planner, month: str, slugs: Sequence[str]) -> MonthCalendar:
    """Return a month's days, each with a link to the first of its briefs."""
    totals: dict[str, int] = defaultdict(int)
    hrefs: dict[str, str] = {}
    for i, slug in enumerate(slugs):
        day = _day_of(planner.site.briefs[slug].date)
        totals[day] += 1
        url = numbered_url(_month_url(month), 1 + i // planner.config.page_size)
        hrefs.setdefault(day, f"{url}#{_day_anchor(day)}")
    days = [
        CalendarCell(label="", name="")
        if number == 0
        else _view_cell_of_day(f"{month}-{number:02}", totals, hrefs)
        for number in WEEKS.itermonthdays(int(month[:4]), int(month[5:]))
    ]
    return MonthCalendar(
        month=Link(text=_name_month(month), href=_month_url(month) if slugs else ""),
        weeks=tuple(tuple(days[start : start + 7]) for start in range(0, len(days), 7)),
        total=len(slugs),
    )


def _view_cell_of_day(day: str, totals: Mapping[str, int], hrefs: Mapping[str, str]) -> CalendarCell:
    total = totals.get(day, 0)
    return CalendarCell(
        label=str(int(day[8:])),
        name=_name_day(day),
        href=hrefs.get(day, ""),
        total=total,
        level=min(total.bit_length(), LEVELS),
    )


def _plan_year(
    planner: Planner, year: str, slugs: list[str], months: tuple[MonthCalendar, ...]
) -> Iterator[Page]:
    no_month = [slug for slug in slugs if planner.site.briefs[slug].date.precision == "year"]
    url = _year_url(year)
    for part in slice_pages(url, len(no_month), planner.config.page_size):
        context = ArchiveYearContext(
            site=planner.frame,
            head=planner.head(_name_year(year), url, part=part),
            pager=part.pager,
            title=_name_year(year),
            up=Link(text=LISTS["archive"], href=ARCHIVE),
            months=months,
            briefs=planner.brief_section(no_month, part),
            total=len(slugs),
        )
        yield Page(part.url, "pages/archive-year.html", context)


def _plan_month(planner: Planner, slugs: list[str], calendar: MonthCalendar) -> Iterator[Page]:
    url, title = calendar.month.href, calendar.month.text
    year = planner.site.briefs[slugs[0]].date.year
    for part in slice_pages(url, len(slugs), planner.config.page_size):
        context = ArchiveMonthContext(
            site=planner.frame,
            head=planner.head(title, url, part=part),
            pager=part.pager,
            title=title,
            up=Link(text=_name_year(year), href=_year_url(year)),
            calendar=calendar,
            days=tuple(_group_by_day(planner, slugs, part)),
            total=len(slugs),
        )
        yield Page(part.url, "pages/archive-month.html", context)


def _group_by_day(planner: Planner, slugs: list[str], part: Slice) -> Iterator[ArchiveDay]:
    briefs = planner.site.briefs
    for day, group in groupby(part.of(slugs), key=lambda slug: _day_of(briefs[slug].date)):
        yield ArchiveDay(
            anchor=_day_anchor(day),
            date=planner.views.day(parse_date(day)) if day else None,
            briefs=tuple(map(planner.views.brief_line, group)),
        )


def _day_of(date: Date) -> str:
    """Return the day of a date; nothing where it is not known to the day."""
    return date.first if date.first == date.last else ""


def _day_anchor(day: str) -> str:
    return f"day-{day}" if day else "no-day"


def _months_of(year: str) -> list[str]:
    return [f"{year}-{month:02}" for month in range(1, 13)]


def _year_url(year: str) -> str:
    return f"archive/{year}/{INDEX}"


def _month_url(month: str) -> str:
    return f"archive/{month[:4]}/{month[5:]}/{INDEX}"


def _name_year(year: str) -> str:
    return year.lstrip("0")


def _name_month(month: str) -> str:
    return f"{MONTHS[int(month[5:]) - 1]} {_name_year(month[:4])}"


def _name_day(day: str) -> str:
    return f"{int(day[8:])} {_name_month(day[:7])}"
