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

    assert [("s", "« Oui »", "p. 1"), ("t", "as printed", "")] == [
        (each.source.slug, each.excerpt, each.locator) for each in page.evidence
    ]
    assert [("Oui!", "fr", "variant"), ("Si", "it", "translation")] == [
        (each.wording.text, each.wording.lang, each.kind) for each in page.wordings
    ]
    assert ("Asked", "She left", "probably true") == (page.before, page.after, page.quote.credibility)


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Yes, we will", "word for word"),
        ("Yes we will", "not in these words"),
        ("“Yes, we will”", "word for word, but for marks and spaces"),
        ("Yes … will", "with an editor's brackets or ellipses"),
        ("Да", "the original words"),
    ],
)
def test_each_excerpt_is_graded_against_the_quote(project: Write, text: str, match: str) -> None:
    original = "original: {text: 'Yes, we will'}\n" if text == "Да" else ""
    page = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/sources/s.yaml": "title: S\nexcerpts: {p: 'He said: Yes, we will do it.'}\n",
            "content/quotes/q.yaml": f"speaker: ana\ntext: '{text}'\ndate: 2025\nkind: reported\n{original}"
            "evidence: [{source: s, excerpt: p}, {source: s}]\n",
        }
    ).plan()["quotes/q/index.html"]

    assert [match, ""] == [each.match for each in page.evidence]


def test_a_quote_lists_the_briefs_that_use_it_newest_first(project: Write) -> None:
    page = project(FILES).plan()["quotes/first/index.html"]

    assert ["B", "A"] == [line.title for line in page.briefs]
    assert page.quote.brief.text == "A"


def test_replies_are_told_on_both_sides(project: Write) -> None:
    pages = project(FILES).plan()

    assert [("Answered by", "second"), ("Reversed by", "second")] == [
        (each.label, each.quote.slug) for each in pages["quotes/first/index.html"].relations
    ]
    assert [("Answers", "first"), ("Reverses", "first")] == [
        (each.label, each.quote.slug) for each in pages["quotes/second/index.html"].relations
    ]


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
            - {id: dated, speaker: ana, text: Yes, date: 2025, answers: undated}
            - {id: undated, speaker: ana, text: No, evidence: [{source: s, excerpt: No}], about: ana}
            """,
            "content/pages/a.md": "---\ntitle: A\n---\n[[undated]]\n",
        }
    )

    assert ["missing-field"] == [line.split("[")[-1][:-1] for line in site.find()]
