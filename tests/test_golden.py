"""A site with every feature once, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from briefgen.pipeline import Options, build_site
from briefgen.write import MANIFEST

FULL = Path(__file__).parent / "sites" / "full"


def read_tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != MANIFEST
    }


def test_full_site_is_as_expected(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    output = tmp_path / "output"
    result = build_site(Options(root=FULL, output=output))
    found = "".join(f"{diagnostic}\n" for diagnostic in result.diagnostics)
    if request.config.getoption("--update-golden"):
        shutil.rmtree(FULL / "expected", ignore_errors=True)
        shutil.copytree(output, FULL / "expected", ignore=shutil.ignore_patterns(MANIFEST))
        (FULL / "expected.txt").write_text(found, encoding="utf-8")

    assert (FULL / "expected.txt").read_text(encoding="utf-8") == found
    assert read_tree(FULL / "expected") == read_tree(output)
