"""Waivers: editors' decisions to live with a finding, and whether they still hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.dateformat import format_date
from briefgen.dates import Date
from briefgen.diagnostics import Pointer, WaiverKey
from briefgen.load import Records
from briefgen.messages import quote_text, suggest_close
from briefgen.model import Site
from briefgen.records import Brief, Record, Waiver


def collect_waivers(records: Records, now: Date) -> dict[WaiverKey, Pointer]:
    """Return the waivers that hold on a date, and where each is written."""
    return {
        _make_key(where, waiver): where.at("waivers", i)
        for by_slug in records.by_kind.values()
        for record in by_slug.values()
        for each, where in _list_waiving(record)
        for i, waiver in enumerate(each.waivers)
        if not _has_expired(waiver, now)
    }


def _list_waiving(record: Record) -> Iterator[tuple[Record, Pointer]]:
    """Yield a record and those that are written inside it, if they waive anything, and where each stands."""
    if record.waivers:
        yield record, record.at()
    if isinstance(record, Brief):
        for field, parts in (("quotes", record.quotes), ("sources", record.sources)):
            for i, part in enumerate(parts):
                if not isinstance(part, str) and part.waivers:
                    yield part, record.at(field, i)


def _make_key(where: Pointer, waiver: Waiver) -> WaiverKey:
    return (where.path, where.index, where.keys, waiver.rule)


def check_waivers(
    records: Records, site: Site, used: Collection[WaiverKey], ran: Collection[str]
) -> Iterator[Finding]:
    """Yield waivers of rules that do not exist, that have expired, or that keep nothing back.

    Args:
        records: All that were loaded.
        site: What readers may see of them; on the rest, not every rule is checked.
        used: Waivers that kept a finding back.
        ran: Ids of the rules that were checked in this run.
    """
    seen = {"brief": site.briefs, "actor": site.actors, "event": site.events, "quote": site.statements}
    for kind, by_slug in records.by_kind.items():
        for slug, record in by_slug.items():
            if slug in seen.get(kind, by_slug):
                for each, where in _list_waiving(record):
                    yield from _check_record(each, where, site.now, used, ran)


def _check_record(
    record: Record, origin: Pointer, now: Date, used: Collection[WaiverKey], ran: Collection[str]
) -> Iterator[Finding]:
    for i, waiver in enumerate(record.waivers):
        where = origin.at("waivers", i)
        if waiver.rule not in rules.RULES:
            message = f"there is no rule {quote_text(waiver.rule)}{suggest_close(waiver.rule, rules.RULES)}"
            yield Finding(rules.UNKNOWN_VALUE, where.at("rule"), message)
        elif waiver.until is not None and _has_expired(waiver, now):
            message = f"the waiver of {waiver.rule} ended with {format_date(waiver.until)}"
            yield Finding(rules.EXPIRED_WAIVER, where.at("until"), message)
        elif waiver.rule in ran and _make_key(origin, waiver) not in used:
            message = f"nothing here breaks {waiver.rule}; take the waiver out"
            yield Finding(rules.UNUSED_WAIVER, where, message)


def _has_expired(waiver: Waiver, now: Date) -> bool:
    return waiver.until is not None and waiver.until.last < now.first
