"""Dates → text, for readers and for HTML, as precise as they are known."""

from __future__ import annotations

from datetime import date

from briefgen.dates import Date, parse_date
from briefgen.datewords import MONTHS, WEEKDAYS


def weekday_of(value: Date) -> str:
    """Return the weekday of a date known to the day, otherwise nothing.

    >>> weekday_of(parse_date("2025-09-02"))
    'Tuesday'
    """
    if value.precision not in ("day", "time"):
        return ""
    return WEEKDAYS[date.fromisoformat(value.first).weekday()]


def format_date(value: Date) -> str:
    """Return a date as readers see it, as precise as it is known.

    >>> [format_date(parse_date(text)) for text in ("2025-09-04", "2025-08~", "2024-10-01/..")]
    ['4 September 2025', 'about August 2025', 'since 1 October 2024']
    """
    if value.precision == "interval":
        return _format_interval(value)
    return _format_point(value)


def format_when(value: Date) -> str:
    """Return when something was, to follow a verb.

    >>> [format_when(parse_date(text)) for text in ("2025-09-04", "1960~", "2024-10-01/..", "2024/2025")]
    ['on 4 September 2025', 'in about 1960', 'since 1 October 2024', 'from 2024 to 2025']
    """
    words = format_date(value)
    if value.precision == "interval":
        return words if words.startswith(("since ", "until ")) else f"from {words}"
    return f"{'on' if value.precision in ('day', 'time') else 'in'} {words}"


def _format_point(value: Date) -> str:
    year, month, day = (
        value.first[:4].lstrip("0"),
        MONTHS[int(value.first[5:7]) - 1],
        int(value.first[8:]),
    )
    words = {"year": year, "month": f"{month} {year}"}.get(value.precision, f"{day} {month} {year}")
    if value.precision == "time":
        words = f"{words}, {format_time(value)}"
    about = "about " if value.is_approximate else ""
    return f"{about}{words}{' (uncertain)' if value.is_uncertain else ''}"


def _format_interval(value: Date) -> str:
    start_text, _, end_text = (part.strip() for part in value.text.partition("/"))
    if start_text in ("", ".."):
        return f"until {_format_point(parse_date(end_text))}"
    if end_text in ("", ".."):
        return f"since {_format_point(parse_date(start_text))}"
    return f"{_format_point(parse_date(start_text))} to {_format_point(parse_date(end_text))}"


def format_time(value: Date) -> str:
    """Return the time of day with its zone: `15:30 UTC`, `15:30 (UTC+02:00)`."""
    if value.zone == "Z":
        return f"{value.time} UTC"
    return f"{value.time} (UTC{value.zone})" if value.zone else value.time


def machine_date(value: Date) -> str:
    """Return what the `datetime` attribute of an HTML `<time>` takes, or nothing where none fits.

    >>> machine_date(parse_date("2025-08~")), machine_date(parse_date("2024-10-01/.."))
    ('2025-08', '')
    """
    match value.precision:
        case "year":
            return value.first[:4]
        case "month":
            return value.first[:7]
        case "day":
            return value.first
        case "time":
            return f"{value.first}T{value.time}{value.zone}"
        case _:
            return ""
