from __future__ import annotations

import pytest
from briefgen.check.assessments import HEDGE


@pytest.mark.parametrize(
    "text", ["It may fall.", "Perhaps not.", "It appears to hold.", "This suggests haste."]
)
def test_hedges_are_found(text: str) -> None:
    assert HEDGE.search(text)


@pytest.mark.parametrize(
    "text",
    ["It will fall in dismay.", "It fell.", "The mayor held.", "The vote of 9 May was valid.", "May Day."],
)
def test_other_words_are_no_hedges(text: str) -> None:
    assert not HEDGE.search(text)
