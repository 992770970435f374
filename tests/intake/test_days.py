from __future__ import annotations

from datetime import date

import pytest
from briefgen.intake.days import find_days

NEAR = date(2025, 9, 4)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("On Thursday, September 2, he left.", "en", ["2025-09-02"]),
        ("On 4 September 2025 and Sept. 5, 2024", "en", ["2025-09-04", "2024-09-05"]),
        ("2025-09-04, 2025-13-04, 2025-02-30", "en", ["2025-09-04"]),
        ("February 30 is no day; the 3rd of April is", "en", ["2025-04-03"]),
        ("December 30", "en", ["2025-12-30"]),
        ("am Donnerstag, den 4. September, und am 5. März 2024", "de", ["2025-09-04", "2024-03-05"]),
        ("jeudi 4 septembre 2025", "fr", ["2025-09-04"]),
        ("He may march on 40 towns; version 2025-09-041", "en", []),
        ("1 May 2020 in a language nobody knows", "xx", ["2020-05-01"]),
    ],
)
def test_finds_days(text: str, lang: str, found: list[str]) -> None:
    assert found == [each.day.isoformat() for each in find_days(text, NEAR, lang)]


def test_a_day_without_a_year_is_read_near_another() -> None:
    assert ["2024-12-30"] == [each.day.isoformat() for each in find_days("Dec 30", date(2025, 1, 2), "en")]
    assert ["2024-02-29"] == [
        each.day.isoformat() for each in find_days("29 February", date(2025, 1, 2), "en")
    ]


def test_tells_what_was_written() -> None:
    found = next(find_days("on Thursday,  September 2, he", NEAR, "en"))

    assert ("Thursday, September 2", 3, False, True) == (
        found.text,
        found.start,
        found.has_year,
        found.has_weekday,
    )
