"""Corrections: whether they say what was wrong, and whether it stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.diagnostics import Pointer
from briefgen.messages import quote_text
from briefgen.model import CorrectionMade, Site

SHORTEST = 12
"""Characters of a wrong text; a shorter one stands in too many places by chance."""


def check_corrections(site: Site, _: Config) -> Iterator[Finding]:
    """Yield corrections without `was` and `now`, and texts that repeat what was corrected."""
    for made in site.corrections:
        correction = made.correction
        where = site.briefs[made.brief].at("corrections", made.index)
        if correction.kind == "correction" and not (correction.was and correction.now):
            lacking = " and ".join(f'"{field}"' for field in ("was", "now") if not getattr(correction, field))
            message = f"a correction without {lacking}; say what was wrong and what is right"
            yield Finding(rules.CORRECTION_INCOMPLETE, where, message)
        if correction.kind == "correction" and len(correction.was) >= SHORTEST:
            yield from _find_copies(site, made)


def _find_copies(site: Site, made: CorrectionMade) -> Iterator[Finding]:
    """Find a corrected text in other briefs, but not in those that correct it or tell of the correction."""
    was = made.correction.was
    for brief in site.briefs.values():
        if brief.slug == made.brief or any(was in correction.was for correction in brief.corrections):
            continue
        texts: tuple[tuple[str, Pointer], ...] = (
            (brief.title, brief.at("title")),
            (brief.summary, brief.at("summary")),
            (brief.dateline, brief.at("dateline")),
        )
        message = f"{quote_text(was)} was corrected in brief {quote_text(made.brief)}, and still stands here"
        for text, where in texts:
            if was in text:
                yield Finding(rules.CORRECTION_NOT_CASCADED, where, message)
        if was in brief.body:
            where = brief.at("body", offset=brief.body.index(was))
            yield Finding(rules.CORRECTION_NOT_CASCADED, where, message)
