"""The list of sources, the page of one, and the list of those who published them."""

from __future__ import annotations

from briefgen.contexts.basics import Fact, Link, View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import BriefSection, EventSection, QuoteSection, SourceView
from briefgen.contexts.prose import Prose


class ExcerptView(View, frozen=True, kw_only=True):
    """A passage of a source, and the quotes that rest on it."""

    text: str
    quotes: tuple[Link, ...] = ()


class PublisherLine(View, frozen=True, kw_only=True):
    """A publisher or wire, and what rests on it."""

    name: str
    total_sources: int
    total_own: int
    """Sources that it published and that go back to nobody else."""
    total_quotes: int
    total_briefs: int
    total_alone: int
    """Briefs that rest on nobody else."""
    percent: int
    """Of the briefs of the first in the list."""
    partners: tuple[Fact, ...]
    """The wires that a publisher took from, or the publishers of a wire: name and number of sources."""
    newest: tuple[Link, ...]
    """Its newest sources."""


class SourceListContext(PageContext, frozen=True, kw_only=True):
    """`pages/sources.html`: all sources, newest first."""

    title: str
    sources: tuple[SourceView, ...]
    total: int


class SourceContext(PageContext, frozen=True, kw_only=True):
    """`pages/source.html`: a source, and what rests on it."""

    source: SourceView
    derived_from: tuple[Link, ...]
    derived: tuple[Link, ...]
    """Sources that were made from this one."""
    excerpts: tuple[ExcerptView, ...]
    body: Prose
    """The desk's note."""
    quotes: QuoteSection
    briefs: BriefSection
    events: EventSection


class PublisherListContext(PageContext, frozen=True, kw_only=True):
    """`pages/publishers.html`: who published the sources, or who first told what they tell."""

    title: str
    is_of_wires: bool
    publishers: tuple[PublisherLine, ...]
    """Those that most briefs rest on first."""
    total: int
