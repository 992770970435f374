"""What tells one state of the program from another: what was cached by the one is of no use to the other."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from briefgen.digests import digest_bytes
from briefgen.theme import find_default_theme


def digest_program() -> bytes:
    """Return the digest of the Python that runs, of all packages beside it, and of the program's files."""
    package = Path(__file__).parent.parent
    installed = (name for folder in sys.path for name in _list_installed(folder))
    own = (_stamp_tree(package), _stamp_tree(find_default_theme()))
    return digest_bytes(repr((sys.version, sorted(installed), own)).encode())


def _list_installed(folder: str) -> list[str]:
    """Return the names and versions of the packages in a folder of `sys.path`."""
    try:
        return [name for name in os.listdir(folder or ".") if name.endswith(".dist-info")]
    except OSError:
        return []


def _stamp_tree(folder: Path) -> list[tuple[str, int, int]]:
    stamps: list[tuple[str, int, int]] = []
    for inside, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in files:
            found = os.stat(os.path.join(inside, name))
            stamps.append(
                (os.path.relpath(os.path.join(inside, name), folder), found.st_size, found.st_mtime_ns)
            )
    return sorted(stamps)
