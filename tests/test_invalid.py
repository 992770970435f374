"""One smallest site for each rule that breaks it, and clean ones beside the rules that could cry wolf."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from briefgen.pipeline import Options, build_site, check_content
from briefgen.rules import OUTPUT_RULES, RULES

TESTS = Path(__file__).parent
INVALID = TESTS / "invalid"
VALID = TESTS / "valid"
MANUAL = TESTS.parent / "docs" / "rules.md"


@pytest.mark.parametrize("rule", RULES)
def test_the_smallest_site_that_breaks_a_rule_is_told_so(rule: str, tmp_path: Path) -> None:
    site = INVALID / rule
    result = check_content(Options(root=site, output=tmp_path / "output"))

    expected = (site / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert expected == [str(found) for found in result.diagnostics]
    assert rule in {found.rule for found in result.diagnostics}
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("rule", [rule for rule in RULES if RULES[rule] not in OUTPUT_RULES])
def test_an_error_stops_the_build_and_anything_less_does_not(rule: str, tmp_path: Path) -> None:
    result = build_site(Options(root=INVALID / rule, output=tmp_path / "output"))
    has_error = any(found.level == "error" for found in result.diagnostics)

    assert has_error == (RULES[rule].level == "error")
    assert has_error == (result.written is None)
    assert has_error == (not (tmp_path / "output").exists())


@pytest.mark.parametrize("site", sorted(folder.name for folder in VALID.iterdir()))
def test_a_clean_site_near_a_rule_has_no_finding(site: str, tmp_path: Path) -> None:
    result = check_content(Options(root=VALID / site, output=tmp_path / "output"))

    assert [] == [str(found) for found in result.diagnostics]


def test_table_examples_and_manual_name_the_same_rules() -> None:
    headings = re.findall(r"^### (\S+)$", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)

    assert list(RULES) == headings
    assert set(RULES) == {folder.name for folder in INVALID.iterdir()}


def test_each_clean_site_is_named_for_a_rule() -> None:
    for folder in VALID.iterdir():
        assert any(folder.name.startswith(f"{rule}-") for rule in RULES), folder.name
