from __future__ import annotations

import pytest
from briefgen.check.finding import is_surely_before, where_cited
from briefgen.dates import parse_date
from briefgen.records import Evidence, Quote


@pytest.mark.parametrize(
    ("first", "second", "is_before"),
    [
        ("2025-09-01", "2025-09-04", True),
        ("2025-09-03", "2025-09-04", False),
        ("2025-09-04", "2025-09-04", False),
        ("2025-09-05", "2025-09-04", False),
        ("2025-08", "2025-09-02", True),
        ("2025-08", "2025-09-01", False),
        ("2025", "2025-09-01", False),
        ("2024-10-01/..", "2025-09-01", False),
    ],
)
def test_only_what_is_certain_counts(first: str, second: str, is_before: bool) -> None:
    assert is_before == is_surely_before(parse_date(first), parse_date(second))


def test_a_source_is_found_wherever_a_quote_names_it() -> None:
    quote = Quote(speaker="a", text="Yes", source="s", sources=("t", "u"), evidence=(Evidence(source="v"),))

    assert [("source",), ("sources", 1), ("evidence", 0, "source")] == [
        where_cited(quote, source).keys for source in ("s", "u", "v")
    ]
