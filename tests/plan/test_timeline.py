from __future__ import annotations

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/events/all.yaml": """
        - {id: talks, title: Talks, date: 2025-09-04, type: meeting}
        - {id: vote, title: Vote, date: 2025-10, type: vote, status: announced}
        """,
    "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-04\ncorrections: [{date: 2025-09-06, kind: update, reason: R}]\n---\n",
}


def test_events_briefs_and_corrections_stand_on_their_days_newest_first(project: Write) -> None:
    page = project(FILES).plan()["timeline/index.html"]

    assert [
        ("October 2025", [("event", "Vote", "vote", "announced")]),
        ("6 September 2025", [("correction", "A", "update", "")]),
        ("4 September 2025", [("event", "Talks", "meeting", ""), ("brief", "A", "brief", "")]),
    ] == [
        (day.date.text, [(e.kind, e.title.text, e.label, e.status) for e in day.entries]) for day in page.days
    ]


def test_the_timeline_can_be_switched_off(project: Write) -> None:
    pages = project({**FILES, "briefgen.yaml": "outputs: {timeline: false}\n"}).plan()

    assert "timeline/index.html" not in pages
    assert "Timeline" not in [link.text for link in pages["index.html"].site.nav]
