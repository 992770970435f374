from __future__ import annotations

import pytest
from briefgen.check.almanac import find_written, make_almanac
from briefgen.check.daynames import straighten


def find(text: str, tag: str = "en") -> list[tuple[int | None, int, int, int]]:
    """Return year, month, day and weekday of each date found, Monday being 0."""
    almanac = make_almanac(tag)
    assert almanac is not None
    return [
        (each.year, each.month, each.day, each.weekday) for each in find_written(straighten(text), almanac)
    ]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "On Thursday, September 2, he spoke"),
        ("en", "Thursday,\nSeptember 2nd"),
        ("en", "Thursday, the 2nd of September"),
        ("en", "Thurs. Sept. 2"),
        ("en", "THURSDAY, SEPT 2"),
        ("en", "**Thursday**, September 2"),
        ("en", "Thursday evening (September 2)"),
        ("en", "September 2 (Thursday)"),
        ("en", "2 September, a Thursday, was"),
        ("en", "It was 2 September, Thursday."),
        ("tr", "2 Eylül Perşembe günü"),
        ("de", "Donnerstag, den 2. September"),
        ("de", "Do., 2. Sept."),
        ("fr", "jeudi 2 septembre"),
        ("es", "jueves 2 de septiembre"),
        ("uk", "четвер, 2 вересня"),
        ("ru", "в четверг, 2 сентября"),
        ("pl", "w czwartek, 2 września"),
        ("he", "יום חמישי, 2 בספטמבר"),
        ("en", "Thurs 2 September"),
        ("de", "Donnerstagabend, 2. September"),
        ("de", "Donnerstag früh, 2. September"),
        ("de", "Donnerstag, 2.9. und"),
        ("fr", "Jeudi soir, 2 septembre"),
        ("es", "jueves por la noche, 2 de setiembre"),
        ("tr", "Perşembe günü (2 Eylül)"),
        ("sv", "torsdagen den 2 september"),
        ("ar", "الخميس، 2 سبتمبر"),
        ("ru", "2 сентября, в четверг, он"),
        ("uk", "2 вересня, у четвер."),
        ("zh", "9月2日（周四）"),
        ("ja", "9月2日(木)"),
        ("ko", "9월 2일 목요일"),
    ],
)
def test_finds_weekdays_with_dates_in_many_languages(tag: str, text: str) -> None:
    assert [(None, 9, 2, 3)] == find(text, tag)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Thursday 2 September 2025"),
        ("en", "Thursday, 2025-09-02"),
        ("en", "2025-09-02 (Thursday)"),
        ("en", "Thursday, 2.9.2025"),
        ("es", "jueves, 2 de septiembre de 2025"),
        ("uk", "2 вересня 2025 року (четвер)"),
        ("ja", "2025年9月2日（木曜日）"),
    ],
)
def test_finds_the_year_where_one_is_written(tag: str, text: str) -> None:
    assert [(2025, 9, 2, 3)] == find(text, tag)


@pytest.mark.parametrize(
    ("tag", "text", "weekday"),
    [("uk", "у п’ятницю, 2 вересня", 4), ("ru", "в среду, 2 сентября", 2), ("pl", "w środę, 2 września", 2)],
)
def test_finds_weekdays_as_objects(tag: str, text: str, weekday: int) -> None:
    assert [(None, 9, 2, weekday)] == find(text, tag)


@pytest.mark.parametrize(
    "text",
    [
        "Black Friday 2024",
        "Friday's meeting",
        "2 September, Friday's meeting",
        "On Thursday, 26 countries agreed",
        "Thursday, September 2-4",
        "Thursday 2–5 September",
        "Thursday–Saturday, 2–4 September",
        "Thursday and Friday, September 4 and 5",
        "4 and 5 September (Thursday and Friday)",
        "3 and 4 September (Thursday)",
        "After the talks of 4 September, Friday brought news",
        "the Sunday Times, May 2025",
        "The Sun, 3 September",
        "they sat 2 May exams",
        "On Monday in March 12 people came",
        "It was Thursday. 2 delegations left",
        "until Thursday\n\n2 September was quiet",
        "",
    ],
)
def test_leaves_other_weekdays_alone(text: str) -> None:
    assert [] == find(text)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "Donnerstag, 2.9.–4.9. in Berlin"),
        ("de", "Donnerstag, 2.9.5"),
        ("en", "Thursday, 2.9. of it"),
        ("ru", "Соглашение от 2 сентября в четверг подписали"),
        ("ru", "После встречи, прошедшей 2 сентября, в четверг начались бои"),
        ("sv", "torsdagens möte den 2 september"),
    ],
)
def test_leaves_other_weekdays_of_other_languages_alone(tag: str, text: str) -> None:
    assert [] == find(text, tag)


def test_each_date_of_a_list_has_its_own_weekday() -> None:
    assert [(None, 9, 4, 3), (None, 9, 5, 4)] == find("Thursday 4 September, Friday 5 September")


def test_a_weekday_between_two_dates_may_belong_to_either() -> None:
    almanac = make_almanac("en")
    assert almanac is not None

    first, second = find_written("5 September, Friday, 6 September, Saturday.", almanac)

    assert ("5 September, Friday", 5) == (first.text, first.day)
    assert first.other is not None
    assert ("Friday, 6 September", 6) == (first.other.text, first.other.day)
    assert ("6 September, Saturday", None) == (second.text, second.other)


def test_a_number_of_people_is_no_year() -> None:
    assert [(None, 9, 4, 3)] == find("On Thursday, September 4, 2000 people marched")
    assert [(2000, 9, 4, 3)] == find("On Thursday, September 4, 2000.")


def test_short_weekdays_that_are_words_need_their_full_stop() -> None:
    assert [] == find("So 5. September war es", "de")


@pytest.mark.parametrize("tag", ["xx", "not a tag", ""])
def test_a_language_that_nobody_knows_has_no_almanac(tag: str) -> None:
    assert make_almanac(tag) is None
