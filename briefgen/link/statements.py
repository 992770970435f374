"""Quotes with what their own records leave unsaid: date, role then, place, sources, briefs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefgen import rules
from briefgen.dates import Date
from briefgen.diagnostics import Report
from briefgen.messages import quote_text
from briefgen.model import Statement
from briefgen.records import Actor, Brief, Event, Quote
from briefgen.roles import role_on


def state_quote(
    quote: Quote,
    events: Mapping[str, Event],
    actors: Mapping[str, Actor],
    briefs: Iterable[Brief],
    report: Report,
) -> Statement | None:
    """Return a quote as a statement, or None where nothing tells its date.

    Args:
        quote: With its references resolved.
        events: All events that are seen.
        actors: All actors that are seen.
        briefs: Those that use the quote.
        report: Takes `missing-field`.
    """
    using = sorted(briefs, key=lambda brief: (brief.date.sort_key, brief.slug))
    event = events.get(quote.event)
    date = _find_date(quote, event, using)
    if date is None:
        message = f'quote {quote_text(quote.slug)} has neither "event" nor "date", and no brief uses it'
        report.add(rules.MISSING_FIELD, quote.at(), message)
        return None
    carriers = (quote.source, *quote.sources, *(evidence.source for evidence in quote.evidence))
    return Statement(
        quote=quote,
        date=date,
        role=role_on(actors[quote.speaker].roles, date, quote.as_),
        place=quote.place or (event.place if event else ""),
        sources=tuple(dict.fromkeys(slug for slug in carriers if slug)),
        briefs=tuple(brief.slug for brief in using),
    )


def _find_date(quote: Quote, event: Event | None, using: list[Brief]) -> Date | None:
    if quote.date is not None:
        return quote.date
    if event is not None:
        return event.date
    return using[0].date if using else None
