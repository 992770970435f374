from __future__ import annotations

from briefgen.intake.names import find_named
from briefgen.intake.transcripts import find_turns

INTERVIEW = """\
Roads minister Ana Moreira spoke to us.

**Q:** When will it stand?

**A:** Before *winter*.

It is certain.

**Q:** And who pays?

**A:** "The towns."
"""
DEBATE = """\
MOREIRA (Green): We waited.

COSTA: We did not.

MOREIRA (Green): We did.

Ana Moreira left. Note: nobody clapped.

Old Man: I clap.

A: Who?
"""


def turn(text: str) -> list[tuple[str, str]]:
    turns = find_turns(text, find_named(text, {}))
    return [(each.speaker.name if each.speaker else "", each.text) for each in turns]


def test_answers_belong_to_the_first_person_named_and_questions_to_nobody() -> None:
    assert [("Ana Moreira", "Before winter. It is certain."), ("Ana Moreira", "The towns.")] == turn(
        INTERVIEW
    )


def test_labels_name_their_speakers() -> None:
    assert [
        ("Ana Moreira", "We waited."),
        ("Costa", "We did not."),
        ("Ana Moreira", "We did. Ana Moreira left. Note: nobody clapped."),
        ("Old Man", "I clap."),
        ("Ana Moreira", "Who?"),
    ] == turn(DEBATE)


def test_an_answer_without_a_guest_is_nobodys() -> None:
    assert [("", "no"), ("", "yes")] == turn("Q: a?\n\nA: no\n\nQ: b?\n\nA: yes\n")


def test_other_texts_have_no_turns() -> None:
    assert [] == turn("Rutte: no.\n\nCosta: yes.\n\nLind: perhaps.\n")
    assert [] == turn("One thing: no.\n\nOne thing: yes.\n")
