"""Corrections: whether they say what was wrong, and whether it stands elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.grades import fold_text
from briefgen.messages import quote_text
from briefgen.model import CorrectionMade, Site
from briefgen.records import Brief, Record

SHORTEST = 12
"""Characters of a wrong text; a shorter one stands in too many places by chance."""

_fold_wrong = cache(fold_text)
"""Each brief is compared with every corrected text."""


def check_corrections(site: Site, _: Config) -> Iterator[Finding]:
    """Yield corrections without `was` and `now`."""
    for made in site.corrections:
        correction = made.correction
        if correction.kind == "correction" and not (correction.was and correction.now):
            lacking = " and ".join(f'"{field}"' for field in ("was", "now") if not getattr(correction, field))
            message = f"a correction without {lacking}; say what was wrong and what is right"
            where = site.briefs[made.brief].at("corrections", made.index)
            yield Finding(rules.CORRECTION_INCOMPLETE, where, message)


def check_copies(site: Site, brief: Brief) -> Iterator[Finding]:
    """Yield what was corrected elsewhere and stands in a brief that does not tell of the correction."""
    made = [
        (was, each)
        for was, each in _list_wrong(site)
        if each.brief != brief.slug and not any(was in _fold_wrong(own.was) for own in brief.corrections)
    ]
    yield from _find_copies(brief, ("title", "summary", "dateline", "body"), made)


def check_copies_in_records(site: Site, _: Config) -> Iterator[Finding]:
    """Yield what was corrected in a brief and stands in a record of another kind."""
    made = list(_list_wrong(site))
    if not made:
        return
    for records, fields in (
        (site.actors, ("summary", "body")),
        (site.events, ("title", "summary", "body")),
        (site.topics, ("summary", "body")),
        (site.pages, ("title", "body")),
    ):
        for record in records.values():
            yield from _find_copies(record, fields, made)


def _list_wrong(site: Site) -> Iterator[tuple[str, CorrectionMade]]:
    """Yield what was wrong, folded, of the corrections that tell it at length."""
    for made in site.corrections:
        was = _fold_wrong(made.correction.was)
        if made.correction.kind == "correction" and len(was) >= SHORTEST:
            yield was, made


def _find_copies(
    record: Record, fields: Iterable[str], made: Sequence[tuple[str, CorrectionMade]]
) -> Iterator[Finding]:
    if not made:
        return
    for field in fields:
        text: str = getattr(record, field)
        folded = fold_text(text)
        for was, each in made:
            if was in folded:
                message = (
                    f"{quote_text(was)} was corrected in brief {quote_text(each.brief)}, "
                    "and still stands here"
                )
                where = (
                    record.at(field, offset=_find_folded(text, was)) if field == "body" else record.at(field)
                )
                yield Finding(rules.CORRECTION_NOT_CASCADED, where, message)


def _find_folded(text: str, folded: str) -> int:
    """Return where a folded text begins in one that is not: the last place from which it is still whole."""
    return bisect_left(range(len(text)), 1, key=lambda i: int(folded not in fold_text(text[i:]))) - 1
