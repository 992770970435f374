"""What templates show: lines of lists, quotes, sources, positions.

Everything is already looked up, sorted and worded. Every `href` is an address from the site's
root (`actors/mark-rutte/index.html`); a template writes `{{ head.root }}` before it. An empty
`href` means that there is nothing to link to: show the text alone.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from briefgen.grades import Grade
from briefgen.records import (
    ActorKind,
    BriefStatus,
    BriefType,
    Change,
    Confidence,
    CorrectionKind,
    EventStatus,
    EventType,
    QuoteKind,
    Stance,
    Verification,
    WordingKind,
)

Direction = Literal["ltr", "rtl"]


class View(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A value that templates read. Encoded without the names of its fields, so that pages stay small."""


class Link(View, frozen=True, kw_only=True):
    """A name and where it leads."""

    text: str
    href: str = ""
    lang: str = ""
    """BCP 47; empty where it is the language of the page around it."""
    card: str = ""
    """What a reader is told before following it, in lines: who, as what, the rest. Mostly empty."""


class Day(View, frozen=True, kw_only=True):
    """A date for readers."""

    text: str
    """`4 September 2025`, `about August 2025`."""
    machine: str = ""
    """For the `datetime` attribute; empty where HTML has no form for the date."""
    weekday: str = ""
    """`Thursday`; empty where the date is not known to the day."""


class Text(View, frozen=True, kw_only=True):
    """A text with its language."""

    text: str
    lang: str = ""
    """BCP 47; empty where it is the site's language."""
    dir: Direction = "ltr"


class Segment(View, frozen=True, kw_only=True):
    """A stretch of a text that is marked, or one that is not."""

    text: str
    mark: Literal["", "match", "removed", "added"] = ""


class Section(View, frozen=True, kw_only=True):
    """A list that is spread over the numbered pages of a record, all sections in step."""

    total: int
    """How many items there are on all pages together."""


class Insertion(View, frozen=True, kw_only=True):
    """Something that takes the place of a reference in a body."""

    start: int
    """First character of the reference in the text."""
    end: int
    """The character after its last."""
    text: str
    """Shown to the reader; for a citation its number."""
    href: str = ""
    """From the site's root; within the page where it begins with `#`."""
    title: str = ""
    kind: Literal["link", "citation", "quote"] = "link"
    quote: QuoteView | None = None
    """For a quote that is shown as a block."""


class Prose(View, frozen=True, kw_only=True):
    """A Markdown body with its references resolved. `{{ prose|markup(head.root) }}` makes it HTML."""

    text: str
    insertions: tuple[Insertion, ...] = ()
    """In the order of the text, never overlapping."""
    lang: str = ""
    dir: Direction = "ltr"


class RoleView(View, frozen=True, kw_only=True):
    """An office or function."""

    title: str
    of: Link | None = None
    """The organisation or state."""
    is_acting: bool = False


class ActorThen(View, frozen=True, kw_only=True):
    """An actor, with the role held on the date of what is told."""

    name: Link
    kind: ActorKind
    role: RoleView | None = None
    iso: str = ""
    """ISO 3166 code of a state."""
    badge: str = ""
    """Initials, or the code of a state."""


class SourceView(View, frozen=True, kw_only=True):
    """A source, in lists and on its own page."""

    slug: str
    title: str
    href: str
    """Its page on the site; empty where sources have none."""
    url: str = ""
    """Where it can be read."""
    archived: str = ""
    publisher: str = ""
    author: str = ""
    published: Day | None = None
    accessed: Day | None = None
    type: str = ""
    wire: str = ""
    """Who first wrote it."""
    is_primary: bool = False
    lang: str = ""
    dir: Direction = "ltr"
    reliability: str = ""
    """In words, from the letters A to F."""
    is_retracted: bool = False


class QuoteView(View, frozen=True, kw_only=True):
    """A quote, in lists, in bodies and on its own page."""

    slug: str
    href: str
    """Its permalink; without quote pages, its place on a brief."""
    text: str
    speaker: ActorThen
    date: Day
    kind: QuoteKind = "direct"
    lang: str = ""
    dir: Direction = "ltr"
    place: Link | None = None
    event: Link | None = None
    addressee: str = ""
    original: Text | None = None
    translator: str = ""
    sources: tuple[SourceView, ...] = ()
    about: tuple[Link, ...] = ()
    topics: tuple[Link, ...] = ()
    verification: Verification = "sourced"
    credibility: str = ""
    """In words, from the numbers 1 to 6."""
    brief: Link | None = None
    """The first brief that uses it."""


