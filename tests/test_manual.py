from __future__ import annotations

import pytest
from briefgen.manual import explain_rule
from briefgen.rules import RULES


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_section_that_tells_its_level(rule: str) -> None:
    title, level, *text = [line for line in explain_rule(rule).splitlines() if line]

    assert f"### {rule}" == title
    assert f"Level: {RULES[rule].level}" == level
    assert text
