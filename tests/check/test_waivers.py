from __future__ import annotations

from projects import Write

BRIEF = "---\ntitle: A\ndate: 2025-09-04\nwaivers: [{}]\n---\nText.\n"


def test_a_waiver_holds_to_the_end_of_its_day(project: Write) -> None:
    files = {"content/briefs/a.md": BRIEF.format("{rule: no-source, reason: None., until: 2025-09}")}
    site = project(files)
    before = [found.rule for found in site.build(now="2025-09-30").diagnostics]
    after = [found.rule for found in site.build(now="2025-10-01").diagnostics]

    assert ([], ["no-source", "expired-waiver"]) == (before, after)


def test_waivers_of_what_is_not_published_are_not_called_unused(project: Write) -> None:
    draft = BRIEF.format("{rule: lone-source, reason: None.}").replace("date:", "status: draft\ndate:")

    assert [] == project({"content/briefs/a.md": draft}).find("unused-waiver")


def test_a_waiver_of_a_finished_page_is_not_unused_in_a_build(project: Write) -> None:
    site = project(
        {"content/pages/a.md": "---\ntitle: A\nwaivers: [{rule: broken-link, reason: Later.}]\n---\n"}
    )

    assert [] == site.find("unused-waiver")


def test_a_waiver_in_a_list_holds_for_its_record_only(project: Write) -> None:
    site = project(
        {
            "content/actors/all.yaml": "- {id: a, name: A, kind: person, waivers: [{rule: orphan-record, reason: R.}]}\n"
            "- {id: b, name: B, kind: person}\n"
        }
    )

    assert ['content/actors/all.yaml:2:8: warning: nothing refers to actor "b" [orphan-record]'] == site.find(
        "orphan-record"
    )


def test_a_waiver_in_a_quote_or_source_of_a_brief_holds_for_that_one(project: Write) -> None:
    waiver = "waivers: [{rule: RULE, reason: R.}]"
    files = {
        "content/briefs/a.md": "---\ntitle: A\ndate: 2025\nquotes:\n"
        f"- {{speaker: Ana, text: One two three, kind: translated, {waiver}}}\n"
        "- {speaker: Ana, text: Four five six, kind: translated}\n"
        f"sources:\n- {{title: S, {waiver.replace('RULE', 'placeholder-source')}}}\n- {{title: T}}\n---\n".replace(
            "RULE", "translation-without-original"
        )
    }
    site = project(files)

    assert ["6:45"] == [":".join(line.split(":")[1:3]) for line in site.find("translation-without-original")]
    assert ["9:11"] == [":".join(line.split(":")[1:3]) for line in site.find("placeholder-source")]
    assert [] == site.find("unused-waiver")


def test_a_waiver_in_a_quote_that_keeps_nothing_back_is_told(project: Write) -> None:
    brief = "---\ntitle: A\ndate: 2025\nquotes: [{speaker: Ana, text: One, waivers: [{rule: bad-url, reason: R.}]}]\n---\n"

    assert ["4:46"] == [
        ":".join(line.split(":")[1:3])
        for line in project({"content/briefs/a.md": brief}).find("unused-waiver")
    ]
