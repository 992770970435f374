from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.console import count_levels, print_findings
from briefgen.diagnostics import Diagnostic, Level, Location


def find(path: str, line: int, column: int, level: Level = "error") -> Diagnostic:
    return Diagnostic(Location(path, line, column), "not-a-day", "wrong", level)


def test_each_finding_shows_its_line_with_a_caret(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("one\n\n\ttwo\n", encoding="utf-8")
    print_findings(
        [find("a.md", 1, 2), find("a.md", 2, 1), find("a.md", 3, 2), find("a.md", 9, 1)],
        tmp_path,
        to_stderr=False,
    )

    assert [
        "a.md:1:2: error: wrong [not-a-day]",
        "  one",
        "   ^",
        "a.md:2:1: error: wrong [not-a-day]",
        "a.md:3:2: error: wrong [not-a-day]",
        "   two",
        "   ^",
        "a.md:9:1: error: wrong [not-a-day]",
    ] == capsys.readouterr().out.splitlines()


def test_findings_go_where_they_are_sent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([find("gone.md", 1, 1)], tmp_path, to_stderr=True)

    assert ("", "gone.md:1:1: error: wrong [not-a-day]\n") == capsys.readouterr()


def test_levels_are_counted_in_words() -> None:
    found = [find("a", 1, 1), find("a", 2, 1, "warning"), find("a", 3, 1, "warning"), find("a", 4, 1, "info")]

    assert "1 error, 2 warnings, 1 info" == count_levels(found)
    assert "nothing wrong" == count_levels([])
