"""The list of places, and the page of one."""

from __future__ import annotations

from briefgen.contexts.basics import Fact, Link
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import BriefSection, EventSection, QuoteSection
from briefgen.contexts.prose import Prose


class PlaceListContext(PageContext, frozen=True, kw_only=True):
    """`pages/places.html`: all places, by name."""

    title: str
    places: tuple[Link, ...]
    total: int


class PlaceContext(PageContext, frozen=True, kw_only=True):
    """`pages/place.html`: what happened and was said there."""

    name: str
    facts: tuple[Fact, ...]
    body: Prose
    events: EventSection
    quotes: QuoteSection
    briefs: BriefSection
