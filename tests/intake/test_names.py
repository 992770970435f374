from __future__ import annotations

import pytest
from briefgen.intake.names import find_named

KNOWN = {"Mark Rutte": "mark-rutte", "NATO": "nato", "Kingdom of Sele": "sele", "Eva Lind": "eva-lind"}


def name_all(text: str) -> list[tuple[str, str]]:
    return [
        (named.name, named.kind) for named in find_named(text, KNOWN, {"SE": "sweden"}) if named.title != "?"
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ana Moreira left.", [("Ana Moreira", "person")]),
        ("Ana Moreira left. Moreira’s car broke.", [("Ana Moreira", "person"), ("Ana Moreira", "person")]),
        ("Then President Costa met Rui Costa.", [("Rui Costa", "person"), ("Rui Costa", "person")]),
        (
            "Rui Costa left. Ana Costa came. Mr. Costa sat.",
            [("Rui Costa", "person"), ("Ana Costa", "person"), ("Ana Costa", "person")],
        ),
        ("Ursula von der Leyen and von der Leyen’s aide.", [("Ursula von der Leyen", "person")] * 2),
        ("Mark Rutte left. Rutte came back.", [("mark-rutte", "known"), ("mark-rutte", "known")]),
        ("It was Rutte who left.", [("mark-rutte", "known")]),
        ("RUTTE spoke of NATO.", [("mark-rutte", "known"), ("nato", "known")]),
        ("It was Ms. Lind.", [("eva-lind", "known")]),
        ("The Kingdom of Sele joined.", [("sele", "known")]),
        (
            "Sweden, Britain and the U.S. agreed.",
            [("sweden", "known"), ("United Kingdom", "state"), ("United States", "state")],
        ),
        (
            "The Kremlin and the White House were silent.",
            [("Kremlin", "organisation"), ("White House", "organisation")],
        ),
        (
            "The Council of River Towns met the Ministry for the Environment.",
            [("Council of River Towns", "organisation"), ("Ministry for the Environment", "organisation")],
        ),
        ("The World Bank and the IAEA paid.", [("World Bank", "organisation"), ("IAEA", "organisation")]),
        ("BBC reporter Jane Doe asked.", [("BBC", "organisation"), ("Jane Doe", "person")]),
        ("An IAEA Board met.", [("IAEA Board", "organisation")]),
        ("UN Women and UEFA Euro were there.", [("Women", "person"), ("Euro", "person")]),
        (
            "Western diplomats and European leaders met.",
            [("Western diplomats", "collective"), ("European leaders", "collective")],
        ),
        ("He went to New York, the Black Sea and the French Riviera.", []),
        (
            "On Monday, September 2, the Russian and the Western Ministry",
            [("Western Ministry", "organisation")],
        ),
        ("Currently the bridge stands. While bridges fall, the President waits.", []),
        ("The parliament met. Parliament decided.", []),
        ("A TV CEO spoke. Dr. No came.", []),
        ("John Michael Andrew James Peter Paul Smith", []),
    ],
)
def test_finds_who_is_named(text: str, named: list[tuple[str, str]]) -> None:
    assert named == name_all(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("NATO chief Mark Rutte left.", "NATO chief"),
        ("Russian President Vladimir Putin left.", "Russian President"),
        ("Then the foreign minister Ana Moreira left.", "foreign minister"),
        ("Opposition leader Rui Costa left.", "Opposition leader"),
        ("She said spokesman Rui Costa left.", "spokesman"),
        ("The minister, Rui Costa, left.", ""),
        ("It was Rui Costa.", ""),
    ],
)
def test_keeps_what_people_are_called_before_their_name(text: str, title: str) -> None:
    assert title == next(named.title for named in find_named(text, KNOWN) if " " in named.written)


def test_one_capitalised_word_is_a_guess() -> None:
    assert ["?"] == [named.title for named in find_named("He went to Prague.", {})]


def test_a_name_within_a_longer_one_is_not_found_again() -> None:
    named = find_named("Ana Moreira of Guinea-Bissau", {"Ana Moreira": "ana", "Ana": "other"})

    assert ["ana", "Guinea-Bissau"] == [each.name for each in named]
