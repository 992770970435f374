"""The list of actors, and the page of one."""

from __future__ import annotations

from typing import Literal

from briefgen.contexts.basics import Day, Direction, Fact, ImageView, Link, Text, View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import (
    BriefSection,
    EventSection,
    PositionSection,
    QuoteSection,
    QuoteView,
    RoleView,
)
from briefgen.contexts.prose import Prose
from briefgen.records import ActorKind, Stance


class ActorLine(View, frozen=True, kw_only=True):
    """An actor, in lists."""

    name: str
    href: str
    kind: ActorKind
    iso: str = ""
    badge: str = ""
    role: RoleView | None = None
    """The role held at the date that the site is made for."""
    summary: str = ""
    total_quotes: int = 0
    total_briefs: int = 0


class NameView(View, frozen=True, kw_only=True):
    """Another name that an actor bears."""

    name: Text
    kind: str = ""
    """What sort of name it is, in the editor's words."""


class Bar(View, frozen=True, kw_only=True):
    """A stretch of an axis, in per cent of its length."""

    start: float
    length: float


class TimeAxis(View, frozen=True, kw_only=True):
    """What bars stand on."""

    start: str
    """The first year."""
    end: str


class TermView(View, frozen=True, kw_only=True):
    """An office, and when it was held."""

    role: RoleView
    periods: tuple[str, ...]
    """`1 October 2024 – 2 July 2025`; terms that follow each other are one period."""
    total: int
    """How many terms there were."""
    is_held: bool
    """Whether it is held at the date that the site is made for."""
    sources: tuple[Link, ...] = ()
    bars: tuple[Bar, ...] = ()


class Column(View, frozen=True, kw_only=True):
    """What there was in a month, year or decade."""

    label: str
    total: int
    height: float
    """Per cent of the highest."""


class ActivityView(View, frozen=True, kw_only=True):
    """How much there was over time."""

    subject: Literal["statements", "briefs"]
    unit: Literal["month", "year", "decade"]
    columns: tuple[Column, ...]
    """Without gaps, oldest first."""
    most: int


class Stand(View, frozen=True, kw_only=True):
    """What somebody said, or where they stood, on a day."""

    date: Day
    stance: Stance | None = None
    quote: QuoteView | None = None


class ThenAndNow(View, frozen=True, kw_only=True):
    """The first and the last that is known of somebody on one question."""

    question: Link | None
    """The proposition; None where one statement takes up another."""
    label: str
    """`Restated`, `Reversed` …; empty where nothing is said of it."""
    then: Stand
    now: Stand


class MembershipView(View, frozen=True, kw_only=True):
    """An actor in a group."""

    actor: Link
    """The group on a member's page, the member on a group's."""
    role: str = ""
    period: str = ""


class RelatedActor(View, frozen=True, kw_only=True):
    """An actor that often stands in the same briefs."""

    name: Link
    kind: ActorKind
    total: int
    """In how many briefs both stand."""
    latest: Link
    """The newest of these briefs."""
    badge: str = ""
    share: int = 100
    """Per cent of the total of the first in the list, for a bar."""


class ActorListContext(PageContext, frozen=True, kw_only=True):
    """`pages/actors.html`: everybody, by sort name."""

    title: str
    actors: tuple[ActorLine, ...]
    total: int


class ActorContext(PageContext, frozen=True, kw_only=True):
    """`pages/actor.html`. From page 2 on, only the sections go on; the rest is empty."""

    name: str
    lang: str
    dir: Direction
    kind: ActorKind
    iso: str
    summary: str
    is_stub: bool
    """Whether no record describes the actor, only a name in a brief."""
    other_names: tuple[NameView, ...]
    role: RoleView | None
    """The role held at the date that the site is made for."""
    badge: str
    terms: tuple[TermView, ...]
    """Roles, newest first; the terms of one office together."""
    time_axis: TimeAxis | None
    """What the bars of the terms stand on; None where no date is known."""
    facts: tuple[Fact, ...]
    """Born, died, founded, country, parent …"""
    same_as: tuple[Link, ...]
    """Elsewhere on the web; `href` is absolute."""
    memberships: tuple[MembershipView, ...]
    members: tuple[MembershipView, ...]
    parts: tuple[Link, ...]
    """Actors whose parent this is."""
    image: ImageView | None
    body: Prose
    activity: ActivityView | None
    """None where there is too little for a picture."""
    changes: tuple[ThenAndNow, ...]
    statements: QuoteSection
    statements_about: QuoteSection
    positions: PositionSection
    events: EventSection
    briefs: BriefSection
    related: tuple[RelatedActor, ...]
    timeline: Link | None = None
    """Where all of it stands by date; None where there is too little for that."""
