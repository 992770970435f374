"""A text → its words and the ends of its sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Adm|St)\.(?=\s)|[A-Z]\.(?=\s[A-Z])"
    r"|[^\W_](?:\w|[-.’'&](?=[^\W_]))*"
)
_SENTENCE_END = re.compile(r"""[.!?…](?=["”»“’')\]]*(?:\s|$))|\n\s*\n""")
_INITIALS = re.compile(
    r"(?:^|[\s.])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Adm|St|Sept|No)\Z"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, without what its owner's `'s` adds."""

    start: int
    end: int
    text: str
    is_owner: bool
    """Whether `'s` follows."""

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def lower(self) -> str:
        """The word in lower case, without a full stop."""
        return self.text.lower().rstrip(".")


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of a stretch of a text."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        bare = re.sub(r"[’']s?\Z", "", word) if len(word) > 2 else word
        found.append(Word(match.start(), match.start() + len(bare), bare, bare != word))
    return found


def find_sentence_ends(text: str) -> list[int]:
    """Return where the sentences of a text end."""
    return [
        match.end()
        for match in _SENTENCE_END.finditer(text)
        if match.group() != "." or not _INITIALS.search(text, max(0, match.start() - 8), match.start())
    ]
