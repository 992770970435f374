from __future__ import annotations

from briefgen.intake.names import find_named
from briefgen.intake.scene import make_scene

TEXT = "Ana Moreira spoke. “Rui Costa left.” Then she left"
MASKED = TEXT.replace("“Rui Costa left.”", " " * len("“Rui Costa left.”"))


def test_names_in_quotations_are_not_those_of_the_scene() -> None:
    scene = make_scene(MASKED, find_named(TEXT, {}))

    assert ["Ana Moreira"] == [named.name for named in scene.named]
    assert ["Ana", "Moreira", "spoke", "Then", "she", "left"] == [word.text for word in scene.words]


def test_a_sentence_goes_from_the_last_end_to_the_next() -> None:
    scene = make_scene(MASKED, ())
    second = TEXT.index("she")

    assert (0, TEXT.index(" “")) == (scene.sentence_start(3), scene.sentence_end(3))
    assert (TEXT.index(" “"), len(TEXT)) == (scene.sentence_start(second), scene.sentence_end(second))


def test_a_sentence_ends_where_a_quotation_closes_it() -> None:
    end = TEXT.index("”") + 1
    scene = make_scene(MASKED, (), closed=[end])

    assert end == scene.sentence_start(TEXT.index("she"))
