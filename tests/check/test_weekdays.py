from __future__ import annotations

import pytest
from briefgen.check.weekdays import find_dated, make_almanac
from briefgen.dates import parse_date
from briefgen.records import Brief


def find(text: str, lang: str = "", date: str = "2025-09-04") -> list[tuple[str, int]]:
    """Return each date found, and which weekday the text gives it, Monday being 0."""
    brief = Brief(title="A", date=parse_date(date), lang=lang)
    return [(found.day.isoformat(), found.weekday) for found in find_dated(text, brief, "en")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On Thursday, September 2, he spoke"),
        ("en", "Thursday 2 September 2025"),
        ("en", "Thursday, September 2nd, 2025"),
        ("en", "Thursday, the 2nd of September"),
        ("en", "Thurs. Sept. 2"),
        ("en", "THURSDAY, SEPT 2"),
        ("en", "2 September 2025, Thursday"),
        ("tr", "2 Eylül Perşembe"),
        ("tr", "2 Eylül 2025 Perşembe günü"),
        ("de", "Donnerstag, den 2. September 2025"),
        ("de", "Donnerstag, 2. Sept."),
        ("fr", "jeudi 2 septembre"),
        ("es", "jueves 2 de septiembre de 2025"),
        ("uk", "четвер, 2 вересня"),
        ("ru", "в четверг, 2 сентября"),
        ("pl", "czwartek, 2 września 2025"),
        ("fr", "Thursday, September 2"),
    ],
)
def test_finds_weekdays_with_dates_in_many_languages(lang: str, text: str) -> None:
    assert [("2025-09-02", 3)] == find(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "Black Friday 2024",
        "Friday's meeting",
        "On Thursday, 26 countries agreed",
        "Thursday, September 2-4",
        "Thursday 2–5 September",
        "Thursday–Saturday, 2–4 September",
        "Thursday 31 September",
        "the Sunday Times, May 2025",
        "On Monday in March 12 people came",
        "It was Thursday. 2 delegations left",
        "",
    ],
)
def test_leaves_other_weekdays_alone(text: str) -> None:
    assert [] == find(text)


def test_a_date_without_a_year_is_the_nearest_to_the_brief() -> None:
    assert [("2025-12-29", 0)] == find("Monday, December 29", date="2026-01-05")
    assert [("2026-01-05", 0)] == find("Monday, January 5", date="2025-12-29")


def test_a_far_date_without_a_year_passes_if_it_fits_in_a_year_nearby() -> None:
    assert [("2025-03-03", 0)] == find("Monday, 3 March")
    assert [("2024-03-04", 0)] == find("Monday, 4 March")
    assert [("2025-03-08", 1)] == find("Tuesday, 8 March")


def test_a_29_february_is_looked_for_in_leap_years_only() -> None:
    assert [("2024-02-29", 3)] == find("Thursday, February 29", date="2024-03-01")
    assert [] == find("Thursday, February 29", date="2022-03-01")


@pytest.mark.parametrize("tag", ["xx", "not a tag", ""])
def test_a_language_that_nobody_knows_has_no_almanac(tag: str) -> None:
    assert make_almanac(tag) is None


def test_a_brief_in_an_unknown_language_is_still_read_in_english() -> None:
    assert [("2025-09-02", 3)] == find("Thursday, September 2", "xx")
