"""The finished pages → an index that a browser searches: Pagefind's, made by its own program.

Pagefind loads a few kilobytes for each search, however large the site is; an index in one file would
grow with the archive. Nothing of its looks is taken: the theme has a page of its own.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from briefgen.export.bundle import settle_order
from briefgen.messages import BriefgenError
from briefgen.model import Artifact
from briefgen.urls import BUNDLE

SEARCH_FOLDER = f"{BUNDLE}/"
SEARCH_ENTRY = f"{SEARCH_FOLDER}pagefind-entry.json"
"""The file that every index has."""
HOW_TO_INSTALL = "pip install 'briefgen[search]'"
LEFT_OUT = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""Beginnings of the names of files that only Pagefind's own looks need."""
NOT_SEARCHED = ["nav", ".entries", ".facts", ".chips", ".ways", ".badge", ".copy"]
"""What is not a page's own text: ways on, lists of what has pages of its own, dates and places, initials, and
words that stand there twice so that they can be copied."""


def is_available() -> bool:
    """Whether the optional library is installed, with its program."""
    return find_spec("pagefind_bin") is not None


def index_pages(pages: Iterable[tuple[str, bytes]]) -> Iterator[Artifact]:
    """Yield the files of the index; the same pages give the same bytes, in whatever order they come.

    Only pages with `data-pagefind-body` are searched. Everything happens in a folder of its own, which
    is gone afterwards.

    Args:
        pages: URL and HTML of each page.

    Raises:
        BriefgenError: The optional library is not installed.
    """
    if not is_available():
        raise BriefgenError(f"there is no Pagefind to make the search with; {HOW_TO_INSTALL}")
    with TemporaryDirectory(prefix="briefgen-search-") as folder:
        site, bundle = Path(folder, "site"), Path(folder, BUNDLE)
        site.mkdir()
        for url, html in pages:
            file = site / url
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(html)
        _run_pagefind(site, bundle)
        files = {
            file.relative_to(bundle).as_posix(): file.read_bytes()
            for file in bundle.rglob("*")
            if file.is_file() and not file.name.startswith(LEFT_OUT)
        }
    for path, content in sorted(settle_order(files).items()):
        yield Artifact(f"{BUNDLE}/{path}", content)


def _run_pagefind(site: Path, bundle: Path) -> None:
    """Let Pagefind read a folder and write its index to another.

    Its program is called once. Its interface for Python waits for good where that program comes to a bad
    end, takes a tenth of a second for each page, and cannot hand back an index of two megabytes.
    """
    from pagefind_bin import get_executable  # noqa: PLC0415 - not installed everywhere

    command = [str(get_executable()), "--site", str(site), "--output-path", str(bundle), "--keep-index-url"]
    for selector in NOT_SEARCHED:
        command += ["--exclude-selectors", selector]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    done = subprocess.run(  # noqa: S603 - the library's own program
        command, cwd=site.parent, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        reason = (done.stdout + done.stderr).strip().rpartition("\n")[2] or f"exit status {done.returncode}"
        raise BriefgenError(f"the search could not be indexed: {reason.strip()}")
