from __future__ import annotations

import os
from pathlib import Path

import pytest
from briefgen.digests import digest_bytes
from briefgen.inputs import FRESH, UNREAD, Input, Inputs, Stamp, note_digest, scan_inputs

KNOWN = b"known"
"""No digest: it stands in the result only where a file was not read."""


def scan(folder: Path, known: Inputs | None = None) -> Inputs:
    return scan_inputs({"content": folder}, {"settings": folder.parent / "settings"}, known or {})


def stamp(file: Path) -> Stamp:
    found = file.stat()
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_mode)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content" / "briefs").mkdir(parents=True)
    (tmp_path / "content" / "briefs" / "a.md").write_bytes(b"a")
    return tmp_path / "content"


def test_every_file_is_found_by_its_name_and_digest(folder: Path) -> None:
    (folder / ".hidden").write_bytes(b"h")
    (folder.parent / "settings").write_bytes(b"s")

    assert {
        "settings": digest_bytes(b"s"),
        "content/.hidden": digest_bytes(b"h"),
        "content/briefs/a.md": digest_bytes(b"a"),
    } == {name: each.digest for name, each in scan(folder).items()}


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert {} == scan(tmp_path / "content")


def test_a_file_is_not_read_again_while_its_stamp_is_the_same(folder: Path) -> None:
    file = folder / "briefs" / "a.md"
    known = {"content/briefs/a.md": Input(stamp(file), KNOWN)}

    assert known == scan(folder, known)


@pytest.mark.parametrize("change", ["content", "time", "mode", "size"])
def test_it_is_when_its_stamp_is_another(folder: Path, change: str) -> None:
    file = folder / "briefs" / "a.md"
    before = stamp(file)
    known = {"content/briefs/a.md": Input(before, KNOWN)}
    if change == "content":
        file.write_bytes(b"b")
        os.utime(file, ns=(before.modified, before.modified + 1))
    elif change == "time":
        os.utime(file, ns=(1, 1))
    elif change == "mode":
        file.chmod(0o600)
    else:
        file.write_bytes(b"aa")

    assert digest_bytes(file.read_bytes()) == scan(folder, known)["content/briefs/a.md"].digest


def test_a_fresh_file_is_read_again_next_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "briefs" / "a.md"
    found = stamp(file)
    monkeypatch.setattr("time.time_ns", lambda: max(found.modified, found.changed) + FRESH - 1)
    fresh = scan(folder)["content/briefs/a.md"]
    monkeypatch.setattr("time.time_ns", lambda: max(found.modified, found.changed) + FRESH)
    settled = scan(folder)["content/briefs/a.md"]

    assert (None, found) == (fresh.stamp, settled.stamp)
    assert fresh.digest == settled.digest


def test_a_linked_file_is_read_each_time(folder: Path) -> None:
    target = folder.parent / "target"
    target.write_bytes(b"1")
    (folder / "link").symlink_to(target)
    first = scan(folder)
    target.write_bytes(b"2")
    second = scan(folder, first)
    (folder / "link").unlink()
    (folder / "link").write_bytes(b"2")
    third = scan(folder, second)

    assert first["content/link"].stamp is None
    assert len({each["content/link"].digest for each in (first, second, third)}) == 3


def test_links_to_nothing_to_folders_and_to_themselves_are_told_apart(folder: Path) -> None:
    for name, target in {"nothing": "no", "folder": "briefs", "itself": "itself"}.items():
        (folder / name).symlink_to(target)
    before = scan(folder)
    (folder / "no").mkdir()
    after = scan(folder)

    assert (
        set(before)
        == set(after)
        == {f"content/{name}" for name in ("nothing", "folder", "itself", "briefs/a.md")}
    )
    assert before["content/nothing"].digest != after["content/nothing"].digest
    assert before["content/nothing"].digest != before["content/folder"].digest


def test_a_pipe_is_not_read(folder: Path) -> None:
    os.mkfifo(folder / "pipe")

    assert scan(folder)["content/pipe"].digest != digest_bytes(b"")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read any file")
def test_a_file_that_must_not_be_read_is_told_from_one_that_may(folder: Path) -> None:
    file = folder / "briefs" / "a.md"
    file.chmod(0)
    forbidden = scan(folder)["content/briefs/a.md"].digest
    file.chmod(0o644)

    assert forbidden != scan(folder)["content/briefs/a.md"].digest


def test_a_file_that_cannot_be_read_has_a_digest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("builtins.open", fail)

    assert scan(folder)["content/briefs/a.md"].digest != digest_bytes(b"a")


def test_a_file_that_goes_while_it_is_looked_at_is_taken_as_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(os, "stat", fail)

    assert scan_inputs({"content": folder}, {}, {})["content/briefs/a.md"].stamp is None


def test_names_that_are_no_text_are_told_apart(folder: Path) -> None:
    for name in (b"\xff.md", b"\xfe.md"):
        with open(os.fsencode(folder) + b"/" + name, "wb") as file:  # noqa: PTH123 - the name is bytes
            file.write(name)

    assert {r"content/\udcff.md", r"content/\udcfe.md"} <= scan(folder).keys() or {
        r"content/\xff.md",
        r"content/\xfe.md",
    } <= scan(folder).keys()


def test_files_that_others_read_are_left_to_them_and_links_are_not(folder: Path) -> None:
    (folder / "link.md").symlink_to(folder / "briefs" / "a.md")
    (folder / "b.txt").write_bytes(b"b")
    inputs = scan_inputs({"content": folder}, {}, {}, leaves=lambda path: path.endswith(".md"))

    assert UNREAD == inputs["content/briefs/a.md"].digest
    assert UNREAD not in (inputs["content/link.md"].digest, inputs["content/b.txt"].digest)


def test_what_others_have_read_is_noted_where_it_was_left(folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"b")
    whole = scan(folder)
    left = scan_inputs({"content": folder}, {}, {}, leaves=lambda path: path.endswith(".md"))
    for path in ("content/briefs/a.md", "content/b.txt", "content/gone.md"):
        note_digest(left, path, digest_bytes(b"a"))

    assert whole == left
