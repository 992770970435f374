from __future__ import annotations

import pytest
from briefgen.plan.phrases import make_badge, shorten
from briefgen.records import ActorKind


def test_long_quotes_are_cut_at_a_word() -> None:
    assert shorten("one two, three four", 10) == "“one two…”"


@pytest.mark.parametrize(
    ("name", "kind", "iso", "badge"),
    [
        ("Mark Rutte", "person", "", "MR"),
        ("Ursula von der Leyen", "person", "", "UL"),
        ("Plato", "person", "", "P"),
        ("Institute of the Sea", "organisation", "", "IS"),
        ("coalition", "group", "", "C"),
        ("NATO", "organisation", "", "NATO"),
        ("Gallia", "state", "", "G"),
        ("France", "state", "fr", "FR"),
        ("يوسف", "person", "", "ي"),
        ("王毅", "person", "", "王"),
        ("?", "unnamed", "", "?"),
    ],
)
def test_badges_stand_for_names(name: str, kind: ActorKind, iso: str, badge: str) -> None:
    assert badge == make_badge(name, kind, iso)
