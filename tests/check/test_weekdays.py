from __future__ import annotations

from datetime import date

import pytest
from briefgen.check.weekdays import find_dated, find_misdated
from briefgen.dates import parse_date

from projects import Write


def find(text: str, written_on: str = "2025-09-04") -> list[date]:
    """Return the days that a text gives another weekday."""
    moment = parse_date(written_on) if written_on else None
    return [day for found in find_dated(text) if (day := find_misdated(found, text, moment))]


def test_a_date_without_a_year_is_of_the_year_of_its_brief() -> None:
    assert [date(2025, 9, 2)] == find("Thursday, September 2")
    assert [] == find("Friday, November 28", "2025-03-01")


def test_a_date_without_a_year_may_be_of_the_year_beside_it_where_that_is_nearer() -> None:
    assert [] == find("Monday, December 29", "2026-01-05")
    assert [] == find("Monday, January 5", "2025-12-29")
    assert [date(2025, 12, 29)] == find("Tuesday, December 30 and Wednesday, December 29", "2026-01-05")


def test_a_date_without_a_year_may_be_of_a_year_that_the_text_names() -> None:
    assert [] == find("It began in 1989.\n\nOn Thursday, November 9, the Wall fell.")
    assert [date(2025, 11, 9)] == find("On Thursday, November 9, it fell.\n\nIt began in 1989.")


def test_a_written_year_counts() -> None:
    assert [date(2024, 9, 4)] == find("Thursday, September 4, 2024")
    assert [date(2024, 9, 4)] == find("Thursday, September 4, 2024", "")


def test_without_any_year_nothing_is_known() -> None:
    assert [] == find("Thursday, September 2", "")
    assert [] == find("Monday, 31 September; Monday, 31 September 2025")
    assert [] == find("Monday, 2 September 1752")


def test_a_weekday_between_two_dates_is_right_with_either() -> None:
    assert [] == find("5 September, Friday, 8 September.")
    assert [] == find("The talks of 4 September, Friday, 5 September.")
    assert [date(2025, 9, 4)] == find("The talks of 4 September, Friday, 8 September.")


def test_a_29_february_is_looked_for_in_leap_years_only() -> None:
    assert [] == find("Thursday, February 29", "2024-03-01")
    assert [date(2024, 2, 29)] == find("Friday, February 29", "2025-02-01")
    assert [] == find("Friday, February 29", "2022-03-01")


def test_a_dateline_is_read_in_many_languages() -> None:
    assert [] == list(find_dated("2 Eylül Perşembe"))
    assert [3] == [found.weekday for found in find_dated("2 Eylül Perşembe", is_short=True)]
    assert [3] == [found.weekday for found in find_dated("Thursday, September 2", "xx", "en-GB")]


def test_finds_slips_in_every_text_of_a_record(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": """
                ---
                title: The meeting of Thursday, September 2
                date: 2025-09-04
                dateline: "PRAGUE, Thursday, Sept. 2"
                summary: It met on Thursday, September 2.
                ---
                A Thursday, September 2.
                """,
            "content/events/e.md": "---\ntitle: E\ndate: 2025-09-02\n---\nOn Thursday, September 2.\n",
            "content/actors/x.yaml": "{name: X, kind: person, summary: 'Born Thursday, September 2, 2025.'}\n",
        }
    )
    places = [found.split(": error")[0] for found in site.find("weekday-mismatch")]

    assert [
        "content/actors/x.yaml:1:40",
        "content/briefs/a.md:2:23",
        "content/briefs/a.md:4:20",
        "content/briefs/a.md:5:20",
        "content/briefs/a.md:7:3",
        "content/events/e.md:5:4",
    ] == places


@pytest.mark.parametrize("was", ["Thursday,\n  September 2", "on Thursday, September 2, 2025", "Thursday"])
def test_a_corrected_slip_is_settled(project: Write, was: str) -> None:
    site = project(
        {
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-04\ncorrections:\n"
            f"- {{date: 2025-09-05, kind: correction, was: '{was}', now: It was Tuesday}}\n"
            "---\nOn Thursday, September 2.\n"
        }
    )

    assert [] == site.find("weekday-mismatch")
