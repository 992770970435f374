from __future__ import annotations

import click
import pytest
from briefgen.commands.words import pick_word

WORDS = ("drafts", "briefs")


def test_a_word_is_picked() -> None:
    assert "drafts" == pick_word("drafts", WORDS, "list")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("draft", 'there is no list "draft"; did you mean "drafts"?'),
        ("xyz", 'there is no list "xyz"; write one of drafts, briefs'),
    ],
)
def test_another_word_is_misuse_with_the_closest_or_all(text: str, message: str) -> None:
    with pytest.raises(click.UsageError) as caught:
        pick_word(text, WORDS, "list")
    assert message == str(caught.value)
