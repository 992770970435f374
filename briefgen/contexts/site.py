"""Pages there is one of: the front page, corrections, the network, the quality of the record, the search."""

from __future__ import annotations

from briefgen.contexts.actors import ActorLine
from briefgen.contexts.basics import Day, Link, View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import BriefLine, CorrectionView, PositionView, QuoteView
from briefgen.contexts.topics import TopicLine


class NetworkTie(View, frozen=True, kw_only=True):
    """Somebody who appears with an actor."""

    actor: Link
    total: int
    """In how many briefs."""


class NetworkActor(View, frozen=True, kw_only=True):
    """An actor on the line of the network."""

    actor: Link
    total: int
    """In how many briefs it appears."""
    ties: tuple[NetworkTie, ...]
    """The strongest."""


class NetworkArc(View, frozen=True, kw_only=True):
    """An arc between two rows of the network; lengths as in its `height`."""

    top: int
    bottom: int
    reach: int
    """How far it reaches out, 8 to 100."""
    level: int
    """How strong it is, 1 to 4."""
    label: str


class Share(View, frozen=True, kw_only=True):
    """How many of a whole meet a demand."""

    label: str
    part: int
    total: int
    percent: int
    """Rounded down, so that 100 means all."""
    note: str = ""


class FindingCount(View, frozen=True, kw_only=True):
    """How often a rule is broken."""

    rule: str
    summary: str
    level: str
    total: int
    percent: int
    """Of the count of the rule that is broken most."""


class HomeContext(PageContext, frozen=True, kw_only=True):
    """`pages/home.html`: what is new."""

    briefs: tuple[BriefLine, ...]
    quotes: tuple[QuoteView, ...]
    positions: tuple[PositionView, ...]
    """Those that changed most recently."""
    corrections: tuple[CorrectionView, ...]
    topics: tuple[TopicLine, ...]
    actors: tuple[ActorLine, ...]
    """Those quoted most in the newest briefs."""
    total_briefs: int
    total_quotes: int
    total_actors: int


class CorrectionsContext(PageContext, frozen=True, kw_only=True):
    """`pages/corrections.html`: every correction, newest first."""

    title: str
    corrections: tuple[CorrectionView, ...]
    total: int


class NetworkContext(PageContext, frozen=True, kw_only=True):
    """`pages/network.html`: who appears with whom."""

    title: str
    actors: tuple[NetworkActor, ...]
    """Those in most briefs, in the order of the line."""
    arcs: tuple[NetworkArc, ...]
    height: int
    """Of the picture; all actors have rows of the same height."""
    total: int
    """How many actors appear in briefs at all."""


class QualityContext(PageContext, frozen=True, kw_only=True):
    """`pages/quality.html`: how sound the record is."""

    title: str
    now: Day
    """The date that the site is made for."""
    shares: tuple[Share, ...]
    findings: tuple[FindingCount, ...]
    """What the checks of the content have to say, worst level first."""
    total_findings: int
    """None where they are not known when the page is made; then it is silent on them."""
    total_corrections: int
    total_briefs: int


class SearchContext(PageContext, frozen=True, kw_only=True):
    """`pages/search.html`: where to search from."""

    title: str
    has_index: bool
    """Whether an index was made, in `pagefind/`."""
