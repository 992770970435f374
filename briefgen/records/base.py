"""What records of all kinds are made of: references, lists of one, waivers."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, field

from briefgen.dates import Date
from briefgen.diagnostics import Pointer
from briefgen.references import BodyReference

ActorRef = Annotated[str, Meta(extra={"refers_to": ("actor",), "stub": True})]
"""An actor's id or name; a name that no record bears makes a stub."""
AboutRef = Annotated[str, Meta(extra={"refers_to": ("actor", "event", "topic", "place")})]
BriefRef = Annotated[str, Meta(extra={"refers_to": ("brief",)})]
EventRef = Annotated[str, Meta(extra={"refers_to": ("event",)})]
QuoteRef = Annotated[str, Meta(extra={"refers_to": ("quote",)})]
SourceRef = Annotated[str, Meta(extra={"refers_to": ("source",)})]
TopicRef = Annotated[str, Meta(extra={"refers_to": ("topic",)})]
PlaceRef = Annotated[str, Meta(extra={"refers_to": ("place",)})]
PlaceName = Annotated[str, Meta(extra={"refers_to": ("place",), "or_text": True})]
"""A place's id or name, or any other text, which is shown as it stands."""
BasisRef = Annotated[str, Meta(extra={"refers_to": ("quote", "source")})]
PropositionRef = Annotated[str, Meta(extra={"refers_to": ("proposition",)})]
"""`topic/id` of one of a topic's propositions."""

OneOrMany = Meta(extra={"one_or_many": True}, extra_json_schema={"oneOrMany": True})
"""Marks a list that may be written as its only item."""

NOT_IN_FILES = frozenset({"origin", "references"})
"""Fields of records that no file holds."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A mapping inside a record."""


class Waiver(Part, frozen=True, kw_only=True):
    """An editor's decision to live with a finding."""

    rule: str
    reason: str
    until: Date | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in a content file, or inside a brief: something with an id of its own."""

    slug: str = field(default="", name="id")
    """Lower-case ASCII, unique within the kind; empty where an inline record names none."""
    origin: Pointer = Pointer("")
    """Where the record was written; not a field of the format."""
    waivers: tuple[Waiver, ...] = ()
    body: str = ""
    """Markdown."""
    references: tuple[BodyReference, ...] = ()
    """What the body refers to, as it was written; not a field of the format."""

    def at(self, *keys: str | int, offset: int = -1) -> Pointer:
        """Return the pointer to one of the record's fields."""
        return self.origin.at(*keys, offset=offset)


class SameAs(Part, frozen=True, kw_only=True):
    """What an actor or topic is called elsewhere."""

    wikidata: str = ""
    url: Annotated[tuple[str, ...], OneOrMany] = ()


class Image(Part, frozen=True, kw_only=True):
    """A picture in the site's `static/` folder."""

    src: str
    alt: str = ""
    credit: str = ""
