from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from briefgen.pipeline import program
from briefgen.pipeline.program import digest_program


def test_the_same_program_has_the_same_digest() -> None:
    assert digest_program() == digest_program()


def test_another_python_package_or_place_to_look_for_them_makes_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest_program()
    monkeypatch.setattr(sys, "path", [*sys.path, "", str(tmp_path), str(tmp_path / "nowhere")])
    monkeypatch.chdir(tmp_path)
    same = digest_program()
    (tmp_path / "markdown-9.9.dist-info").mkdir()
    other_package = digest_program()
    monkeypatch.setattr(sys, "version", "3.99")

    assert before == same
    assert len({before, other_package, digest_program()}) == 3


@pytest.mark.parametrize("change", ["add", "edit", "touch"])
def test_another_default_template_makes_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    (tmp_path / "pages").mkdir()
    file = tmp_path / "pages" / "brief.html"
    file.write_text("a")
    monkeypatch.setattr(program, "find_default_theme", lambda: tmp_path)
    before = digest_program()
    if change == "add":
        (tmp_path / "more.html").touch()
    elif change == "edit":
        file.write_text("aa")
    else:
        os.utime(file, ns=(1, 1))

    assert before != digest_program()


def test_compiled_files_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "find_default_theme", lambda: tmp_path)
    before = digest_program()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").touch()

    assert before == digest_program()
