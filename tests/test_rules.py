from __future__ import annotations

import re

from briefgen.rules import OUTPUT_RULES, RULES


def test_ids_are_words_joined_by_hyphens() -> None:
    assert [] == [rule for rule in RULES if not re.fullmatch(r"[a-z]+(-[a-z]+)*", rule)]


def test_summaries_are_clauses() -> None:
    assert [] == [rule.id for rule in RULES.values() if not rule.summary or rule.summary.endswith(".")]


def test_rules_of_finished_pages_are_rules() -> None:
    assert OUTPUT_RULES <= set(RULES.values())
