"""Where a quote stands in a source's own text, as the source printed it.

How well it fits is for `grades` to say; here only words count, and signs between them do not.
"""

from __future__ import annotations

import re

_GAP = re.compile(r"…|\.\s?\.\s?\.|\[[^\[\]]*\]")
"""An ellipsis, or brackets that stand for other words."""
_BRACKETED_LETTER = re.compile(r"\[(\w)\](?=\w)")
_WORD = re.compile(r"\w+")


def locate_quote(text: str, excerpt: str) -> tuple[int, int] | None:
    """Return where the passage that a quote was taken from begins and ends, or None where there is none.

    >>> excerpt = "“It’s not for them to decide,” he said"
    >>> start, end = locate_quote("[i]t's not … to decide", excerpt)
    >>> excerpt[start:end]
    'It’s not for them to decide'
    """
    stretches = [_WORD.findall(part) for part in _GAP.split(_BRACKETED_LETTER.sub(r"\1", text))]
    patterns = [r"[\W_]*".join(map(re.escape, words)) for words in stretches if words]
    if not patterns:
        return None
    pattern = r"(?<!\w)" + r"\b.*?\b".join(patterns) + r"(?!\w)"
    found = re.search(pattern, excerpt, re.IGNORECASE | re.DOTALL)
    return found.span() if found else None
