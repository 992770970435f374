from __future__ import annotations

import pytest
from briefgen.contexts.timeline import StripView
from briefgen.dates import parse_date
from briefgen.plan.strip import make_strip


def strip(*dates: str) -> StripView | None:
    return make_strip(("Events", parse_date(date)) for date in dates)


def marks(*dates: str) -> list[tuple[str, str, int, bool]]:
    made = strip(*dates)
    assert made is not None
    return [(mark.x, mark.width, mark.size, mark.is_open) for lane in made.lanes for mark in lane.marks]


def labels(*dates: str) -> list[tuple[str, str]]:
    made = strip(*dates)
    assert made is not None
    return [(tick.label, tick.anchor) for tick in made.ticks]


def test_days_near_each_other_share_a_mark_that_grows() -> None:
    assert [("1.00", "", 3, False), ("99.00", "", 1, False)] == marks(
        "2024-01-01", "2024-01-02", "2024-01-03", "2024-12-31"
    )


def test_a_date_not_known_to_the_day_is_a_range() -> None:
    assert [("24.79", "7.99", 0, False), ("1.00", "", 1, False), ("99.00", "", 1, False)] == marks(
        "2025-01-01", "2025-04", "2025-12-30"
    )


@pytest.mark.parametrize(
    ("date", "mark"),
    [
        ("2025-06-01/..", ("41.48", "58.52", 0, True)),
        ("../2025-06-01", ("0.00", "41.48", 0, True)),
        ("2025-12-01/2027-01-01", ("91.75", "8.25", 0, False)),
    ],
)
def test_an_interval_beyond_the_line_is_cut(date: str, mark: tuple[str, str, int, bool]) -> None:
    assert mark == marks("2025-01-01", date, "2025-12-31")[0]


def test_there_is_no_strip_of_one_day_or_of_nothing() -> None:
    assert strip("2025-01-01", "2025-01-01") is None
    assert strip() is None


def test_labels_stand_apart_on_a_telephone() -> None:
    assert [("Apr 2025", "start"), ("Jul", "middle")] == labels("2025-03-10", "2026-01-20")[:2]
    assert ["4 Jan", "6 Jan", "8 Jan", "10 Jan"] == [label for label, _ in labels("2025-01-04", "2025-01-10")]


def test_labels_are_few_and_round() -> None:
    assert ["2011", "2013", "2015", "2017", "2019"] == [
        label for label, _ in labels("2010-06-01", "2020-06-01")
    ]
    assert [("Dec 2024", "start"), ("Jan 2025", "middle"), ("Feb", "middle")] == labels(
        "2024-11-28", "2025-02-27"
    )
    assert [("1 Mar", "start"), ("2 Mar", "middle"), ("3 Mar", "end")] == labels("2025-03-01", "2025-03-03")
