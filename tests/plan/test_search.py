from __future__ import annotations

import sys

import pytest

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/topics/t.yaml": "name: Tolls\n",
    "content/sources/s.yaml": "title: S\npublished: ../2025\n",
    "content/events/talks.yaml": "title: Talks\ndate: 2025-09-04\ntopics: [t]\nparticipants: [{actor: ana}, {actor: ana}]\n",
    "content/pages/about.md": "---\ntitle: About\n---\n",
    "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-05\ntopics: [t]\nquotes: [{id: q, speaker: ana, text: Yes, source: s}]\n---\n",
}


def test_pages_say_what_they_can_be_narrowed_down_by(project: Write) -> None:
    pages = project(FILES).plan()
    tags = {url: [(tag.name, tag.value) for tag in page.head.search] for url, page in pages.items()}
    actor, topic, year = ("actor", "Ana"), ("topic", "Tolls"), ("year", "2025")

    assert {
        "briefs/a/index.html": [("kind", "Brief"), year, actor, topic],
        "quotes/q/index.html": [("kind", "Quote"), year, actor],
        "events/talks/index.html": [("kind", "Event"), year, actor, topic],
        "actors/ana/index.html": [("kind", "Actor"), actor],
        "topics/t/index.html": [("kind", "Topic"), topic],
        "sources/s/index.html": [("kind", "Source")],
        "about/index.html": [("kind", "Page")],
    } == {url: found for url, found in tags.items() if found}


def test_only_the_first_of_numbered_pages_is_searched(project: Write) -> None:
    more = FILES["content/briefs/a.md"]
    assert isinstance(more, str)
    files = {
        **FILES,
        "briefgen.yaml": "page_size: 1\n",
        "content/briefs/b.md": more.replace("id: q", "id: r"),
    }

    assert () == project(files).plan()["actors/ana/page/2/index.html"].head.search


def test_the_search_can_be_switched_off(project: Write) -> None:
    site = project({**FILES, "briefgen.yaml": "outputs: {search: false}\n"})
    site.build()

    assert not [url for url in site.urls if url.startswith("search/")]
    assert "data-pagefind" not in site.read("briefs/a/index.html")


def test_without_pagefind_the_page_says_so_and_runs_nothing(
    project: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    site = project(FILES)
    site.build()

    assert "without its search" in site.read("search/index.html")
    assert "<form" not in site.read("search/index.html")
    assert "data-pagefind" not in site.read("briefs/a/index.html")
