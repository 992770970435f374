"""The list of topics, the page of one, and who stands where on it."""

from __future__ import annotations

from briefgen.contexts.basics import Day, Link, View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import ActorThen, BriefSection, EventSection, PositionView, QuoteSection
from briefgen.contexts.prose import Prose
from briefgen.records import Change, Stance


class TopicLine(View, frozen=True, kw_only=True):
    """A topic, in lists."""

    name: str
    href: str
    summary: str = ""
    total_briefs: int = 0
    total_quotes: int = 0


class StanceGroup(View, frozen=True, kw_only=True):
    """Everybody who takes one stance on a proposition."""

    stance: Stance
    positions: tuple[PositionView, ...]


class PropositionView(View, frozen=True, kw_only=True):
    """A proposition, and who stands where on it: each actor's latest position."""

    anchor: str
    """The id that its heading must bear."""
    text: str
    stances: tuple[StanceGroup, ...]


class MatrixCell(View, frozen=True, kw_only=True):
    """Where an actor stands on one proposition; everything is empty where nothing is on record."""

    stance: Stance | None = None
    href: str = ""
    """What it rests on."""
    as_of: Day | None = None
    """The date of the last evidence."""
    change: Change | None = None
    is_stale: bool = False
    """Whether the last evidence is more than a year old, as in the rule `position-stale`."""
    is_new: bool = False
    """Whether it is from the month that the matrix shows the end of."""


class MatrixRow(View, frozen=True, kw_only=True):
    """Where an actor stands on each proposition of a topic."""

    actor: ActorThen
    cells: tuple[MatrixCell, ...]
    """One for each proposition, in order."""


class MatrixView(View, frozen=True, kw_only=True):
    """Who stands where on a topic at a date: actors by propositions."""

    as_of: Day
    propositions: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    """Those on this page, actors of like mind beside each other."""
    total: int
    """How many actors there are on all pages together."""
    moments: tuple[Link, ...]
    """The ends of earlier months and now, those near this one; a gap is an entry without `href`."""
    current: str
    """The text of this one among them."""
    has_stale: bool
    has_new: bool


class TopicListContext(PageContext, frozen=True, kw_only=True):
    """`pages/topics.html`: all topics, by name."""

    title: str
    topics: tuple[TopicLine, ...]
    total: int


class TopicContext(PageContext, frozen=True, kw_only=True):
    """`pages/topic.html`."""

    name: str
    summary: str
    parent: Link | None
    children: tuple[Link, ...]
    same_as: tuple[Link, ...]
    body: Prose
    matrix: MatrixView | None
    """Who stands where; without rows where nobody's position is on record."""
    propositions: tuple[PropositionView, ...]
    """The same in words, for the actors of this page."""
    briefs: BriefSection
    quotes: QuoteSection
    events: EventSection
    timeline: Link | None = None
    """Where all of it stands by date; None where there is too little for that."""


class MatrixContext(PageContext, frozen=True, kw_only=True):
    """`pages/matrix.html`: who stood where on a topic at the end of an earlier month."""

    topic: Link
    matrix: MatrixView
