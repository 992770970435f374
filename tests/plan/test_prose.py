from __future__ import annotations

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/ana.md": "---\nname: Ana\nkind: person\n---\nLife. [@s] See [[a]], [[about]], [[q]], [[s]].\n",
    "content/sources/s.yaml": "title: Paper\npublisher: Press\n",
    "content/pages/about.md": "---\ntitle: About\n---\nUs.\n",
    "content/quotes/q.yaml": "speaker: ana\ntext: Yes\ndate: 2025-01-01\n",
    "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n![[quote:q]]\n",
}


def test_outside_briefs_a_citation_names_the_publisher(project: Write) -> None:
    citation = project(FILES).plan()["actors/ana/index.html"].body.insertions[0]

    assert ("Press", "sources/s/index.html", "Press, Paper") == (citation.text, citation.href, citation.title)


def test_links_bear_the_name_of_what_they_lead_to(project: Write) -> None:
    links = project(FILES).plan()["actors/ana/index.html"].body.insertions[1:]

    assert [
        ("A", "briefs/a/index.html"),
        ("About", "about/index.html"),
        ("“Yes”", "quotes/q/index.html"),
        ("Paper", "sources/s/index.html"),
    ] == [(link.text, link.href) for link in links]


def test_quotes_are_shown_as_blocks(project: Write) -> None:
    (block,) = project(FILES).plan()["briefs/a/index.html"].body.insertions

    assert ("quote", "q") == (block.kind, block.quote.slug)
