"""The list of quotes, and the page of one."""

from __future__ import annotations

from briefgen.contexts.basics import Segment, Text, View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.lines import BriefLine, QuoteView, SourceView
from briefgen.contexts.prose import Prose
from briefgen.grades import Grade
from briefgen.records import WordingKind


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
