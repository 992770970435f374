from __future__ import annotations

from typing import Any

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/sources/all.yaml": """
        - {id: afp-1, title: One, publisher: AFP, published: 2025-01-04}
        - {id: daily-1, title: Two, publisher: Daily, wire: AFP, published: 2025-01-03}
        - {id: daily-2, title: Three, publisher: Daily, published: 2025-01-02}
        - {id: loose, title: Four, published: 2025-01-01}
        """,
    "content/briefs/a.md": """
        ---
        title: A
        date: 2025-01-05
        sources: [daily-1]
        quotes: [{speaker: ana, text: Yes indeed, sources: [daily-1, daily-2]}]
        ---
        """,
    "content/briefs/b.md": "---\ntitle: B\ndate: 2025-01-05\nsources: [afp-1, daily-1]\n---\n",
    "content/briefs/c.md": "---\ntitle: C\ndate: 2025-01-05\nsources: [loose, afp-1]\n---\n",
}


def lines(page: Any) -> dict[str, tuple[int, ...]]:
    return {
        each.name: (
            each.total_sources,
            each.total_own,
            each.total_quotes,
            each.total_briefs,
            each.total_alone,
        )
        for each in page.publishers
    }


def test_publishers_tell_what_rests_on_them_and_where_they_have_it_from(project: Write) -> None:
    page = project(FILES).plan()["publishers/index.html"]

    assert {"Daily": (2, 1, 1, 2, 1), "AFP": (1, 1, 0, 2, 0)} == lines(page)
    assert [("AFP", "1")] == [(fact.label, fact.text) for fact in page.publishers[0].partners]
    assert ["Two", "Three"] == [link.text for link in page.publishers[0].newest]


def test_wires_tell_what_goes_back_to_them(project: Write) -> None:
    page = project(FILES).plan()["wires/index.html"]

    assert {"AFP": (2, 1, 1, 3, 1), "Daily": (1, 1, 1, 1, 0)} == lines(page)
    assert [("Daily", "1")] == [(fact.label, fact.text) for fact in page.publishers[0].partners]
    assert [100, 33] == [each.percent for each in page.publishers]


def test_they_are_spread_over_pages(project: Write) -> None:
    pages = project({**FILES, "briefgen.yaml": "page_size: 1\n"}).plan()

    assert ["AFP"] == [each.name for each in pages["publishers/page/2/index.html"].publishers]


def test_without_pages_of_sources_there_are_none(project: Write) -> None:
    off = project({**FILES, "briefgen.yaml": "outputs: {sources: false}\n"}).plan()

    assert not [url for url in off if url.startswith(("publishers/", "wires/"))]


def test_without_sources_there_are_none(project: Write) -> None:
    assert "publishers/index.html" not in project({}).plan()
