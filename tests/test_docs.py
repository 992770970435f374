"""Documents that are told from the code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fieldtables import fill_tables, find_missing_tables
from projects import run
from theming import BEGIN, END, describe_contexts

DOCS = Path(__file__).parent.parent / "docs"
THEMING = DOCS / "theming.md"
FORMAT = DOCS / "format.md"


def test_what_templates_see_is_documented(request: pytest.FixtureRequest) -> None:
    text = THEMING.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    current = f"{before}{BEGIN}\n{describe_contexts()}\n{END}{after}"
    if request.config.getoption("--update-golden"):
        THEMING.write_text(current, encoding="utf-8")
        text = current

    assert current == text


def test_every_field_is_documented(request: pytest.FixtureRequest) -> None:
    text = FORMAT.read_text(encoding="utf-8")
    current = fill_tables(text)
    if request.config.getoption("--update-golden"):
        FORMAT.write_text(current, encoding="utf-8")
        text = current

    assert current == text
    assert set() == find_missing_tables(text)


def test_the_manual_is_a_site_without_findings(tmp_path: Path) -> None:
    subprocess.run([sys.executable, DOCS / "make.py", tmp_path], check=True)
    result = run("check", "--strict", "-C", tmp_path)

    assert "found nothing wrong in an empty site\n" == result.output
    assert 0 == result.exit_code


def test_the_index_leads_to_every_page() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")

    assert [] == [
        file.name for file in DOCS.glob("*.md") if file.stem != "index" and f"({file.name})" not in index
    ]
