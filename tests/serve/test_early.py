from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.contentfiles import ContentFile
from briefgen.load import ParsedFile, parse_file, parse_files
from briefgen.pipeline import Options
from briefgen.serve import early
from briefgen.serve.early import plan_early
from briefgen.serve.snapshot import Snapshot, take_snapshot
from briefgen.workers import Workers

from projects import BRIEF, Project, Write

BRIDGE = "content/briefs/bridge.md"
PAGE = "briefs/bridge/index.html"
SITE: dict[str, str | bytes] = {
    BRIDGE: BRIEF + "The text of [[Ana]].\n",
    "content/briefs/ferry.md": BRIEF.replace("A bridge", "A ferry").replace("04", "05"),
    "content/briefs/island.md": BRIEF.replace("A bridge", "An island").replace("04", "03"),
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/quotes/shared.yaml": "{speaker: Ana, text: A quote for all, date: 2025-09-01}\n",
}
EDITED = """\
---
title: A tunnel
date: 2025-09-04
sources: [{id: s, title: A source, url: "https://s.example/", publisher: P}]
quotes: [{speaker: Bo Berg, text: "We will dig, all of us", source: s}]
---
The text of [[Ana]], [@s].
"""


def take(site: Project) -> Snapshot:
    options = Options(root=site.root, output=site.root / "output", with_drafts=True)
    snapshot = take_snapshot(options, lambda files: parse_files(files, Workers()), site.report)
    assert snapshot is not None
    return snapshot


def parse(root: Path, path: str = BRIDGE) -> ParsedFile:
    return parse_file(ContentFile(root / path, path, "brief"))


def test_the_page_of_an_edited_brief_is_as_it_will_be(project: Write) -> None:
    site = project(SITE)
    before = take(site)
    project({BRIDGE: EDITED})

    pages = plan_early(before, [parse(site.root)])
    assert pages == {PAGE: take(site).pages[PAGE]}
    assert pages[PAGE] != before.pages[PAGE]


@pytest.mark.parametrize(
    "text",
    [
        EDITED.replace("title: A tunnel", "tipe: x"),
        EDITED.replace("[[Ana]]", "[[nobody-knows]]"),
        EDITED.replace("date: 2025", "id: other\ndate: 2025"),
    ],
)
def test_what_is_wrong_or_new_is_left_to_the_whole(text: str, project: Write) -> None:
    site = project(SITE)
    before = take(site)
    project({BRIDGE: text})

    assert {} == plan_early(before, [parse(site.root)])


def test_a_brief_that_is_hidden_now_is_left_to_the_whole(project: Write) -> None:
    site = project(SITE)
    options = Options(root=site.root, output=site.root / "output")
    before = take_snapshot(options, lambda files: parse_files(files, Workers()), site.report)
    assert before is not None
    project({BRIDGE: EDITED.replace("title", "status: draft\ntitle")})

    assert {} == plan_early(before, [parse(site.root)])


def test_where_much_is_shared_all_waits(project: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    site = project(SITE)
    before = take(site)
    project({BRIDGE: EDITED})
    monkeypatch.setattr(early, "MOST_SHARED", 2)

    assert {} == plan_early(before, [parse(site.root)])
