"""How well a quote matches a source's own text.

Quotation marks, dashes, spaces and Unicode form are folded, an editor's brackets and ellipses are
allowed for; case and words never are.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal
from unicodedata import normalize

from rapidfuzz import fuzz

Grade = Literal["exact", "typographic", "edited", "absent"]

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼʹ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\u00ad": "",
        "\u200b": "",
        "\u2060": "",
        "\ufeff": "",
    }
)
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\s?\.\s?\.)\s*")
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
_OUTER = " \"'.,;:!?…-"
"""What may stand around a quote in one place and not in another."""
MAX_WORDS_PUT_IN = 12
"""Words that an editor's brackets may stand for."""


def grade_quote(text: str, excerpt: str) -> Grade:
    """Return how well a quote is contained in an excerpt.

    >>> grade_quote("It's not for them", "“It’s not for them to decide,” he said")
    'typographic'
    >>> grade_quote("[W]e decide", "and we decide"), grade_quote("a free nation", "a free country")
    ('edited', 'absent')
    """
    if _contains(excerpt, text):
        return "exact"
    folded_text, folded_excerpt = fold_text(text).strip(_OUTER), fold_text(excerpt)
    if folded_text and _contains(folded_excerpt, folded_text):
        return "typographic"
    pattern = _make_pattern(fold_text(text))
    return "edited" if pattern is not None and pattern.search(folded_excerpt) else "absent"


def fold_text(text: str) -> str:
    """Return a text with the same quotation marks, dashes and spaces throughout."""
    return " ".join(
        normalize("NFC", normalize("NFKC", text.replace("…", "\ue000")).translate(_FOLDED))
        .replace("\ue000", "…")
        .split()
    )


def _contains(whole: str, part: str) -> bool:
    """Whether a text stands in another, not inside words."""
    start = whole.find(part)
    while start >= 0:
        end = start + len(part)
        if not (_is_inside_word(whole, start) or _is_inside_word(whole, end)):
            return True
        start = whole.find(part, start + 1)
    return False


def _is_inside_word(text: str, position: int) -> bool:
    return 0 < position < len(text) and text[position - 1].isalnum() and text[position].isalnum()


def _make_pattern(text: str) -> re.Pattern[str] | None:
    """Return what finds a text with brackets or ellipses in an excerpt, or None where it has neither."""
    if not _BRACKETED.search(text) and not _ELLIPSIS.search(text):
        return None
    stretches = [
        stretch for part in _ELLIPSIS.split(text) if (stretch := part.strip(_OUTER.replace("…", "")))
    ]
    if not stretches:
        return None
    return re.compile(r"(?<!\w)" + r"\b.*?\b".join(_pattern_of(stretch) for stretch in stretches) + r"(?!\w)")


def _pattern_of(stretch: str) -> str:
    parts: list[str] = []
    position = 0
    for match in _BRACKETED.finditer(stretch):
        parts += [re.escape(stretch[position : match.start()]), _pattern_of_bracket(match[1], stretch, match)]
        position = match.end()
    return "".join(parts) + re.escape(stretch[position:])


def _pattern_of_bracket(inside: str, stretch: str, match: re.Match[str]) -> str:
    """A letter in brackets is that letter in either case; words stand for a few others, or none."""
    is_in_word = match.end() < len(stretch) and stretch[match.end()].isalnum()
    if len(inside) == 1 and is_in_word:
        return f"[{re.escape(inside.lower())}{re.escape(inside.upper())}]"
    return rf"(?:\S+(?:\s+\S+){{0,{MAX_WORDS_PUT_IN - 1}}}?)?\s*"


def find_nearest(text: str, excerpt: str) -> str:
    """Return the passage of an excerpt that is most like a quote, from word to word."""
    found = fuzz.partial_ratio_alignment(fold_text(text), fold_text(excerpt))
    whole = fold_text(excerpt)
    start, end = (found.dest_start, found.dest_end) if found else (0, len(whole))
    while start > 0 and not whole[start - 1].isspace():
        start -= 1
    while end < len(whole) and not whole[end].isspace():
        end += 1
    return whole[start:end].strip(_OUTER)


def diff_words(text: str, passage: str) -> str:
    """Return a passage with its differences to a text: `[-only in the text-]`, `{+only in the passage+}`.

    >>> diff_words("a sovereign nation", "a sovereign country")
    'a sovereign [-nation-] {+country+}'
    """
    ours, theirs = fold_text(text).split(), passage.split()
    words: list[str] = []
    for tag, i, j, k, n in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            words += ours[i:j]
            continue
        if j > i:
            words.append(f"[-{' '.join(ours[i:j])}-]")
        if n > k:
            words.append(f"{{+{' '.join(theirs[k:n])}+}}")
    return " ".join(words)
