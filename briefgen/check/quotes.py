"""Quotations: whether their sources contain them, whether bodies hold others, whether two are one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.grades import diff_words, find_nearest, fold_text, grade_quote
from briefgen.messages import quote_text
from briefgen.model import Key, Site, Statement
from briefgen.records import Brief, Quote
from briefgen.references import find_references

WORD_FOR_WORD = frozenset({"direct", "partial", "written"})
"""Kinds of quotes that must stand in their excerpts as they are; a translation need not."""
STRAY_WORDS = 5
"""Words that a quotation in a body has at least to be looked for; fewer are titles and scare quotes."""
SHINGLE = 6
"""Words in a row that near-equal quotes share."""
NEARLY_EQUAL = 0.8
"""Share of shingles from which two quotes are one."""
FORMULA = 4
"""Quotes that share a run of words, from which it is a greeting, an oath or a ruling, and no mistake."""
TRANSCRIPT = 50
"""Quotes in one brief, from which it is a transcript: who speaks is told line by line there."""

_QUOTED = re.compile(
    r"“([^“”]{10,4000})”|«\s?([^«»]{10,4000}?)\s?»|„([^„“”]{10,4000})[“”]|\"(?<!\w\")((?:[^\"\n]|\n(?!\s*\n)){10,4000})\"(?!\w)"
)
_DOUBLES = (rules.DUPLICATE_QUOTE, rules.QUOTE_TWO_SPEAKERS)
_NEGATION = re.compile(r"\b(?:not|never|no|none|neither|nor|cannot|without)\b|n't\b", re.IGNORECASE)
_ENCLOSED = re.compile(r"^\s*[“\"«„].*[”\"»“]\s*$", re.DOTALL)


def check_quotes(site: Site, config: Config) -> Iterator[Finding]:
    """Yield quotes that do not match their evidence, stray quotations, doubles and disputes."""
    for statement in site.statements.values():
        yield from _check_evidence(site, statement)
        yield from _check_statement(site, statement)
    known = _collect_known(site)
    for brief in site.briefs.values():
        yield from _check_body(site, brief, known)
    if any(config.rules.get(rule.id) != "off" for rule in _DOUBLES):
        yield from _check_doubles(site)


def _check_evidence(site: Site, statement: Statement) -> Iterator[Finding]:
    quote = statement.quote
    for i, evidence in enumerate(quote.evidence):
        excerpt = site.sources[evidence.source].excerpts.get(evidence.excerpt, evidence.excerpt)
        if not excerpt or quote.kind not in WORD_FOR_WORD:
            continue
        grade = grade_quote(quote.text, excerpt)
        if (
            grade == "absent"
            and quote.original is not None
            and grade_quote(quote.original.text, excerpt) != "absent"
        ):
            continue
        if grade == "absent":
            difference = diff_words(quote.text, find_nearest(quote.text, excerpt))
            message = (
                f"source {quote_text(evidence.source)} does not contain these words; nearest: {difference}"
            )
            yield Finding(rules.QUOTE_ABSENT, quote.at("text"), message)
        elif grade == "edited":
            message = f"source {quote_text(evidence.source)} has other words at brackets or ellipses"
            yield Finding(rules.QUOTE_ALTERED, quote.at("text"), message)
            if negation := _find_hidden_negation(quote.text, excerpt):
                message = f"an ellipsis leaves out {quote_text(negation)}"
                yield Finding(rules.ELLIPSIS_HIDES_NEGATION, quote.at("evidence", i), message)


def _find_hidden_negation(text: str, excerpt: str) -> str:
    """Return a negation that stands in what an ellipsis leaves out."""
    stretches = [part.strip(" .,;:") for part in re.split(r"\[?\s*(?:…|\.\.\.)\s*\]?", fold_text(text))]
    whole = fold_text(excerpt)
    position = 0
    for first, second in pairwise(stretches):
        start = whole.find(first, position)
        end = whole.find(second, start + len(first)) if start >= 0 else -1
        if end < 0:
            return ""
        if negation := _NEGATION.search(whole, start + len(first), end):
            return negation.group()
        position = end
    return ""


def _check_statement(site: Site, statement: Statement) -> Iterator[Finding]:
    quote = statement.quote
    is_complete = Key("quote", quote.slug) not in site.incomplete
    if not statement.sources and quote.verification == "sourced" and is_complete:
        yield Finding(rules.UNSOURCED_QUOTE, quote.at("text"), "the quote names no source")
    if quote.kind == "reported" and _ENCLOSED.match(quote.text):
        message = "reported speech in quotation marks; take them off, or make it a direct quote"
        yield Finding(rules.REPORTED_IN_QUOTATION_MARKS, quote.at("text"), message)
    if quote.verification in ("disputed", "misattributed") and not quote.body.strip():
        message = f"{quote.verification}, but nothing tells why; say so in the quote's body"
        yield Finding(rules.UNLABELLED_DISPUTE, quote.at("verification"), message)


def _collect_known(site: Site) -> str:
    """Return all recorded words of the site, folded, to look quotations up in."""
    texts: list[str] = []
    for statement in site.statements.values():
        quote = statement.quote
        texts += [quote.text, *(wording.text for wording in quote.wordings)]
        if quote.original is not None:
            texts.append(quote.original.text)
    return "\n".join(fold_text(text).casefold() for text in texts)


def _check_body(site: Site, brief: Brief, known: str) -> Iterator[Finding]:
    reported = {
        fold_text(site.statements[slug].quote.text).casefold()
        for slug in brief.quotes
        if isinstance(slug, str)
        and slug in site.statements
        and site.statements[slug].quote.kind == "reported"
    }
    for match in _QUOTED.finditer(brief.body):
        words = next(group for group in match.groups() if group)
        folded = _plain(words).casefold()
        where = brief.at("body", offset=match.start())
        if folded in reported:
            message = f"{quote_text(words)} is recorded as reported speech, not as a quotation"
            yield Finding(rules.REPORTED_IN_QUOTATION_MARKS, where, message)
        elif len(folded.split()) >= STRAY_WORDS and folded not in known:
            yield Finding(rules.STRAY_QUOTATION, where, f"no quote record contains {quote_text(words)}")


def _plain(words: str) -> str:
    """Return the words of a quotation without references, emphasis and outer punctuation."""
    for reference in reversed(find_references(words)):
        shown = (reference.label or reference.target) if reference.form == "link" else ""
        words = words[: reference.start] + shown + words[reference.end :]
    return fold_text(re.sub(r"[*_]{1,3}", "", words)).strip(" .,;:!?…\"'-")


def _check_doubles(site: Site) -> Iterator[Finding]:
    """Find quotes that are nearly one, by the runs of words they share; formulas belong to everybody."""
    shingles = {slug: make_shingles(site.statements[slug].quote.text) for slug in sorted(site.statements)}
    bearers: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for slug, own in shingles.items():
        for shingle in own:
            bearers[shingle].append(slug)
    for slug, own in shingles.items():
        shared = Counter(
            other
            for shingle in own
            if len(bearers[shingle]) < FORMULA
            for other in bearers[shingle]
            if other < slug
        )
        for other in sorted(shared):
            alike = len(own & shingles[other]) / len(own | shingles[other])
            in_transcripts = _is_in_transcript(site, slug) and _is_in_transcript(site, other)
            if alike >= NEARLY_EQUAL and not in_transcripts:
                yield from _explain_double(site, site.statements[slug].quote, site.statements[other])


def _is_in_transcript(site: Site, slug: str) -> bool:
    return any(len(site.briefs[brief].quotes) >= TRANSCRIPT for brief in site.statements[slug].briefs)


def make_shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of words of a text; none where it is too short to be told apart by them."""
    words = re.findall(r"\w+", fold_text(text).casefold())
    if len(words) < SHINGLE:
        return frozenset()
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _explain_double(site: Site, quote: Quote, other: Statement) -> Iterator[Finding]:
    if quote.speaker != other.quote.speaker:
        name = site.actors[other.quote.speaker].name
        message = f"the same words are {name}'s in quote {quote_text(other.quote.slug)}"
        yield Finding(rules.QUOTE_TWO_SPEAKERS, quote.at("speaker"), message)
    elif other.quote.slug not in (*quote.restates, *quote.answers) and quote.slug not in other.quote.restates:
        message = f"the same words as in quote {quote_text(other.quote.slug)}; refer to it by its id"
        yield Finding(rules.DUPLICATE_QUOTE, quote.at("text"), message)
