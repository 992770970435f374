"""The starter's files → a new site's folder. Adds files, never replaces one.

The starter lies in `briefgen/starter/` as the files that it becomes: `site/` for every site,
`hosts/` for each host that a site can be published on, `cms/` for a web desk, `editor/` for VS Code.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

from briefgen.messages import BriefgenError, quote_text

Host = Literal["github-pages", "netlify", "cloudflare", "gitlab"]
HOSTS: tuple[Host, ...] = get_args(Host)

DESK_PAGE = "admin/index.html"
"""URL of the page of a web desk; its program stands beside it once it was fetched."""
DESK_PROGRAM = "admin/sveltia-cms.js"
HOW_TO_FETCH = "sh fetch-cms.sh, then build again"

STARTER = Path(__file__).parent / "starter"
HARMLESS = frozenset({".git", ".DS_Store"})
"""What may stand in a folder that becomes a site."""
SITE_MARKS = ("briefgen.yaml", "content")
"""What tells that a folder is a site."""


def collect_site() -> dict[str, bytes]:
    """Return the files of a new site, by their path in its folder."""
    return _read_tree(STARTER / "site")


def collect_host(host: Host) -> dict[str, bytes]:
    """Return the files that publish a site on a host, by their path in the site's folder."""
    return _read_tree(STARTER / "hosts" / host)


def collect_cms() -> dict[str, bytes]:
    """Return the files of the web desk, but for its settings, by their path in the site's folder."""
    return _read_tree(STARTER / "cms")


def collect_editor() -> dict[str, bytes]:
    """Return the files that set up VS Code, by their path in the site's folder."""
    return _read_tree(STARTER / "editor")


def _read_tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def is_site(folder: Path) -> bool:
    """Whether a folder is a site already."""
    return any((folder / mark).exists() for mark in SITE_MARKS)


def check_new_folder(folder: Path) -> None:
    """Make sure that a folder can become a site, without touching it.

    Raises:
        BriefgenError: It is a file, lies in a site, or something stands in it.
    """
    if folder.exists() and not folder.is_dir():
        raise BriefgenError(f"{folder} is a file, not a folder to make a site in")
    if is_site(folder):
        raise BriefgenError(f"{_name_folder(folder)} is a site already; --host and --cms add to it")
    for parent in folder.resolve().parents:
        if (parent / SITE_MARKS[0]).is_file() or (parent / SITE_MARKS[1] / "briefs").is_dir():
            raise BriefgenError(
                f"{_name_folder(folder)} is inside the site {parent}, and a site holds no other; "
                "name a folder outside it"
            )
    found = sorted(file.name for file in folder.iterdir()) if folder.exists() else []
    if foreign := [name for name in found if name not in HARMLESS]:
        raise BriefgenError(
            f"{_name_folder(folder)} holds {quote_text(foreign[0])}, "
            "and a new site needs a folder of its own; name a new one: briefgen init DIR"
        )


def _name_folder(folder: Path) -> str:
    return "this folder" if folder == Path() else str(folder)


def write_new_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files that are not there yet, all or none.

    Raises:
        BriefgenError: One of them is there.
    """
    for path in files:
        if (folder / path).exists():
            raise BriefgenError(f"{folder / path} is already there; nothing was written")
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            file.write(content)
