"""Topics, with the propositions that actors take positions on."""

from __future__ import annotations

from briefgen.records.base import Part, Record, SameAs, TopicRef


class Proposition(Part, frozen=True, kw_only=True):
    """A sentence that actors can be for or against."""

    id: str
    text: str


class Topic(Record, frozen=True, kw_only=True):
    """A subject that briefs, events and quotes belong to."""

    name: str
    summary: str = ""
    parent: TopicRef = ""
    propositions: tuple[Proposition, ...] = ()
    same_as: SameAs | None = None
    aliases: tuple[str, ...] = ()
