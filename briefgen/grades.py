"""How well a quote matches a source's own text.

Quotation marks, dashes, spaces and Unicode form are folded, an editor's brackets and ellipses are
allowed for; case and words never are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal
from unicodedata import normalize

from rapidfuzz import fuzz

Grade = Literal["exact", "typographic", "edited", "absent"]
Change = Literal["", "removed", "added"]

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
_ELLIPSIS = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.")
_ONE_MARK = str.maketrans(dict.fromkeys('"‹›「」『』', "'"))
"""What every quotation mark becomes: those within a quotation are of another kind than around it."""
_SPACED = re.compile(r"\s?([-…'])(?:\s?\1)*\s?")
"""Dashes, ellipses and quotation marks, which have spaces about them here and none there."""
_SPACE_BEFORE = re.compile(r" (?=[%‰!?;:])")
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
_QUOTED = re.compile(r'"([^"]+)"')
_JOINT = "\n"
"""Where one stretch of speech ends and the next begins; a folded text has no line ends."""
_PAUSE = re.compile(r"([,.]? )")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that put no spaces between words."""
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
    words = _fold_signs(text).strip(_OUTER)
    if words and _contains(_fold_signs(excerpt), words):
        return "typographic"
    if find_gaps(text, excerpt) is not None or (words and _is_interrupted(words, excerpt)):
        return "edited"
    return "absent"


def find_gaps(text: str, excerpt: str) -> tuple[str, ...] | None:
    """Return what a quote's ellipses leave out of an excerpt, or None where it does not contain the rest.

    An ellipsis at the beginning or end leaves out what its sentence has before or after.

    >>> find_gaps("We will … build", "We will, he said, not build"), find_gaps("We … sell", "We build")
    ((', he said, not ',), None)
    """
    folded, whole = _fold_signs(text), _fold_signs(excerpt)
    stretches = [stretch for part in folded.split("…") if (stretch := part.strip(_OUTER))]
    found: list[re.Match[str]] = []
    for stretch in stretches:
        match = _make_pattern(stretch).search(whole, found[-1].end() if found else 0)
        if match is None:
            return None
        found.append(match)
    if not found:
        return None
    for i in reversed(range(len(found) - 1)):  # the gap is the shortest that there is
        *_, found[i] = _make_pattern(stretches[i]).finditer(whole, found[i].start(), found[i + 1].start())
    gaps = [whole[before.end() : after.start()] for before, after in pairwise(found)]
    if folded.startswith("…"):
        gaps.insert(0, re.split(r"[.!?]\s", whole[: found[0].start()])[-1])
    if folded.endswith("…"):
        gaps.append(re.split(r"[.!?](?:\s|$)", whole[found[-1].end() :])[0])
    return tuple(gaps)


def _is_interrupted(words: str, excerpt: str) -> bool:
    """Whether a quote leaves out no more than who said it: "It is," he said, "for us".

    Where that stood, a comma may have become a full stop, or the other way round.
    """
    spoken = [stretch.strip(" ,.") for stretch in _QUOTED.findall(fold_text(excerpt))]
    if len(spoken) < 2:
        return False
    joined = _JOINT.join(map(_fold_signs, spoken))
    parts = _PAUSE.split(words)
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = (f"(?:{re.escape(pause)}|{_JOINT})" for pause in parts[1::2])
    return re.search(rf"(?<!\w){''.join(parts)}(?!\w)", joined) is not None


def fold_text(text: str) -> str:
    """Return a text with the same quotation marks, dashes and spaces throughout."""
    return " ".join(
        normalize("NFC", normalize("NFKC", text.replace("…", "\ue000")).translate(_FOLDED))
        .replace("\ue000", "…")
        .split()
    )


def _fold_signs(text: str) -> str:
    """Return a folded text with one form of ellipsis and quotation mark, and no spaces about signs."""
    folded = _ELLIPSIS.sub("…", fold_text(text)).translate(_ONE_MARK)
    return _SPACE_BEFORE.sub("", _SPACED.sub(r"\1", folded))


def _contains(whole: str, part: str) -> bool:
    """Whether a text stands in another, not inside words."""
    start = whole.find(part)
    while start >= 0:
        end = start + len(part)
        if not (is_inside_word(whole, start) or is_inside_word(whole, end)):
            return True
        start = whole.find(part, start + 1)
    return False


def is_inside_word(text: str, position: int) -> bool:
    """Whether letters of one word stand on both sides, in a script that sets words apart."""
    return 0 < position < len(text) and _is_letter(text[position - 1]) and _is_letter(text[position])


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not _UNSPACED.match(sign)


def _make_pattern(stretch: str) -> re.Pattern[str]:
    """Return what finds a stretch of a quote in an excerpt, brackets standing for other words."""
    parts: list[str] = []
    position = 0
    for match in _BRACKETED.finditer(stretch):
        if len(match[1]) == 1 and stretch[match.end() : match.end() + 1].isalnum():
            bracket = f"[{re.escape(match[1].lower())}{re.escape(match[1].upper())}]"
            parts += [re.escape(stretch[position : match.start()]), bracket]
        else:
            few = rf"(?:\S+(?:\s+\S+){{0,{MAX_WORDS_PUT_IN - 1}}}?)?"
            parts += [re.escape(stretch[position : match.start()].rstrip()), rf"\s*{few}\s*"]
        position = match.end()
        if not parts[-1].startswith("["):
            position += len(stretch[position:]) - len(stretch[position:].lstrip())
    parts.append(re.escape(stretch[position:]))
    before = r"(?<!\w)" if _is_letter(stretch[0]) or stretch[0] == "[" else ""
    return re.compile(before + "".join(parts) + (r"(?!\w)" if _is_letter(stretch[-1]) else ""))


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
    marked = {"": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return " ".join(marked[change].format(words) for change, words in compare_words(fold_text(text), passage))


def bare_word(word: str) -> str:
    """Return a word without the signs around it, folded; signs alone are kept."""
    folded = fold_text(word)
    return folded.strip(_OUTER) or folded


def compare_words(
    text: str, other: str, *, by: Callable[[str], str] = fold_text
) -> Iterator[tuple[Change, str]]:
    """Yield the words of two texts in stretches: in both, only in the first, only in the second.

    What is in both stands as in the second.

    Args:
        text: The first text.
        other: The second.
        by: What is the same for words that shall count as the same.
    """
    ours, theirs = text.split(), other.split()
    matcher = SequenceMatcher(None, [*map(by, ours)], [*map(by, theirs)], autojunk=False)
    for tag, i, j, k, n in matcher.get_opcodes():
        if tag == "equal":
            yield "", " ".join(theirs[k:n])
            continue
        if j > i:
            yield "removed", " ".join(ours[i:j])
        if n > k:
            yield "added", " ".join(theirs[k:n])
