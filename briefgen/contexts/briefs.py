"""The list of briefs, and the page of one."""

from __future__ import annotations

from briefgen.contexts.basics import Day, Direction, Link, View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import (
    ActorThen,
    BriefLine,
    CorrectionView,
    EventLine,
    PositionView,
    QuoteView,
    SourceView,
)
from briefgen.contexts.prose import Prose
from briefgen.records import BriefStatus, BriefType, Confidence


class AssessmentView(View, frozen=True, kw_only=True):
    """A judgement, and how sure whoever made it is."""

    text: str
    by: str = ""
    likelihood: str = ""
    chance: tuple[int, int] | None = None
    """What the term of likelihood means, in per cent."""
    confidence: Confidence | None = None
    basis: tuple[Link, ...] = ()
    review_by: Day | None = None
    outcome: str = ""


class NumberedSource(View, frozen=True, kw_only=True):
    """A source with the number that citations in the body bear."""

    number: int
    source: SourceView
    locators: tuple[str, ...] = ()


class CitationView(View, frozen=True, kw_only=True):
    """How to cite a page."""

    plain: str
    bibtex: str = ""
    csl: str = ""
    """CSL-JSON."""


class ChangeOfFile(View, frozen=True, kw_only=True):
    """A change of a file, as its repository knows it."""

    date: Day
    subject: str = ""
    """What its author said of it; empty where the settings do not publish that."""
    href: str = ""
    """Where the change is shown, absolute; empty where the settings tell no such place."""


class HistoryView(View, frozen=True, kw_only=True):
    """When a brief was changed."""

    last: Day
    first: Day
    total: int
    changes: tuple[ChangeOfFile, ...]
    """The newest ones, newest first."""


class BriefListContext(PageContext, frozen=True, kw_only=True):
    """`pages/briefs.html`: all briefs, newest first."""

    title: str
    briefs: tuple[BriefLine, ...]
    total: int


class BriefContext(PageContext, frozen=True, kw_only=True):
    """`pages/brief.html`. A retracted brief has title, dates and corrections only."""

    title: str
    date: Day
    type: BriefType
    status: BriefStatus
    published: Day | None
    updated: Day | None
    place: Link | None
    dateline: str
    """As it was printed, which may be wrong; `date` is right."""
    is_misdated: bool
    """Whether the dateline has another day than `date`."""
    summary: str
    lang: str
    dir: Direction
    authors: tuple[str, ...]
    translator: str
    translation_of: Link | None
    translations: tuple[Link, ...]
    series: str
    series_briefs: tuple[BriefLine, ...]
    topics: tuple[Link, ...]
    events: tuple[EventLine, ...]
    actors: tuple[ActorThen, ...]
    """Everybody in this brief, with the role held on its date."""
    body: Prose
    quotes: tuple[QuoteView, ...]
    """Those that the body does not already show as a block."""
    positions: tuple[PositionView, ...]
    assessments: tuple[AssessmentView, ...]
    sources: tuple[NumberedSource, ...]
    """In the order of first citation; each list item must bear the id `source-NUMBER`."""
    total_origins: int
    """How many of the sources are independent of each other."""
    corrections: tuple[CorrectionView, ...]
    related: tuple[BriefLine, ...]
    is_ai_assisted: bool
    citation: CitationView
    history: HistoryView | None
    """None where the site lies in no git repository, or the settings do not want it."""
    edit_url: str
    """Where the brief's file is edited, absolute; empty where the settings tell no such place."""
    newer: Link | None
    older: Link | None
