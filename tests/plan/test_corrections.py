from __future__ import annotations

from projects import Write


def test_the_log_tells_what_was_and_what_is_newest_first(project: Write) -> None:
    page = project(
        {
            "content/sources/s.yaml": "title: S\n",
            "content/briefs/a.md": """
            ---
            title: A
            date: 2025-09-04
            corrections:
              - {date: 2025-09-05, kind: correction, was: Tuesday, now: Thursday, inherited_from: s}
              - {date: 2025-09-06, kind: update, reason: More is known.}
            ---
            """,
        }
    ).plan()["corrections/index.html"]

    assert [("update", "", "More is known.", None), ("correction", "Thursday", "", "S")] == [
        (each.kind, each.now, each.reason, each.inherited_from and each.inherited_from.text)
        for each in page.corrections
    ]


def test_the_log_is_there_while_it_is_empty(project: Write) -> None:
    assert 0 == project({}).plan()["corrections/index.html"].total
