"""Documents that are told from the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from theming import BEGIN, END, describe_contexts

THEMING = Path(__file__).parent.parent / "docs" / "theming.md"


def test_what_templates_see_is_documented(request: pytest.FixtureRequest) -> None:
    text = THEMING.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    current = f"{before}{BEGIN}\n{describe_contexts()}\n{END}{after}"
    if request.config.getoption("--update-golden"):
        THEMING.write_text(current, encoding="utf-8")
        text = current

    assert current == text
