"""The list of events, and the pages of each."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from briefgen.contexts.events import EventContext, EventListContext, ParticipantView, VenueView
from briefgen.model import Key, Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import Slice, slice_pages
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.records import Event
from briefgen.urls import record_url


def plan_events(planner: Planner) -> Iterator[Page]:
    """Yield the list of events and the pages of each."""
    slugs = list(planner.site.events)
    url = list_url("events")
    for part in slice_pages(url, len(slugs), planner.config.page_size):
        context = EventListContext(
            site=planner.frame,
            head=planner.head(LISTS["events"], url, part=part),
            pager=part.pager,
            title=LISTS["events"],
            events=tuple(map(planner.views.event_line, part.of(slugs))),
            total=len(slugs),
        )
        yield Page(part.url, "pages/events.html", context)
    for event in planner.site.events.values():
        yield from _plan_event(planner, event)


def _plan_event(planner: Planner, event: Event) -> Iterator[Page]:
    site, key, url = planner.site, Key("event", event.slug), record_url("event", event.slug)
    said = [slug for slug in site.referring("quote", "event", key) if slug in site.statements]
    briefs = planner.merge_briefs(
        site.referring("brief", "events", key), site.referring("brief", "body", key)
    )
    first = _describe_event(planner, event)
    for part in slice_pages(url, max(len(said), len(briefs)), planner.config.size_of("event")):
        context = structs.replace(
            first,
            head=planner.head(
                event.title,
                url,
                description=event.summary,
                part=part,
                search=planner.search_tags(
                    "Event",
                    event.date,
                    actors=dict.fromkeys(each.actor for each in event.participants),
                    topics=event.topics,
                ),
            ),
            pager=part.pager,
            quotes=planner.quote_section(said, part),
            briefs=planner.brief_section(briefs, part),
        )
        yield Page(part.url, "pages/event.html", context)


def _describe_event(planner: Planner, event: Event) -> EventContext:
    """Return the context of an event's first page, its sections still empty."""
    site, views, key = planner.site, planner.views, Key("event", event.slug)
    url = record_url("event", event.slug)
    nothing = Slice(url, 1, 0, 0, None)
    return EventContext(
        site=planner.frame,
        head=planner.head(event.title, url),
        pager=None,
        title=event.title,
        date=views.day(event.date),
        time=event.time,
        type=event.type,
        status=event.status,
        place=views.place(event.place),
        venues=_view_venues(planner, event),
        summary=event.summary,
        topics=tuple(views.link(Key("topic", slug)) for slug in event.topics),
        participants=tuple(
            ParticipantView(actor=views.actor_then(each.actor, event.date, each.as_), part=each.role)
            for each in event.participants
        ),
        part_of=views.link(Key("event", event.part_of)) if event.part_of else None,
        parts=tuple(map(views.event_line, site.referring("event", "part_of", key))),
        follows=tuple(map(views.event_line, event.follows)),
        followed_by=tuple(map(views.event_line, site.referring("event", "follows", key))),
        body=make_prose(views, key, event.body, on=event.date),
        sources=views.sources(event.sources),
        quotes=planner.quote_section([], nothing),
        briefs=planner.brief_section([], nothing),
    )


def _view_venues(planner: Planner, event: Event) -> tuple[VenueView, ...]:
    if isinstance(event.venue, str):
        return (VenueView(value=event.venue),) if event.venue else ()
    return tuple(
        VenueView(value=venue.value, sources=planner.views.sources(venue.sources)) for venue in event.venue
    )
