"""A linked site → what an editor asks of it: lists of records, and one record with all that refers to it.

Only the content is read here: drafts are listed like all else. Nothing is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

import msgspec

from briefgen import rules
from briefgen.check import check_site
from briefgen.config import Config
from briefgen.dateformat import format_date
from briefgen.dates import Date, parse_zone
from briefgen.diagnostics import Rule
from briefgen.link.names import KINDS, Directory, NotFound
from briefgen.link.structure import SHARED_KINDS
from briefgen.link.visibility import select_left_out
from briefgen.messages import BriefgenError
from briefgen.model import Key, Site
from briefgen.records import NOT_IN_FILES, Kind, Record
from briefgen.urls import FOLDER_BY_KIND, INDEX, record_url, slugify_text


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A record in a list."""

    kind: Kind
    id: str
    name: str
    date: str = ""
    """As it was written."""
    file: str
    note: str = ""
    """Why it is in the list."""


class Backlink(msgspec.Struct, frozen=True, kw_only=True):
    """A record that refers to another."""

    kind: Kind
    id: str
    name: str
    field: str


class Portrait(msgspec.Struct, frozen=True, kw_only=True):
    """A record, resolved, and what refers to it."""

    kind: Kind
    id: str
    file: str
    page: str
    """Its address from the site's root."""
    fields: dict[str, Any]
    """Those that were written; references are ids."""
    computed: dict[str, Any]
    """What no file says."""
    backlinks: tuple[Backlink, ...]


def list_entries(site: Site, config: Config, name: str) -> tuple[Entry, ...]:
    """Return one of the lists that `LISTS` names.

    Args:
        site: Linked with its drafts.
        config: The site's settings.
        name: Of the list.
    """
    return tuple(LISTS[name](site, config))


def _of_kind(kind: Kind) -> Callable[[Site, Config], Iterator[Entry]]:
    def entries(site: Site, _: Config) -> Iterator[Entry]:
        for record in site.by_kind[kind].values():
            yield _make_entry(site, kind, record)

    return entries


def _make_entry(site: Site, kind: Kind, record: Record, note: str = "") -> Entry:
    date = site.statements[record.slug].date if kind == "quote" else _date_of(record)
    return Entry(
        kind=kind,
        id=record.slug,
        name=name_record(record),
        date=date.text if date else "",
        file=record.origin.path,
        note=note,
    )


def name_record(record: Record) -> str:
    """Return what a record is called; of a quote, its words."""
    names = (getattr(record, field, "") for field in ("title", "name", "text"))
    return " ".join(next(name for name in names if name).split())


def _date_of(record: Record) -> Date | None:
    date: Date | None = getattr(record, "date", None) or getattr(record, "published", None)
    return date


def _left_out(status: str) -> Callable[[Site, Config], Iterator[Entry]]:
    def entries(site: Site, config: Config) -> Iterator[Entry]:
        for each in select_left_out(site.briefs.values(), site.now, parse_zone(config.timezone)):
            if each.status == status:
                until = f"until {format_date(each.until)}" if each.until else ""
                yield _make_entry(site, "brief", site.briefs[each.slug], until)

    return entries


def _retracted(site: Site, _: Config) -> Iterator[Entry]:
    for brief in site.briefs.values():
        if brief.status == "retracted":
            yield _make_entry(site, "brief", brief)


def _orphans(site: Site, _: Config) -> Iterator[Entry]:
    mentioned = {target for by_target in site.backlinks.values() for target in by_target}
    for kind in SHARED_KINDS:
        for slug, record in site.by_kind[kind].items():
            if not record.origin.keys and Key(kind, slug) not in mentioned:
                yield _make_entry(site, kind, record)


def _stubs(site: Site, _: Config) -> Iterator[Entry]:
    for slug in sorted(site.stubs):
        yield _make_entry(site, "actor", site.actors[slug], "named, but without a record")


_DATED: tuple[Kind, ...] = ("event", "brief")
"""Kinds of which something can be too old."""


def _found_by(rule: Rule) -> Callable[[Site, Config], Iterator[Entry]]:
    def entries(site: Site, config: Config) -> Iterator[Entry]:
        by_origin = {
            (record.origin.path, record.origin.index): (kind, record)
            for kind in _DATED
            for record in site.by_kind[kind].values()
        }
        for finding in check_site(site, config):
            if finding.rule is rule:
                kind, record = by_origin[finding.where.path, finding.where.index]
                yield _make_entry(site, kind, record, finding.message)

    return entries


