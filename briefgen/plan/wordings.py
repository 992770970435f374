"""A quote beside the texts of its sources: the passage in an excerpt, the words another source has."""

from __future__ import annotations

from briefgen.contexts.basics import Segment
from briefgen.contexts.quotes import EvidenceView, WordingView
from briefgen.grades import Grade, bare_word, compare_words, grade_quote
from briefgen.passages import locate_quote
from briefgen.plan.views import Views
from briefgen.records import Evidence, Quote, Wording

MATCHES: dict[Grade, str] = {
    "exact": "word for word",
    "typographic": "word for word, but for marks and spaces",
    "edited": "with an editor's brackets or ellipses",
    "absent": "not in these words",
}
"""Grades of a quote against an excerpt, for readers."""
ORIGINAL = "the original words"


def view_evidence(views: Views, quote: Quote, evidence: Evidence) -> EvidenceView:
    """Return where a source carries a quote: the excerpt with the passage marked, and how well it fits."""
    excerpt = views.site.sources[evidence.source].excerpts.get(evidence.excerpt, evidence.excerpt)
    grade, words = _grade(quote, excerpt)
    is_original = words is not quote.text
    return EvidenceView(
        source=views.source(evidence.source),
        excerpt=_mark_passage(words if grade != "absent" else "", excerpt) if excerpt else (),
        locator=evidence.locator,
        match=(ORIGINAL if is_original else MATCHES[grade]) if excerpt else "",
        grade=grade if excerpt else None,
    )


def _grade(quote: Quote, excerpt: str) -> tuple[Grade, str]:
    """Return how well an excerpt fits, and which words it fits: the quote's, or those of its original."""
    grade = grade_quote(quote.text, excerpt)
    if grade == "absent" and quote.original is not None:
        of_original = grade_quote(quote.original.text, excerpt)
        if of_original != "absent":
            return of_original, quote.original.text
    return grade, quote.text


def _mark_passage(words: str, excerpt: str) -> tuple[Segment, ...]:
    found = locate_quote(words, excerpt)
    if found is None:
        return (Segment(text=excerpt),)
    start, end = found
    parts = (
        Segment(text=excerpt[:start]),
        Segment(text=excerpt[start:end], mark="match"),
        Segment(text=excerpt[end:]),
    )
    return tuple(part for part in parts if part.text)


def view_wording(views: Views, quote: Quote, wording: Wording) -> WordingView:
    """Return the words that another source has, compared with the quote where the language is the same."""
    lang = wording.lang or views.site.sources[wording.source].lang
    base = _find_base(views, quote, wording, lang)
    return WordingView(
        source=views.source(wording.source),
        wording=views.text(wording.text, lang),
        kind=wording.kind,
        changes=_compare(base, wording.text) if base else (),
    )


def _compare(text: str, other: str) -> tuple[Segment, ...]:
    return tuple(
        Segment(text=words, mark=change) for change, words in compare_words(text, other, by=bare_word)
    )


def _find_base(views: Views, quote: Quote, wording: Wording, lang: str) -> str:
    """Return the words to compare with: those of the same language, or none."""
    of_wording, of_quote = (_primary(tag or views.config.language) for tag in (lang, quote.lang))
    original = quote.original
    if original is not None and original.lang and _primary(original.lang) == of_wording:
        return original.text
    return quote.text if of_wording == of_quote and wording.kind != "translation" else ""


def _primary(tag: str) -> str:
    return tag.lower().split("-")[0]
