from __future__ import annotations

from projects import run


def test_explain_prints_a_rule_s_manual() -> None:
    result = run("explain", "weekday-mismatch")

    assert result.exit_code == 0
    assert result.stdout.startswith("### weekday-mismatch\n\nLevel: error\n")


def test_far_from_every_rule_none_is_named() -> None:
    assert run("explain", "xyz").stderr.endswith('Error: there is no rule "xyz"\n')


def test_explain_guesses_what_was_meant() -> None:
    result = run("explain", "weekday-missmatch")

    assert result.exit_code == 2
    assert 'did you mean "weekday-mismatch"?' in result.stderr
