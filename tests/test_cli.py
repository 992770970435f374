from __future__ import annotations

import os
from pathlib import Path

import pytest
from briefgen import __version__
from briefgen.cli import main
from click.testing import CliRunner, Result

from projects import Write

BRIEF = "---\ntitle: A bridge\ndate: 2025-09-04\n---\nWords.\n"


def run(*arguments: str | Path, environment: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env=environment)


def test_version_is_printed() -> None:
    assert run("--version").output == f"briefgen, version {__version__}\n"


def test_a_clean_build_ends_with_0_and_says_what_it_did(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("build", "-C", site.root)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "built 1 brief"
    assert "written, 0 unchanged, 0 removed" in result.stdout
    assert result.stderr == ""


def test_the_summary_says_what_was_left_out(project: Write) -> None:
    site = project(
        {
            "content/briefs/bridge.md": BRIEF,
            "content/briefs/one.md": BRIEF.replace("date", "status: draft\ndate"),
            "content/briefs/two.md": BRIEF.replace("date", "embargo_until: 2026-01-15T06:00Z\ndate"),
        }
    )
    result = run("build", "-C", site.root)

    assert "left out 1 draft, 1 embargoed until 15 January 2026, 06:00 UTC\n" in result.stdout


def test_quiet_prints_nothing_for_a_clean_build(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})

    assert run("build", "-q", "-C", site.root).output == ""


def test_an_error_ends_with_1_and_shows_the_line_with_a_caret(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF.replace("date", "tipe: brief\ndate")})
    result = run("build", "-C", site.root)

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        'content/briefs/bridge.md:3:1: error: a brief has no field "tipe"; did you mean "type"? [unknown-field]',
        "  tipe: brief",
        "  ^",
        "found 1 error",
        f"nothing was written; {site.root / 'output'} is as it was",
    ]


def test_a_long_line_is_cut_around_the_column(project: Write) -> None:
    long = "x " * 200
    site = project({"content/briefs/bridge.md": f"---\ntitle: A\ndate: 2025\n---\n{long}[[nobody]] {long}\n"})
    lines = run("build", "-C", site.root).stderr.splitlines()

    assert "[[nobody]]" in lines[1]
    assert len(lines[1]) <= 102
    assert lines[1][lines[2].index("^") :].startswith("[[nobody]]")


def test_a_finding_in_a_file_that_cannot_be_read_has_no_source_line(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    (site.root / "content" / "briefs" / "gone.md").symlink_to(site.root / "content" / "nowhere.md")
    lines = run("build", "-C", site.root).stderr.splitlines()

    assert lines[0].startswith("content/briefs/gone.md:1:1: error: ")
    assert lines[1] == "found 1 error"


def test_warnings_end_with_0_and_with_1_under_strict(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: Ana\nkind: person\n"})

    assert run("build", "-C", site.root).exit_code == 0
    assert run("build", "-C", site.root, "--strict", "-o", site.root / "other").exit_code == 1


def test_a_missing_content_folder_ends_with_2_and_one_sentence(tmp_path: Path) -> None:
    result = run("build", "-C", tmp_path)

    assert result.exit_code == 2
    assert result.stderr.startswith('briefgen: no folder "content" in ')
    assert len(result.stderr.splitlines()) == 1


def test_an_output_folder_that_cannot_be_written_ends_with_2(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF, "file": "x"})
    result = run("build", "-C", site.root, "-o", site.root / "file" / "out")

    assert result.exit_code == 2
    assert "cannot be written to" in result.stderr


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30])
def test_an_unreadable_source_date_is_misuse(project: Write, epoch: str) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("build", "-C", site.root, environment={"SOURCE_DATE_EPOCH": epoch})

    assert result.exit_code == 2
    assert "not a number of seconds" in result.stderr


def test_an_unreadable_now_is_misuse(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("build", "-C", site.root, "--now", "2025-02-30")

    assert result.exit_code == 2
    assert "February 2025 has 28 days" in result.stderr


def test_now_comes_from_the_option_then_from_the_environment(project: Write) -> None:
    embargoed = BRIEF.replace("date", "embargo_until: 2026-01-01\ndate")
    site = project({"content/briefs/bridge.md": embargoed})
    page = site.root / "output" / "briefs" / "bridge" / "index.html"
    run("build", "-C", site.root)
    by_default = page.exists()
    run("build", "-C", site.root, environment={"SOURCE_DATE_EPOCH": "1767225600"})
    by_environment = page.exists()
    run("build", "-C", site.root, "--now", "2025-12-31", environment={"SOURCE_DATE_EPOCH": "1767225600"})

    assert (False, True, False) == (by_default, by_environment, page.exists())


def test_a_disk_that_fails_while_writing_ends_with_2(project: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "page.html")

    monkeypatch.setattr(os, "replace", fail)
    result = run("build", "-C", site.root)

    assert result.exit_code == 2
    assert result.stderr == "briefgen: page.html: no space left on device\n"


def test_colours_are_for_terminals_only(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: Ana\nkind: person\n"})

    assert "\x1b[" not in run("build", "-C", site.root).stderr
