"""Actors, with the offices they held and the groups they belong to."""

from __future__ import annotations

from msgspec import field

from briefgen.dates import Date
from briefgen.records.base import ActorRef, Image, Part, Record, SameAs, SourceRef
from briefgen.records.vocabulary import ActorKind


class OtherName(Part, frozen=True, kw_only=True):
    """A name that an actor also bears."""

    name: str
    lang: str = ""
    kind: str = ""


class Role(Part, frozen=True, kw_only=True):
    """An office or function that an actor held."""

    title: str
    of: ActorRef = ""
    from_: Date | None = field(default=None, name="from")
    to: Date | None = None
    acting: bool = False
    sources: tuple[SourceRef, ...] = ()


class Membership(Part, frozen=True, kw_only=True):
    """An actor's place in a group."""

    group: ActorRef
    role: str = ""
    from_: Date | None = field(default=None, name="from")
    to: Date | None = None


class Actor(Record, frozen=True, kw_only=True):
    """A person, organisation, state, group, collective or unnamed voice."""

    name: str
    kind: ActorKind
    also_known_as: tuple[str | OtherName, ...] = ()
    sort_name: str = ""
    summary: str = ""
    roles: tuple[Role, ...] = ()
    member_of: tuple[Membership, ...] = ()
    parent: ActorRef = ""
    born: Date | None = None
    died: Date | None = None
    founded: Date | None = None
    dissolved: Date | None = None
    country: ActorRef = ""
    iso: str = ""
    same_as: SameAs | None = None
    image: Image | None = None
    aliases: tuple[str, ...] = ()
