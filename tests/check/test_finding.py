from __future__ import annotations

import pytest
from briefgen.check.finding import comes_before, comes_before_anywhere, where_cited
from briefgen.dates import parse_date, parse_zone
from briefgen.records import Evidence, Quote, Wording


@pytest.mark.parametrize(
    ("first", "second", "is_before"),
    [
        ("2025-09-01", "2025-09-04", True),
        ("2025-09-03", "2025-09-04", True),
        ("2025-09-04", "2025-09-04", False),
        ("2025-09-05", "2025-09-04", False),
        ("2025-08", "2025-09-01", True),
        ("2025", "2025-09-01", False),
        ("2024-10-01/..", "2025-09-01", False),
        ("2025-09-04T09:00Z", "2025-09-04T10:00Z", True),
        ("2025-09-04T09:00-04:00", "2025-09-04T10:00Z", False),
        ("2025-09-04T11:30", "2025-09-04T10:00Z", True),
        ("2025-09-04T09:00Z", "2025-09-04", False),
        ("2025-09-03T23:00Z", "2025-09-04", True),
        ("2025-08-20~", "2025-09-04", False),
        ("2025-07?", "2025-09-04", False),
        ("1980~", "2025-09-04", True),
    ],
)
def test_only_what_is_certain_counts(first: str, second: str, is_before: bool) -> None:
    kyiv = parse_zone("Europe/Kyiv")

    assert is_before == comes_before(parse_date(first), parse_date(second), kyiv)


@pytest.mark.parametrize(
    ("first", "second", "is_before"),
    [
        ("2025-09-03T23:50-07:00", "2025-09-04", False),
        ("2025-09-03T10:00Z", "2025-09-04", False),
        ("2025-09-03T09:59Z", "2025-09-04", True),
        ("2025-09-03", "2025-09-04T08:00+12:00", False),
        ("2025-09-03", "2025-09-04T12:00Z", False),
        ("2025-09-03", "2025-09-04T12:01Z", True),
        ("2025-08", "2025-09-01T11:00Z", False),
        ("2025-08-20~", "2025-09-04T12:01Z", False),
        ("../2025", "2025-09-04T12:01Z", False),
        ("2025-09-03T20:00Z", "2025-09-04T08:01+12:00", True),
        ("2025-09-03T20:00Z", "2025-09-04T01:00", True),
        ("2025-09-03T20:00", "2025-09-04", True),
        ("2025-09-03", "2025-09-04", True),
        ("2025-09-03", "2025-09", False),
    ],
)
def test_a_day_beside_a_time_with_its_zone_is_one_anywhere(first: str, second: str, is_before: bool) -> None:
    kyiv = parse_zone("Europe/Kyiv")

    assert is_before == comes_before_anywhere(parse_date(first), parse_date(second), kyiv)


def test_a_source_is_found_wherever_a_quote_names_it() -> None:
    quote = Quote(
        speaker="a",
        text="Yes",
        source="s",
        sources=("t", "u"),
        evidence=(Evidence(source="v"),),
        wordings=(Wording(source="w", text="Yea"),),
    )

    assert [("source",), ("sources", 1), ("evidence", 0, "source"), ("wordings", 0, "source")] == [
        where_cited(quote, source).keys for source in ("s", "u", "v", "w")
    ]
