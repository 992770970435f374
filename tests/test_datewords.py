from __future__ import annotations

import pytest
from briefgen.datewords import MONTHS, WEEKDAYS, read_loosely


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("4 September 2025", ("2025-09-04",)),
        ("Sept. 4, 2025", ("2025-09-04",)),
        ("September 2025", ("2025-09",)),
        ("9/2025", ("2025-09",)),
        ("2025/9", ("2025-09",)),
        ("2025.9.4", ("2025-09-04",)),
        ("31/12/2025", ("2025-12-31",)),
        ("12/31/2025", ("2025-12-31",)),
        ("4.4.2025", ("2025-04-04",)),
        ("03/04/2025", ("2025-04-03", "2025-03-04")),
        ("30-02-2025", ("2025-02-30",)),
        ("4/9/25", ()),
        ("123/1/2025", ()),
        ("2025-1-2025", None),
        ("soon", None),
    ],
)
def test_what_is_written_in_another_way_is_read_as_it_can_be_meant(
    text: str, meant: tuple[str, ...] | None
) -> None:
    assert meant == read_loosely(text)


def test_names_are_in_the_order_of_the_calendar() -> None:
    assert ("January", "December", 12) == (MONTHS[0], MONTHS[-1], len(MONTHS))
    assert ("Monday", "Sunday", 7) == (WEEKDAYS[0], WEEKDAYS[-1], len(WEEKDAYS))
