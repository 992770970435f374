"""Dates that contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import tzinfo

from briefgen import rules
from briefgen.check.finding import Finding, comes_before, comes_before_anywhere, where_cited
from briefgen.config import Config
from briefgen.dateformat import format_date, format_when
from briefgen.dates import parse_zone
from briefgen.messages import quote_text
from briefgen.model import Site, Statement

TIME = re.compile(r"(?<!\d)(\d\d):(\d\d)(?!\d)", re.ASCII)
"""A time of day in a text; 24:00 is the end of a day."""


def check_dates(site: Site, config: Config) -> Iterator[Finding]:
    """Yield statements before their event or after their source, wrong orders, and times that no day has."""
    zone = parse_zone(config.timezone)
    for statement in site.statements.values():
        yield from _check_statement(site, statement, zone)
    for brief in site.briefs.values():
        first = brief.published or brief.date
        if brief.updated is not None and comes_before(brief.updated, first, zone):
            message = f"updated {format_when(brief.updated)}, before it was published {format_when(first)}"
            yield Finding(rules.UPDATED_BEFORE_PUBLISHED, brief.at("updated"), message)
    for event in site.events.values():
        if event.status == "announced" and event.date.latest < site.now.first:
            message = f"still announced, though {format_date(event.date)} has passed"
            yield Finding(rules.EVENT_OVERDUE, event.at("status"), message)
        for match in TIME.finditer(event.time):
            if match[1] + match[2] > "2400" or match[2] > "59":
                message = f'"{match.group()}" is not a time of day: hours go to 23, minutes to 59'
                yield Finding(rules.NOT_A_DAY, event.at("time", offset=match.start()), message)


def _check_statement(site: Site, statement: Statement, zone: tzinfo) -> Iterator[Finding]:
    quote = statement.quote
    event = site.events.get(quote.event)
    if event is not None and quote.date is not None and comes_before(quote.date, event.date, zone):
        message = f"said {format_when(quote.date)}, before the event {format_when(event.date)}"
        yield Finding(rules.QUOTE_BEFORE_EVENT, quote.at("date"), message)
    if quote.date is None and event is None:
        return  # the brief's date says when it was written about
    reworded = (wording.source for wording in quote.wordings)
    for slug in dict.fromkeys((*statement.sources, *reworded)):
        source = site.sources[slug]
        published = source.published
        if published is not None and comes_before_anywhere(published, statement.date, zone):
            message = (
                f"source {quote_text(slug)} was published {format_when(published)}, "
                f"before it was said {format_when(statement.date)}"
            )
            yield Finding(rules.SOURCE_BEFORE_QUOTE, where_cited(quote, slug), message)
