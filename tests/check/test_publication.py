from __future__ import annotations

import pytest
from briefgen.check.publication import SCRIPT_ADDRESS, TODO, UNSAFE_HTML

from projects import Write


@pytest.mark.parametrize("text", ["TODO", "TK,", "XXX:", "Lorem FIXME", "TKTK"])
def test_marks_are_found(text: str) -> None:
    assert TODO.search(text)


@pytest.mark.parametrize(
    "text", ["a = b", "<b>on x=1</b>", "<em>script</em>", "the scripts", "java script: no", "<basement>"]
)
def test_harmless_html_is_let_pass(text: str) -> None:
    assert not UNSAFE_HTML.search(text)
    assert not SCRIPT_ADDRESS.search(text)


def test_every_kind_of_body_is_looked_at(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.md": "---\nname: Ana\nkind: person\n---\nTODO\n",
            "content/events/e.md": "---\ntitle: E\ndate: 2025\n---\nTODO\n",
            "content/quotes/q.md": "---\nspeaker: ana\ntext: Yes\ndate: 2025\n---\nTODO\n",
            "content/sources/s.md": "---\ntitle: S\n---\nTODO\n",
            "content/topics/t.md": "---\nname: T\n---\nTODO todo\n",
            "content/places/p.md": "---\nname: P\n---\nTODO\n",
            "content/pages/a.md": "---\ntitle: A\n---\nTODO\n",
            "content/briefs/b.md": "---\ntitle: B\ndate: 2025\n---\nTODO\n",
        }
    )

    assert 8 == len(site.find("todo-marker"))


def test_marks_of_unfinished_work_are_found_in_titles_and_summaries(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": "---\ntitle: A TODO\ndate: 2025\n---\n",
            "content/events/e.yaml": "title: E\ndate: 2025\nsummary: Who FIXME\n",
        }
    )

    assert ["a.md:2:10", "e.yaml:3:14"] == [
        line.split(": ")[0].rsplit("/", 1)[1] for line in site.find("todo-marker")
    ]
