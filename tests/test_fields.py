from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from briefgen import config, records
from briefgen.config import Config
from briefgen.dates import Date
from briefgen.fields import ALL_RECORDS, DESCRIPTIONS, describe_fields
from briefgen.records import NOT_IN_FILES, RECORD_TYPES, Brief, Event, Part, Quote, Record

DECLARED = {
    struct.__name__: struct
    for module in (records, config)
    for struct in vars(module).values()
    if isinstance(struct, type)
    and issubclass(struct, Part | Record | Config)
    and struct not in (Part, Record)
}


def names_of(struct: type[msgspec.Struct]) -> set[str]:
    return {field.encode_name for field in msgspec.structs.fields(struct)} - NOT_IN_FILES


def test_every_field_of_the_format_is_described_and_no_other() -> None:
    declared = {
        name: names_of(struct) - (ALL_RECORDS.keys() if issubclass(struct, Record) else set())
        for name, struct in DECLARED.items()
    }

    assert declared == {name: set(fields) for name, fields in DESCRIPTIONS.items()}
    assert names_of(Record) == ALL_RECORDS.keys()


def descriptions() -> Iterator[str]:
    for fields in (*DESCRIPTIONS.values(), ALL_RECORDS):
        yield from fields.values()


def test_descriptions_are_clauses() -> None:
    assert [] == [text for text in descriptions() if text.endswith(".") or "\n" in text or len(text) > 90]


@pytest.mark.parametrize(
    ("struct", "field", "takes"),
    [
        (Brief, "date", "date"),
        (Brief, "status", "published, draft, embargoed, withheld, retracted"),
        (Brief, "place", "place or any text"),
        (Brief, "topics", "list of topics"),
        (Brief, "sources", "list of sources or sources written out"),
        (Event, "venue", "text or list of {value, sources}"),
        (Event, "follows", "event, or a list of them"),
        (Quote, "original", "{text, lang}"),
        (Quote, "credibility", "1, 2, 3, 4, 5, 6"),
        (RECORD_TYPES["source"], "excerpts", "names with values"),
        (RECORD_TYPES["place"], "lat", "number"),
    ],
)
def test_what_a_field_takes_is_told_from_its_type(
    struct: type[msgspec.Struct], field: str, takes: str
) -> None:
    assert takes == next(note.takes for note in describe_fields(struct) if note.name == field)


def test_required_fields_and_lists_are_told() -> None:
    notes = {note.name: note for note in describe_fields(Event)}

    assert ["title", "date"] == [note.name for note in notes.values() if note.is_required]
    assert (True, True, False) == (notes["follows"].is_list, notes["topics"].is_list, notes["venue"].is_list)


def test_a_date_is_one_value_not_its_parts() -> None:
    assert Date.__name__ not in DESCRIPTIONS
