from __future__ import annotations

import pytest

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/sources/all.yaml": "[{id: s, title: S, lang: fr, excerpts: {p1: « Oui », p2: Yes}}, {id: t, title: T}]\n",
    "content/quotes/all.yaml": """
        - id: first
          speaker: ana
          text: Yes
          date: 2025-01-01
          lang: en-GB
          original: {text: Oui, lang: fr}
          evidence: [{source: s, excerpt: p1, locator: p. 1}, {source: t, excerpt: as printed}]
          wordings: [{source: s, text: Oui!}, {source: t, text: Si, lang: it, kind: translation}]
          context: {before: Asked, after: She left}
          credibility: 2
        - {id: second, speaker: ana, text: No, date: 2025-02-01, reverses: first, answers: [first]}
        """,
    "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-02\nquotes: [first]\n---\n",
    "content/briefs/b.md": "---\ntitle: B\ndate: 2025-01-03\nquotes: [first]\n---\n",
}


def test_a_quote_shows_its_evidence_and_other_wordings(project: Write) -> None:
    page = project(FILES).plan()["quotes/first/index.html"]

    assert [("s", "p. 1"), ("t", "")] == [(each.source.slug, each.locator) for each in page.evidence]
    assert [("Oui!", "fr", "variant"), ("Si", "it", "translation")] == [
        (each.wording.text, each.wording.lang, each.kind) for each in page.wordings
    ]
    assert ("Asked", "She left", "probably true") == (page.before, page.after, page.quote.credibility)


def test_a_quote_lists_the_briefs_that_use_it_newest_first(project: Write) -> None:
    page = project(FILES).plan()["quotes/first/index.html"]

    assert ["B", "A"] == [line.title for line in page.briefs]
    assert page.quote.brief.text == "A"


def test_restatements_and_reversals_are_told_on_both_sides(project: Write) -> None:
    pages = project(FILES).plan()

    assert [("Reversed by", "second")] == [
        (each.label, each.quote.slug) for each in pages["quotes/first/index.html"].relations
    ]
    assert [("Reverses", "first")] == [
        (each.label, each.quote.slug) for each in pages["quotes/second/index.html"].relations
    ]


def test_an_exchange_is_followed_back_to_its_first_words(project: Write) -> None:
    pages = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/quotes/all.yaml": """
            - {id: a, speaker: ana, text: A, date: 2025-01-01}
            - {id: aside, speaker: ana, text: Aside, date: 2025-01-01}
            - {id: b, speaker: ana, text: B, date: 2025-01-02, answers: a}
            - {id: c, speaker: ana, text: C, date: 2025-01-03, answers: [b, aside]}
            - {id: d, speaker: ana, text: D, date: 2025-01-04, answers: c}
            - {id: e, speaker: ana, text: E, date: 2025-01-05, answers: c}
            """,
        }
    ).plan()
    page = pages["quotes/c/index.html"]

    assert ["a", "b", "aside"] == [quote.slug for quote in page.answered]
    assert ["d", "e"] == [quote.slug for quote in page.answers]


def test_a_long_exchange_is_cut(project: Write) -> None:
    many = "".join(
        f"- {{id: q{n}, speaker: ana, text: Q{n}, date: 2025-01-{n + 1:02}, answers: q{n - 1}}}\n"
        for n in range(1, 16)
    )
    pages = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/quotes/all.yaml": "- {id: q0, speaker: ana, text: Q0, date: 2025-01-01}\n" + many,
        }
    ).plan()

    assert 12 == len(pages["quotes/q15/index.html"].answered)


@pytest.mark.parametrize(
    ("kind", "base_url", "attribution"),
    [
        ("direct", "", "“Yes” – Ana, Mayor, 1 January 2025. Desk"),
        ("reported", "https://x.example", "Yes – Ana, Mayor, 1 January 2025. https://x.example/quotes/q/"),
    ],
)
def test_words_can_be_taken_away_with_who_said_them(
    project: Write, kind: str, base_url: str, attribution: str
) -> None:
    page = project(
        {
            "briefgen.yaml": f"title: Desk\nbase_url: '{base_url}'\n",
            "content/actors/ana.yaml": "name: Ana\nkind: person\nroles: [{title: Mayor}]\n",
            "content/quotes/q.yaml": f"speaker: ana\ntext: 'Yes'\ndate: 2025-01-01\nkind: {kind}\n",
        }
    ).plan()["quotes/q/index.html"]

    assert attribution == page.attribution


def test_without_quote_pages_links_lead_to_the_brief(project: Write) -> None:
    pages = project({**FILES, "briefgen.yaml": "outputs: {quotes: false}\n"}).plan()
    said = {quote.slug: quote.href for quote in pages["actors/ana/index.html"].statements.items}

    assert "quotes/first/index.html" not in pages
    assert "quotes/index.html" not in pages
    assert {"first": "briefs/a/index.html#quote-first", "second": ""} == said


def test_a_quote_that_nothing_dates_is_a_finding_and_no_crash(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/sources/s.yaml": "title: S\n",
            "content/quotes/all.yaml": """
            - {id: dated, speaker: ana, text: Yes, date: 2025, answers: undated, restates: undated}
            - {id: undated, speaker: ana, text: No, evidence: [{source: s, excerpt: No}], about: ana}
            """,
            "content/pages/a.md": "---\ntitle: A\n---\n[[undated]]\n",
        }
    )

    assert ["missing-field"] == [line.split("[")[-1][:-1] for line in site.find()]
