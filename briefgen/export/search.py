"""The finished pages → an index that a browser searches: Pagefind's, made by its own program.

Pagefind loads a few kilobytes for each search, however large the site is; an index in one file would
grow with the archive. Nothing of its looks is taken: the theme has a page of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from briefgen.export.bundle import settle_order
from briefgen.messages import BriefgenError
from briefgen.model import Artifact

BUNDLE = "pagefind"
"""The folder of the index on the site."""
SEARCH_ENTRY = f"{BUNDLE}/pagefind-entry.json"
"""The file that every index has."""
HOW_TO_INSTALL = "pip install 'briefgen[search]'"
LEFT_OUT = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""Beginnings of the names of files that only Pagefind's own looks need."""
NOT_SEARCHED = ["nav", ".entries", ".facts"]
"""What is not a page's own text: ways on, lists of what has pages of its own, dates and places."""


def is_available() -> bool:
    """Whether the optional library is installed, with its program."""
    return all(find_spec(package) for package in ("pagefind", "pagefind_bin"))


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
        asyncio.run(_run_pagefind(site, bundle))
        files = {
            file.relative_to(bundle).as_posix(): file.read_bytes()
            for file in bundle.rglob("*")
            if file.is_file() and not file.name.startswith(LEFT_OUT)
        }
    for path, content in sorted(settle_order(files).items()):
        yield Artifact(f"{BUNDLE}/{path}", content)


async def _run_pagefind(site: Path, bundle: Path) -> None:
    """Let Pagefind read a folder and write its index to another.

    Handing over pages one by one takes a tenth of a second each, and an index of more than two
    megabytes cannot be taken back through the pipe.
    """
    from pagefind.service import PagefindService  # noqa: PLC0415 - not installed everywhere

    async with PagefindService() as service:
        index = await service.create_index({"keep_index_url": True, "exclude_selectors": NOT_SEARCHED})
        await index.add_directory(str(site))
        await index.write_files(str(bundle))
