"""The words that tell an article's parts apart: verbs of saying, titles, institutions (`words.txt`).

Names of states come from CLDR (through Babel); the rest is short lists of English, with the verbs,
titles and pronouns of German and French.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

_NOT_STATES = frozenset({"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"})
"""Codes that CLDR lists among territories."""


def _read_sections() -> dict[str, list[str]]:
    text = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    sections: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), [])
        else:
            section.append(line)
    return sections


_SECTIONS = _read_sections()


def _words(section: str) -> frozenset[str]:
    return frozenset(" ".join(_SECTIONS[section]).split())


SPEECH = _words("speech")
ACCORDING = _words("according")
PRONOUNS = _words("pronouns")
ROLES = _words("roles")
TITLES = ROLES | _words("titles")
COLLECTIVES = _words("collectives")
ORGANISATIONS = _words("organisations")
INSTITUTIONS = tuple(_SECTIONS["institutions"])
ACRONYMS_OF_NOBODY = _words("acronyms-of-nobody")
PLACES = _words("places")
PLACES_BEGIN = _words("places-begin")
PARTICLES = _words("particles")
ADJECTIVES = _words("adjectives")
NOT_NAMES = ADJECTIVES | ACCORDING | _words("not-names")
DETERMINERS = _words("determiners")
SKIPPED = _words("skipped")
INTERVIEWERS = _words("interviewers")
SMALL = _words("small")
LABELS_OF_NOBODY = _words("labels-of-nobody")


def guess_language(text: str) -> str:
    """Return the language that a text is most likely in.

    >>> guess_language("Das ist nicht der Tag, sagte die Ministerin.")
    'de'
    """
    counted = Counter(re.findall(r"\w+", text.lower()))
    tags = (name.removeprefix("language-") for name in _SECTIONS if name.startswith("language-"))
    return max(tags, key=lambda tag: sum(counted[word] for word in _words(f"language-{tag}")))


@cache
def name_states() -> dict[str, str]:
    """Return the names of states with their ISO 3166 codes.

    >>> name_states()["Britain"], name_states()["Ukraine"]
    ('GB', 'UA')
    """
    from babel import Locale  # noqa: PLC0415 - only an import needs it

    names = {
        name.replace(" & ", " and "): code
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_STATES
    }
    return names | dict(line.split(" = ") for line in _SECTIONS["states"])


@cache
def name_of_state(code: str) -> str:
    """Return the name that a state is listed by."""
    return next(name for name, other in name_states().items() if other == code)
