from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.changes import FileChange, format_diff, make_changes
from briefgen.messages import BriefgenError


def read_all(root: Path) -> dict[str, bytes]:
    return {
        file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()
    }


def test_files_are_changed_moved_and_made(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"2")
    make_changes(
        tmp_path,
        [FileChange("a", b"1", b"3"), FileChange("b", b"2", b"4", "d/c"), FileChange("e/f", None, b"5")],
    )

    assert {"a": b"3", "d/c": b"4", "e/f": b"5"} == read_all(tmp_path)


def test_nothing_changes_where_a_new_file_would_hide_another(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"2")

    with pytest.raises(BriefgenError, match="b is there already; nothing was changed"):
        make_changes(tmp_path, [FileChange("a", b"1", b"3"), FileChange("a", b"1", b"4", "b")])
    assert {"a": b"1", "b": b"2"} == read_all(tmp_path)


def test_nothing_changes_where_a_file_was_changed_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"9")

    with pytest.raises(BriefgenError, match="a was changed by somebody else just now"):
        make_changes(tmp_path, [FileChange("a", b"1", b"3")])
    assert {"a": b"9"} == read_all(tmp_path)


def test_all_is_put_back_where_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"2")
    (tmp_path / "e").mkdir()
    changes = [
        FileChange("a", b"1", b"3"),
        FileChange("b", b"2", b"4", "c"),
        FileChange("d", None, b"5"),
        FileChange("f/g", None, b"6"),
    ]
    (tmp_path / "f").write_bytes(b"no folder")

    with pytest.raises(OSError, match="f"):
        make_changes(tmp_path, changes)
    assert {"a": b"1", "b": b"2", "f": b"no folder"} == read_all(tmp_path)


def test_what_was_changed_already_is_put_back(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).write_bytes(b"1")
    changes = [
        FileChange("a", b"1", b"3"),
        FileChange("b", b"1", b"4", "c"),
        FileChange("d", None, b"5"),
        FileChange("folder", None, b"6"),
        FileChange("folder/x", None, b"7"),
    ]

    with pytest.raises(OSError, match="folder"):
        make_changes(tmp_path, changes)
    assert {"a": b"1", "b": b"1"} == read_all(tmp_path)


def test_a_diff_shows_what_changes() -> None:
    changes = [
        FileChange("a", b"1\n2\n", b"1\n3"),
        FileChange("b", b"x\n", b"x\n", "c"),
        FileChange("d", None, b"n\n"),
    ]

    assert format_diff(changes) == (
        "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n 1\n-2\n+3\n\\ no line end\n"
        "rename from b\nrename to c\n"
        "--- /dev/null\n+++ b/d\n@@ -0,0 +1 @@\n+n\n"
    )
