"""A git repository → when each content file was changed, and with which words.

What comes out depends on one commit and nothing else: not on what is not committed yet, the user's git
settings or the clock. Where there is no git, no repository or only a part of its history (a shallow
clone), there is no history, and that is no fault. Neither names nor addresses of authors are read.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

TIMEOUT = 60
"""Seconds after which git is given up."""
LAST_SECOND = 253402300799
"""Of the year 9999, since 1970."""
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "log.showRoot": "true",
    "log.showSignature": "false",
}
_LOG = (
    "log",
    "-z",
    "--name-only",
    "--relative",
    "--no-renames",
    "--no-merges",
    "--full-history",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--encoding=UTF-8",
    "--format=format:%H %at %s%x00",
)


@dataclass(frozen=True, slots=True)
class Commit:
    """A change of a file."""

    id: str
    seconds: int
    """Since 1970, when its author made it."""
    subject: str


History = dict[str, tuple[Commit, ...]]
"""Changes of files, newest first, by path from the site's folder."""


def find_head(root: Path) -> str:
    """Return the commit that is checked out around a folder; empty where there is none, or a shallow one."""
    repository = next((each / ".git" for each in _parents(root) if (each / ".git").exists()), None)
    if repository is None:
        return ""
    folder = _follow(repository)
    common = folder / _read(folder / "commondir")
    if (common / "shallow").exists():
        return ""
    head = _read(folder / "HEAD")
    name = head.removeprefix("ref: ")
    if name != head:
        head = _read(folder / name) or _read(common / name)
    return (
        head
        if _COMMIT.fullmatch(head)
        else _run_git(root, "rev-parse", "--verify", "--quiet", "HEAD").strip()
    )


def read_history(root: Path, commit: str, paths: Collection[str]) -> History:
    """Return every change of some files up to a commit.

    Args:
        root: The site's folder.
        commit: As `find_head` tells it; without one, there is no history.
        paths: Of the files, from the site's folder; git is asked for all of them at once.
    """
    if not commit or not paths:
        return {}
    wanted = frozenset(paths)
    shown = wanted if len(wanted) == 1 else {path.split("/")[0] for path in wanted}
    found: dict[str, list[Commit]] = defaultdict(list)
    for change, names in _parse_log(_run_git(root, *_LOG, commit, "--", *sorted(shown))):
        for name in wanted.intersection(names):
            found[name].append(change)
    return {name: tuple(sorted(found[name], key=_newest_first)) for name in sorted(found)}


def _newest_first(change: Commit) -> tuple[int, str]:
    return -change.seconds, change.id


def _parents(root: Path) -> tuple[Path, ...]:
    folder = root.resolve()
    return folder, *folder.parents


def _follow(repository: Path) -> Path:
    """Return the folder of a repository, which a file stands for in worktrees and submodules."""
    return (
        repository.parent / _read(repository).removeprefix("gitdir: ") if repository.is_file() else repository
    )


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""


def _run_git(root: Path, *arguments: str) -> str:
    """Return what git says; nothing where it is not there, refuses, or takes too long."""
    settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment = {
        **kept,
        "LC_ALL": "C",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, none of which is an option of others
            ["git", "--no-pager", *settings, *arguments],  # noqa: S607 - the user's own git
            cwd=root,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace")


def _parse_log(log: str) -> Iterator[tuple[Commit, list[str]]]:
    """Yield each commit with the files that it changed: a head, their names, an empty part."""
    parts = iter(log.split("\0"))
    for head in parts:
        if not head:
            continue
        names = list(iter(lambda: next(parts, ""), ""))
        commit, seconds, subject = head.split(" ", 2)
        change = Commit(commit, min(max(int(seconds), 0), LAST_SECOND), subject)
        yield change, [names[0].removeprefix("\n"), *names[1:]] if names else []
