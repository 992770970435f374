from __future__ import annotations

import pytest
from briefgen.check.daynames import read_names, straighten


def test_names_are_known_with_their_abbreviations() -> None:
    names = read_names("en-GB")

    assert names is not None
    assert "en" == names.tag
    assert (3, 3, 9) == (names.weekdays["thursday"], names.weekdays["thurs"], names.short_months["sept"])
    assert "thurs" in names.short_weekdays
    assert "thursday" not in names.short_weekdays


def test_some_languages_write_weekdays_small() -> None:
    assert [True, False] == [names.has_capitals for tag in ("de", "fr") if (names := read_names(tag))]


def test_names_that_babel_lacks_are_known() -> None:
    german, spanish = read_names("de"), read_names("es")

    assert german is not None
    assert spanish is not None
    assert 5 == german.weekdays["sonnabend"]
    assert "sonnabend" not in german.short_weekdays
    assert 9 == spanish.short_months["setiembre"]


def test_slavic_weekdays_are_known_as_objects() -> None:
    names = read_names("uk")

    assert names is not None
    assert 5 == names.weekdays["субота"] == names.weekdays["суботу"]


@pytest.mark.parametrize("tag", ["xx", "not a tag", ""])
def test_a_language_that_nobody_knows_has_no_names(tag: str) -> None:
    assert read_names(tag) is None


def test_apostrophes_are_alike() -> None:
    assert "п'ятниця, l'an" == straighten("п’ятниця, lʼan")