class BriefLine(View, frozen=True, kw_only=True):
    """A brief, in lists."""

    title: str
    href: str
    date: Day
    type: BriefType = "brief"
    status: BriefStatus = "published"
    summary: str = ""
    place: str = ""
    topics: tuple[Link, ...] = ()
    lang: str = ""
    dir: Direction = "ltr"


class EventLine(View, frozen=True, kw_only=True):
    """An event, in lists."""

    title: str
    href: str
    date: Day
    type: EventType = "other"
    status: EventStatus = "confirmed"
    place: Link | None = None
    summary: str = ""
    part: str = ""
    """The actor's part in it, on an actor's page."""


class PositionView(View, frozen=True, kw_only=True):
    """Where an actor stands on a proposition, as of a day."""

    actor: ActorThen
    topic: Link
    proposition: Link
    """Text of the proposition, and its place on the topic's page."""
    stance: Stance
    brief: Link
    as_of: Day
    basis: tuple[Link, ...] = ()
    """The quotes and sources it rests on."""
    change: Change | None = None
    last_evidence: Day | None = None
    """The date of the newest quote or source that it rests on."""
    is_latest: bool = True
    """Whether no later position of this actor on this proposition is known."""


class CorrectionView(View, frozen=True, kw_only=True):
    """A change that readers are told of."""

    date: Day
    kind: CorrectionKind
    brief: Link
    was: str = ""
    now: str = ""
    reason: str = ""
    inherited_from: Link | None = None


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


class ImageView(View, frozen=True, kw_only=True):
    """A picture from the site's static files."""

    src: str
    """From the site's root."""
    alt: str
    credit: str = ""
    width: int = 0
    """In CSS pixels; 0 where it is not known."""
    height: int = 0


class Fact(View, frozen=True, kw_only=True):
    """A labelled detail, such as a date of birth."""

    label: str
    text: str
    href: str = ""


class NumberedSource(View, frozen=True, kw_only=True):
    """A source with the number that citations in the body bear."""

    number: int
    source: SourceView
    locators: tuple[str, ...] = ()


class ActorLine(View, frozen=True, kw_only=True):
    """An actor, in lists."""

    name: str
    href: str
    kind: ActorKind
    iso: str = ""
    badge: str = ""
    role: RoleView | None = None
    """The role held at the date that the site is made for."""
    summary: str = ""
    total_quotes: int = 0
    total_briefs: int = 0


class NameView(View, frozen=True, kw_only=True):
    """Another name that an actor bears."""

    name: Text
    kind: str = ""
    """What sort of name it is, in the editor's words."""


class Bar(View, frozen=True, kw_only=True):
    """A stretch of an axis, in per cent of its length."""

    start: float
    length: float


class TimeAxis(View, frozen=True, kw_only=True):
    """What bars stand on."""

    start: str
    """The first year."""
    end: str


class TermView(View, frozen=True, kw_only=True):
    """An office, and when it was held."""

    role: RoleView
    periods: tuple[str, ...]
    """`1 October 2024 – 2 July 2025`; terms that follow each other are one period."""
    total: int
    """How many terms there were."""
    is_held: bool
    """Whether it is held at the date that the site is made for."""
    sources: tuple[Link, ...] = ()
    bars: tuple[Bar, ...] = ()


class Column(View, frozen=True, kw_only=True):
    """What there was in a month, year or decade."""

    label: str
    total: int
    height: float
    """Per cent of the highest."""


class ActivityView(View, frozen=True, kw_only=True):
    """How much there was over time."""

    subject: Literal["statements", "briefs"]
    unit: Literal["month", "year", "decade"]
    columns: tuple[Column, ...]
    """Without gaps, oldest first."""
    most: int


class Stand(View, frozen=True, kw_only=True):
    """What somebody said, or where they stood, on a day."""

    date: Day
    stance: Stance | None = None
    quote: QuoteView | None = None


class ThenAndNow(View, frozen=True, kw_only=True):
    """The first and the last that is known of somebody on one question."""

    question: Link | None
    """The proposition; None where one statement takes up another."""
    label: str
    """`Restated`, `Reversed` …; empty where nothing is said of it."""
    then: Stand
    now: Stand


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


class MembershipView(View, frozen=True, kw_only=True):
    """An actor in a group."""

    actor: Link
    """The group on a member's page, the member on a group's."""
    role: str = ""
    period: str = ""


class RelatedActor(View, frozen=True, kw_only=True):
    """An actor that often stands in the same briefs."""

    name: Link
    kind: ActorKind
    total: int
    """In how many briefs both stand."""
    latest: Link
    """The newest of these briefs."""
    badge: str = ""
    share: int = 100
    """Per cent of the total of the first in the list, for a bar."""


