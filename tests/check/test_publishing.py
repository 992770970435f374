from __future__ import annotations

import pytest
from briefgen.lock import make_lock, write_lock

from projects import Project, Write

BRIEF = """\
---
title: The bridge
date: 2025-09-04
quotes:
  - {id: q, speaker: ana, text: It will stand before winter}
  - {id: r, speaker: ana, text: Nobody pays for it, date: 2025-09-03}
corrections: [{date: 2025-09-05, kind: update, reason: More.}]
---
It stands.

It is safe.
"""
CORRECTION = "corrections: [{date: 2025-09-06, kind: update, reason: New.}, {date: 2025-09-05"


def lock(project: Write) -> Project:
    site = project({"content/actors/ana.yaml": "name: Ana\nkind: person\n", "content/briefs/a.md": BRIEF})
    write_lock(site.root, make_lock(site.link()))
    return site


def change(site: Project, old: str, new: str, text: str = BRIEF) -> str:
    changed = text.replace(old, new)
    assert changed != text
    (site.root / "content/briefs/a.md").write_text(changed, encoding="utf-8")
    return changed


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("The bridge", "A bridge", "2:8: error: the published title was changed without a new correction: [-The-] {+A+} bridge"),
        ("date: 2025-09-04", "date: 2025-09-02", '3:7: error: the published date "2025-09-04" was changed without a new correction'),
        ("safe", "old", "11:1: error: this paragraph is not what was published, without a new correction"),
        ("It stands.\n\n", "", "9:1: error: paragraphs were moved or taken out, without a new correction"),
        ("before winter", "before spring", "5:33: error: a published quotation was changed without a new correction: It will stand before [-winter-] {+spring+}"),
        ("2025-09-03", "2025-09-01", '6:59: error: the published date of this quotation, "2025-09-03", was changed without a new correction'),
        ("It will stand before winter", "No", '5:3: error: the published quotation "It will stand before winter" was taken out without a new correction'),
        ("reason: More.", "reason: Less.", "7:14: error: a published correction was changed or taken out; corrections stay"),
    ],
)  # fmt: skip
def test_a_change_without_correction_is_told_where_it_is(
    project: Write, old: str, new: str, found: str
) -> None:
    site = lock(project)
    change(site, old, new)

    assert f"content/briefs/a.md:{found} [silent-edit]" in site.find("silent-edit")


def test_with_a_new_correction_nothing_is_told(project: Write) -> None:
    site = lock(project)
    change(site, "corrections: [{date: 2025-09-05", CORRECTION, change(site, "safe", "old"))

    assert [] == site.find()


def test_a_quote_without_date_of_its_own_is_told_at_its_words(project: Write) -> None:
    site = lock(project)
    change(site, "text: It will stand before winter", "text: It will stand before winter, event: e")
    (site.root / "content/events").mkdir()
    (site.root / "content/events/e.yaml").write_text("title: E\ndate: 2025-09-02\n")

    assert ["5:33"] == [":".join(found.split(":")[1:3]) for found in site.find("silent-edit")]


@pytest.mark.parametrize(
    ("old", "new"), [("It stands.", "It   *stands*."), ("winter", "winter"), ("status", "status")]
)
def test_what_does_not_count_is_not_told(project: Write, old: str, new: str) -> None:
    site = lock(project)
    (site.root / "content/briefs/a.md").write_text(BRIEF.replace(old, new))

    assert [] == site.find()


def test_a_retracted_brief_keeps_a_tombstone_and_needs_no_more(project: Write) -> None:
    site = lock(project)
    change(site, "date: 2025-09-04\n", "date: 2025-09-04\nstatus: retracted\n")

    assert [] == site.find()


def test_a_page_that_is_gone_is_lost_unless_its_address_leads_on(project: Write) -> None:
    site = lock(project)
    (site.root / "content/briefs/a.md").rename(site.root / "content/briefs/b.md")

    assert [
        "briefgen.lock:2:1: error: /briefs/a/ was published and is gone; leave a tombstone, or write /briefs/a/ under the aliases of another record [lost-page]"
    ] == site.find("lost-page")

    (site.root / "content/briefs/b.md").write_text(
        BRIEF.replace("title:", "aliases: [/briefs/a/, ../x]\ntitle:").replace("safe", "old")
    )
    assert [] == site.find("lost-page")
    assert 1 == len(site.find("silent-edit"))


@pytest.mark.parametrize(
    "files",
    [
        {"content/briefs/a.md": BRIEF.replace("title: The bridge", "title: The: bridge")},
        {"content/actors/ana.yaml": "nmae: Ana\nkind: person\n"},
    ],
)
def test_what_cannot_be_read_was_not_changed_in_silence(project: Write, files: dict[str, str]) -> None:
    site = lock(project)
    project(files)

    assert [] == site.find("silent-edit") + site.find("lost-page")
    assert site.find()
