"""What templates see: one frozen context type per kind of page, made of the views in `views`."""

from __future__ import annotations

from typing import Any

from briefgen.records import ActorKind, BriefStatus, BriefType, EventStatus, EventType
from briefgen.views import (
    ActivityView,
    ActorLine,
    ActorThen,
    ArchiveDay,
    ArchiveYear,
    AssessmentView,
    BriefLine,
    BriefSection,
    CitationView,
    CorrectionView,
    Day,
    Direction,
    EventLine,
    EventSection,
    EvidenceView,
    ExcerptView,
    Fact,
    FindingCount,
    HistoryView,
    ImageView,
    Link,
    MatrixView,
    MembershipView,
    MonthCalendar,
    NameView,
    NetworkActor,
    NetworkArc,
    NumberedSource,
    ParticipantView,
    PositionSection,
    PositionView,
    PropositionView,
    Prose,
    PublisherLine,
    QuoteRelation,
    QuoteSection,
    QuoteView,
    RelatedActor,
    RoleView,
    SearchTag,
    Share,
    SourceView,
    StripView,
    TermView,
    ThenAndNow,
    TimeAxis,
    TimelineDay,
    TopicLine,
    VenueView,
    View,
    WordingView,
)


class Publisher(View, frozen=True, kw_only=True):
    """Who answers for the site."""

    name: str
    url: str = ""
    policies: tuple[Link, ...] = ()


class LookView(View, frozen=True, kw_only=True):
    """What the settings ask of the default theme."""

    logo: ImageView | None
    footer: str
    stylesheets: tuple[Link, ...]
    """Style sheets after the theme's own."""


class SiteView(View, frozen=True, kw_only=True):
    """What all pages of a site share."""

    title: str
    description: str
    language: str
    dir: Direction
    nav: tuple[Link, ...]
    """The main navigation."""
    sections: tuple[Link, ...]
    """Every list page and every free page, for the footer."""
    publisher: Publisher | None
    feed: str
    """The site's feed; empty where there is none."""
    look: LookView
    is_preview: bool
    """Whether drafts are shown, so that nobody takes it for the published site."""
    extra: dict[str, Any]
    """`extra:` of the settings, as it was written."""


class Head(View, frozen=True, kw_only=True):
    """What a page says of itself."""

    title: str
    url: str
    root: str
    """Leads from this page to the site's root; put before every `href`."""
    description: str = ""
    canonical: str = ""
    """Absolute address; empty where the site has no `base_url`."""
    feeds: tuple[Link, ...] = ()
    alternates: tuple[Link, ...] = ()
    """The same text in other languages."""
    is_indexed: bool = True
    search: tuple[SearchTag, ...] = ()
    """What the site's own search knows of the page; it finds only pages that have some."""


class Pager(View, frozen=True, kw_only=True):
    """Where a page stands among the numbered pages of its list."""

    number: int
    count: int
    pages: tuple[Link, ...]
    """First, last and nearby pages, numbers as texts; a gap is an entry without `href` and text `…`."""
    previous: str = ""
    next: str = ""


class PageContext(View, frozen=True, kw_only=True):
    """The base of all contexts of pages."""

    site: SiteView
    head: Head
    pager: Pager | None = None
    """None where the list fits on one page."""


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


class QuoteListContext(PageContext, frozen=True, kw_only=True):
    """`pages/quotes.html`: all quotes, newest first."""

    title: str
    quotes: tuple[QuoteView, ...]
    total: int


class QuoteContext(PageContext, frozen=True, kw_only=True):
    """`pages/quote.html`: the permalink of a quote."""

    quote: QuoteView
    before: str
    """What was said just before."""
    after: str
    evidence: tuple[EvidenceView, ...]
    wordings: tuple[WordingView, ...]
    answered: tuple[QuoteView, ...]
    """What it answers, and what that answers, the first words first."""
    answers: tuple[QuoteView, ...]
    """Its answers, oldest first."""
    relations: tuple[QuoteRelation, ...]
    """Restatements and reversals."""
    attribution: str
    """The words with speaker, role, date and address, to be copied."""
    briefs: tuple[BriefLine, ...]
    body: Prose
    """The desk's note."""


