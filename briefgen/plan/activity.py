"""How much somebody said, or was told of, over time: the columns of a small picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from briefgen.contexts.actors import ActivityView, Column
from briefgen.dates import FIRST_DAY, Date
from briefgen.datewords import MONTHS

MOST_COLUMNS = 60
FEWEST_ITEMS = 3
"""Fewer than this are seen at a glance in the list."""

Unit = Literal["month", "year", "decade"]
UNITS: tuple[tuple[Unit, int], ...] = (("month", 1), ("year", 12), ("decade", 120))


def view_activity(statements: Sequence[Date], briefs: Sequence[Date]) -> ActivityView | None:
    """Return the picture of an actor's statements, else of the briefs that tell of the actor.

    Args:
        statements: The dates of what the actor said.
        briefs: The dates of the briefs that the actor is in.
    """
    subject: Literal["statements", "briefs"] = "statements" if len(statements) >= FEWEST_ITEMS else "briefs"
    months = _count_months(statements if subject == "statements" else briefs)
    if sum(months.values()) < FEWEST_ITEMS or len(months) < 2:
        return None
    first, last = min(months), max(months)
    unit, length = next(
        (each for each in UNITS if last // each[1] - first // each[1] < MOST_COLUMNS), UNITS[-1]
    )
    totals: Counter[int] = Counter()
    for month, total in months.items():
        totals[month // length] += total
    most = max(totals.values())
    columns = tuple(
        Column(
            label=_name_column(unit, place * length),
            total=totals[place],
            height=round(100 * totals[place] / most, 1),
        )
        for place in range(first // length, last // length + 1)
    )
    return ActivityView(subject=subject, unit=unit, columns=columns, most=most)


def _count_months(dates: Iterable[Date]) -> Counter[int]:
    """Return how much there was in each month since the year 0; a date must be known to the month."""
    return Counter(
        int(date.first[:4]) * 12 + int(date.first[5:7]) - 1
        for date in dates
        if date.first != FIRST_DAY and date.first[:7] == date.last[:7]
    )


def _name_column(unit: Unit, month: int) -> str:
    year = month // 12
    return {"month": f"{MONTHS[month % 12]} {year}", "year": str(year), "decade": f"{year}s"}[unit]
