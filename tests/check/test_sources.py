from __future__ import annotations

import pytest
from briefgen.check.sources import remove_tracking

from projects import Write


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://x.example/?utm_source=a&id=3&FBCLID=b", "https://x.example/?id=3"),
        ("https://x.example/?gclid=1#part", "https://x.example/#part"),
        ("https://x.example/?q=%C3%A9&empty=", "https://x.example/?q=%C3%A9&empty="),
    ],
)
def test_addresses_lose_what_tells_who_sent_the_reader(url: str, clean: str) -> None:
    assert clean == remove_tracking(url)


def test_an_address_that_is_none_has_no_parameters(project: Write) -> None:
    site = project({"content/sources/s.yaml": "title: S\nurl: 'https://[x?utm_source=a'\n"})

    assert [] == site.find("tracking-parameters")


def test_a_retracted_brief_needs_no_sources(project: Write) -> None:
    site = project({"content/briefs/a.md": "---\ntitle: A\ndate: 2025\nstatus: retracted\n---\nGone.\n"})

    assert [] == site.find("no-source")


def test_a_source_that_was_misspelt_is_not_missing_too(project: Write) -> None:
    site = project({"content/briefs/a.md": "---\ntitle: A\ndate: 2025\nsources: [nothing]\n---\nText.\n"})

    assert [] == site.find("no-source")
    assert 1 == len(site.find("unknown-reference"))


def test_a_retracted_source_is_told_where_it_is_named(project: Write) -> None:
    site = project(
        {
            "content/sources/s.yaml": "title: S\npublisher: P\nretracted: true\n",
            "content/quotes/q.yaml": "speaker: Ana B\ntext: Yes\nsource: s\ndate: 2025\n",
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025\nsources: [s]\n---\n",
            "content/briefs/b.md": "---\ntitle: B\ndate: 2025\nquotes: [{speaker: Ana B, text: No, source: s}]\n---\n",
            "content/briefs/c.md": "---\ntitle: C\ndate: 2025\nquotes: [q]\n---\n",
        }
    )

    assert ["content/briefs/a.md:4:11", "content/briefs/b.md:4:45", "content/briefs/c.md:4:10"] == [
        found.split(": warning")[0] for found in site.find("retracted-source")
    ]


def test_a_retracted_source_is_told_at_its_quote_whatever_became_of_those_above_it(project: Write) -> None:
    quotes = """
        - {id: whose, speaker: Ana, text: Who said it}
        - {id: yes, speaker: ana-b, text: Yes, source: s}
        """
    site = project(
        {
            "content/actors/all.yaml": "- {id: ana-a, name: Ana, kind: person}\n- {id: ana-b, name: Ana, kind: person}\n",
            "content/sources/s.yaml": "title: S\npublisher: P\nretracted: true\n",
            "content/quotes/all.yaml": quotes,
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025\nquotes:\n  - whose\n  - yes\n---\n",
        }
    )

    assert ["content/briefs/a.md:6:5"] == [
        found.split(": warning")[0] for found in site.find("retracted-source")
    ]


def test_one_origin_is_found_behind_several_that_draw_on_it(project: Write) -> None:
    site = project(
        {
            "content/sources/all.yaml": "- {id: a, title: A, wire: AFP}\n- {id: b, title: B, wire: Afp}\n"
            "- {id: c, title: C, publisher: P, derived_from: [a, b]}\n",
            "content/briefs/x.md": "---\ntitle: X\ndate: 2025\nsources: [a, c]\n---\nText.\n",
        }
    )

    assert ["content/briefs/x.md:4:10: warning: 2 sources, but one origin: AFP [one-origin]"] == site.find(
        "one-origin"
    )
