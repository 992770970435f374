"""The content format: one frozen type per kind of record, declared once.

`decode` fills these types from YAML, by their annotations alone; the editors' JSON Schemas come
from them too. Optional text is empty where it was not written, an optional list is an empty
tuple. References are text as the editor wrote it, until `link` puts the slug in its place.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, field

from briefgen.dates import Date
from briefgen.diagnostics import Pointer
from briefgen.references import BodyReference

Kind = Literal["brief", "actor", "event", "quote", "source", "topic", "place", "page"]

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

BriefStatus = Literal["published", "draft", "embargoed", "withheld", "retracted"]
BriefType = Literal["brief", "roundup", "backgrounder", "fact-check", "notice"]
ActorKind = Literal["person", "organisation", "state", "group", "collective", "unnamed"]
EventType = Literal[
    "other",
    "speech",
    "statement",
    "press-conference",
    "interview",
    "meeting",
    "summit",
    "visit",
    "call",
    "vote",
    "decision",
    "agreement",
    "sanction",
    "attack",
    "election",
    "deadline",
    "document",
    "process",
]
EventStatus = Literal["confirmed", "announced", "predicted", "reported", "disputed", "cancelled"]
QuoteKind = Literal["direct", "partial", "reported", "written", "translated"]
WordingKind = Literal["variant", "translation", "back-translation"]
Verification = Literal["sourced", "disputed", "misattributed", "unsourced"]
Credibility = Literal["1", "2", "3", "4", "5", "6"]
"""How credible a statement is, in the Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged."""
Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""How reliable a source is, in the Admiralty code: A completely … E unreliable, F cannot be judged."""
SourceType = Literal[
    "news",
    "wire",
    "transcript",
    "official-document",
    "press-release",
    "video",
    "audio",
    "social-post",
    "dataset",
    "interview",
    "book",
]
Stance = Literal[
    "supports",
    "opposes",
    "conditional",
    "defers",
    "neutral",
    "promised",
    "stalls",
    "ambiguous",
    "not-stated",
]
Change = Literal["restated", "softened", "hardened", "reversed"]
Likelihood = Literal[
    "almost no chance",
    "remote",
    "very unlikely",
    "highly improbable",
    "unlikely",
    "improbable",
    "roughly even chance",
    "roughly even odds",
    "likely",
    "probable",
    "very likely",
    "highly probable",
    "almost certain",
    "nearly certain",
]
"""The terms of ICD 203 (Office of the Director of National Intelligence, 2015), D.6.e."""
Confidence = Literal["low", "moderate", "high"]
CorrectionKind = Literal["correction", "clarification", "update", "editors-note", "retraction"]


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


class OtherName(Part, frozen=True, kw_only=True):
    """A name that an actor also bears."""

    name: str
    lang: str = ""
    kind: str = ""


class Role(Part, frozen=True, kw_only=True):
    """An office or function that an actor held."""

    title: str
    of: ActorRef = ""
    from_: Date | None = field(default=None, name="from")
    to: Date | None = None
    acting: bool = False
    sources: tuple[SourceRef, ...] = ()


class Membership(Part, frozen=True, kw_only=True):
    """An actor's place in a group."""

    group: ActorRef
    role: str = ""
    from_: Date | None = field(default=None, name="from")
    to: Date | None = None


class SameAs(Part, frozen=True, kw_only=True):
    """What an actor or topic is called elsewhere."""

    wikidata: str = ""
    url: Annotated[tuple[str, ...], OneOrMany] = ()


class Image(Part, frozen=True, kw_only=True):
    """A picture in the site's `static/` folder."""

    src: str
    alt: str = ""
    credit: str = ""


class Actor(Record, frozen=True, kw_only=True):
    """A person, organisation, state, group, collective or unnamed voice."""

    name: str
    kind: ActorKind
    also_known_as: tuple[str | OtherName, ...] = ()
    sort_name: str = ""
    summary: str = ""
    roles: tuple[Role, ...] = ()
    member_of: tuple[Membership, ...] = ()
    parent: ActorRef = ""
    born: Date | None = None
    died: Date | None = None
    founded: Date | None = None
    dissolved: Date | None = None
    country: ActorRef = ""
    iso: str = ""
    same_as: SameAs | None = None
    image: Image | None = None
    aliases: tuple[str, ...] = ()


class Venue(Part, frozen=True, kw_only=True):
    """Where an event took place, as some of its sources have it."""

    value: str
    sources: tuple[SourceRef, ...] = ()


class Participant(Part, frozen=True, kw_only=True):
    """An actor's part in an event."""

    actor: ActorRef
    role: str = ""
    as_: str = field(default="", name="as")


class Event(Record, frozen=True, kw_only=True):
    """Something that happened, is to happen, or was said to happen."""

    title: str
    date: Date
    type: EventType = "other"
    status: EventStatus = "confirmed"
    time: str = ""
    place: PlaceRef = ""
    venue: str | tuple[Venue, ...] = ""
    participants: tuple[Participant, ...] = ()
    part_of: EventRef = ""
    follows: Annotated[tuple[EventRef, ...], OneOrMany] = ()
    sources: tuple[SourceRef, ...] = ()
    summary: str = ""
    topics: tuple[TopicRef, ...] = ()
    aliases: tuple[str, ...] = ()


