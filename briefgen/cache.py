"""What an earlier run knew, by name, in one SQLite file that can be deleted at any time.

The file is locked from `open_cache` to the end, so that two runs on a site take turns. Nothing in it
is believed that does not match its checksum; a file that is damaged, or was made by another version,
is begun anew. Where none can be kept, a run does without.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

from briefgen.messages import BriefgenError

FOLDER = ".briefgen"
FILE = "cache.sqlite"
PATIENCE = 600_000
"""Milliseconds to wait for another run on the same site."""
_KEY = "key"
_FAULTS = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged file leads to; of the second kind are messages that quote it."""


class Cache:
    """Contents by name."""

    def __init__(self, connection: sqlite3.Connection | None) -> None:
        self._connection = connection
        self.is_damaged = False

    def get(self, name: str) -> bytes | None:
        """Return what stands under a name, or None."""
        found = self._select("SELECT name, checksum, content FROM entry WHERE name = ?", name)
        return next((content for its_name, content in found if its_name == name), None)

    def read_range(self, first: str, last: str) -> dict[str, bytes]:
        """Return what stands under all names from one to another."""
        query = "SELECT name, checksum, content FROM entry WHERE name BETWEEN ? AND ?"
        return dict(self._select(query, first, last))

    def _select(self, query: str, *bounds: str) -> Iterator[tuple[str, bytes]]:
        if self._connection is None:
            return
        try:
            for name, checksum, content in self._connection.execute(query, bounds):
                is_whole = isinstance(name, str) and isinstance(content, bytes)
                if is_whole and checksum == _check(name, content):
                    yield name, content
        except _FAULTS:
            self.is_damaged = True

    def put(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Keep contents under names, instead of what stood there."""
        rows = ((name, _check(name, content), content) for name, content in entries)
        self._change("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", rows)

    def drop(self, names: Iterable[str]) -> None:
        """Forget what stands under names."""
        self._change("DELETE FROM entry WHERE name = ?", ((name,) for name in names))

    def _change(self, query: str, rows: Iterable[tuple[object, ...]]) -> None:
        if self._connection is None or self.is_damaged:
            return
        try:
            self._connection.executemany(query, rows)
        except _FAULTS:  # a full disk is no reason to fail: what was not kept is made again
            self.is_damaged = True

    def commit(self) -> None:
        """Let the next run find what was put and dropped; without it, all is as this run found it."""
        if self._connection is None or self.is_damaged:
            return
        try:
            self._connection.execute("COMMIT")
            self._connection.execute("BEGIN IMMEDIATE")
        except _FAULTS:
            self.is_damaged = True


def _check(name: str, content: bytes) -> int:
    return crc32(content, crc32(name.encode()))


@contextmanager
def open_cache(root: Path, key: bytes, tell_waiting: Callable[[], None]) -> Iterator[Cache]:
    """Yield the cache of the site in a folder, locked.

    Args:
        root: The site's folder.
        key: What the cache depends on beside the site itself; with another one, it is begun anew.
        tell_waiting: Called where another run has to be waited for.

    Raises:
        BriefgenError: Another run does not come to an end.
    """
    file = root / FOLDER / FILE
    connection = _connect(file, tell_waiting)
    cache = Cache(connection)
    if connection is not None and cache.get(_KEY) != key:
        with suppress(*_FAULTS):
            connection.execute("DELETE FROM entry")
        cache.put([(_KEY, key)])
    try:
        yield cache
    finally:
        if connection is not None:
            connection.close()
        if cache.is_damaged:
            with suppress(OSError):
                file.unlink()


def _connect(file: Path, tell_waiting: Callable[[], None]) -> sqlite3.Connection | None:
    """Return a connection that holds the lock, or None where no cache can be kept."""
    try:
        file.parent.mkdir(exist_ok=True)
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        return _lock(file, tell_waiting)
    except _FAULTS:
        with suppress(OSError, *_FAULTS):
            file.unlink()
            return _lock(file, tell_waiting)
    except OSError:
        pass
    return None


def _lock(file: Path, tell_waiting: Callable[[], None]) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=0, isolation_level=None)
    try:
        try:
            _begin(connection)
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise
            tell_waiting()
            connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
            _begin(connection)
    except _FAULTS as error:
        connection.close()
        if _is_busy(error):
            raise BriefgenError(f"another run is at work on this site; if none is, delete {file}") from None
        raise
    return connection


def _is_busy(error: Exception) -> bool:
    return isinstance(error, sqlite3.Error) and error.sqlite_errorcode == sqlite3.SQLITE_BUSY


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS entry (name TEXT PRIMARY KEY, checksum INTEGER, content BLOB)"
    )
