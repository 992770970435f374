from __future__ import annotations

import pytest
from briefgen.serve.findings import find_source

from desks import show
from projects import BRIEF, Write

SITE: dict[str, str | bytes] = {
    "content/briefs/bridge.md": BRIEF.replace(
        "date", "quotes: [{id: yes-it-is, speaker: ana, text: Yes it is}]\ndate"
    ),
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/pages/about.md": "---\ntitle: About\n---\nWe.\n",
}


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("briefs/bridge/index.html", "content/briefs/bridge.md"),
        ("actors/ana/index.html", "content/actors/ana.yaml"),
        ("actors/ana/page/2/index.html", "content/actors/ana.yaml"),
        ("quotes/yes-it-is/index.html", "content/briefs/bridge.md"),
        ("quotes/none/index.html", ""),
        ("about/index.html", "content/pages/about.md"),
        ("briefs/index.html", ""),
        ("briefs/none/index.html", ""),
        ("index.html", ""),
    ],
)
def test_a_page_is_made_of_a_file(project: Write, url: str, source: str) -> None:
    with show(project(SITE).root) as browser:
        found = find_source(browser.desk.preview.shown.snapshot, url)

    assert found == source


def test_nothing_is_made_of_nothing() -> None:
    assert find_source(None, "briefs/bridge/index.html") == ""
