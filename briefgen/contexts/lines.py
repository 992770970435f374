"""Records as lists, bodies and other pages show them, and the sections that such lines fill."""

from __future__ import annotations

from briefgen.contexts.basics import Day, Direction, Link, Section, Text, View
from briefgen.records import (
    ActorKind,
    BriefStatus,
    BriefType,
    Change,
    CorrectionKind,
    EventStatus,
    EventType,
    QuoteKind,
    Stance,
    Verification,
)


class RoleView(View, frozen=True, kw_only=True):
    """An office or function."""

    title: str
    of: Link | None = None
    """The organisation or state."""
    is_acting: bool = False


class ActorThen(View, frozen=True, kw_only=True):
    """An actor, with the role held on the date of what is told."""

    name: Link
    kind: ActorKind
    role: RoleView | None = None
    iso: str = ""
    """ISO 3166 code of a state."""
    badge: str = ""
    """Initials, or the code of a state."""


class SourceView(View, frozen=True, kw_only=True):
    """A source, in lists and on its own page."""

    slug: str
    title: str
    href: str
    """Its page on the site; empty where sources have none."""
    url: str = ""
    """Where it can be read."""
    archived: str = ""
    publisher: str = ""
    author: str = ""
    published: Day | None = None
    accessed: Day | None = None
    type: str = ""
    wire: str = ""
    """Who first wrote it."""
    is_primary: bool = False
    lang: str = ""
    dir: Direction = "ltr"
    reliability: str = ""
    """In words, from the letters A to F."""
    is_retracted: bool = False


class QuoteView(View, frozen=True, kw_only=True):
    """A quote, in lists, in bodies and on its own page."""

    slug: str
    href: str
    """Its permalink; without quote pages, its place on a brief."""
    text: str
    speaker: ActorThen
    date: Day
    kind: QuoteKind = "direct"
    lang: str = ""
    dir: Direction = "ltr"
    place: Link | None = None
    event: Link | None = None
    addressee: str = ""
    original: Text | None = None
    translator: str = ""
    sources: tuple[SourceView, ...] = ()
    about: tuple[Link, ...] = ()
    topics: tuple[Link, ...] = ()
    verification: Verification = "sourced"
    credibility: str = ""
    """In words, from the numbers 1 to 6."""
    brief: Link | None = None
    """The first brief that uses it."""


class BriefLine(View, frozen=True, kw_only=True):
    """A brief, in lists."""

    title: str
    href: str
    date: Day
    type: BriefType = "brief"
    status: BriefStatus = "published"
    summary: str = ""
    place: str = ""
    topics: tuple[Link, ...] = ()
    lang: str = ""
    dir: Direction = "ltr"


class EventLine(View, frozen=True, kw_only=True):
    """An event, in lists."""

    title: str
    href: str
    date: Day
    type: EventType = "other"
    status: EventStatus = "confirmed"
    place: Link | None = None
    summary: str = ""
    part: str = ""
    """The actor's part in it, on an actor's page."""


class PositionView(View, frozen=True, kw_only=True):
    """Where an actor stands on a proposition, as of a day."""

    actor: ActorThen
    topic: Link
    proposition: Link
    """Text of the proposition, and its place on the topic's page."""
    stance: Stance
    brief: Link
    as_of: Day
    basis: tuple[Link, ...] = ()
    """The quotes and sources it rests on."""
    change: Change | None = None
    last_evidence: Day | None = None
    """The date of the newest quote or source that it rests on."""
    is_latest: bool = True
    """Whether no later position of this actor on this proposition is known."""


class CorrectionView(View, frozen=True, kw_only=True):
    """A change that readers are told of."""

    date: Day
    kind: CorrectionKind
    brief: Link
    was: str = ""
    now: str = ""
    reason: str = ""
    inherited_from: Link | None = None


class QuoteSection(Section, frozen=True, kw_only=True):
    """Quotes, newest first."""

    items: tuple[QuoteView, ...]


class BriefSection(Section, frozen=True, kw_only=True):
    """Briefs, newest first."""

    items: tuple[BriefLine, ...]


class EventSection(Section, frozen=True, kw_only=True):
    """Events, newest first."""

    items: tuple[EventLine, ...]


class PositionSection(Section, frozen=True, kw_only=True):
    """Positions, newest first."""

    items: tuple[PositionView, ...]
