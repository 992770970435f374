from __future__ import annotations

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/sources/all.yaml": """
        - {id: s, title: S, reliability: B, type: social-post, url: "javascript:alert(1)", excerpts: {p1: Yes!, p2: Other}}
        - {id: t, title: T, derived_from: s, published: 2025-01-01, url: "https://x.example/"}
        """,
    "content/events/talks.yaml": "title: Talks\ndate: 2025-01-01\nsources: [s]\n",
    "content/briefs/a.md": """
        ---
        title: A
        date: 2025-01-02
        quotes: [{id: q, speaker: ana, text: "Yes", evidence: [{source: s, excerpt: p1}, {source: t}]}]
        ---
        """,
    "content/briefs/b.md": "---\ntitle: B\ndate: 2025-01-03\n---\nSo. [@s]\n",
}


def test_a_source_shows_what_rests_on_it(project: Write) -> None:
    page = project(FILES).plan()["sources/s/index.html"]

    assert ["q"] == [quote.slug for quote in page.quotes.items]
    assert ["B", "A"] == [line.title for line in page.briefs.items]
    assert ["Talks"] == [line.title for line in page.events.items]


def test_each_excerpt_names_the_quotes_it_carries(project: Write) -> None:
    page = project(FILES).plan()["sources/s/index.html"]

    assert [("Yes!", ["quotes/q/index.html"]), ("Other", [])] == [
        (each.text, [link.href for link in each.quotes]) for each in page.excerpts
    ]


def test_sources_are_described_in_words_and_only_web_addresses_become_links(project: Write) -> None:
    pages = project(FILES).plan()
    source = pages["sources/s/index.html"].source

    assert ("usually reliable", "social post", "") == (source.reliability, source.type, source.url)
    assert pages["sources/t/index.html"].source.url == "https://x.example/"


def test_derived_sources_are_told_on_both_sides(project: Write) -> None:
    pages = project(FILES).plan()

    assert ["S"] == [link.text for link in pages["sources/t/index.html"].derived_from]
    assert ["T"] == [link.text for link in pages["sources/s/index.html"].derived]


def test_sources_are_listed_newest_first_undated_ones_last(project: Write) -> None:
    page = project(FILES).plan()["sources/index.html"]

    assert ["t", "s"] == [source.slug for source in page.sources]


def test_without_source_pages_their_names_lead_nowhere(project: Write) -> None:
    pages = project({**FILES, "briefgen.yaml": "outputs: {sources: false}\n"}).plan()

    assert not [url for url in pages if url.startswith("sources/")]
    assert "" == pages["briefs/b/index.html"].sources[0].source.href
