from __future__ import annotations

import pytest
from briefgen.dates import parse_date
from briefgen.records import Role
from briefgen.roles import role_on


def role(title: str, start: str = "", end: str = "", *, acting: bool = False) -> Role:
    return Role(
        title=title,
        from_=parse_date(start) if start else None,
        to=parse_date(end) if end else None,
        acting=acting,
    )


MAYOR = role("Mayor", "2020-05-01", "2024-04-30")
MINISTER = role("Minister", "2024")
CHAIR = role("Chair", "", "2022-12")


@pytest.mark.parametrize(
    ("date", "title"),
    [
        ("2019", "Chair"),
        ("2021-01-01", "Mayor"),
        ("2024-04-30", "Mayor"),
        ("2024-05-01", "Minister"),
        ("2025-09-04", "Minister"),
        ("2023", "Mayor"),
        ("2024", "Minister"),
    ],
)
def test_the_role_held_that_day_is_shown_the_surest_and_latest_first(date: str, title: str) -> None:
    held = role_on([CHAIR, MAYOR, MINISTER], parse_date(date))

    assert held is not None
    assert title == held.title


def test_nobody_without_roles_holds_one() -> None:
    assert role_on([], parse_date("2025")) is None
    assert role_on([MAYOR], parse_date("2019-01-01")) is None


def test_the_title_that_a_record_names_decides() -> None:
    both = [role("Mayor", "2020"), role("Chair", "2021")]

    assert role_on(both, parse_date("2025"), "mayor") == both[0]
    assert role_on(both, parse_date("2025"), "Guest") == Role(title="Guest")


def test_a_role_in_full_comes_before_an_acting_one() -> None:
    held = role_on(
        [role("Acting head", "2024", acting=True), role("Deputy", "2020")], parse_date("2025-01-01")
    )

    assert held is not None
    assert held.title == "Deputy"
