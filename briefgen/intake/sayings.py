"""Finds who says something in a text: verbs of saying and their subjects.

A pronoun is the one who spoke last; a description (`the NATO chief`) is the last person that it was
written beside. What cannot be told stays open: a wrong speaker is worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.intake import words
from briefgen.intake.names import Named
from briefgen.intake.scene import Saying, Scene, Speaker
from briefgen.intake.sentences import Word, split_words

_CLAUSE_START = re.compile(r"[;“”„«»\"‘’]")
_APPOSITION = re.compile(r",\s+(?:the |a |an )?([^,.;:“”\"\n]{3,60})[,.]")
SHOWN = 7
"""Words of a subject and its verb that are shown for review."""
AFTER = 6
"""Words after a verb that its subject begins within."""


def find_sayings(scene: Scene) -> tuple[Saying, ...]:
    """Return the verbs of saying of a text whose subject can be told, in order."""
    described = _collect_described(scene)
    found: list[Saying] = []
    for i, word in enumerate(scene.words):
        if word.lower in words.ACCORDING or (word.lower in words.SPEECH and not word.is_owner):
            saying = _Clause(scene, described, i, found[-1] if found else None).read()
            if saying is not None:
                found.append(saying)
    return tuple(found)


def _collect_described(scene: Scene) -> list[tuple[int, frozenset[str], Named]]:
    """Return what people are called beside their names, with where."""
    described = []
    for named in scene.named:
        texts = [named.title]
        if apposition := _APPOSITION.match(scene.masked, named.end):
            texts.append(apposition[1])
        described += [
            (named.start, frozenset(word.lower for word in split_words(text)), named)
            for text in texts
            if text.strip("?")
        ]
    return described


@dataclass(frozen=True, slots=True)
class _Clause:
    """One verb of saying and the words around it."""

    scene: Scene
    described: list[tuple[int, frozenset[str], Named]]
    index: int
    last: Saying | None

    @property
    def verb(self) -> Word:
        return self.scene.words[self.index]

    def read(self) -> Saying | None:
        """Return the verb with its subject, or None where there is none that can be told."""
        if self.verb.lower not in words.ACCORDING:
            before = self._words_before()
            if before and (speaker := self._read_before(before)):
                return self._make(speaker, before[0].start, self.verb.end)
            if before and before[-1].lower not in words.DETERMINERS and not self._follows_comma(before[-1]):
                return None
        return self._read_after()

    def _make(self, speaker: Speaker, start: int, end: int) -> Saying:
        shown = self.scene.masked[start:end].split()
        return Saying(
            self.verb, end, speaker, " ".join(["…", *shown[-SHOWN:]] if len(shown) > SHOWN else shown)
        )

    def _words_before(self) -> list[Word]:
        masked = self.scene.masked
        start = self.scene.sentence_start(self.verb.start)
        for match in _CLAUSE_START.finditer(masked, start, self.verb.start):
            start = match.end()
        before = []
        for word in reversed(self.scene.words[: self.index]):
            if word.start < start:
                break
            before.append(word)
        while before and (before[0].lower in words.SKIPPED or before[0].lower.endswith("ly")):
            before.pop(0)
        return before[::-1]

    def _follows_comma(self, word: Word) -> bool:
        return "," in self.scene.masked[word.end : self.verb.start]

    def _read_before(self, before: list[Word]) -> Speaker | None:
        last_word = before[-1]
        inside = [each for each in self.scene.named if before[0].start <= each.start < self.verb.start]
        if voice := self._read_voice(before):
            return voice
        if not self._follows_comma(last_word) and not self._is_participle:
            if last_word.lower in words.PRONOUNS:
                return self._read_pronoun()
            if inside and inside[-1].end == last_word.end:
                return _speaker_of(inside[-1])
            if speaker := self._read_description(before):
                return speaker
        for each in inside:
            if each.kind in ("person", "known") and each.title != "?":
                return _speaker_of(each)
        if self._is_participle and before[0].lower in words.PRONOUNS:
            return self._read_pronoun()
        if speaker := self._read_description(before[: self._first_comma(before)]):
            return speaker
        return _speaker_of(inside[0]) if inside else None

    @property
    def _is_participle(self) -> bool:
        return self.verb.lower.endswith("ing") and self.verb.lower not in words.ACCORDING

    def _first_comma(self, before: list[Word]) -> int:
        for i, word in enumerate(before[:-1]):
            if "," in self.scene.masked[word.end : before[i + 1].start]:
                return i + 1
        return len(before)

    def _read_after(self) -> Saying | None:
        end = self.scene.sentence_end(self.verb.end)
        following = [word for word in self.scene.words[self.index + 1 :][:AFTER] if word.end <= end]
        if following and following[0].lower in ("to", "by", "von") and self.verb.lower in words.ACCORDING:
            following = following[1:]
        if not following:
            return None
        stop = self._find_stop(following)
        phrase = following[:stop]
        for named in self.scene.named:
            if phrase and phrase[0].start <= named.start <= phrase[-1].start:
                better = self._person_right_after(named, phrase) or named
                return self._make(_speaker_of(better), self.verb.start, better.end)
        if phrase and phrase[0].lower in words.PRONOUNS:
            speaker = self._read_pronoun()
            return self._make(speaker, self.verb.start, phrase[0].end) if speaker else None
        speaker = self._read_description(phrase)
        return self._make(speaker, self.verb.start, phrase[-1].end) if speaker else None

    def _person_right_after(self, named: Named, phrase: list[Word]) -> Named | None:
        """`said NATO chief Mark Rutte`: the person, not the organisation before the title."""
        for other in self.scene.named:
            if named.end <= other.start <= phrase[-1].start and other.title.endswith(tuple(words.TITLES)):
                return other
        return None

    def _find_stop(self, following: list[Word]) -> int:
        """Return how many words after a verb can be its subject: up to a comma or a small word."""
        for i, word in enumerate(following):
            if word.lower in words.SMALL:
                return i
            gap = self.scene.masked[self.verb.end if i == 0 else following[i - 1].end : word.start]
            if i and re.search(r"[,;:“”\"«»]", gap):
                return i
        return len(following)

    def _read_description(self, phrase: list[Word]) -> Speaker | None:
        """Return whom a phrase such as `The NATO chief` stands for."""
        if not phrase:
            return None
        i = len(phrase) - 1
        while i > 0 and len(phrase) - i < 6 and phrase[i].lower not in words.DETERMINERS:
            if "," in self.scene.masked[phrase[i - 1].end : phrase[i].start]:
                break
            i -= 1
        parts = [word for word in phrase[i:] if word.lower not in words.DETERMINERS]
        if not parts:
            return None
        head = parts[-1].lower
        if head in words.ORGANISATIONS:
            return self._latest_organisation(head) or _describe(parts, self.scene.masked)
        if head not in words.ROLES | words.COLLECTIVES:
            return None
        return self._latest_described(parts) or _describe(parts, self.scene.masked)

    def _latest_described(self, parts: list[Word]) -> Speaker | None:
        wanted = {word.lower for word in parts}
        before = [entry for entry in self.described if entry[0] < self.verb.start]
        for _, given, named in reversed(before):
            if wanted <= given:
                return _speaker_of(named)
        own = wanted - words.ROLES
        for _, given, named in reversed(before):
            if own and own & given and named.kind in ("person", "known"):
                return _speaker_of(named)
        return None

    def _latest_organisation(self, head: str) -> Speaker | None:
        for named in reversed(self.scene.named):
            if named.start < self.verb.start and head in named.name.lower().replace("-", " ").split():
                return _speaker_of(named)
        return None

    def _read_pronoun(self) -> Speaker | None:
        """Return who spoke last, or the subject of a later sentence of the paragraph."""
        persons = [each for each in self.scene.named if each.start < self.verb.start and _is_person(each)]
        if self.last is None:
            return _speaker_of(persons[-1]) if persons else None
        since = max(self.last.verb.start, self.scene.masked.rfind("\n\n", 0, self.verb.start))
        for named in reversed(persons):
            if named.start > since and self._is_subject(named):
                return _speaker_of(named)
        return self.last.speaker

    def _is_subject(self, named: Named) -> bool:
        """Whether a person stands at the beginning of a sentence that is not somebody else's."""
        start = self.scene.sentence_start(named.start)
        first = split_words(self.scene.masked, start, named.start)[:1]
        return named.start - start < SUBJECT and not (first and first[0].lower in words.PRONOUNS)

    def _read_voice(self, before: list[Word]) -> Speaker | None:
        """`A spokesman for the ministry said`: a voice without a name, whosever it is."""
        for i, word in enumerate(before[:-2]):
            if word.lower in words.ROLES and before[i + 1].lower in ("for", "of", "from", "at"):
                inside = [each for each in self.scene.named if word.start < each.start < self.verb.start]
                if not any(_is_person(each) for each in inside):
                    return _describe(before[i:], self.scene.masked)
        return None


SUBJECT = 40
"""Characters from the beginning of a sentence within which its subject stands."""


def _is_person(named: Named) -> bool:
    return named.kind in ("person", "known") and named.title != "?"


def _speaker_of(named: Named) -> Speaker:
    return Speaker(named.name, named.kind)


def _describe(parts: list[Word], text: str) -> Speaker | None:
    """Return an unnamed speaker, by the words that stand for a name."""
    shown = " ".join(text[parts[0].start : parts[-1].end].split())
    is_name = len(parts) > 1 or parts[0].is_capitalised
    return Speaker(shown[0].upper() + shown[1:]) if is_name else None
