"""Which files of the content folder something reads, and of what kind their records are."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from unicodedata import normalize

from briefgen import rules
from briefgen.diagnostics import Location, Report
from briefgen.messages import BriefgenError, suggest_close
from briefgen.records import RECORD_TYPES, Kind
from briefgen.urls import FOLDER_BY_KIND

CONTENT = "content"

STATIC = "static"

KIND_BY_FOLDER: dict[str, Kind] = {FOLDER_BY_KIND[kind]: kind for kind in RECORD_TYPES}

IGNORED = frozenset({".DS_Store", ".gitignore", ".gitkeep", "Thumbs.db"})

SUFFIXES = (".md", ".yaml", ".yml")
_ASIDE = re.compile(r"^\.|~$|\.(?:bak|swp)$|^#.*#$")
"""Names of hidden files, and of those that editors put beside the ones they write."""


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file of the content folder that something reads."""

    file: Path
    path: str
    """Relative to the site's root, with forward slashes."""
    kind: Kind | None
    """None for a static file."""

    @property
    def url(self) -> str:
        """The URL of a static file, composed (NFC) as texts are: a Mac may name it with `e` and an accent."""
        return normalize("NFC", self.path.removeprefix(f"{CONTENT}/{STATIC}/"))


def list_files(root: Path, report: Report) -> tuple[ContentFile, ...]:
    """Return what something reads in the content folder of a site, sorted.

    Raises:
        BriefgenError: There is no content folder.
    """
    if not (root / CONTENT).is_dir():
        raise BriefgenError(explain_no_site(root))
    return tuple(sorted(find_files(root, report), key=lambda found: found.path))


def explain_no_site(root: Path) -> str:
    """Return why there is no site in a folder, and where there is one."""
    folder = root.resolve()
    site = next((parent for parent in folder.parents if (parent / CONTENT).is_dir()), None)
    if site is not None:
        return f'no folder "{CONTENT}" in {folder}; the site is {site}: go there, or add -C "{site}"'
    hint = 'a site is a folder that holds one; "briefgen init desk" makes one'
    return f'no folder "{CONTENT}" in {folder}; {hint}'


def find_files(root: Path, report: Report) -> Iterator[ContentFile]:
    """Yield the files of a content folder that something reads; hidden ones only in `static/`."""
    content = root / CONTENT
    real_content = content.resolve()
    for folder, folder_names, file_names in os.walk(content):
        shown = _show_path(root, Path(folder))
        in_static = shown == f"{CONTENT}/{STATIC}" or shown.startswith(f"{CONTENT}/{STATIC}/")
        folder_names[:] = sorted(name for name in folder_names if in_static or not name.startswith("."))
        for name in folder_names:
            if (link := Path(folder, name)).is_symlink():
                message = "a link to a folder is not followed; put the files themselves here"
                report.add(rules.UNKNOWN_FILE, Location(_show_path(root, link)), message)
        for name in file_names:
            file = f"{folder}/{name}"
            path = f"{shown}/{name.encode(errors='replace').decode()}"
            if name in IGNORED or (not in_static and _ASIDE.search(name)):
                continue
            if os.path.islink(file) and (fault := _find_link_fault(file, real_content)):
                report.add(rules.UNREADABLE_FILE, Location(path), f"{fault}; put the file itself here")
            elif _is_read(path, report):
                yield ContentFile(Path(file), path, KIND_BY_FOLDER.get(path.split("/")[1]))


def id_of_file(text: str) -> str:
    """Return the id that the path of a file stands for, as shells complete it; any other text as it is.

    >>> id_of_file("content/briefs/2025/a-bridge.md"), id_of_file("Mark Rutte")
    ('a-bridge', 'Mark Rutte')
    """
    return PurePath(text).stem if text.endswith(SUFFIXES) else text


def holds_records(path: str) -> bool:
    """Whether a path, as messages name it, is that of a file that records are read from.

    >>> holds_records("content/briefs/2025/a.md"), holds_records("content/briefs/.a.md.swp")
    (True, False)
    """
    top, *folders, name = path.split("/")
    if top != CONTENT or not folders or folders[0] not in KIND_BY_FOLDER or not name.endswith(SUFFIXES):
        return False
    return not _ASIDE.search(name) and not any(folder.startswith(".") for folder in folders)


def _show_path(root: Path, file: Path) -> str:
    return file.relative_to(root).as_posix().encode(errors="replace").decode()


def _find_link_fault(file: str, real_content: Path) -> str:
    """Return why a link is not followed; nothing where it is."""
    try:
        os.stat(file)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return "is a link that leads to itself"
    is_inside = Path(os.path.realpath(file)).is_relative_to(real_content)
    return "" if is_inside else "leads out of the content folder"


def _is_read(path: str, report: Report) -> bool:
    _, *folders, name = path.split("/")
    if not folders or folders[0] not in (*KIND_BY_FOLDER, STATIC):
        known = [*KIND_BY_FOLDER, STATIC]
        guess = suggest_close(folders[0], known) if folders else ""
        hint = guess or f"; content stands in {', '.join(known)}"
        message = f"nothing reads this file{hint}"
        report.add(rules.UNKNOWN_FILE, Location(path), message)
        return False
    if folders[0] != STATIC and not name.endswith(SUFFIXES):
        message = "nothing reads this file; records are .md or .yaml, other files go to content/static"
        report.add(rules.UNKNOWN_FILE, Location(path), message)
        return False
    return True
