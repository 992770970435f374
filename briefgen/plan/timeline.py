"""Events, briefs and corrections by date."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from briefgen.contexts import TimelineContext
from briefgen.dates import Date
from briefgen.model import Key, Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import slice_pages
from briefgen.plan.planner import Planner
from briefgen.urls import record_url
from briefgen.views import Link, TimelineDay, TimelineEntry

Dated = tuple[Date, TimelineEntry]


def plan_timeline(planner: Planner) -> Iterator[Page]:
    """Yield the timeline, where the site has one."""
    if not planner.config.outputs.timeline:
        return
    entries = sorted(_collect_entries(planner), key=lambda each: each[0].sort_key[:10], reverse=True)
    url = list_url("timeline")
    for part in slice_pages(url, len(entries), planner.config.page_size * 2):
        context = TimelineContext(
            site=planner.frame,
            head=planner.head(LISTS["timeline"], url, part=part),
            pager=part.pager,
            title=LISTS["timeline"],
            days=tuple(_group_by_day(planner, part.of(entries))),
            total=len(entries),
        )
        yield Page(part.url, "pages/timeline.html", context)


def _collect_entries(planner: Planner) -> Iterator[Dated]:
    site, views = planner.site, planner.views
    for slug, event in site.events.items():
        yield (
            event.date,
            TimelineEntry(
                kind="event",
                title=views.link(Key("event", slug)),
                label=event.type,
                summary=event.summary,
                status="" if event.status == "confirmed" else event.status,
            ),
        )
    for slug, brief in site.briefs.items():
        yield (
            brief.date,
            TimelineEntry(
                kind="brief",
                title=Link(text=brief.title, href=record_url("brief", slug), lang=views.foreign(brief.lang)),
                label=brief.type,
                summary=brief.summary,
                status="" if brief.status == "published" else brief.status,
            ),
        )
    for made in site.corrections:
        title = views.link(Key("brief", made.brief))
        yield (
            made.correction.date,
            TimelineEntry(
                kind="correction", title=title, label=made.correction.kind, summary=made.correction.reason
            ),
        )


def _group_by_day(planner: Planner, entries: tuple[Dated, ...]) -> Iterator[TimelineDay]:
    for _, group in groupby(entries, key=lambda each: (each[0].first, planner.views.day(each[0]).text)):
        dated = list(group)
        yield TimelineDay(date=planner.views.day(dated[0][0]), entries=tuple(entry for _, entry in dated))
