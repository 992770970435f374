from __future__ import annotations

import pytest
from briefgen.check.finding import is_surely_before
from briefgen.dates import parse_date


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
