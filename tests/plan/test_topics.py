from __future__ import annotations

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/all.yaml": "[{id: ana, name: Ana, kind: person}, {id: bo, name: Bo, kind: person}]\n",
    "content/topics/all.yaml": """
        - {id: bridges, name: Bridges, propositions: [{id: build, text: Build it.}, {id: toll, text: Take a toll.}]}
        - {id: tolls, name: Tolls, parent: bridges}
        """,
    "content/briefs/a.md": """
        ---
        title: A
        date: 2025-01-01
        topics: [bridges]
        quotes: [{id: q, speaker: ana, text: Yes, topics: [bridges]}, {id: r, speaker: bo, text: No, about: "topic:bridges"}]
        positions:
          - {actor: ana, proposition: bridges/build, stance: opposes}
          - {actor: bo, proposition: bridges/build, stance: opposes}
        ---
        """,
    "content/briefs/b.md": """
        ---
        title: B
        date: 2025-02-01
        positions: [{actor: ana, proposition: bridges/build, stance: supports, change: reversed}]
        ---
        About [[bridges]].
        """,
}


def test_a_topic_shows_where_each_actor_stands_now(project: Write) -> None:
    page = project(FILES).plan()["topics/bridges/index.html"]
    stands = {
        each.text: [(group.stance, [p.actor.name.text for p in group.positions]) for group in each.stances]
        for each in page.propositions
    }

    assert {"Build it.": [("supports", ["Ana"]), ("opposes", ["Bo"])], "Take a toll.": []} == stands


def test_a_topic_lists_its_briefs_and_quotes(project: Write) -> None:
    page = project(FILES).plan()["topics/bridges/index.html"]

    assert ["B", "A"] == [line.title for line in page.briefs.items]
    assert ["r", "q"] == [quote.slug for quote in page.quotes.items]


def test_topics_know_their_parent_and_children(project: Write) -> None:
    pages = project(FILES).plan()

    assert ["Tolls"] == [link.text for link in pages["topics/bridges/index.html"].children]
    assert pages["topics/tolls/index.html"].parent.text == "Bridges"


def test_an_overtaken_position_is_marked(project: Write) -> None:
    page = project(FILES).plan()["actors/ana/index.html"]

    assert [("supports", True), ("opposes", False)] == [(p.stance, p.is_latest) for p in page.positions.items]
