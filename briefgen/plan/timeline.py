"""What happened, was published, said to stand and corrected, by date: of the site, of an actor, of a topic.

An actor or topic has a timeline of its own once there is more to it than one page of its own can
list; below that the page itself tells as much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.contexts.basics import Link
from briefgen.contexts.timeline import TimelineContext, TimelineDay, TimelineEntry
from briefgen.dates import Date
from briefgen.model import Key, Page, StanceTaken
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import slice_pages
from briefgen.plan.planner import Planner
from briefgen.plan.strip import make_strip
from briefgen.urls import INDEX, record_url, sibling_url

LANES = {"event": "Events", "brief": "Briefs", "position": "Positions", "correction": "Corrections"}


@dataclass(frozen=True, slots=True)
class Dated:
    """An entry with its date."""

    date: Date
    entry: TimelineEntry


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Every entry of a site, by the record that it tells of."""

    events: Mapping[str, Dated]
    briefs: Mapping[str, Dated]
    corrections: Mapping[str, Sequence[Dated]]
    """By brief."""


def plan_timeline(planner: Planner) -> Iterator[Page]:
    """Yield the timelines, where the site has them."""
    if not planner.config.outputs.timeline:
        return
    chronicle = collect_chronicle(planner)
    corrections = (each for many in chronicle.corrections.values() for each in many)
    entries = [*chronicle.events.values(), *chronicle.briefs.values(), *corrections]
    yield from _plan_pages(planner, list_url("timeline"), LISTS["timeline"], None, entries)
    positions = _group_positions(planner.site.positions)
    for key, events, briefs in _list_subjects(planner):
        if has_timeline(planner, events, briefs):
            entries = [
                *(chronicle.events[slug] for slug in events),
                *(chronicle.briefs[slug] for slug in briefs),
                *(each for slug in briefs for each in chronicle.corrections.get(slug, ())),
                *(_view_position(planner, taken) for taken in positions.get(key, ())),
            ]
            subject = planner.views.link(key)
            title = f"{subject.text}: {LISTS['timeline'].lower()}"
            yield from _plan_pages(planner, timeline_url(key), title, subject, entries)


def timeline_url(key: Key) -> str:
    """Return where the timeline of an actor or topic stands."""
    return sibling_url(record_url(*key), f"timeline/{INDEX}")


def has_timeline(planner: Planner, events: Sequence[str], briefs: Sequence[str]) -> bool:
    """Whether an actor or topic with so many events and briefs has a timeline of its own."""
    return planner.config.outputs.timeline and len(events) + len(briefs) > planner.config.page_size


def link_timeline(planner: Planner, key: Key, events: Sequence[str], briefs: Sequence[str]) -> Link | None:
    """Return where to find the timeline of an actor or topic, or None where it has none."""
    if not has_timeline(planner, events, briefs):
        return None
    return Link(text=LISTS["timeline"], href=timeline_url(key))


def collect_chronicle(planner: Planner) -> Chronicle:
    """Return an entry for each event, brief and correction."""
    site, views = planner.site, planner.views
    events = {
        slug: Dated(
            event.date,
            TimelineEntry(
                kind="event",
                title=views.link(Key("event", slug)),
                label=event.type,
                summary=event.summary,
                status="" if event.status == "confirmed" else event.status,
            ),
        )
        for slug, event in site.events.items()
    }
    briefs = {
        slug: Dated(
            brief.date,
            TimelineEntry(
                kind="brief",
                title=Link(text=brief.title, href=record_url("brief", slug), lang=views.foreign(brief.lang)),
                label=brief.type,
                summary=brief.summary,
                status="" if brief.status == "published" else brief.status,
            ),
        )
        for slug, brief in site.briefs.items()
    }
    corrections: dict[str, list[Dated]] = defaultdict(list)
    for made in site.corrections:
        entry = TimelineEntry(
            kind="correction",
            title=views.link(Key("brief", made.brief)),
            label=made.correction.kind,
            summary=made.correction.reason,
        )
        corrections[made.brief].append(Dated(made.correction.date, entry))
    return Chronicle(events, briefs, corrections)


def _group_positions(positions: Iterable[StanceTaken]) -> dict[Key, list[StanceTaken]]:
    grouped: dict[Key, list[StanceTaken]] = defaultdict(list)
    for taken in positions:
        grouped[Key("actor", taken.position.actor)].append(taken)
        grouped[Key("topic", taken.position.proposition.partition("/")[0])].append(taken)
    return grouped


def _list_subjects(planner: Planner) -> Iterator[tuple[Key, Sequence[str], Sequence[str]]]:
    """Yield each actor and topic with its events and briefs."""
    site = planner.site
    for slug in site.actors:
        key = Key("actor", slug)
        yield key, site.referring("event", "participants.actor", key), site.briefs_by_actor.get(slug, ())
    for slug in site.topics:
        key = Key("topic", slug)
        yield key, site.referring("event", "topics", key), planner.briefs_on(key)


def _view_position(planner: Planner, taken: StanceTaken) -> Dated:
    view = planner.views.position(taken)
    change = f" ({view.change})" if view.change else ""
    entry = TimelineEntry(
        kind="position",
        title=view.proposition,
        label=view.stance + change,
        who=view.actor.name,
        summary=view.brief.text,
    )
    return Dated(taken.as_of, entry)


def _plan_pages(
    planner: Planner, url: str, title: str, subject: Link | None, entries: list[Dated]
) -> Iterator[Page]:
    ordered = sorted(entries, key=lambda each: each.date.sort_key[:10], reverse=True)
    for part in slice_pages(url, len(ordered), planner.config.page_size * 2):
        shown = part.of(ordered)
        context = TimelineContext(
            site=planner.frame,
            head=planner.head(title, url, part=part),
            pager=part.pager,
            title=LISTS["timeline"],
            subject=subject,
            strip=make_strip(
                (words, each.date)
                for kind, words in LANES.items()
                for each in shown
                if each.entry.kind == kind
            ),
            days=tuple(_group_by_day(planner, shown)),
            total=len(ordered),
        )
        yield Page(part.url, "pages/timeline.html", context)


def _group_by_day(planner: Planner, entries: Iterable[Dated]) -> Iterator[TimelineDay]:
    for _, group in groupby(entries, key=lambda each: (each.date.first, planner.views.day(each.date).text)):
        dated = list(group)
        yield TimelineDay(date=planner.views.day(dated[0].date), entries=tuple(each.entry for each in dated))
