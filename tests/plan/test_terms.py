from __future__ import annotations

from typing import Any

from projects import Write


def plan_ana(project: Write, roles: str) -> Any:
    return project(
        {
            "content/actors/all.yaml": f"[{{id: ana, name: Ana, kind: person, roles: [{roles}]}}, {{id: c, name: Council, kind: organisation}}]\n",
            "content/sources/s.yaml": "title: S\n",
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\nactors: [ana]\n---\n",
        }
    ).plan()["actors/ana/index.html"]


def test_terms_that_follow_each_other_are_told_as_one(project: Write) -> None:
    ana = plan_ana(
        project,
        "{title: Member, of: c, from: 2001-01-03, to: 2003-01-03, sources: [s]}, {title: Member, of: c, from: 2003-01-03, to: 2005-01-02},"
        " {title: Member, of: c, from: 2015-01-03, to: 2017-01-02}, {title: Chair, from: 2017, to: 2018}, {title: Chair, from: 2018, to: 2019}",
    )

    assert [
        ("Chair", ("2018 – 2019", "2017 – 2018"), 2, ()),
        ("Member", ("3 January 2015 – 2 January 2017", "3 January 2001 – 2 January 2005"), 3, ("S",)),
    ] == [
        (term.role.title, term.periods, term.total, tuple(link.text for link in term.sources))
        for term in ana.terms
    ]


def test_bars_stand_where_the_terms_do(project: Write) -> None:
    ana = plan_ana(
        project,
        "{title: A, from: 2015-01-01, to: 2020-01-01}, {title: B, from: 2020-01-01}, {title: C, to: 2016-01-01}, {title: D}",
    )

    assert ("2015", "2025") == (ana.time_axis.start, ana.time_axis.end)
    assert {"A": [(0.0, 49.99)], "B": [(49.99, 50.01)], "C": [(0.0, 9.99)], "D": []} == {
        term.role.title: [(bar.start, bar.length) for bar in term.bars] for term in ana.terms
    }


def test_a_bar_is_long_enough_to_be_seen_and_stays_on_its_axis(project: Write) -> None:
    ana = plan_ana(
        project,
        "{title: A, from: 1900-01-01, to: 1900-01-02}, {title: B, from: 2024-12-31, to: 2025-01-01}, {title: C, from: 2025-01-01}",
    )

    assert {"A": [(0.0, 0.8)], "B": [(99.2, 0.8)], "C": [(99.2, 0.8)]} == {
        term.role.title: [(bar.start, bar.length) for bar in term.bars] for term in ana.terms
    }


def test_without_dates_there_is_no_axis(project: Write) -> None:
    for roles in ("{title: A}", "{title: A, from: 2025-01-01, to: 2025-01-01}"):
        ana = plan_ana(project, roles)

        assert ana.time_axis is None
        assert [()] == [term.bars for term in ana.terms]
