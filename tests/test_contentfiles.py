from __future__ import annotations

import os
from pathlib import Path

import pytest
from briefgen.diagnostics import Report
from briefgen.locating import Locator
from briefgen.messages import BriefgenError

from projects import Write, load_files, load_records


def test_hidden_files_count_only_where_files_are_copied(project: Write) -> None:
    records, found = load_files(
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
