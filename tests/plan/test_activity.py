from __future__ import annotations

from briefgen.dates import parse_date
from briefgen.plan.activity import view_activity


def test_months_are_counted_without_gaps() -> None:
    dates = [
        parse_date(text) for text in ("2025-01-31", "2025-01", "2025-03-01", "2025", "2024-12/..", "../2020")
    ]
    activity = view_activity(dates, [])

    assert activity is not None
    assert ("statements", "month", 2) == (activity.subject, activity.unit, activity.most)
    assert [("January 2025", 2, 100.0), ("February 2025", 0, 0.0), ("March 2025", 1, 50.0)] == [
        (column.label, column.total, column.height) for column in activity.columns
    ]


def test_long_times_are_counted_by_years_and_longer_ones_by_decades() -> None:
    for first, unit, label in (("2001-05-01", "year", "2001"), ("1801-05-01", "decade", "1800s")):
        activity = view_activity([parse_date(first), *[parse_date("2025-01-01")] * 2], [])

        assert activity is not None
        assert (unit, label) == (activity.unit, activity.columns[0].label)


def test_who_says_little_is_shown_by_the_briefs() -> None:
    briefs = [parse_date(text) for text in ("2025-01-01", "2025-02-01", "2025-02-02")]
    activity = view_activity(briefs[:1], briefs)

    assert activity is not None
    assert activity.subject == "briefs"


def test_little_is_not_drawn() -> None:
    once = parse_date("2025-01-01")

    assert view_activity([], [once, parse_date("2025-02-01")]) is None
    assert view_activity([once] * 3, []) is None
