from __future__ import annotations

from pathlib import Path

from briefgen.diagnostics import Found, Location, Pointer
from briefgen.pipeline.options import Options, Result

FOUND = (
    Found("warning", "no-source", Pointer("b.md"), "second"),
    Found("error", "not-a-day", Location("a.md", 3, 1), "first"),
    Found("info", "orphan-record", Pointer("b.md"), "third"),
)


def test_a_run_asks_for_little_by_default() -> None:
    options = Options(root=Path(), output=Path("output"))

    assert (1, None, False, False) == (
        options.jobs,
        options.make_executor,
        options.with_drafts,
        options.is_strict,
    )


def test_findings_are_located_and_sorted_when_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("---\ntitle: A\n---\n", encoding="utf-8")
    result = Result(root=tmp_path, found=FOUND)

    assert ["first", "second", "third"] == [each.message for each in result.diagnostics]
    assert ["a.md:3:1"] == [str(each.location) for each in result.locate("error")]
