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


def test_ids_of_propositions_are_ids_and_differ(project: Write) -> None:
    propositions = "[{id: a, text: x}, {id: a, text: y}, {id: Bad Id, text: z}]"
    site = project({"content/topics/t.yaml": f"name: T\npropositions: {propositions}\n"})

    assert ['2:39: error: the id "a" is already taken [duplicate-id]'] == [
        line.removeprefix("content/topics/t.yaml:") for line in site.find("duplicate-id")
    ]
    assert ["2:57"] == [":".join(line.split(":")[1:3]) for line in site.find("bad-id")]
