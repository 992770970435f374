from __future__ import annotations

from briefgen.serve.saves import Saves


def test_what_was_saved_again_is_not_forgotten_with_what_was_shown() -> None:
    saves = Saves()
    saves.add(["a", "b"])
    shown = saves.list()
    saves.add(["b", "c"])

    assert {"b", "c"} == saves.list_but(shown).keys()
    saves.drop(shown)
    assert {"b", "c"} == saves.list().keys()
    saves.drop(saves.list())
    assert not saves
