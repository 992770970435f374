from __future__ import annotations

from projects import Write


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


def test_links_tell_the_language_of_the_name_they_show(project: Write) -> None:
    pages = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/topics/t.yaml": "name: T\npropositions: [{id: p, text: P}]\n",
            "content/sources/s.yaml": "title: Quelle\nlang: de\n",
            "content/quotes/q.yaml": "speaker: ana\ntext: Oui\ndate: 2025-01-01\nlang: fr\nsource: s\n",
            "content/briefs/a.md": "---\ntitle: Lettre\ndate: 2025-01-01\nlang: fr\n"
            "positions: [{actor: ana, proposition: t/p, stance: supports, basis: [q, s]}]\n---\n",
        }
    ).plan()
    (position,) = pages["actors/ana/index.html"].positions.items

    assert ("", "fr") == (position.actor.name.lang, position.brief.lang)
    assert [("“Oui”", "fr"), ("Quelle", "de")] == [(link.text, link.lang) for link in position.basis]


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


CARDS: dict[str, str | bytes] = {
    "content/actors/all.yaml": "[{id: ana, name: Ana, kind: person, summary: A mayor., roles: [{title: Mayor, of: c, acting: true, from: 2025-01-01}]}, {id: c, name: Council, kind: group}]\n",
    "content/quotes/all.yaml": "[{id: q, speaker: ana, text: Yes, date: 2025-01-01}, {id: r, speaker: c, text: No, date: 2025-01-01}]\n",
    "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-02\n---\n[[ana]] [[c]] [[quote:q]] [[quote:r]]\n",
    "content/briefs/old.md": "---\ntitle: Old\ndate: 2020-01-02\n---\n[[ana]]\n",
    "content/pages/p.md": "---\ntitle: P\n---\n[[ana]]\n",
}


def test_links_tell_where_they_lead_as_it_was_that_day(project: Write) -> None:
    pages = project(CARDS).plan()

    assert [
        "Ana\nacting Mayor, Council\nA mayor.",
        "",
        "Ana, acting Mayor, Council\n1 January 2025\n“Yes”",
        "Council\n1 January 2025\n“No”",
    ] == [insertion.title for insertion in pages["briefs/a/index.html"].body.insertions]
    for url in ("briefs/old/index.html", "p/index.html"):
        assert ["Ana\nA mayor."] == [insertion.title for insertion in pages[url].body.insertions]


def test_without_cards_links_tell_nothing(project: Write) -> None:
    page = project({**CARDS, "briefgen.yaml": "outputs: {cards: false}\n"}).plan()["briefs/a/index.html"]

    assert {""} == {insertion.title for insertion in page.body.insertions}
