"""Words that turn what is said into its contrary, by language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_NORDIC = r"ikke|ikkje|aldrig?|ingen|intet|inga|ingenting|hverken|uden|uten"
_SERBIAN = r"ne|nije|nema\w*|neć\w+|nikad\w*|niko|nitko|ništa|ni|bez"
NEGATIONS = {
    "en": r"not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without|\w+n't",
    "ar": r"لا|لن|لم|ليس\w*|غير|بدون|بلا",
    "be": r"не|няма|ніколі|ніхто|нічога|ні|без",
    "bg": r"не|няма\w*|никога|никой|нищо|нито|без",
    "bs": _SERBIAN,
    "cs": r"ne|není|nikdy|nikdo|nic|bez",
    "da": _NORDIC,
    "de": r"nicht|nichts|nie|niemals|niemand|kein\w*|ohne|weder",
    "el": r"δεν|μη|μην|ποτέ|κανείς|κανένας|τίποτα|ούτε|χωρίς",
    "es": r"no|nunca|jamás|nadie|nada|ni|tampoco|sin",
    "fr": r"ne|pas|jamais|rien|aucun\w*|personne|ni|sans|n'\w+",
    "he": r"לא|אין|אינו|אינה|אינם|מעולם|בלי|ללא",
    "hr": _SERBIAN,
    "hu": r"nem|ne|sem|nincs\w*|soha|senki|semmi|nélkül",
    "it": r"non|mai|nessun\w*|niente|né|senza",
    "nb": _NORDIC,
    "nl": r"niet|niets|nooit|niemand|geen|zonder",
    "nn": _NORDIC,
    "no": _NORDIC,
    "pl": r"nie|nigdy|nikt|nic|bez",
    "pt": r"não|nunca|jamais|ninguém|nada|nem|sem",
    "ro": r"nu|n-\w+|niciodată|nimeni|nimic|nici|fără",
    "ru": r"не|нет|никогда|никто|ничего|ни|без|нельзя",
    "sk": r"nie|nikdy|nikto|nič|ani|bez",
    "sr": _SERBIAN + r"|не|није|нема\w*|нећ\w+|никад\w*|нико|ништа|ни|без",
    "sv": r"inte|ej|icke|aldrig|ingen|inget|inga|ingenting|varken|utan",
    "tr": r"değil\w*|asla|yok|hayır|hiçbir\w*",
    "uk": r"не|немає|ніколи|ніхто|нічого|ні|без",
}
"""Patterns, without regard to case."""


def find_negations(text: str, tags: Iterable[str]) -> list[str]:
    """Return the negations of a text in some languages, as they stand there.

    >>> find_negations("It is not so, and nobody said it.", ["en"])
    ['not', 'nobody']
    """
    return [match.group() for match in _make_pattern(frozenset(tags)).finditer(text)]


@cache
def _make_pattern(tags: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(NEGATIONS[tag] for tag in sorted(tags) if tag in NEGATIONS)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
