"""Finds what a Markdown body refers to, in the text as it was written.

`[[mark-rutte]]`, `[[Mark Rutte|the NATO chief]]`, `[[event:some-event]]` are links, `[@afp, para. 3]`
is a citation, `![[quote:some-quote]]` on a line of its own shows the quote. What they mean is not
known here. Markdown is not parsed: code, links, headings and quotations are recognised by their
marks, as far as references and names must keep out of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import msgspec


class BodyReference(msgspec.Struct, frozen=True, array_like=True):
    """A reference in a body, as it was written."""

    start: int
    end: int
    form: Literal["link", "citation", "quote"]
    target: str
    """An id, `kind:id` or a name."""
    label: str = ""
    """The words to show; a citation's locator."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name found in a body."""

    start: int
    end: int
    slug: str


_CODE = re.compile(
    r"""
      ^(?P<fence>[ ]{0,3}(?P<mark>`{3,}|~{3,})).*?(?:^[ ]{0,3}(?P=mark)[`~]*[ \t]*$|\Z)  # a fenced block
    | (?<=\n\n)(?:(?:[ ]{4}|\t)[^\n]*\n?)+                                             # an indented block
    | (?<![`\\])(?P<ticks>`{1,3})(?!`)(?:[^\n]|\n(?!\s*\n)){1,2000}?(?<!`)(?P=ticks)(?!`)  # a code span
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_INDENTED = "    "
_REFERENCE = re.compile(
    r"""
      \n[ ]{0,3}!\[\[quote:(?P<quote>[^\[\]|\n]+)\]\][ \t]*(?=\n|\Z)
    | \[(?<![!\\]\[)\[
        (?P<target>(?:[^\[\]|\n]|\n(?!\s*\n)){1,300})          # a line may end in it, a paragraph may not
        (?:\|(?P<label>(?:[^\[\]\n]|\n(?!\s*\n)){0,500}))?
      \]\]
    | \[(?<!\\\[)@(?P<source>[^\[\],\s][^\[\],\n]{0,300}?)\s*(?:,\s*(?P<locator>[^\[\]\n]{1,300}))?\](?!\()
    """,
    re.VERBOSE,
)
"""To be matched with a line end before the text. All ways begin with a letter of their own, and look
back only then: so `re` runs to the next such letter instead of trying each way everywhere."""
_NO_NAMES = re.compile(
    r"""
      \n[ ]{0,3}(?:\#{1,6}[ \t].*|>.*|\[[^\]\n]+\]:.*)(?=\n|\Z)  # headings, block quotes, link definitions
    | \n.+\n(?:=+|-+)[ \t]*(?=\n|\Z)                            # underlined headings
    | !\[[^\[\]]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\[\]]{0,300}\])  # images
    | \[[^\[\]]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\[\]]{0,300}\])   # links
    | <[^<>\n]{1,2000}>                                       # HTML tags and addresses
    | https?://\S+
    | “[^“”]{1,4000}”? | «[^«»]{1,4000}»? | „[^„“”]{1,4000}[“”]?
    | "(?<!\w")(?:[^"\n]|\n(?!\s*\n)){1,4000}"
    """,
    re.VERBOSE,
)
"""As above."""
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Thai, Lao, Burmese, Khmer, kana and Han, which are written without spaces."""


class Spans:
    """Stretches of a text that nothing may be found in."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, position: int) -> bool:
        i = bisect_right(self._starts, position) - 1
        return i >= 0 and position < self._ends[i]


def find_references(text: str) -> tuple[BodyReference, ...]:
    """Return the references of a body in order, those in code left out.

    >>> [found.target for found in find_references("[[nato|the alliance]] said [@afp, p. 3]; `[[x]]`")]
    ['nato', 'afp']
    """
    if "[[" not in text and "[@" not in text:
        return ()
    code = find_code(text)
    found = map(_to_reference, _REFERENCE.finditer("\n" + text))
    return tuple(reference for reference in found if reference.start not in code)


def find_code(text: str) -> Spans:
    """Return the stretches of a Markdown text that are code."""
    return Spans(_find_code_spans(text))


def _find_code_spans(text: str) -> list[tuple[int, int]]:
    if "`" not in text and "~" not in text and "\t" not in text and _INDENTED not in text:
        return []
    return [match.span() for match in _CODE.finditer(text)]


def _to_reference(match: re.Match[str]) -> BodyReference:
    start, end = match.start() - 1, match.end() - 1
    if match["quote"] is not None:
        return BodyReference(start + 1, end, "quote", match["quote"].strip())
    if match["source"] is not None:
        return BodyReference(
            start, end, "citation", match["source"].strip(), (match["locator"] or "").strip()
        )
    return BodyReference(start, end, "link", _join_lines(match["target"]), _join_lines(match["label"] or ""))


def _join_lines(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class NameFinder:
    """Finds names in bodies, however many there are: only those all of whose words occur are searched."""

    slug_by_name: Mapping[str, str]
    _by_first_word: dict[str, list[tuple[frozenset[str], str, str]]] = field(default_factory=dict)
    _by_first_two: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        longest_first = sorted(self.slug_by_name.items(), key=lambda item: (-len(item[0]), item[0]))
        for name, slug in longest_first:
            if _UNSPACED.match(name) and len(name) >= 2:
                self._by_first_two.setdefault(name[:2], []).append((name, slug))
            elif word := _WORD.match(name):
                entry = (frozenset(_WORD.findall(name)), name, slug)
                self._by_first_word.setdefault(word.group(), []).append(entry)

    def find_first_mentions(
        self, text: str, linked: Iterable[str], taken: Iterable[tuple[int, int]]
    ) -> tuple[NameMention, ...]:
        """Return the first mention of each name's bearer, in the order of the text.

        Args:
            text: A body.
            linked: Slugs that are not to be found, such as those the body links by hand.
            taken: Where references stand in the text.
        """
        seen = set(linked)
        mentions: list[NameMention] = []
        closed: Spans | None = None
        position = 0
        for start, end, slug in self.find_all(text):
            if start < position:
                continue
            if slug in seen:
                position = end
                continue
            closed = closed or self._find_closed(text, taken)
            if start in closed:
                continue
            seen.add(slug)
            mentions.append(NameMention(start, end, slug))
            position = end
        return tuple(mentions)

    def _find_closed(self, text: str, taken: Iterable[tuple[int, int]]) -> Spans:
        closed = [(match.start() - 1, match.end() - 1) for match in _NO_NAMES.finditer("\n" + text)]
        return Spans([*taken, *_find_code_spans(text), *closed])

    def find_all(self, text: str) -> list[tuple[int, int, str]]:
        """Return every place that a name could stand at, the longest first where several could."""
        found = self._find_spaced(text)
        if self._by_first_two:
            found += self._find_unspaced(text)
        return sorted(found, key=lambda hit: (hit[0], -hit[1]))

    def _find_spaced(self, text: str) -> list[tuple[int, int, str]]:
        words = set(_WORD.findall(text))
        return [
            (*match.span(), slug)
            for word in words & self._by_first_word.keys()
            for needed, name, slug in self._by_first_word[word]
            if needed <= words
            for match in _make_pattern(name).finditer(text)
        ]

    def _find_unspaced(self, text: str) -> Iterator[tuple[int, int, str]]:
        for run in _UNSPACED.finditer(text):
            for start in range(run.start(), run.end() - 1):
                for name, slug in self._by_first_two.get(text[start : start + 2], ()):
                    if text.startswith(name, start):
                        yield start, start + len(name), slug
                        break


@cache
def _make_pattern(name: str) -> re.Pattern[str]:
    first, *others = map(re.escape, name.split())
    ending = r"(?!\w)" if name[-1].isalnum() else ""
    return re.compile(r"\s+".join([rf"{first}(?<!\w{first})", *others]) + ending)
