"""What is known once every reference is resolved (`Site`), and what becomes of it (`Page`, `Artifact`).

Records are kept in maps by slug and refer to each other by slug; indexes stand beside them.
Nothing here reads or writes a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple

from briefgen.contexts.frame import PageContext
from briefgen.dates import Date
from briefgen.pictures import Size
from briefgen.records import (
    Actor,
    Brief,
    BriefStatus,
    Correction,
    Event,
    Kind,
    Place,
    Position,
    Quote,
    Record,
    Role,
    Source,
    Topic,
)
from briefgen.records import (
    Page as PageRecord,
)


class Key(NamedTuple):
    """What identifies a record across kinds."""

    kind: Kind
    slug: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.slug}"


def parse_key(text: str) -> Key:
    """Return the key that a resolved reference of several kinds (`quote:its-for-them`) stands for."""
    kind, _, slug = text.partition(":")
    return Key(kind, slug)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A resolved reference in a body."""

    start: int
    end: int
    form: Literal["link", "citation", "quote"]
    target: Key | None
    """None where the record leaves no trace: its label stands as plain text."""
    label: str = ""
    """The words to show; empty for the record's name. A citation's locator."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A quote with what its own record leaves to its event or brief."""

    quote: Quote
    date: Date
    """The quote's, else its event's, else that of the first brief that uses it."""
    role: Role | None
    """What the speaker was on that date."""
    place: str
    """A place's slug, or any text; empty where neither quote nor event names one."""
    sources: tuple[str, ...]
    """All that carry it, each once."""
    briefs: tuple[str, ...]
    """Those that use it, oldest first."""


@dataclass(frozen=True, slots=True)
class StanceTaken:
    """A position of a brief, lifted out of it."""

    brief: str
    index: int
    position: Position
    as_of: Date
    """The position's, else the brief's date."""


@dataclass(frozen=True, slots=True)
class CorrectionMade:
    """A correction of a brief, lifted out of it."""

    brief: str
    index: int
    correction: Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """How many records of each kind readers see."""

    briefs: int
    actors: int
    quotes: int
    events: int
    topics: int
    sources: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A brief that leaves no trace, for the summary of a build."""

    slug: str
    status: BriefStatus
    until: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that readers may see, resolved. Each map is in the order in which lists show it."""

    now: Date
    """The date that the site is made for."""
    briefs: Mapping[str, Brief]
    """Newest first."""
    actors: Mapping[str, Actor]
    """By sort name."""
    events: Mapping[str, Event]
    """Newest first."""
    statements: Mapping[str, Statement]
    """By slug of the quote, newest first."""
    sources: Mapping[str, Source]
    """Newest first, undated ones last."""
    topics: Mapping[str, Topic]
    """By name."""
    places: Mapping[str, Place]
    """By name."""
    pages: Mapping[str, PageRecord]
    """By title."""
    stubs: frozenset[str]
    """Actors that only a name in a brief tells of."""
    bodies: Mapping[Key, tuple[BodyLink, ...]]
    """References in the bodies that have any, in the order of the text."""
    cast: Mapping[str, tuple[str, ...]]
    """By brief: every actor in it, in the order of the brief."""
    briefs_by_actor: Mapping[str, tuple[str, ...]]
    """The briefs that an actor is in, newest first."""
    positions: tuple[StanceTaken, ...]
    """Newest first."""
    corrections: tuple[CorrectionMade, ...]
    """Newest first."""
    backlinks: Mapping[tuple[Kind, str], Mapping[Key, tuple[str, ...]]]
    """Who refers to a record, and in which field: `(kind, field)` → target → slugs, as lists show them."""
    left_out: tuple[LeftOut, ...]
    incomplete: frozenset[Key]
    """Records with a reference that was reported and left out."""
    pictures: Mapping[str, Size] = field(default_factory=dict)
    """How large the pictures among the static files are, by URL."""

    def referring(self, kind: Kind, field: str, target: Key) -> tuple[str, ...]:
        """Return the slugs of the records of a kind that refer to a target in a field, as lists show them."""
        return self.backlinks.get((kind, field), {}).get(target, ())

    @property
    def by_kind(self) -> dict[Kind, Mapping[str, Record]]:
        """The records of each kind, by slug; actors without a record of their own are among them."""
        return {
            **self.with_aliases,
            "quote": {slug: statement.quote for slug, statement in self.statements.items()},
            "source": self.sources,
            "place": self.places,
        }

    @property
    def with_aliases(self) -> dict[Kind, Mapping[str, Actor | Brief | Event | PageRecord | Topic]]:
        """Those whose page may have had another address before, of each kind by slug."""
        return {
            "brief": self.briefs,
            "actor": self.actors,
            "event": self.events,
            "topic": self.topics,
            "page": self.pages,
        }

    def all_but(self, *kinds: Kind) -> Iterator[Record]:
        """Yield the records of all kinds but some."""
        return chain.from_iterable(
            of_kind.values() for kind, of_kind in self.by_kind.items() if kind not in kinds
        )

    @property
    def contents(self) -> Contents:
        """How much the site holds."""
        return Contents(
            briefs=len(self.briefs),
            actors=len(self.actors),
            quotes=len(self.statements),
            events=len(self.events),
            topics=len(self.topics),
            sources=len(self.sources),
        )


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be made: a pure function of template and context."""

    url: str
    template: str
    context: PageContext


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the finished site."""

    url: str
    content: bytes | Path
    """What is in it, or the file that it is a copy of."""
