from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.messages import BriefgenError
from briefgen.model import Artifact
from briefgen.write import MANIFEST, STAGING, Staging, WriteSummary, check_output_folder, stage_bytes


def write(output: Path, files: dict[str, bytes | Path]) -> WriteSummary:
    with Staging(output) as staging:
        for url, content in files.items():
            staging.add(Artifact(url, content))
        return staging.commit()


def list_files(output: Path) -> set[str]:
    return {file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()}


def test_writes_files_and_a_manifest_of_them(tmp_path: Path) -> None:
    summary = write(tmp_path / "out", {"a/index.html": b"a", "b.css": b"b"})

    assert WriteSummary(written=2, unchanged=0, removed=0) == summary
    assert list_files(tmp_path / "out") == {"a/index.html", "b.css", MANIFEST}


def test_copies_files_by_path(tmp_path: Path) -> None:
    original = tmp_path / "picture.svg"
    original.write_bytes(b"<svg/>")
    first = write(tmp_path / "out", {"picture.svg": original})
    second = write(tmp_path / "out", {"picture.svg": original})

    assert (1, 0) == (first.written, second.written)
    assert (tmp_path / "out" / "picture.svg").read_bytes() == b"<svg/>"


def test_leaves_unchanged_files_alone(tmp_path: Path) -> None:
    write(tmp_path / "out", {"a.html": b"a", "b.html": b"b"})
    before = (tmp_path / "out" / "a.html").stat().st_mtime_ns
    summary = write(tmp_path / "out", {"a.html": b"a", "b.html": b"c"})

    assert WriteSummary(written=1, unchanged=1, removed=0) == summary
    assert before == (tmp_path / "out" / "a.html").stat().st_mtime_ns


def test_removes_stale_files_of_ours_and_the_folders_they_leave_empty(tmp_path: Path) -> None:
    write(tmp_path / "out", {"x/y/index.html": b"", "keep/index.html": b"", "keep/old.html": b""})
    summary = write(tmp_path / "out", {"keep/index.html": b""})

    assert summary.removed == 2
    assert list_files(tmp_path / "out") == {"keep/index.html", MANIFEST}
    assert not (tmp_path / "out" / "x").exists()


def test_keeps_files_of_others_in_an_output_folder_of_ours(tmp_path: Path) -> None:
    write(tmp_path / "out", {"a.html": b"", "sub/b.html": b""})
    (tmp_path / "out" / "sub" / "notes.txt").write_text("mine")
    write(tmp_path / "out", {"a.html": b""})

    assert list_files(tmp_path / "out") == {"a.html", "sub/notes.txt", MANIFEST}


def test_refuses_to_replace_a_file_of_others(tmp_path: Path) -> None:
    write(tmp_path / "out", {"a.html": b"a"})
    (tmp_path / "out" / "b.html").write_text("mine")

    with pytest.raises(BriefgenError, match=r"b\.html is in the way"):
        write(tmp_path / "out", {"a.html": b"changed", "b.html": b"ours"})
    assert (tmp_path / "out" / "a.html").read_bytes() == b"a"
    assert (tmp_path / "out" / "b.html").read_text() == "mine"


def test_changes_nothing_without_commit(tmp_path: Path) -> None:
    write(tmp_path / "out", {"a.html": b"a"})
    with Staging(tmp_path / "out") as staging:
        staging.add(Artifact("a.html", b"changed"))

    assert (tmp_path / "out" / "a.html").read_bytes() == b"a"
    assert not (tmp_path / "out" / STAGING).exists()


def test_leaves_no_folder_behind_without_commit(tmp_path: Path) -> None:
    with Staging(tmp_path / "out") as staging:
        staging.add(Artifact("a.html", b"a"))

    assert not (tmp_path / "out").exists()


def test_a_folder_gives_way_to_a_file_and_back(tmp_path: Path) -> None:
    write(tmp_path / "out", {"a/b/c": b"1"})
    write(tmp_path / "out", {"a": b"2"})
    middle = list_files(tmp_path / "out")
    write(tmp_path / "out", {"a/b/c": b"3"})

    assert {"a", MANIFEST} == middle
    assert {"a/b/c", MANIFEST} == list_files(tmp_path / "out")


@pytest.mark.parametrize("content", ["", "[]", '{"files": 3}', "\x00", '{"other": []}'])
def test_a_damaged_manifest_makes_nothing_ours(tmp_path: Path, content: str) -> None:
    write(tmp_path / "out", {"a.html": b"a", "b.html": b"b"})
    (tmp_path / "out" / MANIFEST).write_text(content)

    with pytest.raises(BriefgenError, match="in the way"):
        write(tmp_path / "out", {"a.html": b"changed"})
    assert (tmp_path / "out" / "b.html").exists()


def test_a_manifest_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "precious.txt"
    outside.write_text("mine")
    write(tmp_path / "out", {"a.html": b"a"})
    (tmp_path / "out" / MANIFEST).write_text('{"files": ["../precious.txt", "/etc/hostname", "a.html"]}')
    summary = write(tmp_path / "out", {})

    assert summary.removed == 1
    assert outside.exists()


def refuse(output: Path, root: Path) -> str:
    with pytest.raises(BriefgenError) as raised:
        check_output_folder(output, root, root / "content")
    return str(raised.value)


def test_refuses_an_output_folder_inside_the_content(tmp_path: Path) -> None:
    assert "is inside the content folder" in refuse(tmp_path / "content" / "out", tmp_path)


def test_refuses_the_site_itself_and_what_holds_it(tmp_path: Path) -> None:
    root = tmp_path / "desk"
    root.mkdir()

    assert "holds the site itself" in refuse(root, root)
    assert "holds the site itself" in refuse(tmp_path, root)


def test_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")

    assert "is a file" in refuse(tmp_path / "out", tmp_path)


def test_refuses_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert "cannot be written to" in refuse(tmp_path / "file" / "out", tmp_path)


def test_refuses_a_folder_with_files_of_others(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.doc").write_text("")

    assert 'holds "thesis.doc", which briefgen did not make' in refuse(tmp_path / "out", tmp_path)


@pytest.mark.parametrize("name", [".gitignore", ".gitkeep", STAGING])
def test_takes_a_folder_with_nothing_of_worth(tmp_path: Path, name: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("")

    check_output_folder(tmp_path / "out", tmp_path, tmp_path / "content")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_full_disk_is_told_with_the_file_it_is_full_for(tmp_path: Path) -> None:
    (tmp_path / STAGING).mkdir()
    (tmp_path / STAGING / "a.html").symlink_to("/dev/full")

    with pytest.raises(OSError, match="No space left on device") as raised:
        stage_bytes(str(tmp_path), "a.html", b"a")
    assert raised.value.filename == f"{tmp_path}/{STAGING}/a.html"
