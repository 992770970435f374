"""Judgements: how sure, said in the terms of ICD 203 (D.6.e.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.messages import quote_text
from briefgen.model import Site

HEDGE = re.compile(
    r"\b(?:(?-i:may)|might|could|perhaps|possibly|probably|likely|unlikely"
    r"|appears? to|seems? to|suggests?)\b",
    re.IGNORECASE,
)
"""Words that say it may be otherwise; with a capital, May is a month."""


def check_assessments(site: Site, _: Config) -> Iterator[Finding]:
    """Yield judgements that hedge without a term, or mix likelihood with confidence."""
    for brief in site.briefs.values():
        for i, assessment in enumerate(brief.assessments):
            hedge = HEDGE.search(assessment.text)
            if hedge and assessment.likelihood is None:
                message = f"{quote_text(hedge.group())} hedges; say how likely with a likelihood"
                yield Finding(rules.HEDGE_WITHOUT_LIKELIHOOD, brief.at("assessments", i, "text"), message)
            if assessment.likelihood is not None and assessment.confidence is not None:
                message = "likelihood and confidence in one judgement; write two, or one of them"
                yield Finding(
                    rules.LIKELIHOOD_WITH_CONFIDENCE, brief.at("assessments", i, "confidence"), message
                )
