from __future__ import annotations

from briefgen.plan.paging import slice_pages
from hypothesis import given
from hypothesis import strategies as st


def test_one_page_has_no_pager() -> None:
    (only,) = slice_pages("briefs/index.html", 20, 20)

    assert only.pager is None
    assert only.url == "briefs/index.html"


def test_nothing_still_makes_a_page() -> None:
    (only,) = slice_pages("briefs/index.html", 0, 20)

    assert () == only.of([])


def test_the_pager_shows_first_last_and_nearby_pages() -> None:
    middle = list(slice_pages("x/index.html", 100, 10))[4]

    assert middle.pager is not None
    assert ["1", "…", "3", "4", "5", "6", "7", "…", "10"] == [link.text for link in middle.pager.pages]
    assert "x/page/10/index.html" == middle.pager.pages[-1].href
    assert "" == middle.pager.pages[1].href


@given(st.integers(0, 500), st.integers(1, 30))
def test_every_item_stands_on_exactly_one_page(total: int, size: int) -> None:
    items = list(range(total))
    shown = [item for part in slice_pages("x/index.html", total, size) for item in part.of(items)]

    assert items == shown
