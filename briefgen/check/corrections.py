"""Corrections: whether they say what was wrong, and whether it stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.diagnostics import Pointer
from briefgen.messages import quote_text
from briefgen.model import CorrectionMade, Site
from briefgen.records import Brief

SHORTEST = 12
"""Characters of a wrong text; a shorter one stands in too many places by chance."""


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
    for made in site.corrections:
        correction = made.correction
        if correction.kind != "correction" or len(correction.was) < SHORTEST or brief.slug == made.brief:
            continue
        if not any(correction.was in own.was for own in brief.corrections):
            yield from _find_copies(brief, made)


def _find_copies(brief: Brief, made: CorrectionMade) -> Iterator[Finding]:
    was = made.correction.was
    texts: tuple[tuple[str, Pointer], ...] = (
        (brief.title, brief.at("title")),
        (brief.summary, brief.at("summary")),
        (brief.dateline, brief.at("dateline")),
        (brief.body, brief.at("body", offset=brief.body.find(was))),
    )
    for text, where in texts:
        if was in text:
            message = (
                f"{quote_text(was)} was corrected in brief {quote_text(made.brief)}, and still stands here"
            )
            yield Finding(rules.CORRECTION_NOT_CASCADED, where, message)
