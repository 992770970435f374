"""Briefs, with positions, assessments and corrections."""

from __future__ import annotations

from typing import Annotated

from briefgen.dates import Date
from briefgen.records.base import (
    ActorRef,
    BasisRef,
    BriefRef,
    EventRef,
    OneOrMany,
    Part,
    PlaceName,
    PropositionRef,
    QuoteRef,
    Record,
    SourceRef,
    TopicRef,
)
from briefgen.records.quotes import Quote
from briefgen.records.sources import Source
from briefgen.records.vocabulary import (
    BriefStatus,
    BriefType,
    Change,
    Confidence,
    CorrectionKind,
    Likelihood,
    Stance,
)


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
