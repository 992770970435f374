from __future__ import annotations

import pytest
from briefgen.records import Brief

from projects import Write, load_files


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
    records, found = load_files(
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


def test_a_name_that_is_neither_day_nor_id_is_told_both(project: Write) -> None:
    _, found = load_files(project, {"content/briefs/2025-03-25_No_Price.md": "---\ntitle: A\n---\n"})

    reason = 'and its file\'s name does not begin with a day such as "2025-09-04-"'
    assert 2 == len(found)
    assert "[bad-id]" in found[0]
    assert f'a brief has no "date", {reason} [missing-field]' in found[1]


def test_a_brief_takes_its_date_from_its_name(project: Write) -> None:
    records, found = load_files(
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
    _, found = load_files(project, {"content/briefs/2025-02-30-talks.md": "---\ntitle: A\n---\n"})

    fault = '"2025-02-30" is not a day in the calendar: February 2025 has 28 days [not-a-day]'
    assert [f"content/briefs/2025-02-30-talks.md:1:1: error: the file's name: {fault}"] == found


def test_faults_skip_their_record_and_no_other(project: Write) -> None:
    records, found = load_files(
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
    records, found = load_files(
        project,
        {"content/actors/all.yaml": "- [\n", "content/topics/none.yaml": "", "content/pages/none.md": ""},
    )

    assert {"actor:", "actor:all", "topic:none", "page:none"} == records.skipped
    assert 3 == len(found)
    assert "content/topics/none.yaml:1:1: error: the file is empty [missing-field]" in found


def test_the_body_of_a_markdown_file_is_not_a_field(project: Write) -> None:
    _, found = load_files(project, {"content/pages/a.md": "---\ntitle: A\nbody: B\n---\nC\n"})

    assert [
        'content/pages/a.md:3:1: error: the body stands below the closing "---", not in a field [unknown-field]'
    ] == found


def test_an_id_that_is_none_is_told_with_a_better_one(project: Write) -> None:
    _, found = load_files(
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
