from __future__ import annotations

from typing import Any

from projects import Write


def plan_ana(project: Write, positions: dict[str, str], quotes: str = "[]") -> Any:
    files: dict[str, str | bytes] = {
        f"content/briefs/b{date}.yaml": f"{{title: B{date}, date: {date}, positions: [{{actor: ana, proposition: t/p, {fields}}}]}}\n"
        for date, fields in positions.items()
    }
    return project(
        {
            **files,
            "content/actors/all.yaml": "[{id: ana, name: Ana, kind: person}, {id: bo, name: Bo, kind: person}]\n",
            "content/topics/t.yaml": "name: T\npropositions: [{id: p, text: It be built.}]\n",
            "content/sources/s.yaml": "{title: S, published: 2025-03-01}\n",
            "content/quotes/all.yaml": quotes,
        }
    ).plan()["actors/ana/index.html"]


def test_the_first_and_the_last_position_stand_side_by_side(project: Write) -> None:
    ana = plan_ana(
        project,
        {
            "2025-01-01": "stance: opposes, basis: q",
            "2025-02-01": "stance: neutral",
            "2025-03-01": "stance: supports, basis: s, change: reversed",
        },
        "[{id: q, speaker: ana, text: Never, date: 2024-12-31}]\n",
    )
    (change,) = ana.changes

    assert ("It be built.", "Reversed") == (change.question.text, change.label)
    assert ("1 January 2025", "opposes", "Never") == (
        change.then.date.text,
        change.then.stance,
        change.then.quote.text,
    )
    assert ("1 March 2025", "supports", None) == (change.now.date.text, change.now.stance, change.now.quote)


def test_without_a_word_on_it_the_stands_tell(project: Write) -> None:
    for stance, label in (("supports", "The same stand"), ("opposes", "Another stand")):
        ana = plan_ana(project, {"2025-01-01": "stance: supports", "2025-02-01": f"stance: {stance}"})

        assert [label] == [change.label for change in ana.changes]


def test_one_position_or_two_of_one_day_are_no_change(project: Write) -> None:
    ana = plan_ana(
        project, {"2025-01-01": "stance: supports", "2025-02-01": "stance: opposes, as_of: 2025-01-01"}
    )

    assert () == ana.changes


def test_statements_that_take_up_earlier_ones_of_the_speaker_are_pairs(project: Write) -> None:
    ana = plan_ana(
        project,
        {},
        """
        - {id: a, speaker: ana, text: A, date: 2025-01-01}
        - {id: b, speaker: bo, text: B, date: 2025-01-02}
        - {id: c, speaker: ana, text: C, date: 2025-01-03, reverses: [a, b], topics: [t]}
        - {id: d, speaker: ana, text: D, date: 2025-01-04, restates: c}
        """,
    )

    assert [("Restated", None, "c", "d"), ("Reversed", "T", "a", "c")] == [
        (each.label, each.question and each.question.text, each.then.quote.slug, each.now.quote.slug)
        for each in ana.changes
    ]


def test_positions_tell_when_they_were_last_borne_out(project: Write) -> None:
    ana = plan_ana(
        project,
        {"2025-01-01": "stance: supports, basis: [q, s]", "2025-02-01": "stance: supports"},
        "[{id: q, speaker: ana, text: Yes, date: 2024-12-31}]\n",
    )

    assert [None, "1 March 2025"] == [
        each.last_evidence and each.last_evidence.text for each in ana.positions.items
    ]
