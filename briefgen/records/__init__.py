"""The content format: one frozen type per kind of record, declared once.

`decode` fills these types from YAML, by their annotations alone; the editors' JSON Schemas come
from them too. Optional text is empty where it was not written, an optional list is an empty
tuple. References are text as the editor wrote it, until `link` puts the slug in its place.
"""

from __future__ import annotations

from briefgen.records.actors import Actor, Membership, OtherName, Role
from briefgen.records.base import (
    NOT_IN_FILES,
    AboutRef,
    ActorRef,
    BasisRef,
    BriefRef,
    EventRef,
    Image,
    Keys,
    OneOrMany,
    Part,
    PlaceName,
    PlaceRef,
    PropositionRef,
    QuoteRef,
    Record,
    SameAs,
    SourceRef,
    TopicRef,
    Waiver,
)
from briefgen.records.briefs import Assessment, Brief, Correction, Position
from briefgen.records.events import Event, Participant, Venue
from briefgen.records.pages import Page
from briefgen.records.places import Place
from briefgen.records.quotes import Evidence, Original, Quote, QuoteContext, Wording
from briefgen.records.sources import Source
from briefgen.records.topics import Proposition, Topic
from briefgen.records.vocabulary import (
    ActorKind,
    BriefStatus,
    BriefType,
    Change,
    Confidence,
    CorrectionKind,
    Credibility,
    EventStatus,
    EventType,
    Kind,
    Likelihood,
    QuoteKind,
    Reliability,
    SourceType,
    Stance,
    Verification,
    WordingKind,
)

__all__ = [
    "NOT_IN_FILES",
    "RECORD_TYPES",
    "AboutRef",
    "Actor",
    "ActorKind",
    "ActorRef",
    "Assessment",
    "BasisRef",
    "Brief",
    "BriefRef",
    "BriefStatus",
    "BriefType",
    "Change",
    "Confidence",
    "Correction",
    "CorrectionKind",
    "Credibility",
    "Event",
    "EventRef",
    "EventStatus",
    "EventType",
    "Evidence",
    "Image",
    "Keys",
    "Kind",
    "Likelihood",
    "Membership",
    "OneOrMany",
    "Original",
    "OtherName",
    "Page",
    "Part",
    "Participant",
    "Place",
    "PlaceName",
    "PlaceRef",
    "Position",
    "Proposition",
    "PropositionRef",
    "Quote",
    "QuoteContext",
    "QuoteKind",
    "QuoteRef",
    "Record",
    "Reliability",
    "Role",
    "SameAs",
    "Source",
    "SourceRef",
    "SourceType",
    "Stance",
    "Topic",
    "TopicRef",
    "Venue",
    "Verification",
    "Waiver",
    "Wording",
    "WordingKind",
]

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
