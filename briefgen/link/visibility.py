"""Which records leave no trace: briefs not yet published, and what nothing else mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import tzinfo

from briefgen.dates import FIRST_DAY, Date, instant_of, parse_date
from briefgen.load import Records
from briefgen.model import Key, LeftOut
from briefgen.records import Brief, Event, Quote


def bury_retracted(records: Records) -> Records:
    """Return the records with a tombstone for each retracted brief: title, dates, sources, corrections."""
    briefs = {
        slug: bury(brief) if isinstance(brief, Brief) else brief
        for slug, brief in records.by_kind["brief"].items()
    }
    return replace(records, by_kind={**records.by_kind, "brief": briefs})


def bury(brief: Brief) -> Brief:
    """Return a brief, or the tombstone of one that was retracted."""
    if brief.status != "retracted":
        return brief
    return Brief(
        slug=brief.slug,
        origin=brief.origin,
        title=brief.title,
        date=brief.date,
        published=brief.published,
        updated=brief.updated,
        status=brief.status,
        embargo_until=brief.embargo_until,
        type=brief.type,
        lang=brief.lang,
        authors=brief.authors,
        sources=brief.sources,
        corrections=brief.corrections,
        aliases=brief.aliases,
        waivers=brief.waivers,
    )


def find_now(records: Records) -> Date:
    """Return the date a site is made for unless told otherwise: the newest in its published briefs.

    A site without any takes the newest of its quotes and events that are not yet to come, so that
    roles held now can be told.
    """
    briefs = [brief for brief in records.by_kind["brief"].values() if isinstance(brief, Brief)]
    dates = [date for brief in briefs for date in _dates_of(brief)] or [
        record.date
        for record in (*records.by_kind["quote"].values(), *records.by_kind["event"].values())
        if (isinstance(record, Quote) or (isinstance(record, Event) and record.status == "confirmed"))
        and record.date is not None
    ]
    return max(dates, key=lambda date: date.sort_key, default=parse_date(FIRST_DAY))


def _dates_of(brief: Brief) -> Iterator[Date]:
    if brief.status in ("published", "retracted") and brief.embargo_until is None:
        corrected = (correction.date for correction in brief.corrections)
        yield from (date for date in (brief.date, brief.published, brief.updated, *corrected) if date)


def select_left_out(briefs: Iterable[Brief], now: Date, zone: tzinfo) -> tuple[LeftOut, ...]:
    """Return the briefs that are not to be seen at a moment."""
    return tuple(
        LeftOut(
            brief.slug,
            "embargoed" if brief.status in ("published", "retracted") else brief.status,
            brief.embargo_until,
        )
        for brief in briefs
        if _is_left_out(brief, now, zone)
    )


def _is_left_out(brief: Brief, now: Date, zone: tzinfo) -> bool:
    if brief.status in ("draft", "withheld"):
        return True
    if brief.embargo_until is not None:
        return instant_of(now, zone) < instant_of(brief.embargo_until, zone)
    return brief.status == "embargoed"


def find_hidden(
    left_out: Iterable[Key],
    inline: Mapping[Key, Key],
    targets: Mapping[Key, set[Key]],
    everything: Iterable[Key],
) -> frozenset[Key]:
    """Return every record that must leave no trace.

    A record is hidden if briefs left out lead to it, by however many steps, and nothing that is seen
    does. A record that nothing leads to at all is seen: it stands for itself.

    Args:
        left_out: Briefs that are not to be seen.
        inline: Quotes written inside a brief, and that brief.
        targets: What each record refers to.
        everything: All records.
    """
    closed = set(left_out)
    closed |= {record for record, brief in inline.items() if brief in closed}
    suspect = _reach(closed, targets, frozenset())
    roots = [
        key
        for key in everything
        if key not in suspect or (key.kind in ("brief", "page") and key not in closed)
    ]
    seen = _reach(roots, targets, frozenset(closed))
    return frozenset((suspect - seen) | closed)


def _reach(roots: Iterable[Key], targets: Mapping[Key, set[Key]], closed: frozenset[Key]) -> set[Key]:
    reached = set(roots) - closed
    ahead = list(reached)
    while ahead:
        for target in targets.get(ahead.pop(), ()):
            if target not in reached and target not in closed:
                reached.add(target)
                ahead.append(target)
    return reached
