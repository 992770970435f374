"""Events, with where they took place and who took part."""

from __future__ import annotations

from typing import Annotated

from msgspec import field

from briefgen.dates import Date
from briefgen.records.base import ActorRef, EventRef, OneOrMany, Part, PlaceRef, Record, SourceRef, TopicRef
from briefgen.records.vocabulary import EventStatus, EventType


class Venue(Part, frozen=True, kw_only=True):
    """Where an event took place, as some of its sources have it."""

    value: str
    sources: tuple[SourceRef, ...] = ()


class Participant(Part, frozen=True, kw_only=True):
    """An actor's part in an event."""

    actor: ActorRef
    role: str = ""
    as_: str = field(default="", name="as")


class Event(Record, frozen=True, kw_only=True):
    """Something that happened, is to happen, or was said to happen."""

    title: str
    date: Date
    type: EventType = "other"
    status: EventStatus = "confirmed"
    time: str = ""
    place: PlaceRef = ""
    venue: str | tuple[Venue, ...] = ""
    participants: tuple[Participant, ...] = ()
    part_of: EventRef = ""
    follows: Annotated[tuple[EventRef, ...], OneOrMany] = ()
    sources: tuple[SourceRef, ...] = ()
    summary: str = ""
    topics: tuple[TopicRef, ...] = ()
    aliases: tuple[str, ...] = ()
