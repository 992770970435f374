"""Every command in the README and the manual is run, page by page, from top to bottom.

A page begins in an empty folder, or with `<!-- in a new site -->` in one that `briefgen init` made. A
code block below a line with nothing but a path in backticks and a colon is written to that file. Each
line of an `sh` block is one command; it has to end with 0, or as its comment says: `# ends with 1`. A
`text` block right after an `sh` block is what its last command prints; a line `…` in it stands for any
lines.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

REPOSITORY = Path(__file__).parent.parent
PAGES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]
NEW_SITE = "<!-- in a new site -->"
NOT_RUN = {
    "pip install": "needs the network",
    "git push": "needs a host",
    "rsync": "needs another machine",
    "make": "runs the tests, or makes the environment that they run in",
    "python benchmarks/": "takes minutes",
    "briefgen build --executor farm:": "needs a cluster",
    "briefgen serve": "goes on until it is interrupted",
    "briefgen completion fish | source": "needs the fish shell",
}
"""Commands by their beginning, and why the test cannot run them."""
_BLOCK = re.compile(r"^```(?P<language>[a-z]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^`(?P<path>[^`\s]+)`:\n+\Z", re.MULTILINE)
_ENDS_WITH = re.compile(r"# ends with (\d)")


class Block(NamedTuple):
    """A fenced block."""

    language: str
    text: str
    path: str
    """The file that it is; empty where it is none."""
    follows: bool
    """Whether nothing stands between it and the block before."""


def find_blocks(text: str) -> Iterator[Block]:
    end = 0
    for found in _BLOCK.finditer(text):
        between = text[end : found.start()]
        heading = _HEADING.search(between)
        path = heading["path"] if heading else ""
        yield Block(found["language"], found["text"], path, follows=end > 0 and not between.strip())
        end = found.end()


def is_run(command: str) -> bool:
    return not any(command.startswith(beginning) for beginning in NOT_RUN)


class Reader:
    """Somebody who follows a page to the letter."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed: str | None = None
        home = folder.parent / "home"
        home.mkdir()
        self.environment = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(home),
            "EDITOR": "true",
            "GIT_AUTHOR_NAME": "Ana",
            "GIT_AUTHOR_EMAIL": "ana@example.org",
            "GIT_COMMITTER_NAME": "Ana",
            "GIT_COMMITTER_EMAIL": "ana@example.org",
        }

    def follow(self, block: Block) -> None:
        if block.path:
            file = self.folder / block.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
        elif block.language == "sh":
            for command in filter(str.strip, block.text.splitlines()):
                self.run(command)
        elif block.language == "text" and block.follows:
            self.compare(block.text)

    def run(self, command: str) -> None:
        if command.startswith("cd "):
            self.folder = self.folder / command.split()[1]
            assert self.folder.is_dir(), command
        elif is_run(command):
            ended = subprocess.run(
                ["bash", "-c", command],  # noqa: S607 - the shell that the reader has
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
                timeout=120,
            )
            wanted = _ENDS_WITH.search(command)
            self.printed = ended.stdout

            assert (int(wanted[1]) if wanted else 0) == ended.returncode, f"{command}\n{ended.stdout}"

    def compare(self, shown: str) -> None:
        parts = [".*" if line == "…\n" else re.escape(line) for line in shown.splitlines(keepends=True)]

        assert self.printed is not None
        assert re.fullmatch("".join(parts), self.printed, re.DOTALL), self.printed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_reader_who_does_what_the_page_says_gets_what_it_shows(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    reader = Reader(tmp_path / "reader")
    reader.folder.mkdir()
    if NEW_SITE in text:
        reader.run("briefgen init --host github-pages desk")
        reader.run("cd desk")
    for block in find_blocks(text):
        reader.follow(block)


def test_each_command_that_is_not_run_is_in_some_page() -> None:
    commands = [
        command
        for page in PAGES
        for block in find_blocks(page.read_text(encoding="utf-8"))
        if block.language == "sh"
        for command in block.text.splitlines()
    ]
    unused = {
        beginning for beginning in NOT_RUN if not any(command.startswith(beginning) for command in commands)
    }

    assert set() == unused


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_command_and_no_output_stands_where_it_is_passed_over(page: Path) -> None:
    blocks = list(find_blocks(page.read_text(encoding="utf-8")))
    passed_over = [
        block
        for before, block in zip([None, *blocks], blocks, strict=False)
        if (block.language == "text" and not (block.follows and before and before.language == "sh"))
        or (block.language != "sh" and block.text.startswith(("briefgen ", "$ ")))
    ]

    assert [] == passed_over
