"""How a language writes weekdays with dates: "Thursday, September 2", "2 Eylül Perşembe", "9月2日（周四）".

What is found is only what was written: which year a date without one means, and whether the two fit,
is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from briefgen.check.daynames import DayNames, read_names

LONGEST_DATE = 60
"""Characters before a weekday that a date can take."""
UNSPACED = ("zh", "ja", "ko")
"""Languages that write a date in signs and numbers, and the weekday behind it."""
DOTTED = ("cs", "da", "de", "et", "fi", "hr", "nb", "sk", "sl")
"""Languages that write 4 September as 4.9."""

_WORD = re.compile(r"\w")
_GAP = r"(?:[^\S\n]|\n(?![^\S\n]*\n))+"
"""Spaces, and the end of a line but not of a paragraph."""
_MARKS = r"[*_]{0,3}"
"""Emphasis in Markdown."""
_COMMA = r"[,،]?"
_OF_YEAR = rf"(?:{_GAP}(?:года|року|roku|[гр]\.|r\.))?"
"""What stands behind a year in Slavic languages."""
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|ª|°)?(?!\w)(?!\s?[-–—/]\s?\d)"
"""A day of the month that no range begins with."""
_AND = (
    r"(?:,|and|&|or|to|through|until|till|[-–—/]|und|oder|bis|et|ou|au|y|o|al|e|ve|veya"
    r"|і|й|та|и|или|або|i|do|en|of|och|og)"
)
"""What joins the days of a list or range."""
_JOINED_BEFORE = rf"\b(?:{{}})[.]?\s*{_AND}\s*(?:the\s+|den\s+)?\Z"
_JOINED_AFTER = rf"[.]?\s*{_AND}\s*(?:{{}})\b"
_DAYS_BEFORE = re.compile(rf"\d(?:st|nd|rd|th)?[.]?\s*{_AND}\s*\Z")
_ENDS = re.compile(r"\s*(?:[.,;:)!?—–*_]|\Z)|[^\S\n]*\n")
_COUNTED = re.compile(r"\s[a-z]")


class Span(NamedTuple):
    """Where a name stands in a text."""

    start: int
    end: int


class Written(NamedTuple):
    """A weekday and a date found together in a text."""

    start: int
    text: str
    weekday: int
    """Monday being 0."""
    year: int | None
    month: int
    day: int
    other: Written | None = None
    """The weekday with the date behind it, where dates stand on both sides: "5 May, Monday, 6 May"."""


@dataclass(frozen=True, slots=True)
class Almanac:
    """The names of one language, and the patterns made of them."""

    tag: str
    weekdays: Mapping[str, int]
    """Lower-case names, Monday being 0."""
    families: Mapping[str, tuple[str, ...]]
    """The same names by the shortest that they begin with: "thursday" with "thu"."""
    months: Mapping[str, int]
    """Lower-case names, January being 1."""
    short: frozenset[str]
    """Abbreviated weekdays that must begin with a capital, lest "sat 2 exams" be a Saturday."""
    weekday: re.Pattern[str]
    date_after: re.Pattern[str]
    """A weekday with a date after it."""
    date_before: re.Pattern[str]
    """A weekday with a date before it, to the end of the weekday."""
    ending: re.Pattern[str]
    """What a weekday may go on with in the same word."""
    joined_before: re.Pattern[str]
    joined_after: re.Pattern[str]


def find_written(text: str, almanac: Almanac) -> Iterator[Written]:
    """Yield the weekdays of a text that stand with one day; ranges and lists of days are passed over."""
    taken = 0
    for weekday in _find_weekdays(text, almanac):
        if _is_other_word(weekday, text, almanac) or _is_one_of_several(weekday, text, almanac):
            continue
        after = almanac.date_after.match(text, weekday.start)
        before = _match_before(weekday, text, almanac, taken)
        found = before or after
        if found is not None:
            taken = found.end()
            yield _read(found, text, almanac, after if before else None)


def _find_weekdays(text: str, almanac: Almanac) -> Iterator[Span]:
    """Yield where names of weekdays stand.

    A search for each beginning in turn takes a sixth of the time of one pattern for all names, which `re`
    would try at every letter.
    """
    lowered = text.lower()
    if almanac.tag in UNSPACED or len(lowered) != len(text):
        yield from (Span(*match.span()) for match in almanac.weekday.finditer(text))
        return
    spans: list[Span] = []
    for beginning, names in almanac.families.items():
        start = lowered.find(beginning)
        while start >= 0:
            if not _WORD.match(lowered[start - 1 : start]):
                end = max(_find_ends(lowered, start, names, almanac), default=start)
                spans += [Span(start, end)] if end > start else []
            start = lowered.find(beginning, start + len(beginning))
    yield from sorted(spans)


def _find_ends(lowered: str, start: int, names: Iterable[str], almanac: Almanac) -> Iterator[int]:
    """Yield where the words end that are a name, or begin with one."""
    for name in names:
        if lowered.startswith(name, start):
            end = start + len(name)
            if longer := almanac.ending.match(lowered, end):
                end = longer.end()
            if not _WORD.match(lowered[end : end + 1]):
                yield end


def _is_other_word(weekday: Span, text: str, almanac: Almanac) -> bool:
    """Whether it is "they sat", "the Sun" or "Friday's"."""
    if text.startswith("'s", weekday.end):
        return True
    if text[weekday.start : weekday.end].lower() not in almanac.short:
        return False
    return text[weekday.start].islower() or text[: weekday.start].lower().endswith("the ")


def _is_one_of_several(weekday: Span, text: str, almanac: Almanac) -> bool:
    before = text[max(0, weekday.start - LONGEST_DATE) : weekday.start]
    return bool(almanac.joined_before.search(before) or almanac.joined_after.match(text, weekday.end))


def _match_before(weekday: Span, text: str, almanac: Almanac, taken: int) -> re.Match[str] | None:
    start = max(taken, weekday.start - LONGEST_DATE)
    match = almanac.date_before.search(text, start, weekday.end)
    if match is None or _DAYS_BEFORE.search(text[max(0, match.start() - 10) : match.start()]):
        return None
    is_closed = _ENDS.match(text, weekday.end) is not None
    if almanac.tag == "en":
        return match if is_closed or match["join"].strip(" ,\n*_") else None
    is_said = not match.groupdict().get("on") or (is_closed and "," in match["join"])
    return match if is_said else None


def _read(match: re.Match[str], text: str, almanac: Almanac, behind: re.Match[str] | None = None) -> Written:
    def group(name: str) -> str:
        return next((value for key, value in match.groupdict().items() if key.startswith(name) and value), "")

    month = almanac.months.get(group("month").lower()) or int(group("number"))
    day = int("".join(sign for sign in group("day") if sign.isdigit()))
    year = int(group("year") or 0)
    if year % 100 == 0 and _COUNTED.match(text, match.end()):
        year = 0  # "on Thursday, September 4, 2000 people came"
    weekday = almanac.weekdays[group("weekday").lower()]
    other = _read(behind, text, almanac) if behind else None
    return Written(match.start(), match.group(), weekday, year or None, month, day, other)


@lru_cache(maxsize=64)
def make_almanac(tag: str) -> Almanac | None:
    """Return the names of a language, or None where CLDR does not know it."""
    names = read_names(tag)
    if names is None:
        return None
    return Almanac(
        names.tag,
        names.weekdays,
        _group(names.weekdays),
        {**names.short_months, **names.months},
        names.short_weekdays if names.has_capitals else frozenset(),
        *(_make_signed(names.weekdays) if names.tag in UNSPACED else _make_spaced(names)),
        _compile(names.ending),
        re.compile(_JOINED_BEFORE.format(_either(names.weekdays)), re.IGNORECASE),
        re.compile(_JOINED_AFTER.format(_either(names.weekdays)), re.IGNORECASE),
    )


def _group(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    names = sorted(names, key=lambda name: (len(name), name))
    shortest = [next(other for other in names if name.startswith(other)) for name in names]
    return {
        beginning: tuple(name for name, its in zip(names, shortest, strict=True) if its == beginning)
        for beginning in dict.fromkeys(shortest)
    }


def _either(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace("\\ ", r"\s") for name in longest_first)


Patterns = tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]


def _make_spaced(names: DayNames) -> Patterns:
    long = _either(names.weekdays.keys() - names.short_weekdays)
    ending = r"\.?" if names.tag == "en" else r"(?:\.|(?=,))"  # "so 5. mai" is no Sunday
    weekday = (
        rf"(?:(?P<weekday1>{long})(?:{names.ending})?\b|(?P<weekday2>{_either(names.short_weekdays)})\b{ending})"
        rf"{_MARKS}"
    )
    dates = _make_dates(names)
    after = (
        rf"(?<!\w){weekday}(?:{_GAP}(?:{names.parts}))?"
        rf"(?:{_COMMA}{_GAP}\(?|{_COMMA}{_GAP}(?:the|on|on{_GAP}the|den|dem|le|el|am|il|dia|día){_GAP}){_MARKS}{dates}"
    )
    before = (
        rf"(?<![\w/.–—-]){dates}{_MARKS}"
        rf"(?P<join>(?:\.?[,،])?{_GAP}(?:an?{_GAP}|(?P<on>{names.on}){_GAP})?|,?{_GAP}?\(){_MARKS}{weekday}\Z"
    )
    finder = rf"(?<!\w)(?:{_either(names.weekdays)})\b"
    return _compile(finder), _compile(after), _compile(before)


def _make_dates(names: DayNames) -> str:
    def month(i: int) -> str:
        return (
            rf"(?:(?P<month{i}>{_either(names.months)})\b|(?P<month{i}s>{_either(names.short_months)})\b\.?)"
        )

    year = rf"(?:{_COMMA}{_GAP}(?:del?{_GAP})?(?P<year{{}}>\d{{{{4}}}})(?!\w){_OF_YEAR})?"
    dotted = r"|(?P<day5>\d{1,2})\.(?P<number5>\d{1,2})\.(?!\s?[-–—/]?\s?\d)" if names.tag in DOTTED else ""
    return (
        rf"(?:{month(1)}{_MARKS}{_GAP}(?P<day1>{_DAY}){year.format(1)}"
        rf"|(?P<day2>{_DAY})\.?{_GAP}(?:(?:of|de){_GAP}|d'|ב)?{month(2)}{year.format(2)}"
        r"|(?P<year3>\d{4})-(?P<number3>\d{2})-(?P<day3>\d{2})(?!\w)"
        rf"|(?P<day4>\d{{1,2}})\.\s?(?P<number4>\d{{1,2}})\.\s?(?P<year4>\d{{4}})(?!\w){dotted})"
    )


def _make_signed(weekdays: Iterable[str]) -> Patterns:
    names = _either(weekdays)
    whole = _either(name for name in weekdays if len(name) > 1)
    before = (
        r"(?:(?P<year>\d{4})\s?[年년]\s?)?(?P<number>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日号號일][,，]?\s?"
        rf"(?P<join>[（(])?(?(join)(?P<weekday1>{names})|(?P<weekday2>{whole}))\Z"
    )
    return _compile(names), _compile(r"(?!)"), _compile(before)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
