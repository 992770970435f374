from __future__ import annotations

import pytest
from briefgen.intake import words


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The bridge is for the towns, she said.", "en"),
        ("Die Brücke ist nicht für das Dorf, sagte sie.", "de"),
        ("Le pont est pour les villes, dit-elle dans la rue.", "fr"),
        ("Міст у місті, і не на річці, що тече з гір.", "uk"),
        ("", "en"),
    ],
)
def test_a_language_is_told_by_its_commonest_words(text: str, tag: str) -> None:
    assert tag == words.guess_language(text)


def test_states_have_the_names_of_cldr_and_some_more() -> None:
    assert {"US"} == {words.name_states()[name] for name in ("United States", "U.S.", "USA", "America")}
    assert "United Kingdom" == words.name_of_state("GB")
    assert "European Union" not in words.name_states()


def test_words_are_lower_case_and_in_one_section_for_nouns_and_verbs() -> None:
    assert not words.SPEECH & (words.ROLES | words.ORGANISATIONS)
    for section in (words.SPEECH, words.TITLES, words.NOT_NAMES, words.PARTICLES):
        assert all(word == word.lower() for word in section)
