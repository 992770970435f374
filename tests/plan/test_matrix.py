from __future__ import annotations

from typing import Any

from projects import Write

TOPIC = """
    - id: bridges
      name: Bridges
      propositions: [{id: build, text: Build it.}, {id: toll, text: Take a toll.}]
    """
ACTORS = "[{id: ana, name: Ana, kind: person}, {id: bo, name: Bo, kind: person}, {id: cy, name: Cy, kind: person}]\n"


def brief(date: str, *positions: str) -> str:
    listed = "".join(f"\n  - {{{position}, basis: s}}" for position in positions)
    return f"---\ntitle: Brief of {date}\ndate: {date}\npositions: {listed}\n---\n"


FILES: dict[str, str | bytes] = {
    "content/actors/all.yaml": ACTORS,
    "content/topics/all.yaml": TOPIC,
    "content/sources/s.yaml": "title: S\n",
    "content/briefs/a.md": brief(
        "2025-01-10",
        "actor: ana, proposition: bridges/build, stance: opposes",
        "actor: bo, proposition: bridges/build, stance: opposes",
    ),
    "content/briefs/b.md": brief("2025-02-01", "actor: ana, proposition: bridges/build, stance: supports"),
    "content/briefs/c.md": brief("2025-04-01", "actor: cy, proposition: bridges/toll, stance: neutral"),
}


def stands(page: Any) -> dict[str, list[str | None]]:
    return {row.actor.name.text: [cell.stance for cell in row.cells] for row in page.matrix.rows}


def test_the_topic_shows_who_stands_where_now_and_those_of_like_mind_together(project: Write) -> None:
    page = project(FILES).plan()["topics/bridges/index.html"]

    assert {"Ana": ["supports", None], "Bo": ["opposes", None], "Cy": [None, "neutral"]} == stands(page)
    assert ["Ana", "Bo", "Cy"] == list(stands(page))


def test_each_earlier_month_with_a_new_position_has_a_page_of_its_end(project: Write) -> None:
    pages = project(FILES).plan()

    assert {"topics/bridges/2025-01/index.html", "topics/bridges/2025-02/index.html"} == {
        url for url in pages if url.startswith("topics/bridges/2")
    }
    assert {"Ana": ["opposes", None], "Bo": ["opposes", None]} == stands(
        pages["topics/bridges/2025-01/index.html"]
    )
    assert {"Ana": ["supports", None], "Bo": ["opposes", None]} == stands(
        pages["topics/bridges/2025-02/index.html"]
    )
    assert "28 February 2025" == pages["topics/bridges/2025-02/index.html"].matrix.as_of.text


def test_an_older_position_told_of_later_does_not_replace_a_newer_one(project: Write) -> None:
    older = brief("2025-03-01", "actor: ana, proposition: bridges/build, stance: neutral, as_of: 2024-12-31")
    pages = project({**FILES, "content/briefs/d.md": older}).plan()

    assert ["supports", None] == stands(pages["topics/bridges/index.html"])["Ana"]
    assert {"Ana": ["neutral", None]} == stands(pages["topics/bridges/2024-12/index.html"])


def test_a_position_of_an_uncertain_day_is_known_from_its_latest_day_on(project: Write) -> None:
    vague = brief(
        "2025-03-01", "actor: bo, proposition: bridges/toll, stance: supports, as_of: 2025-01/2025-02"
    )
    pages = project({**FILES, "content/briefs/d.md": vague}).plan()

    assert ["opposes", None] == stands(pages["topics/bridges/2025-01/index.html"])["Bo"]
    assert ["opposes", "supports"] == stands(pages["topics/bridges/2025-02/index.html"])["Bo"]


def test_cells_lead_to_their_evidence_and_say_whether_it_is_new_or_stale(project: Write) -> None:
    pages = project(FILES).plan(now="2026-01-20")
    now, then = pages["topics/bridges/index.html"].matrix, pages["topics/bridges/2025-01/index.html"].matrix

    assert [(True, False), (True, False), (False, False)] == [
        (now.has_stale, now.has_new),
        (now.rows[1].cells[0].is_stale, now.rows[1].cells[0].is_new),
        (now.rows[0].cells[0].is_stale, now.rows[0].cells[0].is_new),
    ]
    assert [False, True] == [then.has_stale, then.has_new]
    assert "sources/s/index.html" == now.rows[0].cells[0].href


def test_without_pages_of_sources_a_cell_leads_to_its_brief(project: Write) -> None:
    page = project({**FILES, "briefgen.yaml": "outputs: {sources: false}\n"}).plan()[
        "topics/bridges/index.html"
    ]

    assert "briefs/b/index.html" == page.matrix.rows[0].cells[0].href


def test_many_actors_are_spread_over_pages(project: Write) -> None:
    many = {
        "ana": "supports",
        "bo": "opposes",
        "cy": "neutral",
        "di": "supports",
        "ed": "supports",
        "flo": "stalls",
    }
    positions = [
        f"actor: {name}, proposition: bridges/build, stance: {stance}" for name, stance in many.items()
    ]
    actors = "".join(f"- {{id: {name}, name: {name.title()}, kind: person}}\n" for name in many)
    files: dict[str, str | bytes] = {
        **FILES,
        "briefgen.yaml": "page_size: 1\n",
        "content/actors/all.yaml": actors,
        "content/briefs/a.md": brief("2025-01-10", *positions),
    }
    pages = project(files).plan()

    assert 5 == len(pages["topics/bridges/index.html"].matrix.rows)
    assert ["Flo"] == list(stands(pages["topics/bridges/page/2/index.html"]))
    assert ["stalls"] == [
        group.stance for group in pages["topics/bridges/page/2/index.html"].propositions[0].stances
    ]
    assert ["Flo"] == list(stands(pages["topics/bridges/2025-01/page/2/index.html"]))
    assert "January 2025" == pages["topics/bridges/2025-01/index.html"].matrix.current
