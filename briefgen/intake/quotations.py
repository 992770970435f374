"""Finds what stands in quotation marks in a text: curly, straight, angled, German and single marks.

A mark inside a quotation is the speaker's. A quotation that is not closed goes on in the next
paragraph if that begins with the same mark, as newspapers set it; else it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.references import Spans

CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"'}
"""The marks that open a quotation, and those that close it."""
MASK = "\ue000"
"""Stands for each character of a quotation where only the words around it are read."""

_PARAGRAPH = re.compile(r"(?:(?!\n\s*\n).)+", re.DOTALL)
_SINGLE = re.compile(
    r"‘(?=\S)((?:[^‘’\n]|’(?=\w)){2,}?)’(?!\w)|(?<!\w)'(?=\S)((?:[^'\n]|'(?=\w)){2,}?)'(?!\w)"
)
_MARKUP = re.compile(r"\\([^\w\s])|!?\[([^\[\]]*)\]\([^()\s]*\)|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks."""

    start: int
    """Where the opening mark stands."""
    end: int
    """The character after the closing mark."""
    words: str
    """Without the marks and Markdown."""


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text in order.

    >>> [found.words for found in find_quotations("“It’s ‘ours’,” she said, “for good.”")]
    ['It’s ‘ours’,', 'for good.']
    """
    spans = list(_find_doubles(text))
    singles = Spans(match.span() for match in _SINGLE.finditer(text))
    if all(start in singles for start, _ in spans):
        spans = [match.span() for match in _SINGLE.finditer(text)]
    return tuple(
        Quotation(start, end, words)
        for start, end in spans
        if (words := clean_words(text[start + 1 : end - 1]))
    )


def clean_words(text: str) -> str:
    """Return words without Markdown, line ends and the marks that each paragraph of them begins with."""
    joined = re.sub(r"\n\s*\n\s*[“„«»\"]", " ", text)
    plain = _MARKUP.sub(lambda match: match[1] or match[2] or "", joined)
    return " ".join(plain.split())


def mask_quotations(text: str, quotations: tuple[Quotation, ...]) -> str:
    """Return a text of the same length in which quotations cannot be read, their marks being kept."""
    parts: list[str] = []
    position = 0
    for found in quotations:
        inside = found.end - found.start - 2
        parts += [text[position : found.start + 1], MASK * inside]
        position = found.end - 1
    return "".join([*parts, text[position:]])


def _find_doubles(text: str) -> Iterator[tuple[int, int]]:
    opened, mark = -1, ""
    for paragraph in _PARAGRAPH.finditer(text):
        position = paragraph.start()
        if opened >= 0:
            first = position + len(paragraph.group()) - len(paragraph.group().lstrip())
            if text[first : first + 1] == mark:
                position = first + 1
            else:
                opened = -1
        while position < paragraph.end():
            if opened < 0:
                opened = _find_opening(text, position, paragraph.end())
                if opened < 0:
                    break
                mark, position = text[opened], opened + 1
            closed = _find_closing(text, mark, position, paragraph.end())
            if closed < 0:
                break
            yield opened, closed + 1
            opened, position = -1, closed + 1


def _find_opening(text: str, start: int, end: int) -> int:
    for i in range(start, end):
        if text[i] in CLOSING and i + 1 < end and (text[i] in "„«“" or not text[i + 1].isspace()):
            before = text[i - 1] if i else " "
            if not before.isalnum():
                return i
    return -1


def _find_closing(text: str, mark: str, start: int, end: int) -> int:
    depth = 0
    for i in range(start, end):
        if text[i] in CLOSING[mark] and not (text[i] == '"' and i + 1 < end and text[i + 1].isalnum()):
            if depth == 0:
                return i
            depth -= 1
        elif text[i] == mark and mark != '"':
            depth += 1
    return -1
