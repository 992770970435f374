from __future__ import annotations

import pytest
from briefgen.passages import locate_quote
from hypothesis import given
from hypothesis import strategies as st

EXCERPT = "“It’s not for them to\u00a0decide – nobody else can, now,” Rutte said."


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Rutte said", "Rutte said"),
        ("It's not for them to decide", "It’s not for them to\u00a0decide"),
        ("decide-nobody", "decide – nobody"),
        ("[i]t's not for … else can now", "It’s not for them to\u00a0decide – nobody else can, now"),
        ("nobody [but them] can", "nobody else can"),
        ("nobody . . . now", "nobody else can, now"),
        ("body else", None),
        ("to them", None),
        ("", None),
        ("…", None),
        ("[x]", None),
    ],
)
def test_passages_are_found_as_they_were_printed(text: str, passage: str | None) -> None:
    found = locate_quote(text, EXCERPT)

    assert passage == (found and EXCERPT[slice(*found)])


@given(st.text(alphabet="ab’' .…[]–(*", max_size=8), st.text(alphabet="ab’' .…–(*"))
def test_a_passage_lies_in_its_excerpt(text: str, excerpt: str) -> None:
    found = locate_quote(text, excerpt)

    assert found is None or 0 <= found[0] < found[1] <= len(excerpt)
