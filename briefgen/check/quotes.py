"""Quotes: whether their sources contain them, and whether their records say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.check.negations import find_negations
from briefgen.config import Config
from briefgen.grades import diff_words, find_gaps, find_nearest, grade_quote
from briefgen.messages import quote_text, suggest_close
from briefgen.model import Key, Site, Statement
from briefgen.records import Evidence, Quote
from briefgen.urls import is_slug

WORD_FOR_WORD = frozenset({"direct", "partial", "written"})
"""Kinds of quotes that must stand in their excerpts as they are; a translation need not."""

_ENCLOSED = re.compile(r"\s*(?:[“\"«„»”].*[”\"»“«]|[‘‚'‹].*[’‘'›]|[「『].*[」』])[\s.,;:!?…]*", re.DOTALL)


def check_quotes(site: Site, config: Config) -> Iterator[Finding]:
    """Yield quotes that do not match their evidence, that lack a source, or that are not what they say."""
    for statement in site.statements.values():
        for i, evidence in enumerate(statement.quote.evidence):
            yield from _check_evidence(site, config, statement.quote, i, evidence)
        yield from _check_statement(site, statement)


def _check_evidence(
    site: Site, config: Config, quote: Quote, i: int, evidence: Evidence
) -> Iterator[Finding]:
    source = site.sources[evidence.source]
    excerpt = source.excerpts.get(evidence.excerpt, evidence.excerpt)
    if not excerpt:
        return
    if _is_lost_key(evidence, source.excerpts, quote.text):
        guess = suggest_close(evidence.excerpt, source.excerpts)
        message = f"source {quote_text(source.slug)} has no excerpt {quote_text(evidence.excerpt)}{guess}"
        yield Finding(rules.UNKNOWN_REFERENCE, quote.at("evidence", i, "excerpt"), message)
        return
    if quote.kind not in WORD_FOR_WORD or _is_translation_of(quote, excerpt):
        return
    grade = grade_quote(quote.text, excerpt)
    if grade == "absent":
        difference = diff_words(quote.text, find_nearest(quote.text, excerpt))
        message = f"source {quote_text(source.slug)} does not contain these words; nearest: {difference}"
        yield Finding(rules.QUOTE_ABSENT, quote.at("text"), message)
        return
    if grade == "edited":
        message = f"source {quote_text(source.slug)} has other words at brackets or ellipses"
        yield Finding(rules.QUOTE_ALTERED, quote.at("text"), message)
    if negation := _find_hidden_negation(quote, excerpt, source.lang or config.language):
        message = f"an ellipsis leaves out {quote_text(negation)}"
        yield Finding(rules.ELLIPSIS_HIDES_NEGATION, quote.at("text"), message)


def _is_lost_key(evidence: Evidence, excerpts: dict[str, str], text: str) -> bool:
    """Whether the excerpt is the key of none, rather than one written out."""
    written = evidence.excerpt
    return written not in excerpts and is_slug(written) and grade_quote(text, written) == "absent"


def _is_translation_of(quote: Quote, excerpt: str) -> bool:
    return (
        quote.original is not None
        and grade_quote(quote.text, excerpt) == "absent"
        and grade_quote(quote.original.text, excerpt) != "absent"
    )


def _find_hidden_negation(quote: Quote, excerpt: str, language: str) -> str:
    """Return a negation that stands in what an ellipsis leaves out."""
    tags = {tag.partition("-")[0] for tag in ("en", quote.lang or language)}
    gaps = find_gaps(quote.text, excerpt) or ()
    return next((word for gap in gaps for word in find_negations(gap, tags)), "")


def _check_statement(site: Site, statement: Statement) -> Iterator[Finding]:
    quote = statement.quote
    is_complete = Key("quote", quote.slug) not in site.incomplete
    if not statement.sources and quote.verification == "sourced" and is_complete:
        yield Finding(rules.UNSOURCED_QUOTE, quote.at("text"), "the quote names no source")
    if quote.kind == "reported" and _ENCLOSED.fullmatch(quote.text):
        message = "reported speech in quotation marks; take them off, or make it a direct quote"
        yield Finding(rules.REPORTED_IN_QUOTATION_MARKS, quote.at("text"), message)
    if quote.verification in ("disputed", "misattributed") and not quote.body.strip():
        message = f"{quote.verification}, but nothing tells why; say so in the quote's body"
        yield Finding(rules.UNLABELLED_DISPUTE, quote.at("verification"), message)
