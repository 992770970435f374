"""The archive: years, the months of a year, the briefs of a month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefgen.contexts import ArchiveContext
from briefgen.dates import MONTHS
from briefgen.model import Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import slice_pages
from briefgen.plan.planner import Planner
from briefgen.urls import INDEX
from briefgen.views import ArchivePeriod, Link

ARCHIVE = list_url("archive")


def plan_archive(planner: Planner) -> Iterator[Page]:
    """Yield a page for all years, one for each year and one or more for each month."""
    by_year: dict[str, list[str]] = defaultdict(list)
    by_month: dict[str, list[str]] = defaultdict(list)
    for slug, brief in planner.site.briefs.items():
        by_year[brief.date.year].append(slug)
        if brief.date.precision != "year":
            by_month[brief.date.month].append(slug)
    years = tuple(
        ArchivePeriod(period=Link(text=year.lstrip("0"), href=_year_url(year)), total=len(slugs))
        for year, slugs in sorted(by_year.items(), reverse=True)
    )
    yield from _plan_period(planner, ARCHIVE, LISTS["archive"], None, years, (), len(planner.site.briefs))
    for year, slugs in by_year.items():
        yield from _plan_year(planner, year, slugs, by_month)
    for month, slugs in by_month.items():
        up = Link(text=month[:4].lstrip("0"), href=_year_url(month[:4]))
        yield from _plan_period(planner, _month_url(month), _month_title(month), up, (), slugs, len(slugs))


def _plan_year(
    planner: Planner, year: str, slugs: list[str], by_month: dict[str, list[str]]
) -> Iterator[Page]:
    months = tuple(
        ArchivePeriod(
            period=Link(text=_month_title(month), href=_month_url(month)), total=len(by_month[month])
        )
        for month in sorted(by_month)
        if month.startswith(year)
    )
    no_month = [slug for slug in slugs if planner.site.briefs[slug].date.precision == "year"]
    up = Link(text=LISTS["archive"], href=ARCHIVE)
    yield from _plan_period(planner, _year_url(year), year.lstrip("0"), up, months, no_month, len(slugs))


def _plan_period(
    planner: Planner,
    url: str,
    title: str,
    up: Link | None,
    periods: tuple[ArchivePeriod, ...],
    slugs: Sequence[str],
    total: int,
) -> Iterator[Page]:
    for part in slice_pages(url, len(slugs), planner.config.page_size):
        context = ArchiveContext(
            site=planner.frame,
            head=planner.head(title, url, part=part),
            pager=part.pager,
            title=title,
            up=up,
            periods=periods,
            briefs=tuple(map(planner.views.brief_line, part.of(slugs))),
            total=total,
        )
        yield Page(part.url, "pages/archive.html", context)


def _year_url(year: str) -> str:
    return f"archive/{year}/{INDEX}"


def _month_url(month: str) -> str:
    return f"archive/{month[:4]}/{month[5:]}/{INDEX}"


def _month_title(month: str) -> str:
    return f"{MONTHS[int(month[5:]) - 1]} {month[:4].lstrip('0')}"
