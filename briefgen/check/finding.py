"""What checkers yield, and what several of them ask."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from briefgen.dates import Date
from briefgen.diagnostics import Pointer, Rule
from briefgen.records import Quote


class Finding(NamedTuple):
    """Something wrong, not yet located."""

    rule: Rule
    where: Pointer
    message: str


def is_surely_before(first: Date, second: Date) -> bool:
    """Whether a date lies before another, however both are read and wherever on Earth they were written.

    A day is a day later west of the date line: neighbouring days say nothing.
    """
    return first.last < second.first and not _are_neighbours(first.last, second.first)


def _are_neighbours(first: str, second: str) -> bool:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days <= 1


def where_cited(quote: Quote, source: str) -> Pointer:
    """Return where a quote names a source that carries it."""
    if quote.source == source:
        return quote.at("source")
    if source in quote.sources:
        return quote.at("sources", quote.sources.index(source))
    cited = [evidence.source for evidence in quote.evidence]
    return quote.at("evidence", cited.index(source), "source")
