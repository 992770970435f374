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
def test_traces_of_drafts_are_told_once(project: Write, secret: str) -> None:
    assert [f'notes.txt shows "{secret}", though the brief is draft'] == leaks(
        project, notes=f"{secret} {secret}"
    )


def test_what_is_published_too_is_no_secret(project: Write) -> None:
    said = "We shall close the bridge & the road."

    assert [] == leaks(project, published=said, notes=said)


def test_what_is_too_short_to_tell_is_no_secret(project: Write) -> None:
    draft = "---\ntitle: A\ndate: 2025\nstatus: draft\n---\n"

    assert [] == find(project, {"content/briefs/a.md": draft, "content/static/a.txt": "a A"})


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("notes.html", "<p>The plan - it's &quot;on&quot; -\nfor Žagubica</p>"),
        ("data.json", '{"title": "The plan \\u2013 it\'s \\"on\\" \\u2013 for \\u017dagubica"}'),
        ("NOTES.TXT", "The plan – it’s “on” – for Žagubica"),
        ("site.webmanifest", "The plan – it’s “on” – for Žagubica"),
    ],
)
def test_traces_in_files_may_be_written_in_other_ways(project: Write, name: str, notes: str) -> None:
    title = "The plan – it’s “on” – for Žagubica"
    draft = f"---\ntitle: {title}\ndate: 2025\nstatus: draft\n---\n"

    assert [f'{name} shows "{title}", though the brief is draft'] == find(
        project, {"content/briefs/a.md": draft, f"content/static/{name}": notes}
    )


@pytest.mark.parametrize("title", ["Corrections", "Data quality", "Search this site", "Press conference"])
def test_what_the_site_says_of_itself_is_no_secret(project: Write, title: str) -> None:
    slug = title.lower().replace(" ", "-")
    draft = f"---\ntitle: {title}\ndate: 2025\nstatus: draft\n---\n"
    event = "title: A\ndate: 2025\ntype: press-conference\n"

    assert [] == find(project, {f"content/briefs/{slug}.md": draft, "content/events/a.yaml": event})


def test_what_only_the_settings_say_is_told_once(project: Write) -> None:
    draft = "---\ntitle: The plan for Grad\ndate: 2025\nstatus: draft\n---\n"
    found = find(
        project, {"content/briefs/a.md": draft, "briefgen.yaml": "look: {footer: The plan for Grad}\n"}
    )

    (message,) = found
    assert message.endswith(' more files show "The plan for Grad", though the brief is draft')
