"""What a build reads: every file with its digest, known from the last run where its stamp is the same."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from briefgen.digests import digest_bytes

FRESH = 2_000_000_000
"""Nanoseconds for which a file is too new to be told by its stamp: it could change again within the
same tick of the file system's clock (git calls such entries racy)."""


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """What the file system says of a file: it changes whenever the file does."""

    size: int
    modified: int
    """Nanoseconds since 1970."""
    changed: int
    mode: int
    """Kind of file and permissions."""


class Input(msgspec.Struct, frozen=True, array_like=True):
    """A file as it was read."""

    stamp: Stamp | None
    """None where the file was too fresh."""
    digest: bytes


Inputs = dict[str, Input]
"""By path as messages name it."""

UNREAD = b""
"""Stands for the digest of a file that somebody else will read."""


def scan_inputs(
    folders: Mapping[str, Path],
    files: Mapping[str, Path],
    known: Mapping[str, Input],
    *,
    leaves: Callable[[str], bool] = lambda _: False,
) -> Inputs:
    """Return everything below some folders, and some files.

    Args:
        folders: By the name that stands for them in the result.
        files: Likewise; they need not exist.
        known: What an earlier run found.
        leaves: Whether an ordinary file below the folders is left `UNREAD`, by its path.
    """
    now = time.time_ns()
    inputs = {name: _read(str(file), known.get(name), now) for name, file in files.items() if file.exists()}
    for name, folder in folders.items():
        for inner, path in _walk_folder(name, str(folder)):
            inputs[inner] = _read(path, known.get(inner), now, is_left=leaves(inner))
    return inputs


def note_digest(inputs: Inputs, path: str, digest: bytes) -> None:
    """Note the digest of a file that was left `UNREAD`, and has been read since."""
    found = inputs.get(path)
    if found is not None and found.digest == UNREAD:
        inputs[path] = Input(found.stamp, digest)


def _read(path: str, old: Input | None, now: int, *, is_left: bool = False) -> Input:
    """Return a file as it is, without reading one whose stamp is known."""
    link = _stamp(path, follow=False)
    is_link = link is not None and stat.S_ISLNK(link.mode)
    if not is_link and old is not None and link is not None and old.stamp == link:
        return old
    target = _stamp(path, follow=True) if is_link else link
    is_left = is_left and link is not None and stat.S_ISREG(link.mode)
    digest = UNREAD if is_left else _digest(path, link, target)
    is_fresh = is_link or link is None or now - max(link.modified, link.changed) < FRESH
    return Input(None if is_fresh else link, digest)


def _walk_folder(name: str, folder: str) -> Iterator[tuple[str, str]]:
    try:
        with os.scandir(folder) as scanned:
            entries = list(scanned)
    except OSError:
        return
    for entry in entries:
        inner = f"{name}/{_to_text(entry.name)}"
        if entry.is_dir(follow_symlinks=False):
            yield from _walk_folder(inner, entry.path)
        else:
            yield inner, entry.path


def _to_text(name: str) -> str:
    """Return a file's name as text even where it is none, each by another one."""
    return name.encode(errors="surrogateescape").decode(errors="backslashreplace")


def _stamp(path: str, *, follow: bool) -> Stamp | None:
    try:
        found = os.stat(path, follow_symlinks=follow)
    except OSError:
        return None
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_mode)


def _digest(path: str, link: Stamp | None, target: Stamp | None) -> bytes:
    """Return the digest of a file, or of what can be said of one that cannot be read."""
    kind = str((link and stat.S_IFMT(link.mode), target and stat.S_IFMT(target.mode))).encode()
    if target is None or not stat.S_ISREG(target.mode):
        return digest_bytes(kind)
    try:
        with open(path, "rb") as file:
            return digest_bytes(kind, file.read()) if link != target else digest_bytes(file.read())
    except OSError as error:
        return digest_bytes(kind, str(error.errno).encode())