class Original(Part, frozen=True, kw_only=True):
    """The words as they were spoken, in the language they were spoken in."""

    text: str
    lang: str = ""


class Evidence(Part, frozen=True, kw_only=True):
    """Where a source carries a quote."""

    source: SourceRef
    excerpt: str = ""
    """The key of one of the source's excerpts, or the excerpt itself."""
    locator: str = ""


class Wording(Part, frozen=True, kw_only=True):
    """The same words as another source has them."""

    source: SourceRef
    text: str
    kind: WordingKind = "variant"
    lang: str = ""


class QuoteContext(Part, frozen=True, kw_only=True):
    """What was said just before and after."""

    before: str = ""
    after: str = ""


class Quote(Record, frozen=True, kw_only=True):
    """What somebody said or wrote; the body is the desk's note on it."""

    speaker: ActorRef
    text: str
    event: EventRef = ""
    date: Date | None = None
    place: PlaceName = ""
    kind: QuoteKind = "direct"
    as_: str = field(default="", name="as")
    addressee: str = ""
    lang: str = ""
    original: Original | None = None
    translator: str = ""
    source: SourceRef = ""
    sources: tuple[SourceRef, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    wordings: tuple[Wording, ...] = ()
    context: QuoteContext | None = None
    about: Annotated[tuple[AboutRef, ...], OneOrMany] = ()
    topics: tuple[TopicRef, ...] = ()
    verification: Verification = "sourced"
    credibility: Credibility | None = None
    answers: Annotated[tuple[QuoteRef, ...], OneOrMany] = ()
    restates: Annotated[tuple[QuoteRef, ...], OneOrMany] = ()
    reverses: Annotated[tuple[QuoteRef, ...], OneOrMany] = ()


class Source(Record, frozen=True, kw_only=True):
    """A document that says so; the body is the desk's note on it."""

    title: str
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    published: Date | None = None
    accessed: Date | None = None
    type: SourceType | None = None
    wire: str = ""
    derived_from: Annotated[tuple[SourceRef, ...], OneOrMany] = ()
    primary: bool = False
    lang: str = ""
    reliability: Reliability | None = None
    excerpts: dict[str, str] = {}
    retracted: bool = False


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


class Place(Record, frozen=True, kw_only=True):
    """A city, a building, a stretch of land."""

    name: str
    country: ActorRef = ""
    lat: float | None = None
    lon: float | None = None
    precision: str = ""


class Page(Record, frozen=True, kw_only=True):
    """A page that stands by itself: about, method, corrections policy."""

    title: str
    aliases: tuple[str, ...] = ()


class Position(Part, frozen=True, kw_only=True):
    """Where an actor stands on a proposition, on a day."""

    actor: ActorRef
    proposition: PropositionRef
    stance: Stance
    as_of: Date | None = None
    basis: Annotated[tuple[BasisRef, ...], OneOrMany] = ()
    change: Change | None = None


class Assessment(Part, frozen=True, kw_only=True):
    """A judgement by the desk or by somebody it names."""

    text: str
    by: str = ""
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    basis: Annotated[tuple[BasisRef, ...], OneOrMany] = ()
    review_by: Date | None = None
    outcome: str = ""


class Correction(Part, frozen=True, kw_only=True):
    """A change to a published brief that readers are told of."""

    date: Date
    kind: CorrectionKind
    was: str = ""
    now: str = ""
    reason: str = ""
    inherited_from: SourceRef = ""


class Brief(Record, frozen=True, kw_only=True):
    """A page about events and quotes."""

    title: str
    date: Date
    """From the file's name where the field is absent."""
    published: Date | None = None
    updated: Date | None = None
    status: BriefStatus = "published"
    embargo_until: Date | None = None
    type: BriefType = "brief"
    place: PlaceName = ""
    dateline: str = ""
    summary: str = ""
    lang: str = ""
    authors: tuple[str, ...] = ()
    topics: tuple[TopicRef, ...] = ()
    events: tuple[EventRef, ...] = ()
    actors: tuple[ActorRef, ...] = ()
    sources: tuple[SourceRef | Source, ...] = ()
    quotes: tuple[QuoteRef | Quote, ...] = ()
    positions: tuple[Position, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    corrections: tuple[Correction, ...] = ()
    aliases: tuple[str, ...] = ()
    translation_of: BriefRef = ""
    translator: str = ""
    series: str = ""
    related: tuple[BriefRef, ...] = ()
    ai_assisted: bool = False


RECORD_TYPES: dict[Kind, type[Record]] = {
    "brief": Brief,
    "actor": Actor,
    "event": Event,
    "quote": Quote,
    "source": Source,
    "topic": Topic,
    "place": Place,
    "page": Page,
}

NOT_IN_FILES = frozenset({"origin", "references"})
"""Fields of records that no file holds."""
