"""Changes to several files of a site: shown as a diff, or made all or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from briefgen.messages import BriefgenError


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of one file."""

    path: str
    """Relative to the site's root; where the file stood, or will stand if it is new."""
    before: bytes | None
    """None for a new file."""
    after: bytes
    new_path: str = ""
    """Where it goes; empty where it stays."""

    @property
    def goal(self) -> str:
        """Where the file stands afterwards."""
        return self.new_path or self.path


def format_diff(changes: Iterable[FileChange]) -> str:
    """Return changes as `diff -u` shows them."""
    return "".join(line for change in changes for line in _diff_file(change))


def _diff_file(change: FileChange) -> list[str]:
    before = (change.before or b"").decode("utf-8", errors="replace").splitlines(keepends=True)
    after = change.after.decode("utf-8", errors="replace").splitlines(keepends=True)
    old = f"a/{change.path}" if change.before is not None else "/dev/null"
    lines = list(unified_diff(before, after, old, f"b/{change.goal}", n=2))
    if change.new_path:
        lines = [f"rename from {change.path}\n", f"rename to {change.new_path}\n", *lines]
    return [line if line.endswith("\n") else f"{line}\n\\ no line end\n" for line in lines]


def make_changes(root: Path, changes: Sequence[FileChange]) -> None:
    """Write all files, or, where one cannot be written, leave all as they were.

    Raises:
        BriefgenError: A file stands where another should go, or has changed since it was read.
    """
    for change in changes:
        _refuse_surprise(root, change)
    temporary: list[Path] = []
    done: list[FileChange] = []
    try:
        for number, change in enumerate(changes):
            goal = root / change.goal
            goal.parent.mkdir(parents=True, exist_ok=True)
            temporary.append(goal.with_name(f".{goal.name}.{number}.tmp"))
            temporary[-1].write_bytes(change.after)
        for change, file in zip(changes, temporary, strict=True):
            done.append(change)
            os.replace(file, root / change.goal)
            if change.new_path:
                (root / change.path).unlink()
    except OSError:
        for change in done:
            _undo(root, change)
        raise
    finally:
        for file in temporary:
            file.unlink(missing_ok=True)


def _refuse_surprise(root: Path, change: FileChange) -> None:
    goal = root / change.goal
    is_new = change.before is None or change.new_path
    if is_new and goal.exists() and not _is_same_file(root / change.path, goal):
        raise BriefgenError(f"{change.goal} is there already; nothing was changed")
    if change.before is not None and (root / change.path).read_bytes() != change.before:
        raise BriefgenError(f"{change.path} was changed by somebody else just now; nothing was changed")


def _is_same_file(first: Path, second: Path) -> bool:
    """Whether two names differ only in what the file system passes over, such as case."""
    return first.exists() and first.samefile(second)


def _undo(root: Path, change: FileChange) -> None:
    if (change.before is None or change.new_path) and (root / change.goal).is_file():
        (root / change.goal).unlink()
    if change.before is not None:
        (root / change.path).write_bytes(change.before)
