"""Spreads long lists over numbered pages, so that no page grows with the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefgen.contexts.basics import Link
from briefgen.contexts.frame import Pager
from briefgen.urls import numbered_url

T = TypeVar("T")

COMPACT = 5
"""Lists of short lines hold this many times the page size."""
NEIGHBOURS = 2
"""Pages shown to either side of the current one."""


@dataclass(frozen=True, slots=True)
class Slice:
    """One numbered page of a list: where it stands, and which items it takes."""

    url: str
    number: int
    start: int
    end: int
    pager: Pager | None
    """None where there is one page only."""

    def of(self, items: Sequence[T]) -> tuple[T, ...]:
        """Return the items of a list that stand on this page."""
        return tuple(items[self.start : self.end])


def slice_pages(url: str, total: int, size: int) -> Iterator[Slice]:
    """Yield the pages for a number of items; one, even if there are none.

    Args:
        url: Of the first page.
        total: How many items the longest list of the page has.
        size: How many of them stand on a page.
    """
    count = max(1, -(-total // size))
    for number in range(1, count + 1):
        pager = _make_pager(url, number, count) if count > 1 else None
        yield Slice(numbered_url(url, number), number, (number - 1) * size, number * size, pager)


def _make_pager(url: str, number: int, count: int) -> Pager:
    return Pager(
        number=number,
        count=count,
        pages=list_near(number - 1, count, lambda i: Link(text=str(i + 1), href=numbered_url(url, i + 1))),
        previous=numbered_url(url, number - 1) if number > 1 else "",
        next=numbered_url(url, number + 1) if number < count else "",
    )


def list_near(current: int, count: int, make: Callable[[int], Link]) -> tuple[Link, ...]:
    """Return the first, the last and the neighbours of a link; a gap is a link without address."""
    near = {0, count - 1, *range(current - NEIGHBOURS, current + NEIGHBOURS + 1)}
    listed: list[Link] = []
    before = -1
    for i in sorted(each for each in near if 0 <= each < count):
        if i > before + 1:
            listed.append(Link(text="…"))
        listed.append(make(i))
        before = i
    return tuple(listed)
