from __future__ import annotations

from briefgen.records import Brief, Quote

from projects import decode_yaml


def test_text_stays_as_it_was_written() -> None:
    quote, found = decode_yaml(
        "{speaker: no, text: 12:30, place: 1.10, lang: ~, as: null, credibility: 2}", Quote
    )

    assert [] == found
    assert ("no", "12:30", "1.10", "", "", "2") == (
        quote.speaker,
        quote.text,
        quote.place,
        quote.lang,
        quote.as_,
        quote.credibility,
    )


def test_quoted_nothing_is_text() -> None:
    brief, _ = decode_yaml('title: "null"\ndate: 2025\nsummary: ""\n', Brief)

    assert ("null", "") == (brief.title, brief.summary)
