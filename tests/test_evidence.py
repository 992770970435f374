from __future__ import annotations

import pytest
from briefgen.dates import parse_date
from briefgen.evidence import count_days_since, find_origin, find_roots, is_stale, sources_of

from projects import Write


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

    assert {"afp"} == find_roots(site, "two")
    assert {"afp", "daily news"} == find_roots(site, "mixed")


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
