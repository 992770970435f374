from __future__ import annotations

import os
from pathlib import Path

import pytest
from briefgen.diagnostics import Report
from briefgen.load import Records
from briefgen.messages import BriefgenError
from briefgen.records import Brief
from briefgen.source import Locator

from projects import Write, load_records


def load(project: Write, files: dict[str, str | bytes]) -> tuple[Records, list[str]]:
    site = project(files)
    report = site.report
    return load_records(site.root, report), [str(found) for found in report.diagnostics]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("brief", "title: A\ndate: 2025\n"),
        ("actor", "name: A\nkind: person\n"),
        ("event", "title: A\ndate: 2025\n"),
        ("quote", "speaker: a\ntext: A\n"),
        ("source", "title: A\n"),
        ("topic", "name: A\n"),
        ("place", "name: A\n"),
        ("page", "title: A\n"),
    ],
)
def test_every_kind_is_read_in_every_form(project: Write, kind: str, fields: str) -> None:
    as_item = "- id: three\n  " + fields.replace("\n", "\n  ").rstrip() + "\n  body: In a list.\n"
    records, found = load(
        project,
        {
            f"content/{kind}s/one.md": f"---\n{fields}---\nIn Markdown.\n",
            f"content/{kind}s/deep/er/two.yaml": f"{fields}body: In YAML.\n",
            f"content/{kind}s/more.yml": as_item,
        },
    )

    assert [] == found
    assert {"one": "In Markdown.\n", "three": "In a list.", "two": "In YAML."} == {
        slug: record.body
        for slug, record in records.by_kind[kind].items()  # type: ignore[index]
    }


def test_a_brief_takes_its_date_from_its_name(project: Write) -> None:
    records, found = load(
        project,
        {
            "content/briefs/2025-09-04-talks.md": "---\ntitle: A\n---\n",
            "content/briefs/2025-09-05-talks.md": "---\ntitle: B\ndate: 2024\n---\n",
        },
    )

    assert [] == found
    assert ["2025-09-04", "2024"] == [
        each.date.text for each in records.by_kind["brief"].values() if isinstance(each, Brief)
    ]


def test_a_name_that_begins_with_no_day_is_told_so_once(project: Write) -> None:
    _, found = load(project, {"content/briefs/2025-02-30-talks.md": "---\ntitle: A\n---\n"})

    fault = '"2025-02-30" is not a day in the calendar: February 2025 has 28 days [not-a-day]'
    assert [f"content/briefs/2025-02-30-talks.md:1:1: error: the file's name: {fault}"] == found


def test_faults_skip_their_record_and_no_other(project: Write) -> None:
    records, found = load(
        project,
        {
            "content/actors/all.yaml": "- {id: a, name: A, kind: person}\n- {id: b, name: B}\n- c\n"
            "- {name: D, kind: person}\n- {id: e, name: E, kind: person}\n"
        },
    )

    assert ["a", "e"] == list(records.by_kind["actor"])
    assert ["2:3", "3:3", "4:3"] == [line.split(":", 1)[1].split(": ")[0] for line in found]
    assert {"actor:b", "actor:B", "actor:D"} <= records.skipped


def test_a_file_that_cannot_be_read_hides_its_whole_kind(project: Write) -> None:
    records, found = load(
        project,
        {"content/actors/all.yaml": "- [\n", "content/topics/none.yaml": "", "content/pages/none.md": ""},
    )

    assert {"actor:", "actor:all", "topic:none", "page:none"} == records.skipped
    assert 3 == len(found)
    assert "content/topics/none.yaml:1:1: error: the file is empty [missing-field]" in found


def test_the_body_of_a_markdown_file_is_not_a_field(project: Write) -> None:
    _, found = load(project, {"content/pages/a.md": "---\ntitle: A\nbody: B\n---\nC\n"})

    assert [
        'content/pages/a.md:3:1: error: the body stands below the closing "---", not in a field [unknown-field]'
    ] == found


def test_an_id_that_is_none_is_told_with_a_better_one(project: Write) -> None:
    _, found = load(
        project,
        {
            "content/pages/Über uns.md": "---\ntitle: A\n---\n",
            "content/pages/---.md": "---\ntitle: A\n---\n",
            "content/pages/x.yaml": "[{id: '???', title: A}]",
        },
    )

    assert [
        'content/pages/---.md:2:1: error: "---" is not an id: lower-case letters a to z, digits, single hyphens; '
        "give the record an id [bad-id]",
        'content/pages/x.yaml:1:7: error: "???" is not an id: lower-case letters a to z, digits, single hyphens [bad-id]',
        'content/pages/Über uns.md:2:1: error: "Über uns" is not an id: lower-case letters a to z, digits, single hyphens; '
        "name the file uber-uns or give the record an id [bad-id]",
    ] == found


def test_hidden_files_count_only_where_files_are_copied(project: Write) -> None:
    records, found = load(
        project,
        {
            "content/.git/config": "x",
            "content/briefs/.draft.md.swp": "x",
            "content/.DS_Store": "x",
            "content/static/.well-known/a.txt": "x",
            "content/static/.DS_Store": "x",
        },
    )

    assert [] == found
    assert ["content/static/.well-known/a.txt"] == [each.path for each in records.static_files]


def test_links_out_of_the_folder_and_in_circles_are_not_followed(project: Write) -> None:
    site = project({"secret.txt": "x", "content/static/a.txt": "x", "content/briefs/x/keep.txt": "x"})
    static = site.root / "content" / "static"
    (static / "out.txt").symlink_to(site.root / "secret.txt")
    (static / "gone.txt").symlink_to(site.root / "nowhere.txt")
    (static / "self.txt").symlink_to(static / "self.txt")
    (static / "loop").symlink_to(static)
    (static / "good.txt").symlink_to(static / "a.txt")
    report = site.report
    records = load_records(site.root, report)

    assert ["content/static/a.txt", "content/static/good.txt"] == [each.path for each in records.static_files]
    assert {
        "content/briefs/x/keep.txt": "nothing reads this file",
        "content/static/gone.txt": "leads out of the content folder",
        "content/static/loop": "a link to a folder is not followed",
        "content/static/out.txt": "leads out of the content folder",
        "content/static/self.txt": "is a link that leads to itself",
    } == {found.location.path: found.message.split(";")[0] for found in report.diagnostics}


def test_names_that_are_not_utf_8_do_no_harm(project: Write) -> None:
    site = project({"content/static/a.txt": "x"})
    os.close(os.open(os.fsencode(site.root / "content") + b"/briefs-\xff.md", os.O_CREAT))
    report = site.report
    load_records(site.root, report)

    assert ["content/briefs-?.md"] == [found.location.path for found in report.diagnostics]


def test_without_a_content_folder_there_is_no_way_on(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match='no folder "content" in /'):
        load_records(tmp_path, Report(Locator(tmp_path)))