class EventListContext(PageContext, frozen=True, kw_only=True):
    """`pages/events.html`: all events, newest first."""

    title: str
    events: tuple[EventLine, ...]
    total: int


class EventContext(PageContext, frozen=True, kw_only=True):
    """`pages/event.html`."""

    title: str
    date: Day
    time: str
    type: EventType
    status: EventStatus
    place: Link | None
    venues: tuple[VenueView, ...]
    """More than one where sources disagree."""
    summary: str
    topics: tuple[Link, ...]
    participants: tuple[ParticipantView, ...]
    part_of: Link | None
    parts: tuple[EventLine, ...]
    follows: tuple[EventLine, ...]
    followed_by: tuple[EventLine, ...]
    body: Prose
    sources: tuple[SourceView, ...]
    quotes: QuoteSection
    briefs: BriefSection


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


class TimelineContext(PageContext, frozen=True, kw_only=True):
    """`pages/timeline.html`: events, briefs and corrections, newest first; of a subject, positions too."""

    title: str
    subject: Link | None
    """The actor or topic; None for the whole site."""
    strip: StripView | None
    """The dates of this page as a picture; None where they are one day."""
    days: tuple[TimelineDay, ...]
    total: int


class ArchiveContext(PageContext, frozen=True, kw_only=True):
    """`pages/archive.html`: all years, newest first, month by month."""

    title: str
    years: tuple[ArchiveYear, ...]
    total: int


class ArchiveYearContext(PageContext, frozen=True, kw_only=True):
    """`pages/archive-year.html`: a year as twelve small months."""

    title: str
    up: Link
    """The archive."""
    months: tuple[MonthCalendar, ...]
    briefs: BriefSection
    """Those of no certain month."""
    total: int


class ArchiveMonthContext(PageContext, frozen=True, kw_only=True):
    """`pages/archive-month.html`: a month, and its briefs by day."""

    title: str
    up: Link
    """The year."""
    calendar: MonthCalendar
    days: tuple[ArchiveDay, ...]
    total: int


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


class FreePageContext(PageContext, frozen=True, kw_only=True):
    """`pages/page.html`: about, method, corrections policy."""

    title: str
    body: Prose


class NotFoundContext(PageContext, frozen=True, kw_only=True):
    """`pages/404.html`. Its `head.root` is absolute: it is shown at any address."""


class RedirectContext(PageContext, frozen=True, kw_only=True):
    """`pages/redirect.html`: an old address."""

    target: Link


CONTEXT_BY_TEMPLATE: dict[str, type[PageContext]] = {
    "pages/home.html": HomeContext,
    "pages/briefs.html": BriefListContext,
    "pages/brief.html": BriefContext,
    "pages/actors.html": ActorListContext,
    "pages/actor.html": ActorContext,
    "pages/quotes.html": QuoteListContext,
    "pages/quote.html": QuoteContext,
    "pages/events.html": EventListContext,
    "pages/event.html": EventContext,
    "pages/topics.html": TopicListContext,
    "pages/topic.html": TopicContext,
    "pages/matrix.html": MatrixContext,
    "pages/sources.html": SourceListContext,
    "pages/source.html": SourceContext,
    "pages/publishers.html": PublisherListContext,
    "pages/places.html": PlaceListContext,
    "pages/place.html": PlaceContext,
    "pages/timeline.html": TimelineContext,
    "pages/archive.html": ArchiveContext,
    "pages/archive-year.html": ArchiveYearContext,
    "pages/archive-month.html": ArchiveMonthContext,
    "pages/corrections.html": CorrectionsContext,
    "pages/network.html": NetworkContext,
    "pages/quality.html": QualityContext,
    "pages/search.html": SearchContext,
    "pages/page.html": FreePageContext,
    "pages/404.html": NotFoundContext,
    "pages/redirect.html": RedirectContext,
}
"""The template of each kind of page, and the context it is given."""
