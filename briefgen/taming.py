"""Keeps Markdown's time in proportion to its length.

Python-Markdown looks for the other end of every bracket it meets, to the end of the paragraph if
need be: twenty thousand that are never closed take it half a minute. Brackets that nothing closes,
and those nested deeper than any writer means, therefore wear a mask while it works: a noncharacter,
which no text holds. Text with few of them, which is all that people write, passes unchanged.
"""

from __future__ import annotations

import re

MANY = 100
"""Brackets of one kind in a paragraph, from which they are looked at."""
DEEP = 10
"""Brackets inside each other that still mean something."""

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_OPENING_BY_CLOSING = {"]": "[", ")": "(", ">": "<"}
_OPENING = frozenset(_OPENING_BY_CLOSING.values())
_MASKS = {"[": "\ufde0", "]": "\ufde1", "(": "\ufde2", ")": "\ufde3", "<": "\ufde4", ">": "\ufde5"}
_FACES = str.maketrans(
    {"\ufde0": "[", "\ufde1": "]", "\ufde2": "(", "\ufde3": ")", "\ufde4": "&lt;", "\ufde5": "&gt;"}
)


def mask_brackets(text: str) -> str:
    """Return a body with masks for the brackets that would take long and come to nothing.

    >>> mask_brackets("[a](b) [c"), unmask_brackets(mask_brackets("[" * 200)) == "[" * 200
    ('[a](b) [c', True)
    """
    if max(text.count(sign) for sign in _OPENING) < MANY:
        return text
    useless: set[int] = set()
    start = 0
    for gap in (*_BLANK_LINE.finditer(text), None):
        end = gap.start() if gap else len(text)
        if max(text.count(sign, start, end) for sign in _OPENING) >= MANY:
            useless |= _find_useless(text, start, end)
        start = end
    return "".join(_MASKS[sign] if i in useless else sign for i, sign in enumerate(text))


def unmask_brackets(html: str) -> str:
    """Return finished HTML with the masked brackets as readers see them."""
    return html.translate(_FACES) if any(mask in html for mask in _MASKS.values()) else html


def _find_useless(text: str, start: int, end: int) -> set[int]:
    """Return where brackets stand in a paragraph that nothing closes, or that lie too deep in others."""
    open_at: dict[str, list[int]] = {sign: [] for sign in _OPENING}
    useless: set[int] = set()
    for position in range(start, end):
        sign = text[position]
        if sign in _OPENING:
            open_at[sign].append(position)
        elif sign in _OPENING_BY_CLOSING and (waiting := open_at[_OPENING_BY_CLOSING[sign]]):
            if len(waiting) > DEEP:
                useless |= {waiting[-1], position}
            waiting.pop()
    return useless.union(*open_at.values())
