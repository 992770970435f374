from __future__ import annotations

import pytest
from briefgen.intake.names import find_named
from briefgen.intake.quotations import find_quotations
from briefgen.intake.speakers import Utterance, find_utterances

WIRE = """\
"We have waited long enough," Roads Minister Ana Moreira told reporters after a meeting. "The bridge will stand before winter."

Her deputy, Joao Pinto, was more careful. "Nobody can promise that," he said, "when the steel is not even ordered."

“It is,” he added, “a matter of weeks.” The mayor of Sele, Eva Lind: “We pay.”

According to the World Bank, the project would cost "about 40 million euros". Opposition leader Rui Costa called it "a monument to vanity" and "a gift".

A spokesman for the builders' union said: "Our people are ready." Asked whether the towns could pay, Moreira replied, "Ask me."

Moreira had worked with "Bridges for All" before. She thanked the engineers: "You were tireless."
"""
STATEMENT = """\
The Council of River Towns said it welcomed the decision. It stressed that "no town will be left behind". "This is a great day for us," the statement read.

“We are proud of every one of our towns,

“and of every bridge.”

"A line that stands in a paragraph of its own."

Eva Lind explained: “He told me ‘never’, and I said ‘now’.”
"""


def attribute(text: str) -> list[tuple[str, str]]:
    return [(each.speaker.name if each.speaker else "", each.text) for each in read(text)]


def read(text: str) -> tuple[Utterance, ...]:
    return find_utterances(text, find_quotations(text), find_named(text, {}))


def test_a_wire_story() -> None:
    assert [
        ("Ana Moreira", "We have waited long enough"),
        ("Ana Moreira", "The bridge will stand before winter."),
        ("Joao Pinto", "Nobody can promise that, when the steel is not even ordered."),
        ("Joao Pinto", "It is, a matter of weeks."),
        ("Eva Lind", "We pay."),
        ("World Bank", "about 40 million euros"),
        ("Rui Costa", "a monument to vanity"),
        ("Rui Costa", "a gift"),
        ("Spokesman for the builders' union", "Our people are ready."),
        ("Ana Moreira", "Ask me."),
        ("Ana Moreira", "You were tireless."),
    ] == attribute(WIRE)


def test_a_statement_with_reported_speech() -> None:
    assert [
        ("Council of River Towns", "no town will be left behind"),
        ("Council of River Towns", "This is a great day for us"),
        ("Council of River Towns", "We are proud of every one of our towns, and of every bridge."),
        ("Council of River Towns", "A line that stands in a paragraph of its own."),
        ("Eva Lind", "He told me ‘never’, and I said ‘now’."),
    ] == attribute(STATEMENT)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("„Wir warten“, sagte Ministerin Anna Schulze.", [("Anna Schulze", "Wir warten")]),
        (
            "„Das ist“, erklärte Karl Weber, „ein guter Tag.“ Er fügte hinzu: „Wir bleiben.“",
            [("Karl Weber", "Das ist ein guter Tag."), ("Karl Weber", "Wir bleiben.")],
        ),
        ("« Nous attendons », a déclaré la ministre Anne Moreau.", [("Anne Moreau", "Nous attendons")]),
        (
            "‘It’s ours,’ said Rui Costa. ‘Nobody else’s.’",
            [("Rui Costa", "It’s ours"), ("Rui Costa", "Nobody else’s.")],
        ),
        ("“It stands.” Rui Costa said.", [("Rui Costa", "It stands.")]),
        (
            "Rui Costa said. “It stands here for all of us.” Ana Moreira said no.",
            [("Ana Moreira", "It stands here for all of us.")],
        ),
        (
            "“It stands here for all of us.” It was noon. Later, Ana Moreira confirmed it.",
            [("Ana Moreira", "It stands here for all of us.")],
        ),
        ("“Why do we wait for them?” Rui Costa asked.", [("Rui Costa", "Why do we wait for them?")]),
        ("Rui Costa said so. She smiled: “It stands.”", [("Rui Costa", "It stands.")]),
        ("Rui Costa: “It stands.”", [("Rui Costa", "It stands.")]),
        ("It was noon: “The bridge stands for all of us.”", [("", "The bridge stands for all of us.")]),
        ("He said it: “The bridge stands for all.”", [("", "The bridge stands for all.")]),
        (
            "“The bridge stands for all of us.” Nobody spoke.\n\nRui Costa said so.",
            [("", "The bridge stands for all of us.")],
        ),
        ("“The bridge stands for all of us.”", [("", "The bridge stands for all of us.")]),
        ("The “old” bridge fell.", []),
        ("Rui Costa said “no” and left the room at once.", []),
        (
            "Rui Costa said the “old bridge” was “a great shame”.",
            [("Rui Costa", "old bridge"), ("Rui Costa", "a great shame")],
        ),
        ("“A b,” she sang, “c d.” Rui Costa said so.", [("Rui Costa", "c d.")]),
        ("“A b.” he said, “c d.”", []),
    ],
)
def test_finds_who_says_a_quotation(text: str, found: list[tuple[str, str]]) -> None:
    assert found == attribute(text)


def test_words_within_a_sentence_are_a_partial_quote() -> None:
    kinds = [
        each.kind
        for each in read(
            'Rui Costa called it "a monument to vanity". He said: "it stands." He said "It stands."'
        )
    ]

    assert ["partial", "direct", "direct"] == kinds


def test_tells_what_told_the_speaker() -> None:
    assert [
        'after it: "Ana Moreira told"',
        'going on after "Ana Moreira told"',
        'after it: "he said"',
        'after it: "he added"',
        'before it: "Eva Lind … :"',
        'before it: "According to the World Bank"',
    ] == [each.reason.replace("Roads Minister ", "") for each in read(WIRE)][:6]
