"""Dates → a strip: marks on a line, uncertain dates as ranges. All in integers: the same on any machine."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from briefgen.contexts.timeline import StripLane, StripMark, StripTick, StripView
from briefgen.dates import FIRST_DAY, LAST_DAY, Date
from briefgen.datewords import MONTHS

BINS = 50
"""Days are marked on this many places; those that fall on one share a mark."""
TICKS = 5
"""Labels below the line at most."""
LETTER = 210
"""Ten-thousandths of the line that a letter of a label may take: 7 pixels of 330, on a telephone."""
SIZES = (2, 3, 5, 9)
"""From how many days on a mark is larger."""


def make_strip(dated: Iterable[tuple[str, Date]]) -> StripView | None:
    """Return the strip of dates in named lanes, or None where they do not spread over some days.

    The line reaches from the first to the last day of what is known; an interval that goes beyond is cut.
    """
    by_lane: dict[str, list[Date]] = defaultdict(list)
    for lane, each in dated:
        by_lane[lane].append(each)
    ends = [end for dates in by_lane.values() for each in dates for end in _ends_of(each)]
    if not ends or min(ends) == max(ends):
        return None
    axis = _Axis(min(ends), max(ends))
    lanes = tuple(
        StripLane(label=lane, marks=tuple(_make_marks(axis, dates)), total=len(dates))
        for lane, dates in by_lane.items()
    )
    return StripView(lanes=lanes, ticks=tuple(_make_ticks(axis)))


def _ends_of(value: Date) -> tuple[str, ...]:
    """Return the days that the line must reach: both ends, but of an interval only its beginning."""
    if value.precision != "interval":
        return (value.first, value.last)
    if value.first != FIRST_DAY:
        return (value.first,)
    return (value.last,)


class _Axis:
    """Where days stand between the two ends of a line, in ten-thousandths."""

    def __init__(self, first: str, last: str) -> None:
        self.first, self.last = date.fromisoformat(first), date.fromisoformat(last)
        self.days = (self.last - self.first).days

    def place(self, day: str) -> int:
        """Return where a day stands; one beyond an end stands at that end."""
        inside = min(max(date.fromisoformat(day), self.first), self.last)
        return 10_000 * (inside - self.first).days // self.days


def _make_marks(axis: _Axis, dates: list[Date]) -> Iterator[StripMark]:
    points: Counter[int] = Counter()
    for each in dates:
        if each.first == each.last:
            points[axis.place(each.first) * BINS // 10_001] += 1
    ranges = Counter((each.first, each.last) for each in dates if each.first != each.last)
    for (first, last), _ in sorted(ranges.items()):
        start, end = axis.place(first), axis.place(last)
        yield StripMark(
            x=_percent(start),
            width=_percent(max(end - start, 100)),
            size=0,
            is_open=first == FIRST_DAY or last == LAST_DAY,
        )
    for place, count in sorted(points.items()):
        x = (2 * place + 1) * 10_000 // (2 * BINS)
        yield StripMark(x=_percent(x), size=1 + bisect_right(SIZES, count))


def _percent(place: int) -> str:
    return f"{place // 100}.{place % 100:02}"


def _make_ticks(axis: _Axis) -> Iterator[StripTick]:
    """Yield a few round dates, as many as stand apart: beginnings of years, of months, or days."""
    labels = [(axis.place(day.isoformat()), label) for day, label in _list_round_days(axis)]
    step = -(-len(labels) // TICKS)
    while not _stand_apart(labels[::step]):
        step += 1
    for place, label in labels[::step]:
        yield StripTick(x=_percent(place), label=label, anchor=_anchor_at(place))


def _stand_apart(labels: list[tuple[int, str]]) -> bool:
    """Whether no label of a line begins before the one to its left has ended."""
    ended = 0
    for place, label in labels:
        width = LETTER * len(label)
        start = place - {"start": 0, "middle": width // 2, "end": width}[_anchor_at(place)]
        if ended > start:
            return False
        ended = start + width + LETTER
    return True


def _anchor_at(place: int) -> Literal["start", "middle", "end"]:
    if place < 1_000:
        return "start"
    return "end" if place > 9_000 else "middle"


def _list_round_days(axis: _Axis) -> list[tuple[date, str]]:
    first, last = axis.first, axis.last
    years = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1)]
    if len(years) > 2:
        return [(day, str(day.year)) for day in years]
    count = 12 * (last.year - first.year) + last.month - first.month
    months = [date(first.year + n // 12, n % 12 + 1, 1) for n in range(first.month, first.month + count)]
    if len(months) > 1:
        return [(day, _name_month(day, is_first=day == months[0])) for day in months]
    days = [first + timedelta(days=n) for n in range(axis.days + 1)]
    return [(day, f"{day.day} {MONTHS[day.month - 1][:3]}") for day in days]


def _name_month(day: date, *, is_first: bool) -> str:
    name = MONTHS[day.month - 1][:3]
    return f"{name} {day.year}" if is_first or day.month == 1 else name
