"""Faults in how records hang together: cycles, and records that nothing refers to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from briefgen import rules
from briefgen.diagnostics import Pointer, Report
from briefgen.messages import quote_text
from briefgen.model import Key
from briefgen.records import Kind, Membership, Record

UPWARD_FIELDS: dict[Kind, tuple[str, ...]] = {
    "actor": ("parent", "member_of"),
    "brief": ("translation_of",),
    "event": ("part_of", "follows"),
    "quote": ("answers", "restates", "reverses"),
    "source": ("derived_from",),
    "topic": ("parent",),
}
"""Fields that lead from a record to one that is above or before it."""

SHARED_KINDS: tuple[Kind, ...] = ("actor", "event", "quote", "source", "topic", "place")


def report_cycles(kind: Kind, records: Mapping[str, Record], report: Report) -> None:
    """Report each chain of references that leads back to its beginning, once, at its first record."""
    for field in UPWARD_FIELDS.get(kind, ()):
        above = {
            slug: tuple(_targets_in(record, field))
            for slug, record in records.items()
            if getattr(record, field)
        }
        told: set[str] = set()
        for slug in sorted(above):
            chain = _find_cycle(slug, above) if slug not in told else ()
            if chain:
                told |= set(chain)
                way = " → ".join((*chain, slug))
                where = _find_target(records[slug], field, (*chain, slug)[1])
                report.add(rules.REFERENCE_CYCLE, where, f"{field} leads back to itself: {way}")


def _targets_in(record: Record, field: str) -> Iterator[str]:
    value = getattr(record, field)
    for each in (value,) if isinstance(value, str) else value:
        yield each.group if isinstance(each, Membership) else each


def _find_target(record: Record, field: str, target: str) -> Pointer:
    """Return where a record names another in one of its fields."""
    value = getattr(record, field)
    if isinstance(value, str):
        return record.at(field)
    place = list(_targets_in(record, field)).index(target)
    is_part = isinstance(value[place], Membership)
    return record.at(field, place, "group") if is_part else record.at(field, place)


def _find_cycle(start: str, above: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the way from a record back to itself, or nothing; no recursion, chains can be long."""
    came_from: dict[str, str] = {}
    ahead = [start]
    while ahead:
        current = ahead.pop()
        for target in above.get(current, ()):
            if target == start:
                way = [current]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if target not in came_from:
                came_from[target] = current
                ahead.append(target)
    return ()


def report_orphans(kind: Kind, records: Iterable[Record], mentioned: Collection[Key], report: Report) -> None:
    """Report each shared record that nothing refers to."""
    for record in records:
        if Key(kind, record.slug) not in mentioned:
            report.add(
                rules.ORPHAN_RECORD, record.at("id"), f"nothing refers to {kind} {quote_text(record.slug)}"
            )
