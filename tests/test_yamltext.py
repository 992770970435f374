from __future__ import annotations

import pytest
import yaml
from briefgen.yamltext import quote_scalar
from hypothesis import given
from hypothesis import strategies as st


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_what_is_quoted_reads_back_as_the_same_text(text: str) -> None:
    assert text == yaml.load(f"field: {quote_scalar(text)}\n", Loader=yaml.BaseLoader)["field"]  # noqa: S506


@pytest.mark.parametrize("text", ["mark-rutte", "2025-09-04", "example.org", "russia/veto"])
def test_ids_and_days_stay_without_quotation_marks(text: str) -> None:
    assert text == quote_scalar(text)


@pytest.mark.parametrize("text", ["", "null", "true", "No", "a: b", "# a", "- a", "[a]", "a\nb", "\u2028"])
def test_what_yaml_could_take_for_something_else_is_quoted(text: str) -> None:
    assert quote_scalar(text).startswith('"')
    assert "\n" not in quote_scalar(text)
