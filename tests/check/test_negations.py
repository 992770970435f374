from __future__ import annotations

import pytest
from briefgen.check.negations import NEGATIONS, find_negations


@pytest.mark.parametrize(
    ("text", "tag", "found"),
    [
        ("It isn't so, nor ever was", "en", ["isn't", "nor"]),
        ("knotted, another", "en", []),
        ("Das ist keine Frage", "de", ["keine"]),
        ("Он не был", "ru", ["не"]),
        ("None", "xx", []),
    ],
)
def test_negations_are_whole_words_of_their_language(text: str, tag: str, found: list[str]) -> None:
    assert found == find_negations(text, [tag])


def test_several_languages_are_looked_for_at_once() -> None:
    assert ["not", "nicht"] == find_negations("not, nicht", NEGATIONS)
