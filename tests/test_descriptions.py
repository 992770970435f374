from __future__ import annotations

from collections.abc import Iterator

import msgspec
from briefgen import config, records
from briefgen.config import Config
from briefgen.dates import Date
from briefgen.descriptions import ALL_RECORDS, DESCRIPTIONS
from briefgen.records import NOT_IN_FILES, Part, Record

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


def test_a_date_is_one_value_not_its_parts() -> None:
    assert Date.__name__ not in DESCRIPTIONS
