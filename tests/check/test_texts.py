from __future__ import annotations

import pytest
from briefgen.check.texts import list_texts
from briefgen.dates import parse_date
from briefgen.records import Assessment, Brief, Proposition, Quote, QuoteContext, Record, Source, Topic

DAY = parse_date("2025")


@pytest.mark.parametrize(
    ("record", "texts"),
    [
        (
            Brief(title="A", date=DAY, dateline="B", assessments=(Assessment(text="C"),)),
            [("A", "title"), ("B", "dateline"), ("C", "assessments", 0, "text")],
        ),
        (
            Topic(name="N", summary="A", propositions=(Proposition(id="p", text="B"),)),
            [("A", "summary"), ("B", "propositions", 0, "text")],
        ),
        (
            Quote(speaker="s", text="T", body="A", context=QuoteContext(before="B")),
            [("A", "body"), ("B", "context", "before"), ("", "context", "after")],
        ),
        (Quote(speaker="s", text="T"), []),
        (Source(title="A"), [("A", "title")]),
    ],
)
def test_what_the_desk_says_is_told_apart_from_the_words_of_others(
    record: Record, texts: list[tuple[str, ...]]
) -> None:
    assert texts == [(text, *keys) for text, keys in list_texts(record)]
