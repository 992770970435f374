from __future__ import annotations

import msgspec
import pytest
from briefgen.fields import describe_fields
from briefgen.records import RECORD_TYPES, Brief, Event, Quote


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