class QuoteSection(Section, frozen=True, kw_only=True):
    """Quotes, newest first."""

    items: tuple[QuoteView, ...]


class BriefSection(Section, frozen=True, kw_only=True):
    """Briefs, newest first."""

    items: tuple[BriefLine, ...]


class EventSection(Section, frozen=True, kw_only=True):
    """Events, newest first."""

    items: tuple[EventLine, ...]


class PositionSection(Section, frozen=True, kw_only=True):
    """Positions, newest first."""

    items: tuple[PositionView, ...]


class EvidenceView(View, frozen=True, kw_only=True):
    """Where a source carries the quote."""

    source: SourceView
    excerpt: tuple[Segment, ...] = ()
    """As printed, with the passage that the quote comes from marked `match`."""
    locator: str = ""
    match: str = ""
    """How well the excerpt matches the quote, in words; empty without an excerpt."""
    grade: Grade | None = None


class WordingView(View, frozen=True, kw_only=True):
    """The quote as another source has it."""

    source: SourceView
    wording: Text
    kind: WordingKind
    changes: tuple[Segment, ...] = ()
    """Against the quote, word by word; empty where the two are in different languages."""


class QuoteRelation(View, frozen=True, kw_only=True):
    """Another quote that this one has to do with."""

    label: str
    """`Restates`, `Restated by`, `Reverses`, `Reversed by`."""
    quote: QuoteView


class VenueView(View, frozen=True, kw_only=True):
    """A venue, and which sources name it."""

    value: str
    sources: tuple[SourceView, ...] = ()


class ParticipantView(View, frozen=True, kw_only=True):
    """Who took part, with the role held that day."""

    actor: ActorThen
    part: str = ""


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


class ExcerptView(View, frozen=True, kw_only=True):
    """A passage of a source, and the quotes that rest on it."""

    text: str
    quotes: tuple[Link, ...] = ()


class TimelineEntry(View, frozen=True, kw_only=True):
    """An event, brief, position or correction on its day."""

    kind: Literal["event", "brief", "position", "correction"]
    title: Link
    label: str
    """What kind of event, brief or correction it is; the stance of a position."""
    who: Link | None = None
    """Whose position it is."""
    summary: str = ""
    status: str = ""


class TimelineDay(View, frozen=True, kw_only=True):
    """All that has one date."""

    date: Day
    entries: tuple[TimelineEntry, ...]


class StripMark(View, frozen=True, kw_only=True):
    """A day, or a range of days of which one is meant, on a strip. Places are in hundredths of its length."""

    x: str
    width: str = ""
    """Of a range; empty for a day."""
    size: int
    """1 for one entry, up to 5 for many on nearly the same day; 0 for a range."""
    is_open: bool = False
    """Whether the range has no end."""


class StripLane(View, frozen=True, kw_only=True):
    """The marks of one kind."""

    label: str
    marks: tuple[StripMark, ...]
    total: int


class StripTick(View, frozen=True, kw_only=True):
    """A label below a strip."""

    x: str
    label: str
    anchor: Literal["start", "middle", "end"]


class StripView(View, frozen=True, kw_only=True):
    """Dates as marks on a line."""

    lanes: tuple[StripLane, ...]
    ticks: tuple[StripTick, ...]


class CalendarCell(View, frozen=True, kw_only=True):
    """A day of a month, or a month of a year. Before the first and after the last day, all is empty."""

    label: str
    """`4`, `Sep`."""
    name: str
    """`4 September 2025`, `September 2025`."""
    href: str = ""
    """Where the first of its briefs stands; empty where there is none."""
    total: int = 0
    level: int = 0
    """How dark it is, 0 to 4."""


class ArchiveYear(View, frozen=True, kw_only=True):
    """A year, and how many briefs each month has."""

    year: Link
    months: tuple[CalendarCell, ...]
    total: int


class MonthCalendar(View, frozen=True, kw_only=True):
    """A month, week by week from Monday on."""

    month: Link
    """Without `href` where there are no briefs."""
    weeks: tuple[tuple[CalendarCell, ...], ...]
    total: int


class ArchiveDay(View, frozen=True, kw_only=True):
    """The briefs of a day."""

    anchor: str
    """The id that its heading must bear."""
    date: Day | None
    """None where they are not known to the day."""
    briefs: tuple[BriefLine, ...]


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


class SearchTag(View, frozen=True, kw_only=True):
    """What a search can be narrowed down by."""

    name: str
    """`kind`, `year`, `actor`, `topic`."""
    value: str


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
