"""What was saved and is not shown yet, or not in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from threading import Lock


class Saves:
    """Paths of files, each with the number of its last save; several threads may ask and tell at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._number = 0
        self._by_path: dict[str, int] = {}

    def __bool__(self) -> bool:
        return bool(self._by_path)

    def add(self, paths: Iterable[str]) -> None:
        """Note that files were saved."""
        with self._lock:
            for path in paths:
                self._number += 1
                self._by_path[path] = self._number

    def list(self) -> dict[str, int]:
        """Return all saves."""
        with self._lock:
            return dict(self._by_path)

    def list_but(self, known: Mapping[str, int]) -> dict[str, int]:
        """Return the saves that are not among some others."""
        return {path: number for path, number in self.list().items() if known.get(path) != number}

    def drop(self, shown: Mapping[str, int]) -> None:
        """Forget saves; files that were saved again since then stay."""
        with self._lock:
            kept = {path: n for path, n in self._by_path.items() if shown.get(path) != n}
            self._by_path = kept
