from __future__ import annotations

from briefgen.diagnostics import Report
from briefgen.load import parse_files
from briefgen.locating import Locator
from briefgen.pipeline import Options
from briefgen.serve.snapshot import Snapshot, check_snapshot, take_snapshot
from briefgen.workers import Workers

from projects import BRIEF, Project, Write


def take(site: Project) -> Snapshot | None:
    options = Options(root=site.root, output=site.root / "output", with_drafts=True)
    return take_snapshot(options, lambda files: parse_files(files, Workers()), Report(Locator(site.root)))


def test_a_snapshot_has_all_pages_as_data(project: Write) -> None:
    snapshot = take(project({"content/briefs/bridge.md": BRIEF, "content/static/a.txt": "a"}))

    assert snapshot is not None
    assert snapshot.is_sound
    assert {"index.html", "briefs/bridge/index.html", "404.html"} <= snapshot.pages.keys()
    assert {"robots.txt", "a.txt"} <= snapshot.files.keys()
    assert {"sitemap.xml"} >= snapshot.make_feeds().keys()


def test_settings_that_cannot_be_read_make_none(project: Write) -> None:
    assert take(project({"briefgen.yaml": "titel: x"})) is None


def test_checks_are_made_afterwards(project: Write) -> None:
    snapshot = take(project({"content/briefs/bridge.md": BRIEF.replace("A bridge", "Thursday, September 2")}))
    assert snapshot is not None
    counted, found = check_snapshot(snapshot)

    assert snapshot.report.found == set()
    assert {"no-source", "weekday-mismatch"} >= {each.rule for each in found}
    assert found
    assert counted.pages["quality/index.html"] != snapshot.pages["quality/index.html"]
