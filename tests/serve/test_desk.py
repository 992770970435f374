from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.messages import BriefgenError
from briefgen.serve.desk import make_opener

from desks import show
from projects import BRIEF, Write


def test_a_site_without_content_cannot_be_shown(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError), show(tmp_path):
        raise AssertionError


def test_a_desk_shows_and_ends(project: Write) -> None:
    with show(project({"content/briefs/bridge.md": BRIEF}).root) as browser:
        status = browser.ask("/").status

    assert status == 200
    assert browser.desk.preview.news.is_over


def test_an_editor_that_fails_is_told(tmp_path: Path) -> None:
    assert make_opener("false")(tmp_path) == "false: ended with 1"
    assert make_opener("true")(tmp_path) == ""
