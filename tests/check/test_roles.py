from __future__ import annotations

from projects import Write


def test_open_terms_are_told_by_their_one_bound(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\nroles: [{title: Mayor, from: 2026}, {title: Chair, to: 2020}]\n",
            "content/quotes/all.yaml": "- {id: a, speaker: ana, text: Yes, date: 2025, as: Mayor}\n- {id: b, speaker: ana, text: No, date: 2025, as: chair}\n",
        }
    )

    assert ["that was since 2026", "that was until 2020"] == [
        line.split("; ")[1].split(" [")[0] for line in site.find("not-in-role")
    ]


def test_the_unborn_do_not_speak(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\nborn: 2001\n",
            "content/actors/club.yaml": "name: Club\nkind: group\ndissolved: 1990\n",
            "content/quotes/all.yaml": "- {id: a, speaker: ana, text: Yes, date: 2000}\n- {id: b, speaker: club, text: No, date: 1991}\n",
        }
    )

    assert ["said in 2000, before Ana was born (2001)", "said in 1991, after Club was dissolved (1990)"] == [
        line.split("error: ")[1].split(" [")[0] for line in site.find("actor-not-alive")
    ]


def test_titles_that_differ_by_case_are_one(project: Write) -> None:
    roles = "roles: [{title: Mayor, from: 2010, to: 2015}, {title: mayor, from: 2013, to: 2016}]\n"

    assert ["3:47"] == [
        ":".join(line.split(":")[1:3])
        for line in project({"content/actors/a.yaml": f"name: A\nkind: person\n{roles}"}).find(
            "overlapping-role"
        )
    ]
