"""Documents → the content of a briefgen site: `python docs/make.py FOLDER`, then `briefgen build -C FOLDER`.

Each document becomes a page; its first heading is the title. Links to other documents become links
to their pages, and to the headings there. `index.md` becomes the front page: its list is handed to the
template as `site.extra.contents`.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

from briefgen.markup import ID_PREFIX

DOCS = Path(__file__).parent
_LINK = re.compile(r"\]\((?!https?:)(?P<page>[a-z-]+)\.md(?:#(?P<heading>[a-z-]+))?\)")
_ENTRY = re.compile(r"^- \[(?P<title>[^]]+)\]\((?P<page>[a-z-]+)\.md\): (?P<summary>.+)$", re.MULTILINE)


def make_manual(folder: Path) -> None:
    """Write the manual's site: settings, templates, and a page for each document but the index."""
    pages = folder / "content" / "pages"
    shutil.rmtree(folder / "content", ignore_errors=True)
    pages.mkdir(parents=True)
    for document in sorted(DOCS.glob("*.md")):
        title, _, body = document.read_text(encoding="utf-8").removeprefix("# ").partition("\n")
        if document.stem != "index":
            front = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n"
            text = _LINK.sub(_lead_to_page, body)
            (pages / document.name).write_text(front + text, encoding="utf-8")
    settings = (DOCS / "briefgen.yaml").read_text(encoding="utf-8")
    contents = [
        {"title": entry["title"], "href": f"{entry['page']}/index.html", "summary": entry["summary"]}
        for entry in _ENTRY.finditer((DOCS / "index.md").read_text(encoding="utf-8"))
    ]
    listed = json.dumps({"contents": contents}, ensure_ascii=False)
    (folder / "briefgen.yaml").write_text(f"{settings}extra: {listed}\n", encoding="utf-8")
    shutil.copytree(DOCS / "templates", folder / "templates", dirs_exist_ok=True)


def _lead_to_page(link: re.Match[str]) -> str:
    page = "" if link["page"] == "index" else f"{link['page']}/"
    return f"](/{page}#{ID_PREFIX}{link['heading']})" if link["heading"] else f"](/{page})"


if __name__ == "__main__":
    make_manual(Path(sys.argv[1]))
