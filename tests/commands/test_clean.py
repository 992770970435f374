from __future__ import annotations

import json
from pathlib import Path

from briefgen.write import MANIFEST

from projects import BRIEF, Write, run


def test_the_finished_site_and_the_cache_go(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF, ".briefgen/x/y": "kept"})
    run("build", "-C", site.root)
    result = run("clean", "-C", site.root)

    assert 0 == result.exit_code
    assert result.stdout.startswith("removed ")
    assert not (site.root / "output").exists()
    assert not (site.root / ".briefgen").exists()
    assert (site.root / "content" / "briefs" / "bridge.md").exists()


def test_what_briefgen_did_not_make_stays(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    run("build", "-C", site.root)
    (site.root / "output" / "briefs" / "mine.txt").write_text("mine", encoding="utf-8")
    result = run("clean", "-C", site.root)

    assert f"kept 1 file in {site.root / 'output'} that briefgen did not make" in result.stdout
    assert {"briefs/mine.txt"} == site.urls


def test_where_nothing_is_ours_nothing_goes(project: Write) -> None:
    site = project({"output/mine.txt": "mine"})
    result = run("clean", "-C", site.root)

    assert 0 == result.exit_code
    assert result.stdout.startswith("nothing to remove: ")
    assert {"mine.txt"} == site.urls


def test_a_manifest_that_names_files_elsewhere_removes_none(project: Write, tmp_path: Path) -> None:
    site = project({"secret": "mine", "elsewhere/a": "mine", "output/one": "ours"})
    (site.root / "output" / "link").symlink_to(site.root / "elsewhere")
    names = ["../secret", "/etc/passwd", str(tmp_path / "secret"), "link/a", "gone/b", "one"]
    (site.root / "output" / MANIFEST).write_text(json.dumps({"files": names}), encoding="utf-8")
    result = run("clean", "-C", site.root)

    assert f"removed 1 file in {site.root / 'output'}\n" in result.stdout
    assert (site.root / "secret").exists()
    assert (site.root / "elsewhere" / "a").exists()
    assert not (site.root / "output" / "one").exists()


def test_elsewhere_than_in_a_site_nothing_is_removed(project: Write) -> None:
    site = project({"content/briefs/output/a.md": "mine"})
    result = run("clean", "-C", site.root / "content" / "briefs")

    assert 2 == result.exit_code
    assert f"the site is {site.root.resolve()}" in result.stderr


def test_another_output_folder_can_be_named(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    run("build", "-C", site.root, "-o", site.root / "preview")
    run("clean", "-C", site.root, "-o", site.root / "preview")

    assert not (site.root / "preview").exists()


def test_a_cache_that_leads_elsewhere_is_left_alone(project: Write) -> None:
    site = project({"elsewhere/a": "mine"})
    (site.root / ".briefgen").symlink_to(site.root / "elsewhere")
    run("clean", "-C", site.root)

    assert (site.root / "elsewhere" / "a").exists()
