from __future__ import annotations

from projects import Write

CORRECTED = "---\ntitle: A\ndate: 2025\ncorrections: [{date: 2025-02, kind: correction, was: twelve stone piers, now: ten}]\n---\n"


def test_a_wrong_text_is_found_in_every_part_of_other_briefs(project: Write) -> None:
    other = "---\ntitle: Of twelve stone piers\ndate: 2025\nsummary: With twelve stone piers\ndateline: twelve stone piers\n---\nOn twelve stone piers.\n"
    site = project({"content/briefs/a.md": CORRECTED, "content/briefs/b.md": other})

    assert ["2:11", "4:15", "5:11", "7:4"] == [
        ":".join(line.split(":")[1:3]) for line in site.find("correction-not-cascaded")
    ]


def test_who_corrects_it_too_or_tells_of_another_kind_is_let_pass(project: Write) -> None:
    update = CORRECTED.replace("kind: correction", "kind: update").replace("twelve stone", "eleven stone")
    site = project(
        {
            "content/briefs/a.md": CORRECTED + "Of twelve stone piers.\n",
            "content/briefs/b.md": CORRECTED.replace("title: A", "title: B") + "Of twelve stone piers.\n",
            "content/briefs/c.md": update,
            "content/briefs/d.md": "---\ntitle: D\ndate: 2025\n---\nOf eleven stone piers.\n",
        }
    )

    assert [] == site.find("correction-not-cascaded")


def test_short_texts_stand_anywhere_by_chance(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": CORRECTED.replace("twelve stone piers", "twelve"),
            "content/briefs/b.md": "---\ntitle: Twelve twelve\ndate: 2025\n---\n",
        }
    )

    assert [] == site.find("correction-not-cascaded")


def test_quote_marks_dashes_and_spaces_may_differ(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": CORRECTED.replace(
                "was: twelve stone piers", "was: \"the 'old-new' bridge\""
            ),
            "content/briefs/b.md": "---\ntitle: B\ndate: 2025\n---\nOf the bridge, the\n‘old–new’\u00a0bridge.\n",
        }
    )

    assert ["5:16"] == [":".join(line.split(":")[1:3]) for line in site.find("correction-not-cascaded")]


def test_a_wrong_text_is_found_in_records_of_other_kinds(project: Write) -> None:
    wrong = "summary: Of twelve stone piers\n---\nOn twelve stone piers.\n"
    site = project(
        {
            "content/briefs/a.md": CORRECTED,
            "content/actors/ana.md": f"---\nname: Ana\nkind: person\n{wrong}",
            "content/events/e.md": f"---\ntitle: E twelve stone piers\ndate: 2025\n{wrong}",
            "content/topics/t.md": f"---\nname: T\n{wrong}",
            "content/pages/p.md": "---\ntitle: P\n---\nOn twelve stone piers.\n",
        }
    )

    assert [
        "actors/ana.md:4:13",
        "actors/ana.md:6:4",
        "events/e.md:2:10",
        "events/e.md:4:13",
        "events/e.md:6:4",
        "pages/p.md:4:4",
        "topics/t.md:3:13",
        "topics/t.md:5:4",
    ] == [line.removeprefix("content/").split(": ")[0] for line in site.find("correction-not-cascaded")]


def test_signs_that_fold_into_none_or_several_move_no_place(project: Write) -> None:
    body = "\u200b ½\u00ad½ of\u00a0the “twelve\u00ad  stone\npiers”, then\u2026 twelve stone piers."
    site = project({"content/briefs/a.md": CORRECTED, "content/pages/p.md": f"---\ntitle: P\n---\n{body}\n"})

    assert ["4:15", "5:15"] == [
        ":".join(line.split(":")[1:3]) for line in site.find("correction-not-cascaded")
    ]
