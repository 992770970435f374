"""Real git repositories under `tmp_path`."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def git(root: Path, *arguments: str, when: int = 1756944000) -> str:
    """Run git as a user who did what he does at some second since 1970."""
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in {"NAME": "Ana", "EMAIL": "ana@example.org", "DATE": f"@{when} +0000"}.items()
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *arguments],  # noqa: S607 - whichever is installed
        cwd=root,
        env=kept | who,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def start(root: Path) -> None:
    """Make a folder a repository."""
    git(root, "init", "-q", "-b", "main")


def commit(root: Path, subject: str, when: int = 1756944000) -> str:
    """Commit everything below a folder and return the commit."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "--allow-empty-message", "-m", subject, when=when)
    return git(root, "rev-parse", "HEAD")
