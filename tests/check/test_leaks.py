from __future__ import annotations

from collections.abc import Mapping

import pytest
from briefgen.pipeline import Options, check_content

from projects import Write

DRAFT = """---
title: The plan B
date: 2025
status: draft
summary: A summary that is kept back
dateline: Grad, behind the closed doors
quotes: [{speaker: Ana, text: We shall close the bridge & the road.}]
sources: [paper, {title: Minutes of another meeting, publisher: P}]
---
Nobody may know of the second plan yet.
"""


def leaks(project: Write, *, published: str = "", notes: str) -> list[str]:
    return find(
        project,
        {
            "content/briefs/secret-plan-b.md": DRAFT,
            "content/briefs/known.md": f"---\ntitle: Known\ndate: 2025-01-01\n---\n{published}\n",
            "content/sources/paper.yaml": "title: Minutes of the closed meeting\npublisher: P\n",
            "content/static/notes.txt": notes,
            "content/static/photo.jpg": notes,
        },
    )


def find(project: Write, files: Mapping[str, str | bytes]) -> list[str]:
    root = project(files).root
    result = check_content(Options(root=root, output=root / "output"))
    return [found.message for found in result.diagnostics if found.rule == "leaked-draft"]


@pytest.mark.parametrize(
    "secret",
    [
        "secret-plan-b",
        "The plan B",
        "Nobody may know of the second plan yet.",
        "A summary that is kept back",
        "Grad, behind the closed doors",
        "We shall close the bridge & the road.",
        "Minutes of the closed meeting",
        "Minutes of another meeting",
    ],
)
def test_traces_of_drafts_are_told_once_a_file(project: Write, secret: str) -> None:
    assert [f'notes.txt shows "{secret}", though the brief is draft'] == leaks(
        project, notes=f"{secret} {secret}"
    )


def test_what_is_published_too_is_no_secret(project: Write) -> None:
    said = "We shall close the bridge & the road."

    assert [] == leaks(project, published=said, notes=said)


def test_what_is_too_short_to_tell_is_no_secret(project: Write) -> None:
    draft = "---\ntitle: A\ndate: 2025\nstatus: draft\n---\n"

    assert [] == find(project, {"content/briefs/a.md": draft, "content/static/a.txt": "a A"})
