from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from briefgen.dates import Date, DateError, instant_of, parse_date, parse_zone, span_anywhere
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-09-04", "2025-09-04", "2025-09-04"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("0843", "0843-01-01", "0843-12-31"),
        ("2025-08~", "2025-08-01", "2025-08-31"),
        ("2025-09-04?", "2025-09-04", "2025-09-04"),
        ("2025%", "2025-01-01", "2025-12-31"),
        ("2025-03/2025-05", "2025-03-01", "2025-05-31"),
        ("2024-10-01/..", "2024-10-01", "9999-12-31"),
        ("2024-10-01/", "2024-10-01", "9999-12-31"),
        ("../2024~", "0001-01-01", "2024-12-31"),
        ("2025-09-04T15:30+02:00", "2025-09-04", "2025-09-04"),
        ("2025-09-04 15:30:59.5Z", "2025-09-04", "2025-09-04"),
        ("2025-09-04T15:30", "2025-09-04", "2025-09-04"),
        ("2025-09-04T15:30-0330", "2025-09-04", "2025-09-04"),
        ("2025-09-04T15:30+02", "2025-09-04", "2025-09-04"),
    ],
)
def test_a_date_keeps_its_precision(text: str, first: str, last: str) -> None:
    date = parse_date(text)

    assert (first, last) == (date.first, date.last)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2025-02-30", '"2025-02-30" is not a day in the calendar: February 2025 has 28 days'),
        ("2025-00-01", '"2025-00-01" is not a day in the calendar: there is no month 00'),
        ("2025-13", '"2025-13" is not a day in the calendar: there is no month 13'),
        ("0000", '"0000" has a year 0, which the calendar does not have'),
        ("03/04/2025", '"03/04/2025" can be read two ways; write 2025-04-03 or 2025-03-04'),
        ("13/04/2025", '"13/04/2025" is not a date; write 2025-04-13'),
        ("04/13/2025", '"04/13/2025" is not a date; write 2025-04-13'),
        ("4.4.2025", '"4.4.2025" is not a date; write 2025-04-04'),
        ("2025/09/04", '"2025/09/04" is not a date; write 2025-09-04'),
        ("2025/09", '"2025/09" is not a date; write 2025-09'),
        ("2025-9", '"2025-9" is not a date; write 2025-09'),
        ("9.2025", '"9.2025" is not a date; write 2025-09'),
        ("1-2-25", '"1-2-25" is not a date; write the year first, with four digits: 2025-09-04'),
        ("4 September 2025", '"4 September 2025" is not a date; write 2025-09-04'),
        ("Sept. 4, 2025", '"Sept. 4, 2025" is not a date; write 2025-09-04'),
        ("May 2025", '"May 2025" is not a date; write 2025-05'),
        ("30-02-2025", '"30-02-2025" is not a day in the calendar: February 2025 has 28 days'),
        ("2025/6/31", '"2025/6/31" is not a day in the calendar: June 2025 has 30 days'),
        ("31 June 2025", '"31 June 2025" is not a day in the calendar: June 2025 has 30 days'),
        ("2025-99-9", '"2025-99-9" is not a day in the calendar: there is no month 99'),
        ("2025-1-2025", '"2025-1-2025" is not a date; write 2025-09-04, 2025-09 or 2025'),
        ("soon", '"soon" is not a date; write 2025-09-04, 2025-09 or 2025'),
        ("２０２５-09-04", '"２０２５-09-04" is not a date; write 2025-09-04, 2025-09 or 2025'),
        ("٢٠٢٥", '"٢٠٢٥" is not a date; write 2025-09-04, 2025-09 or 2025'),
        ("2025-09-04T１0:00Z", '"2025-09-04T１0:00Z" is not a date; write 2025-09-04, 2025-09 or 2025'),
        ("a/b/c", '"a/b/c" is not a date; write 2025-09-04, 2025-09 or 2025'),
        ("2025-05/2025-03", '"2025-05/2025-03" ends before it begins'),
        ("../..", '"../.." is open at both ends, which says nothing'),
        (
            "2025-09-04T25:00Z",
            '"2025-09-04T25:00Z" is not a time of day: hours go to 23, minutes and seconds to 59',
        ),
        (
            "2025-09-04T10:59:61Z",
            '"2025-09-04T10:59:61Z" is not a time of day: hours go to 23, minutes and seconds to 59',
        ),
        (
            "2025-09-04T10:60Z",
            '"2025-09-04T10:60Z" is not a time of day: hours go to 23, minutes and seconds to 59',
        ),
        (
            "2025-09-04T10:00+15:00",
            '"2025-09-04T10:00+15:00" is not a time of day: zones go to 14:00 from UTC',
        ),
    ],
)
def test_what_is_no_date_is_explained(text: str, message: str) -> None:
    with pytest.raises(DateError) as raised:
        parse_date(text)

    assert message == str(raised.value)


@given(st.text(max_size=30) | st.from_regex(r"[\d~?%/.TZ:+-]{1,25}", fullmatch=True))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        date = parse_date(text)
    except DateError:
        return

    assert date.first <= date.last
    assert date.first.isascii()
    assert date.sort_key


def test_bounds_of_what_is_about_stay_in_the_calendar() -> None:
    assert "0001-01-01" == parse_date("0001-01-02~").earliest
    assert "9999-12-31" == parse_date("9999-12-30?").latest


@given(st.dates())
def test_every_day_is_read_back(day: object) -> None:
    assert str(day) == parse_date(str(day)).first


def test_dates_sort_by_their_earliest_moment() -> None:
    texts = ["2024-10-01/..", "2025", "2025-09-04T01:00+02:00", "2025-09-04", "2025-09-04T10:00", "../2026"]
    dates = sorted(map(parse_date, texts), key=lambda date: date.sort_key)

    assert [
        "../2026",
        "2024-10-01/..",
        "2025",
        "2025-09-04T01:00+02:00",
        "2025-09-04",
        "2025-09-04T10:00",
    ] == [date.text for date in dates]


def test_a_moment_without_a_zone_is_in_the_sites() -> None:
    assert "2025-09-04T04:00" == instant_of(parse_date("2025-09-04T06:00"), ZoneInfo("Europe/Paris"))
    assert "2025-09-04T06:00" == instant_of(parse_date("2025-09-04T06:00Z"), ZoneInfo("Europe/Paris"))


def test_the_first_day_of_all_has_no_day_before() -> None:
    assert "0001-01-01T00:00" == instant_of(parse_date("../2025"), ZoneInfo("Asia/Tokyo"))
    assert "9999-12-31T23:00" == instant_of(parse_date("9999-12-31T23:00-05:00"), UTC)


def test_years_and_months_are_those_of_the_earliest_day() -> None:
    assert ("2025", "2025-03") == (parse_date("2025-03/2026").year, parse_date("2025-03/2026").month)


def test_zones_go_by_their_names() -> None:
    assert ZoneInfo("Europe/Kyiv") == parse_zone("Europe/Kyiv")
    with pytest.raises(DateError, match="is not a time zone"):
        parse_zone("Kyiv time")


def test_a_date_is_a_plain_value() -> None:
    assert Date("2025", "2025-01-01", "2025-12-31", "year") == parse_date("2025")


def test_a_day_anywhere_begins_and_ends_within_the_calendar() -> None:
    assert ("9999-11-13T10:00", "9999-12-31T12:00") == span_anywhere(parse_date("9999-12-15~"))
    assert ("0001-01-01T10:00", "0001-02-16T12:00") == span_anywhere(parse_date("0001-01-15?"))
