from __future__ import annotations

import json

from projects import BRIEF, Write, run

DRAFT = BRIEF.replace("date", "status: draft\ndate")
FILES = {
    "content/briefs/one.md": DRAFT.replace("A bridge", "Much " * 30),
    "content/briefs/second.md": DRAFT,
    "content/briefs/later.md": BRIEF.replace("date", "embargo_until: 2026-01-01\ndate"),
}


def test_without_a_name_every_list_is_counted(project: Write) -> None:
    site = project(FILES)
    result = run("list", "-C", site.root)

    assert 0 == result.exit_code
    assert ["briefs     3", "actors     0"] == result.stdout.splitlines()[:2]
    assert "\ndrafts     2\nembargoed  1\n" in result.stdout
    assert 2 == json.loads(run("list", "--json", "-C", site.root).stdout)["drafts"]


def test_a_list_stands_in_columns_and_long_names_are_cut(project: Write) -> None:
    first, second = run("list", "drafts", "-C", project(FILES).root).stdout.splitlines()

    assert "second  2025-09-04  A bridge" == first
    assert second.startswith("one     2025-09-04  Much Much ")
    assert second.endswith("…")


def test_a_note_stands_behind(project: Write) -> None:
    site = project(FILES)

    assert (
        "later  2025-09-04  A bridge  (until 1 January 2026)\n"
        == run("list", "embargoed", "-C", site.root).stdout
    )
    assert "" == run("list", "embargoed", "--now", "2026-01-02", "-C", site.root).stdout


def test_a_list_as_json(project: Write) -> None:
    result = run("list", "embargoed", "--json", "-C", project(FILES).root)

    assert [
        {
            "kind": "brief",
            "id": "later",
            "name": "A bridge",
            "date": "2025-09-04",
            "file": "content/briefs/later.md",
            "note": "until 1 January 2026",
        }
    ] == json.loads(result.stdout)


def test_a_list_that_is_not_there_is_misuse_with_a_guess(project: Write) -> None:
    result = run("list", "draft", "-C", project(FILES).root)

    assert 2 == result.exit_code
    assert 'there is no list "draft"; did you mean "drafts"?' in result.stderr
