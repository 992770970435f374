"""The shipped content: read by another parser, and free of findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from briefgen.diagnostics import Report
from briefgen.locating import Locator
from briefgen.pipeline import Options, check_content
from briefgen.records import RECORD_TYPES
from briefgen.source import split_front_matter

from projects import load_records

REPOSITORY = Path(__file__).parent.parent
FACETS = ("name", "title", "text", "speaker")


def read_by_pyyaml(file: Path) -> list[dict[str, Any]]:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        parts = split_front_matter(text)
        assert parts is not None
        text = parts[0] or ""
    loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes text only
    return loaded if isinstance(loaded, list) else [loaded]


def test_pyyaml_reads_the_same_from_every_file() -> None:
    report = Report(Locator(REPOSITORY))
    records = load_records(REPOSITORY, report)
    ours = sorted(
        tuple(str(getattr(record, facet, "")) for facet in FACETS)
        for by_slug in records.by_kind.values()
        for record in by_slug.values()
    )
    folders = [REPOSITORY / "content" / f"{kind}s" for kind in RECORD_TYPES]
    theirs = sorted(
        tuple(str(read.get(facet, "")) for facet in FACETS)
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file()
        for read in read_by_pyyaml(file)
    )

    assert ours == theirs


def test_the_shipped_site_has_neither_errors_nor_warnings(tmp_path: Path) -> None:
    result = check_content(Options(root=REPOSITORY, output=tmp_path / "output"))

    assert [] == [str(found) for found in result.diagnostics if found.level != "info"]
    assert {"draft", "embargoed"} == {each.status for each in result.left_out}


@pytest.mark.parametrize("kind", list(RECORD_TYPES))
def test_every_kind_of_record_is_there(kind: str) -> None:
    records = load_records(REPOSITORY, Report(Locator(REPOSITORY)))

    assert records.by_kind[kind]  # type: ignore[index]
