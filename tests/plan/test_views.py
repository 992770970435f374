from __future__ import annotations

import pytest
from briefgen.plan.views import is_web_address, shorten

from projects import Write


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "//x.example", " https://x", ""]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert not is_web_address(url)


def test_long_quotes_are_cut_at_a_word() -> None:
    assert shorten("one two, three four", 10) == "“one two…”"


def test_languages_are_told_where_they_differ_from_the_site_s(project: Write) -> None:
    pages = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\nlang: he\n"
            "quotes: [{id: q, speaker: ana, text: Yes, lang: EN}, {id: r, speaker: ana, text: שלום, lang: he}]\n---\n",
        }
    ).plan()
    page = pages["briefs/a/index.html"]

    assert ("he", "rtl") == (page.lang, page.body.dir)
    assert [("", "ltr"), ("he", "rtl")] == [(quote.lang, quote.dir) for quote in page.quotes]


def test_quotes_lead_to_what_they_are_about(project: Write) -> None:
    pages = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/topics/t.yaml": "name: T\n",
            "content/places/p.yaml": "name: P\n",
            "content/events/e.yaml": "title: E\ndate: 2025-01-01\n",
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\n"
            "quotes: [{id: q, speaker: ana, text: Yes, about: [t, p, e, ana]}]\n---\n",
        }
    ).plan()

    assert [
        ("T", "topics/t/index.html"),
        ("P", "places/p/index.html"),
        ("E", "events/e/index.html"),
        ("Ana", "actors/ana/index.html"),
    ] == [(link.text, link.href) for link in pages["quotes/q/index.html"].quote.about]
