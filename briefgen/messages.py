"""How messages are worded, and the one that stops the program. Imports little: every command waits for it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class BriefgenError(Exception):
    """Stops the program with one plain sentence: there is no way on."""


def quote_text(text: str, limit: int = 80) -> str:
    r"""Return the user's own text as messages show it: in double quotes, on one line, not too long.

    >>> quote_text("two\nlines")
    '"two lines"'
    """
    return f'"{cut_text(text, limit)}"'


def cut_text(text: str, limit: int) -> str:
    """Return a text on one line, its end cut off where it is too long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def suggest_close(text: str, valid: Iterable[str]) -> str:
    """Return "; did you mean …?" with the closest valid name, or nothing.

    >>> suggest_close("mark-rute", ["mark-rutte", "nato"])
    '; did you mean "mark-rutte"?'
    """
    matches = get_close_matches(text, list(valid), n=1, cutoff=0.7)
    return f'; did you mean "{matches[0]}"?' if matches else ""
