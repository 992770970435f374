"""Corrections: whether they say what was wrong, and whether it stands elsewhere."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.check.texts import list_texts
from briefgen.config import Config
from briefgen.grades import fold_text, is_inside_word
from briefgen.messages import quote_text
from briefgen.model import CorrectionMade, Site
from briefgen.records import Brief, Record

SHORTEST = 12
"""Characters of a wrong text; a shorter one stands in too many places by chance."""

_BETWEEN_SPACES = re.compile(r"\S+")

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
    yield from _find_copies(brief, made)


def check_copies_in_records(site: Site, _: Config) -> Iterator[Finding]:
    """Yield what was corrected in a brief and stands in a record of another kind."""
    made = list(_list_wrong(site))
    for record in site.all_but("brief", "source") if made else ():
        yield from _find_copies(record, made)


def _list_wrong(site: Site) -> Iterator[tuple[str, CorrectionMade]]:
    """Yield what was wrong, folded, of the corrections that tell it at length."""
    for made in site.corrections:
        was = _fold_wrong(made.correction.was)
        if made.correction.kind == "correction" and len(was) >= SHORTEST:
            yield was, made


def _find_copies(record: Record, made: Sequence[tuple[str, CorrectionMade]]) -> Iterator[Finding]:
    if not made:
        return
    for text, keys in list_texts(record):
        folded = fold_text(text)
        for was, each in made:
            for offset in _find_places(was, text, folded):
                message = (
                    f"{quote_text(was)} was corrected in brief {quote_text(each.brief)}, "
                    "and still stands here"
                )
                yield Finding(rules.CORRECTION_NOT_CASCADED, record.at(*keys, offset=offset), message)


def _find_places(was: str, text: str, folded: str) -> Iterator[int]:
    """Yield where a folded text stands in another, whether or not it begins a sentence there.

    Args:
        was: The folded text.
        text: The other, as it was written.
        folded: The same, folded.
    """
    if was[1:] not in folded:
        return
    firsts = sorted({was[0], was[0].lower(), was[0].upper()})
    pattern = re.compile("|".join(re.escape(first + was[1:]) for first in firsts))
    places = [
        match.start()
        for match in pattern.finditer(folded)
        if not (is_inside_word(folded, match.start()) or is_inside_word(folded, match.end()))
    ]
    yield from _unfold(places, text)


def _unfold(places: Iterable[int], text: str) -> Iterator[int]:
    """Yield where places of a folded text, in their order, are in the text as it was written."""
    waiting = deque(places)
    begin = 0
    for written in _BETWEEN_SPACES.finditer(text):
        folded = fold_text(written.group())
        while waiting and waiting[0] < begin + len(folded):
            depth = waiting.popleft() - begin
            ends = range(1, len(written.group()) + 1)
            yield written.start() + next(i for i in ends if len(fold_text(written.group()[:i])) > depth) - 1
        begin += len(folded) + (1 if folded else 0)
