"""The content folder → `Records`: every file read, every record decoded.

The kind of a record is its folder. Nothing is looked up here: references stay as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import msgspec
from msgspec import structs

from briefgen import rules
from briefgen.contentfiles import ContentFile, list_files
from briefgen.dates import FIRST_DAY, Date, DateError, parse_date
from briefgen.decode import decode_struct
from briefgen.diagnostics import Found, Location, Pointer, Report
from briefgen.digests import digest_bytes
from briefgen.messages import quote_text
from briefgen.pictures import Size, measure_pictures
from briefgen.records import RECORD_TYPES, Kind, Record
from briefgen.references import find_references
from briefgen.rules import RULES
from briefgen.source import (
    Document,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    decode_text,
    parse_document,
    read_bytes,
)
from briefgen.urls import MAX_SLUG_LENGTH, RESERVED, SLUG_FORM, is_slug, slugify_text
from briefgen.workers import Workers, split_units

FILES_PER_UNIT = 100
"""Content files that a worker is given at once."""

_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-.", re.ASCII)
_NO_DAY = parse_date(FIRST_DAY)
"""Stands for a date that is missing or wrong, so that nothing is said of it twice."""


class ParsedFile(msgspec.Struct, frozen=True, array_like=True):
    """What a content file holds: a plain value that can be sent and stored."""

    path: str
    kind: Kind
    digest: bytes
    """Of the file's bytes."""
    records: bytes
    """A tuple of records of the kind, as MessagePack."""
    found: tuple[Found, ...]
    """Faults of the format."""
    skipped: tuple[str, ...]
    """As in `Records`."""


_ENCODER = msgspec.msgpack.Encoder()
_DECODERS: dict[Kind, msgspec.msgpack.Decoder[tuple[Any, ...]]] = {
    kind: msgspec.msgpack.Decoder(tuple[record_type, ...])  # type: ignore[valid-type]
    for kind, record_type in RECORD_TYPES.items()
}


@dataclass(frozen=True, slots=True)
class Records:
    """Everything in a content folder, as it was written."""

    by_kind: dict[Kind, dict[str, Record]]
    """By slug, sorted by it."""
    static_files: tuple[ContentFile, ...]
    skipped: frozenset[str]
    """What was reported and left out: `kind:id` and `kind:name` of records, `kind:` of whole files.

    A mention of them is not a second fault.
    """
    pictures: dict[str, Size] = field(default_factory=dict)
    """How large the pictures among the static files are, by URL."""


def load_records(root: Path, report: Report, workers: Workers) -> Records:
    """Return everything in the content folder of a site, read afresh.

    Raises:
        BriefgenError: There is no content folder.
    """
    files = list_files(root, report)
    return collect_records(files, parse_files(files, workers), report)


def parse_files(files: Iterable[ContentFile], workers: Workers) -> Iterator[ParsedFile]:
    """Yield what each content file holds; static ones are passed over."""
    units = split_units((found for found in files if found.kind is not None), FILES_PER_UNIT)
    here = workers if workers.are_here else Workers()
    for parsed in here.run(_parse_unit, units):
        yield from parsed


def _parse_unit(files: list[ContentFile]) -> list[ParsedFile]:
    return [parse_file(found) for found in files]


def collect_records(
    files: Iterable[ContentFile], parsed_files: Iterable[ParsedFile], report: Report
) -> Records:
    """Return the records of all files, in the order of the files; the report takes what is wrong."""
    by_kind: dict[Kind, dict[str, Record]] = {kind: {} for kind in RECORD_TYPES}
    skipped: set[str] = set()
    for parsed in parsed_files:
        for found in parsed.found:
            report.add(RULES[found.rule], found.where, found.message)
        skipped.update(parsed.skipped)
        for record in decode_records(parsed):
            _keep(record, by_kind[parsed.kind], report)
    static_files = tuple(found for found in files if found.kind is None)
    return Records(
        {kind: dict(sorted(records.items())) for kind, records in by_kind.items()},
        static_files,
        frozenset(skipped),
        measure_pictures((found.url, found.file) for found in static_files),
    )


def decode_records(parsed: ParsedFile) -> tuple[Any, ...]:
    """Return the records of a file."""
    return _DECODERS[parsed.kind].decode(parsed.records)


def _keep(record: Record, records: dict[str, Record], report: Report) -> None:
    first = records.setdefault(record.slug, record)
    if first is not record:
        where = report.locate(first.at("id"))
        message = f"the id {quote_text(record.slug)} is already taken by {where.path}:{where.line}"
        report.add(rules.DUPLICATE_ID, record.at("id"), message)