LISTS: dict[str, Callable[[Site, Config], Iterable[Entry]]] = {
    **{FOLDER_BY_KIND[kind]: _of_kind(kind) for kind in KINDS},
    "drafts": _left_out("draft"),
    "embargoed": _left_out("embargoed"),
    "withheld": _left_out("withheld"),
    "retracted": _retracted,
    "orphans": _orphans,
    "stubs": _stubs,
    "overdue": _found_by(rules.EVENT_OVERDUE),
    "stale": _found_by(rules.POSITION_STALE),
}
"""What can be listed: every kind of record, then what wants an editor's eye."""


def show_record(site: Site, text: str) -> Portrait:
    """Return the record that an id, `kind:id` or name means.

    Raises:
        BriefgenError: No record is meant, or more than one.
    """
    records = site.by_kind
    key = _find_key(records, text)
    record = records[key.kind][key.slug]
    return Portrait(
        kind=key.kind,
        id=key.slug,
        file=record.origin.path,
        page="/" + record_url(*key).removesuffix(INDEX),
        fields=_list_fields(record),
        computed=dict(_compute(site, key)),
        backlinks=tuple(_find_backlinks(site, records, key)),
    )


def _find_key(records: Mapping[Kind, Mapping[str, Record]], text: str) -> Key:
    directory = Directory(frozenset())
    for kind, by_slug in records.items():
        for record in by_slug.values():
            directory.add(kind, record)
    try:
        return directory.find(text, KINDS)
    except NotFound as fault:
        if " " in text and text != (slug := slugify_text(text)):
            with suppress(NotFound):
                return directory.find(slug, KINDS)
        # references in a text stand in brackets, on a command line they don't
        message = fault.message.replace("[[", "").replace("]]", "")
        hint = (
            "" if fault.guess or fault.rule is not rules.UNKNOWN_REFERENCE else _suggest_part(records, text)
        )
        raise BriefgenError(message + hint) from None


def _suggest_part(records: Mapping[Kind, Mapping[str, Record]], text: str) -> str:
    """Return "; perhaps …" with the shortest ids of records that have a text in their id or name."""
    part = text.casefold()
    ids = {
        slug
        for by_slug in records.values()
        for slug, record in by_slug.items()
        if part in slug or part in name_record(record).casefold()
    }
    closest = sorted(ids, key=lambda slug: (len(slug), slug))[:4]
    return f"; perhaps {', '.join(closest)}" if closest else ""


def _compute(site: Site, key: Key) -> Iterator[tuple[str, Any]]:
    if key.kind == "quote":
        statement = site.statements[key.slug]
        yield "date", statement.date.text
        yield "role", statement.role.title if statement.role else ""
        yield "place", statement.place
        yield "sources", list(statement.sources)
        yield "briefs", list(statement.briefs)
    if key.kind == "actor":
        yield "briefs", list(site.briefs_by_actor.get(key.slug, ()))
        yield "is_stub", key.slug in site.stubs
    if key.kind == "brief":
        yield "actors", list(site.cast[key.slug])


def _find_backlinks(site: Site, records: Mapping[Kind, Mapping[str, Record]], key: Key) -> Iterator[Backlink]:
    for (kind, field), by_target in sorted(site.backlinks.items()):
        for slug in by_target.get(key, ()):
            yield Backlink(kind=kind, id=slug, name=name_record(records[kind][slug]), field=field)


def _list_fields(record: Record) -> dict[str, Any]:
    """Return a record's fields, its body last; the id stands elsewhere."""
    fields: dict[str, Any] = _to_plain(record)
    body = {"body": fields.pop("body")} if record.body else {}
    return {name: value for name, value in {**fields, **body}.items() if name != "id"}


def _to_plain(value: Any) -> Any:
    """Return a value as what YAML and JSON hold; fields that keep their default are left out."""
    if isinstance(value, Date):
        return value.text
    if isinstance(value, msgspec.Struct):
        return {
            field.encode_name: _to_plain(getattr(value, field.name))
            for field in msgspec.structs.fields(value)
            if field.name not in NOT_IN_FILES and getattr(value, field.name) not in (field.default, (), None)
        }
    return [_to_plain(item) for item in value] if isinstance(value, tuple) else value
