from __future__ import annotations

import pytest

from projects import Write

ANA = "name: Ana Ilić\nkind: person\nroles: [{title: Mayor, from: 2024}]\n"


def brief(date: str, fields: str = "", body: str = "") -> str:
    return f"---\ntitle: Brief of {date}\ndate: {date}\n{fields}\n---\n{body}\n"


def test_sources_are_numbered_by_first_citation_then_as_listed_then_by_quote(project: Write) -> None:
    page = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/sources/all.yaml": "".join(f"- {{id: {s}, title: Source {s}}}\n" for s in "abcd"),
            "content/briefs/x.md": brief(
                "2025-01-01",
                "sources: [a, b]\nquotes: [{speaker: ana, text: Yes, source: d}]",
                "One [@c, p. 3], two [@b], three [@c].",
            ),
        }
    ).plan()["briefs/x/index.html"]

    assert [(1, "c"), (2, "b"), (3, "a"), (4, "d")] == [(s.number, s.source.slug) for s in page.sources]
    assert [("1", "#source-1"), ("2", "#source-2"), ("1", "#source-1")] == [
        (insertion.text, insertion.href) for insertion in page.body.insertions
    ]
    assert page.body.insertions[0].title == "Source c, p. 3"


def test_quotes_that_the_body_shows_are_not_listed_again(project: Write) -> None:
    page = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/briefs/x.md": brief(
                "2025-01-01",
                "quotes: [{id: shown, speaker: ana, text: Yes}, {id: listed, speaker: ana, text: No}]",
                "![[quote:shown]]",
            ),
        }
    ).plan()["briefs/x/index.html"]

    assert ["listed"] == [quote.slug for quote in page.quotes]
    assert ["shown"] == [insertion.quote.slug for insertion in page.body.insertions]


def test_everybody_in_it_has_the_role_held_on_its_date(project: Write) -> None:
    pages = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/briefs/old.md": brief("2020-01-01", "actors: [ana]"),
            "content/briefs/new.md": brief("2025-01-01", "actors: [ana]"),
        }
    ).plan()

    assert pages["briefs/old/index.html"].actors[0].role is None
    assert pages["briefs/new/index.html"].actors[0].role.title == "Mayor"


def test_the_dateline_stays_as_printed_beside_the_true_weekday(project: Write) -> None:
    page = project({"content/briefs/x.md": brief("2025-09-04", "dateline: Thursday, September 2")}).plan()[
        "briefs/x/index.html"
    ]

    assert ("Thursday, September 2", "4 September 2025", "Thursday") == (
        page.dateline,
        page.date.text,
        page.date.weekday,
    )


@pytest.mark.parametrize(
    ("dateline", "is_misdated"),
    [
        ("SUND, March 12 (Northwire)", False),
        ("Wednesday, 12 March 2025", False),
        ("SUND", False),
        ("Thursday, March 12", True),
        ("SUND, March 11", True),
    ],
)
def test_a_dateline_that_fits_the_date_needs_no_other(
    project: Write, dateline: str, is_misdated: bool
) -> None:
    pages = project({"content/briefs/x.md": brief("2025-03-12", f"dateline: {dateline}")}).plan()

    assert is_misdated == pages["briefs/x/index.html"].is_misdated


def test_a_dateline_is_not_held_against_a_month(project: Write) -> None:
    pages = project({"content/briefs/x.md": brief("2025-03", "dateline: March 12")}).plan()

    assert not pages["briefs/x/index.html"].is_misdated


def test_translations_know_each_other(project: Write) -> None:
    pages = project(
        {
            "content/briefs/en.md": brief("2025-01-01"),
            "content/briefs/fr.md": brief("2025-01-02", "lang: fr\ntranslation_of: en"),
            "content/briefs/de.md": brief("2025-01-03", "lang: de\ntranslation_of: en"),
        }
    ).plan()
    known = {
        slug: [(link.lang, link.href) for link in pages[f"briefs/{slug}/index.html"].translations]
        for slug in ("en", "fr")
    }

    assert {
        "en": [("de", "briefs/de/index.html"), ("fr", "briefs/fr/index.html")],
        "fr": [("en", "briefs/en/index.html"), ("de", "briefs/de/index.html")],
    } == known


def test_neighbours_and_series_are_linked(project: Write) -> None:
    pages = project({f"content/briefs/{n}.md": brief(f"2025-01-0{n}", "series: S") for n in (1, 2, 3)}).plan()
    middle = pages["briefs/2/index.html"]

    assert ("briefs/3/index.html", "briefs/1/index.html") == (middle.newer.href, middle.older.href)
    assert ["Brief of 2025-01-03", "Brief of 2025-01-01"] == [line.title for line in middle.series_briefs]
    assert pages["briefs/3/index.html"].newer is None


def test_assessments_and_positions_lead_to_their_basis(project: Write) -> None:
    page = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/topics/t.yaml": "name: T\npropositions: [{id: p, text: Build it.}]\n",
            "content/briefs/x.md": brief(
                "2025-01-01",
                'sources: [{id: s, title: Paper, url: "https://x.example/"}]\n'
                "quotes: [{id: q, speaker: ana, text: Yes}]\n"
                "positions: [{actor: ana, proposition: t/p, stance: supports, basis: [q, s]}]\n"
                "assessments: [{text: It holds., likelihood: likely, basis: s, review_by: 2025-06}]",
            ),
        }
    ).plan()["briefs/x/index.html"]

    assert [("“Yes”", "quotes/q/index.html"), ("Paper", "sources/paper/index.html")] == [
        (link.text, link.href) for link in page.positions[0].basis
    ]
    assert page.positions[0].proposition.href == "topics/t/index.html#proposition-p"
    assert ("likely", "June 2025") == (page.assessments[0].likelihood, page.assessments[0].review_by.text)


def test_the_list_is_paged(project: Write) -> None:
    files: dict[str, str | bytes] = {f"content/briefs/{n}.md": brief(f"2025-01-0{n}") for n in range(1, 6)}
    pages = project({**files, "briefgen.yaml": "page_size: 2\n"}).plan()

    assert ["Brief of 2025-01-01"] == [line.title for line in pages["briefs/page/3/index.html"].briefs]
    assert "briefs/page/4/index.html" not in pages


def test_sources_are_counted_by_where_they_come_from(project: Write) -> None:
    page = project(
        {
            "content/briefs/a.yaml": "{title: A, date: 2025-01-01, sources: [{id: a, title: A, wire: W}, {id: b, title: B, wire: W}, {id: c, title: C, publisher: P}]}\n",
        }
    ).plan()["briefs/a/index.html"]

    assert (3, 2) == (len(page.sources), page.total_origins)


def test_terms_of_likelihood_have_their_chances(project: Write) -> None:
    page = project(
        {
            "content/briefs/a.yaml": "{title: A, date: 2025-01-01, assessments: [{text: It will., likelihood: likely}, {text: It may.}]}\n",
        }
    ).plan()["briefs/a/index.html"]

    assert [(55, 80), None] == [each.chance for each in page.assessments]
