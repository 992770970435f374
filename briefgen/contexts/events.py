"""The list of events, and the page of one."""

from __future__ import annotations

from briefgen.contexts.basics import Day, Link, View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import ActorThen, BriefSection, EventLine, QuoteSection, SourceView
from briefgen.contexts.prose import Prose
from briefgen.records import EventStatus, EventType


class VenueView(View, frozen=True, kw_only=True):
    """A venue, and which sources name it."""

    value: str
    sources: tuple[SourceView, ...] = ()


class ParticipantView(View, frozen=True, kw_only=True):
    """Who took part, with the role held that day."""

    actor: ActorThen
    part: str = ""


class EventListContext(PageContext, frozen=True, kw_only=True):
    """`pages/events.html`: all events, newest first."""

    title: str
    events: tuple[EventLine, ...]
    total: int


class EventContext(PageContext, frozen=True, kw_only=True):
    """`pages/event.html`."""

    title: str
    date: Day
    time: str
    type: EventType
    status: EventStatus
    place: Link | None
    venues: tuple[VenueView, ...]
    """More than one where sources disagree."""
    summary: str
    topics: tuple[Link, ...]
    participants: tuple[ParticipantView, ...]
    part_of: Link | None
    parts: tuple[EventLine, ...]
    follows: tuple[EventLine, ...]
    followed_by: tuple[EventLine, ...]
    body: Prose
    sources: tuple[SourceView, ...]
    quotes: QuoteSection
    briefs: BriefSection
