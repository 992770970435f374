from __future__ import annotations

import msgspec
import pytest
from briefgen.dates import parse_date
from briefgen.records import RECORD_TYPES, Brief, Quote, Record


@pytest.mark.parametrize("struct", RECORD_TYPES.values())
def test_every_kind_of_record_is_frozen_and_has_an_id_a_body_and_waivers(struct: type[Record]) -> None:
    fields = {field.encode_name for field in msgspec.structs.fields(struct)}

    assert struct.__struct_config__.frozen
    assert {"id", "body", "waivers"} <= fields


def test_records_can_be_stored_and_read_back() -> None:
    quote = Quote(speaker="ana", text="Yes", slug="q")
    brief = Brief(title="A", date=parse_date("2025~"), quotes=(quote, "other"))

    assert brief == msgspec.msgpack.decode(msgspec.msgpack.encode(brief), type=Brief)


def test_a_record_points_to_its_fields() -> None:
    quote = Quote(speaker="ana", text="Yes")

    assert ("quotes", 0) == Brief(title="A", date=parse_date("2025")).at("quotes", 0).keys
    assert 5 == quote.at("body", offset=5).offset
