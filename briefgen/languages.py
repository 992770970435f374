"""Which way a text runs."""

from __future__ import annotations

import re
from typing import Literal

RTL_LANGUAGES = frozenset(
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "ji",
        "ks",
        "ku-arab",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ]
)
"""Languages whose usual script runs from right to left (CLDR, layout/orientation)."""
RTL_SCRIPTS = frozenset(["adlm", "arab", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"])

_FIRST_LETTER = re.compile(r"[^\W\d_]")
_RTL_LETTER = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def direction_of(text: str, lang: str = "") -> Literal["ltr", "rtl"]:
    """Return which way a text runs: by its language tag, else by its first letter.

    >>> direction_of("שלום"), direction_of("Hello"), direction_of("", "fa-IR")
    ('rtl', 'ltr', 'rtl')
    """
    if lang:
        subtags = lang.lower().split("-")
        scripts = [subtag for subtag in subtags[1:] if len(subtag) == 4]
        is_rtl = scripts[0] in RTL_SCRIPTS if scripts else subtags[0] in RTL_LANGUAGES
        return "rtl" if is_rtl else "ltr"
    if text[:1].isascii() and text[:1].isalpha():
        return "ltr"
    first = _FIRST_LETTER.search(text)
    return "rtl" if first and _RTL_LETTER.match(first.group()) else "ltr"
