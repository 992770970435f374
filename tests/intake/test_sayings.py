from __future__ import annotations

import pytest
from briefgen.intake.names import find_named
from briefgen.intake.sayings import find_sayings
from briefgen.intake.scene import make_scene

INTRODUCTION = "NATO chief Mark Rutte met Rui Costa, the opposition leader. "


def say(text: str) -> list[str]:
    return [saying.speaker.name for saying in find_sayings(make_scene(text, find_named(text, {})))]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Mark Rutte said so.", ["Mark Rutte"]),
        ("Mark Rutte, the NATO chief, said so.", ["Mark Rutte"]),
        ("Mark Rutte, who had met Rui Costa, said so.", ["Mark Rutte"]),
        ("While Ana Moreira waits, Rui Costa said so.", ["Rui Costa"]),
        ("Rui Costa also reportedly said so.", ["Rui Costa"]),
        ("It stands, said Rui Costa on Monday.", ["Rui Costa"]),
        ("It stands, said NATO chief Mark Rutte, who left.", ["Mark Rutte"]),
        ("It stands, according to Rui Costa.", ["Rui Costa"]),
        ("According to the World Bank, it stands.", ["World Bank"]),
        ("Laut Rui Costa steht sie.", ["Rui Costa"]),
        ("Rui Costa left, saying so.", ["Rui Costa"]),
        ("Rui Costa said so. She left, adding that.", ["Rui Costa", "Rui Costa"]),
        ("Rui Costa said so. He added this.", ["Rui Costa", "Rui Costa"]),
        ("Rui Costa said so. Her deputy, Ana Pinto, smiled. She added this.", ["Rui Costa", "Ana Pinto"]),
        (
            "Rui Costa said so. He met the young Ana Pinto at noon in the old harbour with Eva Lind. He added this.",
            ["Rui Costa", "Rui Costa"],
        ),
        ("Rui Costa said so.\n\nIt stands, she added.", ["Rui Costa", "Rui Costa"]),
        ("Rui Costa came. It stands, he said.", ["Rui Costa"]),
        ("Rui Costa came. It stands, said he.", ["Rui Costa"]),
        ("He said so.", []),
        ("It stands, said he.", []),
        ("The Council said so. The council added this.", ["Council"]),
        ("The Council of Towns met. The council said so.", ["Council of Towns"]),
        ("The ministry said so.", []),
        ("The World Bank met. The ministry said so.", []),
        ("The transport ministry said so.", ["Transport ministry"]),
        ("A Kremlin spokesman said so.", ["Kremlin spokesman"]),
        ("A spokesman for the Kremlin said so.", ["Spokesman for the Kremlin"]),
        ("A spokesman for Rui Costa said so.", ["Rui Costa"]),
        ("Western diplomats said so.", ["Western diplomats"]),
        ("Two senior officials said so.", ["Two senior officials"]),
        ("“It stands,” two senior officials, tired, said.", ["Two senior officials"]),
        ("Costa said so.", ["Costa"]),
        ("Russia said so.", ["Russia"]),
        ("Yesterday in rainy Prague, it was said.", ["Prague"]),
        ("The bridge was called old.", []),
        ("What is said in a statement", []),
        ("It was, said in short", []),
        ("Said", []),
        ("What he said's price", []),
        (INTRODUCTION + "The NATO chief said so.", ["Mark Rutte"]),
        (INTRODUCTION + "The opposition leader said so.", ["Rui Costa"]),
        (INTRODUCTION + "The NATO boss and leader said so.", ["Mark Rutte"]),
        (INTRODUCTION + "The NATO head said so.", ["Mark Rutte"]),
        (INTRODUCTION + "It stands, said the opposition leader.", ["Rui Costa"]),
        (INTRODUCTION + "It stands, said the tired, old man.", []),
    ],
)
def test_finds_the_subject_of_a_verb_of_saying(text: str, speakers: list[str]) -> None:
    assert speakers == say(text)


def test_long_words_around_a_verb_are_shown_from_their_end() -> None:
    text = "Rui Costa, who had come a long way through the cold and the snow, said so."
    saying = find_sayings(make_scene(text, find_named(text, {})))[0]

    assert "… through the cold and the snow, said" == saying.words
