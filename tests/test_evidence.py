from __future__ import annotations

import pytest
from briefgen.config import Config
from briefgen.dates import parse_date
from briefgen.evidence import count_days_since, count_origins, find_origin, find_origins, is_stale, sources_of
from briefgen.link import find_now, link_site

from projects import Write, load_records


def test_origins_are_followed_to_the_wire(project: Write) -> None:
    site = project(
        {
            "content/sources/all.yaml": """
            - {id: wire, title: Wire, publisher: P, wire: AFP}
            - {id: copy, title: Copy, publisher: Q, derived_from: wire}
            - {id: copy-of-copy, title: Copy, publisher: R, derived_from: [copy]}
            - {id: two, title: Two, publisher: S, derived_from: [wire, own]}
            - {id: own, title: Own}
            """
        }
    ).link()

    assert {"wire": "AFP", "copy": "AFP", "copy-of-copy": "AFP", "two": "S", "own": "own"} == {
        slug: find_origin(site, slug) for slug in site.sources
    }


def test_all_roots_of_a_source_are_found_whatever_case_and_spaces(project: Write) -> None:
    site = project(
        {
            "content/sources/all.yaml": """
            - {id: wire, title: Wire, wire: AFP}
            - {id: other, title: Wire, wire: "afp "}
            - {id: third, title: Third, publisher: Daily  News}
            - {id: two, title: Two, publisher: S, derived_from: [wire, other]}
            - {id: mixed, title: Mixed, derived_from: [two, wire, third]}
            """
        }
    ).link()

    assert {"afp": "afp "} == find_origins(site, "two")
    assert {"afp", "daily news"} == set(find_origins(site, "mixed"))
    assert "afp " == find_origin(site, "two")
    assert "mixed" == find_origin(site, "mixed")


def test_sources_are_independent_as_far_as_their_origins_are(project: Write) -> None:
    site = project(
        {
            "content/sources/all.yaml": """
            - {id: a, title: A, wire: AFP}
            - {id: b, title: B, wire: afp}
            - {id: c, title: C, publisher: Daily News}
            - {id: mixed, title: Mixed, derived_from: [a, c]}
            """
        }
    ).link()

    assert [1, 2, 1, 2, 0] == [
        count_origins(site, slugs) for slugs in (["a", "b"], ["a", "c"], ["mixed"], ["mixed", "a", "c"], [])
    ]


def test_sources_made_from_each_other_are_their_own_origins(project: Write) -> None:
    written = project(
        {
            "content/sources/all.yaml": """
            - {id: a, title: A, derived_from: b}
            - {id: b, title: B, publisher: Bee, derived_from: a}
            """
        }
    )
    report = written.report
    records = load_records(written.root, report)
    site = link_site(records, Config(), report, now=find_now(records))

    assert ["a", "Bee"] == [find_origin(site, slug) for slug in ("a", "b")]


def test_a_brief_rests_on_its_own_sources_and_on_those_of_its_quotes(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/sources/all.yaml": "[{id: s, title: S}, {id: t, title: T}]\n",
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\nsources: [s]\nquotes: [{speaker: ana, text: Yes, sources: [t, s]}]\n---\n",
        }
    ).link()

    assert ["s", "t"] == list(sources_of(site, site.briefs["a"]))


@pytest.mark.parametrize(
    ("as_of", "days"), [("2025-01-01", 365), ("2024-12-31", 366), ("2024", 366), ("2025/..", -2912442)]
)
def test_age_counts_from_the_latest_day_a_date_can_mean(as_of: str, days: int) -> None:
    now = parse_date("2026-01-01")

    assert days == count_days_since(parse_date(as_of), now)
    assert (days > 365) == is_stale(parse_date(as_of), now)
