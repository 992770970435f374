from __future__ import annotations

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/topics/t.yaml": "name: T\npropositions: [{id: p, text: P.}]\n",
    "content/sources/s.yaml": "title: S\n",
}


def brief(date: str, stance: str) -> str:
    return f"---\ntitle: A\ndate: {date}\npositions: [{{actor: ana, proposition: t/p, stance: {stance}, basis: s}}]\n---\n"


def test_a_position_grows_stale_after_a_year(project: Write) -> None:
    site = project({**FILES, "content/briefs/a.md": brief("2025-01-01", "supports")})

    assert "position-stale" not in {found.rule for found in site.build(now="2026-01-01").diagnostics}
    assert "position-stale" in {found.rule for found in site.build(now="2026-01-02").diagnostics}


def test_only_the_latest_position_can_be_stale(project: Write) -> None:
    site = project(
        {
            **FILES,
            "content/briefs/a.md": brief("2020", "supports"),
            "content/briefs/b.md": brief("2025", "opposes"),
        }
    )

    assert [] == site.find("position-stale")


def test_the_same_stance_twice_is_no_conflict(project: Write) -> None:
    site = project(
        {
            **FILES,
            "content/briefs/a.md": brief("2025", "supports"),
            "content/briefs/b.md": brief("2025", "supports"),
        }
    )

    assert [] == site.find("positions-conflict")
