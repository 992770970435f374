"""Quotations and verbs of saying → utterances: whose words each quotation is, and what told so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.intake.names import Named
from briefgen.intake.quotations import Quotation, mask_quotations
from briefgen.intake.sayings import find_sayings
from briefgen.intake.scene import Saying, Scene, Speaker, make_scene
from briefgen.intake.sentences import split_words
from briefgen.intake.words import PRONOUNS

NEAR = 9
"""Words between a quotation and the verb beside it."""
ENOUGH = 5
"""Words from which a quotation without a verb beside it is somebody's words, not a title or an irony."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Somebody's words, all pieces of them."""

    start: int
    """Where the first piece begins in the text."""
    text: str
    kind: Literal["direct", "partial"]
    speaker: Speaker | None
    reason: str
    """What told the speaker, for whoever reviews the guess."""


def find_utterances(
    text: str, quotations: tuple[Quotation, ...], named: Sequence[Named]
) -> tuple[Utterance, ...]:
    """Return the quotations of a text with their speakers; those in pieces are joined.

    Args:
        text: A body.
        quotations: What stands in quotation marks in it.
        named: Who is named in it.
    """
    closed = [each.end for each in quotations if each.words.endswith((".", "!", "?", "…"))]
    new = [end for end in closed if text[end:].lstrip()[:1].isupper()]
    scene = make_scene(mask_quotations(text, quotations), named, new)
    sayings = find_sayings(scene)
    found: list[Utterance] = []
    i = 0
    while i < len(quotations):
        own = _Beside(scene, sayings, quotations, i)
        count = own.count_pieces()
        speaker, reason = own.find_speaker(found[-1] if found else None)
        pieces = quotations[i : i + count]
        i += count
        words = " ".join(piece.words for piece in pieces).removesuffix(",").strip()
        is_said = not reason.startswith("nearest")
        if len(words.split()) >= (2 if is_said else ENOUGH):
            kind = _tell_kind(words, scene.masked, pieces[0].start)
            found.append(Utterance(pieces[0].start, words, kind, speaker, reason))
    return tuple(found)


def _tell_kind(words: str, masked: str, start: int) -> Literal["direct", "partial"]:
    before = masked[:start].rstrip()[-1:]
    is_begun = words[:1].isupper() or not words[:1].isalpha()
    return "direct" if is_begun or before in (",", ":") else "partial"


@dataclass(frozen=True, slots=True)
class _Beside:
    """One quotation and what stands beside it."""

    scene: Scene
    sayings: tuple[Saying, ...]
    quotations: tuple[Quotation, ...]
    index: int

    @property
    def own(self) -> Quotation:
        return self.quotations[self.index]

    def count_pieces(self) -> int:
        """Return how many quotations in a row are one: `“A,” she said, “B.”`."""
        count = 1
        while self.index + count < len(self.quotations):
            first, second = self.quotations[self.index + count - 1], self.quotations[self.index + count]
            between = self.scene.masked[first.end : second.start]
            is_split = (
                between.rstrip().endswith((",", "–", "—"))
                and "\n\n" not in between
                and len(between.split()) <= NEAR
                and not first.words.endswith((".", "!", "?"))
                and any(first.end <= saying.verb.start < second.start for saying in self.sayings)
            )
            if not is_split:
                break
            count += 1
        return count

    def find_speaker(self, previous: Utterance | None) -> tuple[Speaker | None, str]:
        """Return who says the quotation, and what told so."""
        after, before = self._saying_after(), self._saying_before()
        is_closed = self.own.words.endswith((".", "…"))
        ways = (
            (None if is_closed and self._next_is_capital() else after, "after it"),
            (before, "before it"),
            (after, "after it"),
        )
        for saying, place in ways:
            if saying is not None:
                return saying.speaker, f'{place}: "{saying.words}"'
        return self._read_label() or self._read_around(previous)

    def _next_is_capital(self) -> bool:
        return self.scene.masked[self.own.end :].lstrip()[:1].isupper()

    def _saying_after(self) -> Saying | None:
        end = self.scene.sentence_end(self.own.end)
        if self.index + 1 < len(self.quotations):
            end = min(end, self.quotations[self.index + 1].start)
        saying = next((each for each in self.sayings if each.verb.start >= self.own.end), None)
        if saying is None or saying.verb.start >= end:
            return None
        between = self.scene.masked[self.own.end : saying.verb.start]
        return saying if len(between.split()) <= NEAR else None

    def _saying_before(self) -> Saying | None:
        start = self.scene.sentence_start(self.own.start - 1)
        earlier = [each for each in self.sayings if start <= each.verb.start < self.own.start]
        if not earlier:
            return None
        between = self.scene.masked[earlier[-1].verb.end : self.own.start]
        is_near = len(between.split()) <= NEAR or not re.search(r"[“”\"«»]", between)
        return earlier[-1] if is_near else None

    def _read_label(self) -> tuple[Speaker, str] | None:
        """`Rutte: “…”`, `She thanked them: “…”`."""
        before = self.scene.masked[: self.own.start].rstrip()
        if not before.endswith(":"):
            return None
        start = self.scene.sentence_start(len(before) - 1)
        inside = [each for each in self.scene.named if start <= each.start < len(before)]
        people = [each for each in inside if each.kind in ("person", "known") and each.title != "?"]
        if inside:
            best = (people or inside)[0]
            return Speaker(best.name, best.kind), f'before it: "{best.written} … :"'
        first = split_words(before, start)[:1]
        earlier = [each for each in self.sayings if each.verb.start < start]
        if first and first[0].lower in PRONOUNS and earlier:
            return earlier[-1].speaker, f'before it: "{first[0].text} … :"'
        return None

    def _goes_on(self, before: Quotation, saying: Saying) -> bool:
        """`“A.” she said. “B.”`."""
        between = self.scene.masked[before.end : self.own.start]
        return saying.verb.start >= before.end and "\n\n" not in between and len(between.split()) <= NEAR

    def _read_around(self, previous: Utterance | None) -> tuple[Speaker | None, str]:
        """Look for who speaks in the rest of the paragraph, then for who spoke last."""
        masked = self.scene.masked
        paragraph = masked.rfind("\n\n", 0, self.own.start) + 1
        earlier = [each for each in self.sayings if each.verb.start < self.own.start]
        if self.index and earlier and self._goes_on(self.quotations[self.index - 1], earlier[-1]):
            return earlier[-1].speaker, f'going on after "{earlier[-1].words}"'
        if earlier and earlier[-1].verb.start >= paragraph:
            return earlier[-1].speaker, f'nearest, earlier in the paragraph: "{earlier[-1].words}"'
        later = masked.find("\n\n", self.own.end)
        for each in self.sayings:
            if self.own.end <= each.verb.start < (later if later >= 0 else len(masked)):
                return each.speaker, f'nearest, later in the paragraph: "{each.words}"'
        is_alone = not split_words(masked[paragraph : self.own.start])
        if is_alone and previous is not None and previous.speaker is not None:
            return previous.speaker, "nearest, who spoke last"
        return None, "nearest, nobody"
