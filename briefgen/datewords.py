"""Names of months and weekdays, and what somebody meant who wrote a date in another way than the format's."""

from __future__ import annotations

import re

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)

_MONTH_NAMES = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in MONTHS)
_WORDED_DAY = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\.? )?(?P<month>{_MONTH_NAMES})\.?"
    r"(?: (?P<day_after>\d{1,2}),?)? (?P<year>\d{4})",
    re.IGNORECASE | re.ASCII,
)
"""`4 September 2025` and `Sept 4, 2025`, for a hint."""
_NUMBER_OF_MONTH = "0?[1-9]|1[0-2]"
_LOOSE_DAY = re.compile(r"(\d{1,4})(?P<mark>[-./])(\d{1,2})(?P=mark)(\d{1,4})", re.ASCII)
_LOOSE_MONTH = re.compile(rf"(\d{{4}})[-./]({_NUMBER_OF_MONTH})|({_NUMBER_OF_MONTH})[-./](\d{{4}})", re.ASCII)


def read_loosely(text: str) -> tuple[str, ...] | None:
    """Return the days or months that a text can mean, as the format writes them, in the calendar or not.

    Nothing where its year has no four digits, and None where it is nothing like a date.

    >>> read_loosely("4 September 2025"), read_loosely("03/04/2025"), read_loosely("soon")
    (('2025-09-04',), ('2025-04-03', '2025-03-04'), None)
    """
    if words := _WORDED_DAY.fullmatch(text):
        return (_read_words(words),)
    if halves := _LOOSE_MONTH.fullmatch(text):
        return (f"{halves[1] or halves[4]}-{halves[2] or halves[3]:0>2}",)
    loose = _LOOSE_DAY.fullmatch(text)
    if loose is None or (len(loose[1]) == 4 and len(loose[4]) > 2):
        return None
    first, _, second, third = loose.groups()
    if len(first) == 4:
        days = [(first, second, third)]
    elif len(third) != 4 or len(first) > 2:
        return ()
    elif int(first) > 12 or first == second:
        days = [(third, second, first)]
    elif int(second) > 12:
        days = [(third, first, second)]
    else:
        days = [(third, second, first), (third, first, second)]
    return tuple(f"{year}-{month:0>2}-{day:0>2}" for year, month, day in days)


def _read_words(words: re.Match[str]) -> str:
    begins = words["month"][:3].title()
    month = next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(begins))
    day = words["day"] or words["day_after"]
    return f"{words['year']}-{month:02}" + (f"-{day:0>2}" if day else "")
