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


def test_a_strip_shows_the_dates_of_the_page_by_kind(project: Write) -> None:
    strip = project(FILES).plan()["timeline/index.html"].strip

    assert [("Events", 2), ("Briefs", 1), ("Corrections", 1)] == [
        (lane.label, lane.total) for lane in strip.lanes
    ]


BUSY: dict[str, str | bytes] = {
    "briefgen.yaml": "page_size: 2\n",
    "content/actors/all.yaml": "[{id: ana, name: Ana, kind: person}, {id: bo, name: Bo, kind: person}]\n",
    "content/topics/t.yaml": "name: Tolls\npropositions: [{id: p, text: Take a toll.}]\n",
    "content/sources/s.yaml": "title: S\n",
    "content/events/talks.yaml": "title: Talks\ndate: 2025-09-04\ntopics: [t]\nparticipants: [{actor: ana}]\n",
    "content/briefs/a.md": """
        ---
        title: A
        date: 2025-09-05
        topics: [t]
        actors: [ana, bo]
        positions: [{actor: ana, proposition: t/p, stance: opposes, change: hardened, basis: s}]
        corrections: [{date: 2025-09-07, kind: update, reason: R}]
        ---
        """,
    "content/briefs/b.md": "---\ntitle: B\ndate: 2025-09-06\ntopics: [t]\nactors: [ana, bo]\n---\n",
}


def test_an_actor_or_topic_with_more_than_a_page_of_matters_has_a_timeline(project: Write) -> None:
    pages = project(BUSY).plan()
    ana = pages["actors/ana/timeline/index.html"]
    entries = [(e.kind, e.label, e.title.text) for day in ana.days for e in day.entries]

    assert [
        ("correction", "update", "A"),
        ("brief", "brief", "B"),
        ("brief", "brief", "A"),
        ("position", "opposes (hardened)", "Take a toll."),
    ] == entries
    assert "Ana" == ana.subject.text
    assert ["Talks"] == [
        e.title.text for day in pages["actors/ana/timeline/page/2/index.html"].days for e in day.entries
    ]
    assert "actors/ana/timeline/index.html" == pages["actors/ana/index.html"].timeline.href
    assert "topics/t/timeline/index.html" == pages["topics/t/index.html"].timeline.href


def test_an_actor_with_little_to_show_has_none(project: Write) -> None:
    pages = project(BUSY).plan()

    assert pages["actors/bo/index.html"].timeline is None
    assert "actors/bo/timeline/index.html" not in pages
