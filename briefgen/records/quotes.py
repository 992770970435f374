"""Quotes, with the sources that carry them."""

from __future__ import annotations

from typing import Annotated

from msgspec import field

from briefgen.dates import Date
from briefgen.records.base import (
    AboutRef,
    ActorRef,
    EventRef,
    OneOrMany,
    Part,
    PlaceName,
    QuoteRef,
    Record,
    SourceRef,
    TopicRef,
)
from briefgen.records.vocabulary import Credibility, QuoteKind, Verification, WordingKind


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
