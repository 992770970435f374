"""What records of all kinds are made of: references, lists of one, waivers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Self

import msgspec
from msgspec import Meta, field, structs

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

NOT_IN_FILES = frozenset({"origin", "references", "dropped"})
"""Fields of records that no file holds."""

Keys = tuple[str | int, ...]
"""A way through a record: names of fields and places in lists, outermost first."""


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
    dropped: tuple[tuple[Keys, tuple[int, ...]], ...] = ()
    """Lists that lost items since they were written, and the places of those; not a field of the format."""

    def at(self, *keys: str | int, offset: int = -1) -> Pointer:
        """Return the pointer to one of the record's fields, where its file has it."""
        return self.origin.at(*self._trace(keys), offset=offset)

    def note_dropped(self, dropped: Mapping[Keys, Iterable[int]]) -> Self:
        """Return the record with what its lists have just lost, so that `at` finds the rest of them.

        Args:
            dropped: Places of the lost items, by the way to their list; both as they were before.
        """
        places = {way: set(lost) for way, lost in self.dropped}
        for way, lost in dropped.items():
            for place in lost:
                traced = self._trace((*way, place))
                places.setdefault(traced[:-1], set()).add(int(traced[-1]))
        in_order = tuple((way, tuple(sorted(lost))) for way, lost in places.items())
        return structs.replace(self, dropped=in_order) if in_order != self.dropped else self

    def _trace(self, keys: Keys) -> Keys:
        """Return a way through the record as it was before its lists lost anything."""
        if not self.dropped:
            return keys
        lost = dict(self.dropped)
        way: Keys = ()
        for key in keys:
            way = (*way, _count_on(key, lost.get(way, ())) if isinstance(key, int) else key)
        return way


def _count_on(place: int, lost: Iterable[int]) -> int:
    """Return the place of an item as it was before others, told in their order, were lost."""
    for each in lost:
        place += each <= place
    return place


class SameAs(Part, frozen=True, kw_only=True):
    """What an actor or topic is called elsewhere."""

    wikidata: str = ""
    url: Annotated[tuple[str, ...], OneOrMany] = ()


class Image(Part, frozen=True, kw_only=True):
    """A picture in the site's `static/` folder."""

    src: str
    alt: str = ""
    credit: str = ""
