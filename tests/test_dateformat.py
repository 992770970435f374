from __future__ import annotations

import pytest
from briefgen.dateformat import format_date, machine_date, weekday_of
from briefgen.dates import DateError, parse_date
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "shown", "machine"),
    [
        ("2025-09-04", "4 September 2025", "2025-09-04"),
        ("2025-02", "February 2025", "2025-02"),
        ("2024-02", "February 2024", "2024-02"),
        ("2025", "2025", "2025"),
        ("0843", "843", "0843"),
        ("2025-08~", "about August 2025", "2025-08"),
        ("2025-09-04?", "4 September 2025 (uncertain)", "2025-09-04"),
        ("2025%", "about 2025 (uncertain)", "2025"),
        ("2025-03/2025-05", "March 2025 to May 2025", ""),
        ("2024-10-01/..", "since 1 October 2024", ""),
        ("2024-10-01/", "since 1 October 2024", ""),
        ("../2024~", "until about 2024", ""),
        ("2025-09-04T15:30+02:00", "4 September 2025, 15:30 (UTC+02:00)", "2025-09-04T15:30+02:00"),
        ("2025-09-04 15:30:59.5Z", "4 September 2025, 15:30 UTC", "2025-09-04T15:30Z"),
        ("2025-09-04T15:30", "4 September 2025, 15:30", "2025-09-04T15:30"),
        ("2025-09-04T15:30-0330", "4 September 2025, 15:30 (UTC-03:30)", "2025-09-04T15:30-03:30"),
        ("2025-09-04T15:30+02", "4 September 2025, 15:30 (UTC+02:00)", "2025-09-04T15:30+02:00"),
    ],
)
def test_a_date_is_shown_as_precise_as_it_is_known(text: str, shown: str, machine: str) -> None:
    date = parse_date(text)

    assert (shown, machine) == (format_date(date), machine_date(date))


@given(st.from_regex(r"[0-9~?%/.TZ:+-]{1,25}", fullmatch=True))
def test_whatever_is_a_date_can_be_shown(text: str) -> None:
    try:
        date = parse_date(text)
    except DateError:
        return

    assert format_date(date)


def test_weekdays_are_known_for_days_only() -> None:
    assert ("Thursday", "Thursday", "", "") == tuple(
        weekday_of(parse_date(text)) for text in ("2025-09-04", "2025-09-04T10:00Z", "2025-09", "2025/2026")
    )
