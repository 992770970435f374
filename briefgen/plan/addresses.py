"""Addresses of pages and files: none is given twice, and none is a file and a folder at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from unicodedata import normalize

from briefgen import rules
from briefgen.diagnostics import Pointer, Report
from briefgen.messages import quote_text
from briefgen.urls import ASSETS, BUNDLE, FEED, ROBOTS, SITEMAP


@dataclass(slots=True)
class Addresses:
    """Which addresses are taken, and what wants one that is."""

    taken: dict[str, str]
    """By what file systems may not tell apart, as `fold_url` has it."""
    folders: set[str] = field(init=False)
    """All that those lie in, folded."""

    def __post_init__(self) -> None:
        self.folders = {ASSETS, BUNDLE}.union(*map(_list_folders, self.taken))

    def claim(self, url: str, pointer: Pointer, report: Report) -> bool:
        """Take an address, or report why it cannot be had: another has it, or a file and a folder meet."""
        folded = fold_url(url)
        folders = _list_folders(folded)
        if folded in self.taken:
            first = self.taken[folded]
            same = "" if first == url else f" (here {quote_text(url)})"
            message = f"the address {quote_text(first)}{same} is already taken"
        elif folded in self.folders:
            message = f"{quote_text(url)} is a folder of the site, where this file wants to stand"
        elif file := next((each for each in folders if each in self.taken or _is_made(each)), None):
            message = f"{quote_text(file)} is a file of the site, where this address needs a folder"
        else:
            self.taken[folded] = url
            self.folders.update(folders)
            return True
        report.add(rules.DUPLICATE_URL, pointer, message)
        return False


def _list_folders(url: str) -> list[str]:
    """Return the folders that a URL lies in, outermost first."""
    return [url[:i] for i, sign in enumerate(url) if sign == "/"]


def _is_made(folder: str) -> bool:
    """Whether a file of this name is made beside pages: a feed, a list for search engines."""
    return folder.rsplit("/", 1)[-1] in (FEED, SITEMAP, ROBOTS)


def fold_url(url: str) -> str:
    """Return what is the same for addresses that some file systems cannot tell apart."""
    return normalize("NFC", url).casefold()
