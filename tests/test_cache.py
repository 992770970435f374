from __future__ import annotations

import os
import random
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from briefgen import cache as cache_module
from briefgen.cache import FILE, FOLDER, Cache, open_cache
from briefgen.messages import BriefgenError


def keep_silent() -> None:
    pass


def put(root: Path, entries: dict[str, bytes], key: bytes = b"key") -> None:
    with open_cache(root, key, keep_silent) as cache:
        cache.put(entries.items())
        cache.commit()


def get(root: Path, name: str, key: bytes = b"key") -> bytes | None:
    with open_cache(root, key, keep_silent) as cache:
        return cache.get(name)


def test_what_was_put_is_found_by_the_next_run(tmp_path: Path) -> None:
    put(tmp_path, {"a": b"1", "b": b"", "c": b"3"})

    with open_cache(tmp_path, b"key", keep_silent) as cache:
        assert [b"1", b"", None] == [cache.get(name) for name in ("a", "b", "d")]
        assert {"b": b"", "c": b"3"} == cache.read_range("b", "d")


def test_what_was_not_committed_is_forgotten(tmp_path: Path) -> None:
    put(tmp_path, {"a": b"1", "b": b"2"})
    with open_cache(tmp_path, b"key", keep_silent) as cache:
        cache.put([("a", b"changed")])
        cache.drop(["b"])

    assert (b"1", b"2") == (get(tmp_path, "a"), get(tmp_path, "b"))


def test_a_run_can_go_on_after_it_committed(tmp_path: Path) -> None:
    with open_cache(tmp_path, b"key", keep_silent) as cache:
        cache.put([("a", b"1")])
        cache.commit()
        cache.drop(["a"])
        cache.put([("b", b"2")])
        cache.commit()

    assert (None, b"2") == (get(tmp_path, "a"), get(tmp_path, "b"))


def test_another_key_begins_it_anew(tmp_path: Path) -> None:
    put(tmp_path, {"a": b"1"})
    put(tmp_path, {"b": b"2"}, b"other")

    assert [None, b"2"] == [get(tmp_path, name, b"other") for name in ("a", "b")]
    assert get(tmp_path, "b") is None


def test_version_control_passes_it_over(tmp_path: Path) -> None:
    put(tmp_path, {})

    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"


def test_without_a_file_nothing_is_kept_and_nothing_fails() -> None:
    cache = Cache(None)
    cache.put([("a", b"1")])
    cache.commit()

    assert cache.get("a") is None


def change_content(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE entry SET content = ? WHERE name = 'a'", (b"2",))
    connection.close()


def change_type(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE entry SET content = 'text'")
    connection.close()


def change_table(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE entry (other TEXT)")
    connection.close()


def make_view(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE VIEW entry AS SELECT 'a' AS name, 1 AS checksum, 1 AS content")
    connection.close()


def misname(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE entry SET name = CAST(X'ff61' AS TEXT) WHERE name = 'a'")
    connection.close()


def put_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()
    (file / "other").touch()


DAMAGES: list[Callable[[Path], object]] = [
    change_content,
    change_type,
    change_table,
    make_view,
    misname,
    put_folder,
    lambda file: file.write_bytes(b""),
    lambda file: file.write_bytes(b"not a database"),
    lambda file: file.write_bytes(file.read_bytes()[:1000]),
    lambda file: file.write_bytes(file.read_bytes()[:5000]),
    lambda file: file.write_bytes(b"SQLite format 3\0" + bytes(5000)),
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_noticed_and_mended_by_the_next_run(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    put(tmp_path, {"a": b"1"})
    damage(tmp_path / FOLDER / FILE)
    with open_cache(tmp_path, b"key", keep_silent) as cache:
        found = cache.get("a")
        everything = cache.read_range("", "~")
        cache.put([("b", b"2")])
        cache.drop(["c"])
        cache.commit()

    assert found is None
    assert "a" not in everything
    if not (tmp_path / FOLDER / FILE).is_dir():
        put(tmp_path, {"b": b"2"})
        assert get(tmp_path, "b") == b"2"


def test_damage_anywhere_is_never_believed(tmp_path: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - places, not secrets
    entries = {f"name {number}": bytes([number]) * 300 for number in range(40)}
    put(tmp_path, entries)
    file = tmp_path / FOLDER / FILE
    sound = file.read_bytes()
    for _ in range(150):
        damaged = bytearray(sound)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(sound))] = chance.randrange(256)
        file.unlink(missing_ok=True)
        file.write_bytes(damaged)
        with open_cache(tmp_path, b"key", keep_silent) as cache:
            found = {name: cache.get(name) for name in entries}
            in_range = cache.read_range("", "~")
            cache.put([("name 1", b"new")])
            cache.commit()

        assert all(content in (None, entries[name]) for name, content in found.items())
        assert all(entries.get(name, b"key") == content for name, content in in_range.items())


def test_a_folder_that_cannot_be_made_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file")
    put(tmp_path, {"a": b"1"})

    assert get(tmp_path, "a") is None
    assert (tmp_path / FOLDER).read_text() == "a file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to any file")
def test_a_file_that_must_not_be_written_to_means_no_cache(tmp_path: Path) -> None:
    put(tmp_path, {"a": b"1"})
    (tmp_path / FOLDER / FILE).chmod(0o444)
    (tmp_path / FOLDER).chmod(0o555)
    put(tmp_path, {"a": b"2"})
    (tmp_path / FOLDER).chmod(0o755)

    assert get(tmp_path, "a") == b"1"


def test_a_second_run_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    waits = threading.Event()
    seen: list[bytes | None] = []

    def run_second() -> None:
        with open_cache(tmp_path, b"key", waits.set) as cache:
            seen.append(cache.get("a"))

    with open_cache(tmp_path, b"key", keep_silent) as cache:
        second = threading.Thread(target=run_second)
        second.start()
        waits.wait()
        cache.put([("a", b"1")])
        cache.commit()
    second.join()

    assert seen == [b"1"]


def test_a_first_run_that_does_not_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "PATIENCE", 1)
    with open_cache(tmp_path, b"key", keep_silent):  # noqa: SIM117 - the second is what fails
        with pytest.raises(BriefgenError, match="another run is at work on this site"):
            put(tmp_path, {})


def test_what_cannot_be_kept_at_the_end_makes_the_cache_a_damaged_one() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        cache = Cache(connection)
        cache.commit()
        cache.commit()

    assert cache.is_damaged
