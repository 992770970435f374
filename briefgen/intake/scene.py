"""Reads a text as far as its speakers need it: names, words and sentences outside quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.intake.names import Named, NameKind
from briefgen.intake.sentences import Word, find_sentence_ends, split_words


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something."""

    name: str
    """An actor's id, or a name."""
    kind: NameKind | None = None
    """None for a description that stands for nobody named."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying with its subject."""

    verb: Word
    end: int
    """Where subject and verb end."""
    speaker: Speaker
    words: str
    """What was read as subject and verb, for whoever reviews the guess."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A text, read as far as its speakers need it."""

    masked: str
    """Without what stands in quotation marks."""
    named: tuple[Named, ...]
    """Those outside quotations."""
    words: tuple[Word, ...]
    ends: tuple[int, ...]
    """Of the sentences."""

    def sentence_start(self, position: int) -> int:
        """Return where the sentence around a position begins."""
        i = bisect_right(self.ends, position) - 1
        return self.ends[i] if i >= 0 else 0

    def sentence_end(self, position: int) -> int:
        """Return where the sentence around a position ends."""
        i = bisect_right(self.ends, position)
        return self.ends[i] if i < len(self.ends) else len(self.masked)


def make_scene(masked: str, named: Sequence[Named], closed: Iterable[int] = ()) -> Scene:
    """Return a text without its quotations, read.

    Args:
        masked: The text.
        named: Who is named in it, quotations included.
        closed: Where quotations end that end a sentence.
    """
    outside = tuple(each for each in named if masked[each.start : each.end] == each.written)
    ends = sorted({*find_sentence_ends(masked), *closed})
    return Scene(masked, outside, tuple(split_words(masked)), tuple(ends))
