from __future__ import annotations

import pytest
from briefgen.taming import DEEP, MANY, tame_brackets
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("sign", ["[", "(", "<"])
def test_many_brackets_that_nothing_closes_are_escaped(sign: str) -> None:
    escaped = {"[": "\\[", "(": "\\(", "<": "&lt;"}[sign]

    assert escaped * MANY == tame_brackets(sign * MANY)
    assert sign * (MANY - 1) == tame_brackets(sign * (MANY - 1))


def test_brackets_that_are_closed_stay_however_many() -> None:
    table = "\n".join(f"| [a](b{n}) | <b>c</b> |" for n in range(MANY))

    assert table == tame_brackets(table)


def test_brackets_too_deep_in_others_are_escaped_in_pairs() -> None:
    tamed = tame_brackets("[" * MANY + "]" * MANY)

    assert (DEEP, DEEP) == (tamed.replace("\\[", "").count("["), tamed.replace("\\]", "").count("]"))


def test_only_the_paragraph_that_has_too_many_is_touched() -> None:
    many = "(" * MANY

    assert f"[a\n\n{many.replace('(', chr(92) + '(')}\n \n[b" == tame_brackets(f"[a\n\n{many}\n \n[b")


def test_code_and_what_is_escaped_stay() -> None:
    code = f"```\n{'[' * MANY}\n```"
    escaped = "\\[" * MANY

    assert code == tame_brackets(code)
    assert escaped == tame_brackets(escaped)


@given(st.text(alphabet="[](<)>a\\\n `", max_size=400))
def test_nothing_is_lost(text: str) -> None:
    def strip(tamed: str) -> str:
        return tamed.replace("&lt;", "<").replace("&gt;", ">").replace("\\", "")

    many = text + "[" * MANY

    assert strip(many) == strip(tame_brackets(many))
