"""What checkers yield, and what several of them ask."""

from __future__ import annotations

from datetime import tzinfo
from typing import NamedTuple

from briefgen.dates import Date, instant_of, span_anywhere
from briefgen.diagnostics import Pointer, Rule
from briefgen.records import Quote


class Finding(NamedTuple):
    """Something wrong, not yet located."""

    rule: Rule
    where: Pointer
    message: str


def comes_before(first: Date, second: Date, zone: tzinfo) -> bool:
    """Whether a date lies before another, however both are read.

    Moments are compared where both dates have a time, otherwise days as they were written.

    Args:
        first: What may have come first.
        second: What may have come later.
        zone: The zone of times that were written without one.
    """
    if first.precision == second.precision == "time":
        return instant_of(first, zone) < instant_of(second, zone)
    return first.latest < second.earliest


def comes_before_anywhere(first: Date, second: Date, zone: tzinfo) -> bool:
    """Whether a date lies before another, wherever on Earth their days were counted.

    Where only one of them has a time with its zone, the other is a day from its first midnight on Earth to
    its last; otherwise it is as `comes_before`.

    Args:
        first: What may have come first.
        second: What may have come later.
        zone: The zone of times that were written without one.
    """
    if first.precision == second.precision or not (first.zone or second.zone):
        return comes_before(first, second, zone)
    ends = instant_of(first, zone) if first.zone else span_anywhere(first)[1]
    begins = instant_of(second, zone) if second.zone else span_anywhere(second)[0]
    return ends < begins


def where_cited(quote: Quote, source: str) -> Pointer:
    """Return where a quote names a source that carries it, in other words perhaps."""
    if quote.source == source:
        return quote.at("source")
    if source in quote.sources:
        return quote.at("sources", quote.sources.index(source))
    cited = [evidence.source for evidence in quote.evidence]
    if source in cited:
        return quote.at("evidence", cited.index(source), "source")
    return quote.at("wordings", [wording.source for wording in quote.wordings].index(source), "source")
