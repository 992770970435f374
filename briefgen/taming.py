"""Keeps Markdown's time in proportion to its length.

Python-Markdown looks for the other end of every bracket it meets, to the end of the paragraph if
need be: twenty thousand that are never closed take it half a minute. Brackets that nothing closes,
and those nested deeper than any writer means, are therefore escaped before it sees them. Text with
few of them, which is all that people write, passes unchanged.
"""

from __future__ import annotations

import re

from briefgen.references import Spans, find_code

MANY = 100
"""Brackets of one kind in a paragraph, from which they are looked at."""
DEEP = 10
"""Brackets inside each other that still mean something."""

_BLANK_LINE = re.compile(r"(\n[ \t]*(?:\n[ \t]*)+)")
_PAIRS = {"]": "[", ")": "(", ">": "<"}
_OPENING = frozenset(_PAIRS.values())
_ESCAPES = {"[": "\\[", "(": "\\(", "<": "&lt;", "]": "\\]", ")": "\\)", ">": "&gt;"}


def tame_brackets(text: str) -> str:
    r"""Return a body with the brackets escaped that would take long and come to nothing.

    >>> tame_brackets("[a](b) [c"), tame_brackets("[" * 101) == "\\[" * 101
    ('[a](b) [c', True)
    """
    if max(text.count(sign) for sign in _OPENING) < MANY:
        return text
    code = find_code(text)
    useless: set[int] = set()
    start = 0
    for gap in (*_BLANK_LINE.finditer(text), None):
        end = gap.start() if gap else len(text)
        if max(text.count(sign, start, end) for sign in _OPENING) >= MANY:
            useless |= _find_useless(text, start, end, code)
        start = end
    return "".join(_ESCAPES[sign] if i in useless else sign for i, sign in enumerate(text))


def _find_useless(text: str, start: int, end: int, code: Spans) -> set[int]:
    """Return where brackets stand in a paragraph that nothing closes, or that lie too deep in others."""
    open_at: dict[str, list[int]] = {sign: [] for sign in _OPENING}
    useless: set[int] = set()
    for position in range(start, end):
        sign = text[position]
        if sign not in _ESCAPES or position in code or text[position - 1 : position] == "\\":
            continue
        if sign in _OPENING:
            open_at[sign].append(position)
        elif waiting := open_at[_PAIRS[sign]]:
            if len(waiting) > DEEP:
                useless |= {waiting[-1], position}
            waiting.pop()
    return useless.union(*open_at.values())
