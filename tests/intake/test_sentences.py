from __future__ import annotations

from itertools import pairwise

import pytest
from briefgen.intake.sentences import find_sentence_ends, split_words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four…", ["One.", " Two!", " Three?", " Four…"]),
        (
            "Mr. Smith of the U.S. Senate met J. Doe. He left.",
            ["Mr. Smith of the U.S. Senate met J. Doe.", " He left."],
        ),
        ("At 3.50 he left. (So did she.) Then", ["At 3.50 he left.", " (So did she.", ") Then"]),
        ("A heading\n\nA text", ["A heading\n\n", "A text"]),
    ],
)
def test_sentences_end_at_full_stops_but_not_at_those_of_abbreviations(
    text: str, sentences: list[str]
) -> None:
    ends = [0, *find_sentence_ends(text), len(text)]
    pieces = [text[start:end] for start, end in pairwise(ends)]

    assert sentences == [piece for piece in pieces if piece]


def test_words_keep_their_hyphens_and_lose_their_owners_mark() -> None:
    words = split_words("Jean-Noël's U.S. trip, Dr. O’Neill’s and the towns’ AT&T")

    assert ["Jean-Noël", "U.S.", "trip", "Dr.", "O’Neill", "and", "the", "towns", "AT&T"] == [
        w.text for w in words
    ]
    assert [True, False, False, False, True, False, False, False, False] == [w.is_owner for w in words]
    assert ("dr", True) == (words[3].lower, words[3].is_capitalised)
