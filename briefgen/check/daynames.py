"""What a language calls its weekdays and months: the names of CLDR (through Babel) and those that it lacks.

How dates are put together from them is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_NOTHING = r"(?!)"
"""A pattern that nothing matches."""
_APOSTROPHES = "’ʼ`´"
_OTHER_WEEKDAYS = {"de": {"sonnabend": 5}}
_MORE_WEEKDAYS = {"en": {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}, "zh": {"星期天": 6, "周天": 6}}
_MORE_MONTHS = {"en": {"sept": 9}, "de": {"sept": 9}, "es": {"setiembre": 9}}
_PARTS = {
    "de": r"abend|nachmittag|vormittag|mittag|morgen|nacht|früh",
    "en": r"morning|afternoon|evening|night|noon|midday",
    "es": r"por\sla\s(?:mañana|tarde|noche)",
    "fr": r"matin|midi|après-midi|soir",
    "it": r"mattina|pomeriggio|sera",
    "tr": r"günü|sabahı|akşamı|gecesi",
}
"""What a part of a day is called behind the weekday."""
_ENDINGS = {
    "da": r"en",
    "de": r"abend|nachmittag|vormittag|mittag|morgen|nacht",
    "nb": r"en",
    "sv": r"en|skväll(?:en)?",
}
"""What a weekday goes on with in the same word: Freitagabend, fredagen."""
_ON = {"be": r"[уў]", "ru": r"во?", "uk": r"[ву]"}
"""What stands before a weekday behind its date: 4 сентября, в пятницу."""
_OBJECTS = {
    "uk": "ау яю",
    "ru": "ау яю",
    "be": "ау яю",
    "pl": "aę",
    "cs": "au ei",
    "sk": "au",
    "hr": "au",
    "sr": "ау",
}
"""The last letters of weekdays, and what they become in "on Saturday": субота, у суботу."""


@dataclass(frozen=True, slots=True)
class DayNames:
    """The names of one language, in lower case, with straight apostrophes."""

    tag: str
    """The language alone: `pt` for `pt-BR`."""
    weekdays: Mapping[str, int]
    """Monday being 0."""
    short_weekdays: frozenset[str]
    """Those of them that are nothing but abbreviations."""
    months: Mapping[str, int]
    """January being 1."""
    short_months: Mapping[str, int]
    has_capitals: bool
    """Whether weekdays begin with a capital in the midst of a sentence."""
    parts: str
    """A pattern of what follows the weekday for a part of the day: Friday evening."""
    ending: str
    """A pattern of what a weekday may go on with in the same word."""
    on: str
    """A pattern of what stands before a weekday that stands behind its date."""


def straighten(text: str) -> str:
    """Return a text with all apostrophes alike, as the names have them."""
    for sign in _APOSTROPHES:
        text = text.replace(sign, "'")
    return text


def read_names(tag: str) -> DayNames | None:
    """Return the names of a language, or None where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only text with numbers needs it

    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    wide = _names(locale.days, "wide")
    wide |= _objects(wide, locale.language) | _OTHER_WEEKDAYS.get(locale.language, {})
    short = _names(locale.days, "abbreviated") | _MORE_WEEKDAYS.get(locale.language, {})
    return DayNames(
        tag=locale.language,
        weekdays=short | wide,
        short_weekdays=frozenset(short.keys() - wide.keys()),
        months=_names(locale.months, "wide"),
        short_months=_names(locale.months, "abbreviated") | _MORE_MONTHS.get(locale.language, {}),
        has_capitals=next(iter(locale.days["format"]["wide"].values()))[0].isupper(),
        parts=_PARTS.get(locale.language, _NOTHING),
        ending=_ENDINGS.get(locale.language, _NOTHING),
        on=_ON.get(locale.language, _NOTHING),
    )


def _names(by_context: Mapping[str, Mapping[str, Mapping[int, str]]], width: str) -> dict[str, int]:
    return {
        straighten(name).lower().rstrip("."): number
        for context in ("format", "stand-alone")
        for number, name in by_context.get(context, {}).get(width, {}).items()
        if not name.isdigit()
    }


def _objects(weekdays: Mapping[str, int], language: str) -> dict[str, int]:
    endings = {pair[0]: pair[1] for pair in _OBJECTS.get(language, "").split()}
    return {name[:-1] + endings[name[-1]]: day for name, day in weekdays.items() if name[-1] in endings}
