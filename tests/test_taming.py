from __future__ import annotations

import pytest
from briefgen.taming import DEEP, MANY, mask_brackets, unmask_brackets
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("sign", ["[", "(", "<"])
def test_many_brackets_that_nothing_closes_are_masked(sign: str) -> None:
    assert sign not in mask_brackets(sign * MANY)
    assert sign * (MANY - 1) == mask_brackets(sign * (MANY - 1))


def test_brackets_that_are_closed_stay_however_many() -> None:
    table = "\n".join(f"| [a](b{n}) | <b>c</b> |" for n in range(MANY))

    assert table == mask_brackets(table)


def test_brackets_too_deep_in_others_are_masked_in_pairs() -> None:
    masked = mask_brackets("[" * MANY + "]" * MANY)

    assert (DEEP, DEEP) == (masked.count("["), masked.count("]"))


def test_only_the_paragraph_that_has_too_many_is_touched() -> None:
    masked = mask_brackets(f"[a\n\n{'(' * MANY}\n \n[b")

    assert ("[a\n\n", "\n \n[b") == (masked[:4], masked[-5:])
    assert "(" not in masked


@given(st.text(alphabet="[](<)>a\n", max_size=400))
def test_unmasked_nothing_is_lost(text: str) -> None:
    many = text + "[" * MANY

    assert many == unmask_brackets(mask_brackets(many)).replace("&lt;", "<").replace("&gt;", ">")