def parse_file(found: ContentFile) -> ParsedFile:
    """Return what a content file holds, which nothing but its path and its bytes decide."""
    kind = cast(Kind, found.kind)
    report = Report(locate=lambda pointer: Location(pointer.path))
    skipped: set[str] = set()
    data = read_bytes(found.file, found.path, report)
    records = _read_records(data, found.path, kind, report, skipped)
    return ParsedFile(
        found.path,
        kind,
        digest_bytes(data or b""),
        _ENCODER.encode(records),
        tuple(report.found),
        tuple(sorted(skipped)),
    )


def _read_records(
    data: bytes | None, path: str, kind: Kind, report: Report, skipped: set[str]
) -> tuple[Record, ...]:
    text = decode_text(data, path, report) if data is not None else None
    document = parse_document(text, path, report) if text is not None else None
    if document is None:
        skipped |= {f"{kind}:", f"{kind}:{_stem_of(path)}"}
        return ()
    if document.root is None:
        skipped.add(f"{kind}:{_stem_of(path)}")
        hint = 'the file has no fields; begin with "---", the fields, and "---" again'
        message = hint if document.body is not None else "the file is empty"
        report.add(rules.MISSING_FIELD, Location(path), message)
        return ()
    nodes = [(-1, document.root)]
    if isinstance(document.root, SequenceNode) and document.body is None:
        nodes = list(enumerate(document.root.value))
    records = []
    for index, node in nodes:
        record = _load_record(node, index, kind, document, report)
        if record is None:
            skipped.update(f"{kind}:{name}" for name in _names_in(node, document.path if index < 0 else ""))
        else:
            records.append(record)
    return tuple(records)


def _stem_of(path: str) -> str:
    return path.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _names_in(node: Node, path: str) -> Iterator[str]:
    """Yield what a record that could not be decoded would be referred to by."""
    if path:
        yield _stem_of(path)
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value in ("id", "name", "title") and isinstance(value, ScalarNode):
                yield value.value


def _load_record(node: Node, index: int, kind: Kind, document: Document, report: Report) -> Record | None:
    origin = Pointer(document.path, index)
    stem = _stem_of(document.path)
    defaults: dict[str, Any] = {"origin": origin}
    if index < 0:
        defaults["slug"] = stem
    date = _find_date(stem, node, document, report) if kind == "brief" and index < 0 else None
    if date and not _has_field(node, "date"):
        defaults["date"] = date
    record = decode_struct(node, RECORD_TYPES[kind], document, report, defaults=defaults)
    if record is None or not _has_good_slug(record, stem, report) or date is _NO_DAY:
        return None
    if document.body is None:
        return structs.replace(record, references=find_references(record.body)) if record.body else record
    if record.body:
        written = next(key for key, _ in node.value if key.value == "body")
        message = 'the body stands below the closing "---", not in a field'
        report.add(rules.UNKNOWN_FIELD, document.location_of(written), message)
        return None
    return structs.replace(record, body=document.body, references=find_references(document.body))


def _find_date(stem: str, node: Node, document: Document, report: Report) -> Date | None:
    """Return the day in the name of a brief's file, or `_NO_DAY` where the report says what is wrong."""
    if dated := _DATED_NAME.match(stem):
        try:
            return parse_date(dated.group(1))
        except DateError as error:
            report.add(rules.NOT_A_DAY, Location(document.path), f"the file's name: {error}")
            return _NO_DAY
    if isinstance(node, MappingNode) and not _has_field(node, "date"):
        message = (
            'a brief has no "date", and its file\'s name does not begin with a day such as "2025-09-04-"'
        )
        report.add(rules.MISSING_FIELD, document.location_of(node), message)
        return _NO_DAY
    return None


def _has_field(node: Node, name: str) -> bool:
    return isinstance(node, MappingNode) and any(key.value == name for key, _ in node.value)


def _has_good_slug(record: Record, stem: str, report: Report) -> bool:
    if not record.slug:
        report.add(rules.MISSING_FIELD, record.at(), 'a record in a list needs an "id"')
        return False
    if is_slug(record.slug):
        return True
    report.add(rules.BAD_ID, record.at("id"), _explain_bad_slug(record.slug, stem))
    return False


def _explain_bad_slug(slug: str, stem: str) -> str:
    if len(slug) > MAX_SLUG_LENGTH:
        return f"{quote_text(slug, 40)} has {len(slug)} characters; an id has at most {MAX_SLUG_LENGTH}"
    if slug in RESERVED:
        return f"{quote_text(slug)} is a name that Windows keeps for itself; add a word to it"
    better = slugify_text(slug)
    if slug == stem:
        rename = f"name the file {better} or " if better else ""
        return f"{quote_text(slug)} is not an id: {SLUG_FORM}; {rename}give the record an id"
    wanted = f"; write {better}" if better else ""
    return f"{quote_text(slug)} is not an id: {SLUG_FORM}{wanted}"
