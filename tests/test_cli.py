from __future__ import annotations

import os
from pathlib import Path

import pytest
from briefgen import __version__
from briefgen.cli import main
from click.testing import CliRunner, Result

from projects import Write

BRIEF = "---\ntitle: A bridge\ndate: 2025-09-04\n---\n"


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
    site = project({"content/pages/bridge.md": f"---\ntitle: A\n---\n{long}[[nobody]] {long}\n"})
    lines = run("build", "-C", site.root).stderr.splitlines()

    assert "[[nobody]]" in lines[1]
    assert len(lines[1]) <= 102
    assert lines[1][lines[2].index("^") :].startswith("[[nobody]]")


def test_a_finding_in_a_file_that_cannot_be_read_has_no_source_line(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    (site.root / "content" / "briefs" / "gone.md").symlink_to(site.root / "content" / "nowhere.md")
    lines = run("build", "-C", site.root).stderr.splitlines()

    assert lines[0].startswith("content/briefs/gone.md:1:1: error: ")
    assert ["found 1 error", *lines[2:]] == lines[1:]


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


def test_check_writes_nothing_and_says_what_it_looked_at(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("check", "-C", site.root)

    assert result.exit_code == 0
    assert result.stdout == "found nothing wrong in 1 brief\n"
    assert not (site.root / "output").exists()


def test_check_ends_with_1_for_an_error(project: Write) -> None:
    site = project({"content/pages/a.md": "---\ntitle: A\n---\n[b](/gone/)\n"})
    result = run("check", "-C", site.root)

    assert result.exit_code == 1
    assert "content/pages/a.md:4:6: error: " in result.stdout
    assert result.stdout.endswith("found 1 error in an empty site\n")


def test_check_with_settings_that_cannot_be_read_says_so(project: Write) -> None:
    site = project({"briefgen.yaml": "titel: x\n"})
    result = run("check", "-C", site.root)

    assert result.exit_code == 1
    assert result.stdout.endswith("found 1 error in the settings\n")


def test_check_without_content_ends_with_2(tmp_path: Path) -> None:
    assert run("check", "-C", tmp_path).exit_code == 2


ORPHANS = {
    "content/actors/all.yaml": "- {id: a, name: A, kind: person}\n- {id: b, name: B, kind: person, iso: X}\n"
}


def test_rules_are_selected_and_ignored_for_one_run(project: Write) -> None:
    site = project(ORPHANS)

    assert "orphan-record" in run("check", "-C", site.root, "--select", "orphan-record,no-source").stdout
    assert "orphan-record" not in run("check", "-C", site.root, "--select", "no-source").stdout
    assert "orphan-record" not in run("check", "-C", site.root, "--ignore", "orphan-record").stdout
    assert run("check", "-C", site.root, "--strict").exit_code == 1
    assert run("check", "-C", site.root, "--strict", "--ignore", "orphan-record").exit_code == 0


def test_a_rule_that_does_not_exist_is_misuse(project: Write) -> None:
    result = run("check", "-C", project({}).root, "--select", "orfan-record")

    assert result.exit_code == 2
    assert 'there is no rule "orfan-record"; did you mean "orphan-record"?' in result.stderr


def test_a_baseline_leaves_only_what_is_new(project: Write) -> None:
    site = project(ORPHANS)
    known = site.root / "known.json"
    known.write_text(run("check", "-C", site.root, "--format", "json").stdout, encoding="utf-8")
    same = run("check", "-C", site.root, "--baseline", known)
    more = "- {id: c, name: C, kind: person}\n" + str(ORPHANS["content/actors/all.yaml"])
    (site.root / "content" / "actors" / "all.yaml").write_text(more, encoding="utf-8")
    new = run("check", "-C", site.root, "--baseline", known)

    assert same.stdout == "found nothing wrong in 2 actors\n"
    assert [line for line in new.stdout.splitlines() if "warning" in line] == [
        'content/actors/all.yaml:1:8: warning: nothing refers to actor "c" [orphan-record]',
        "found 1 warning in 3 actors",
    ]


@pytest.mark.parametrize("text", ["", "{}", "[1]", "[{}]"])
def test_a_baseline_of_something_else_is_misuse(project: Write, text: str) -> None:
    site = project({**ORPHANS, "known.json": text})
    result = run("check", "-C", site.root, "--baseline", site.root / "known.json")

    assert (2 if text != "{}" else 0) == result.exit_code


@pytest.mark.parametrize(("form", "beginning"), [("json", "["), ("sarif", "{"), ("github", "::warning ")])
def test_findings_are_printed_for_machines(project: Write, form: str, beginning: str) -> None:
    result = run("check", "-C", project(ORPHANS).root, "--format", form)

    assert result.exit_code == 0
    assert result.stdout.startswith(beginning)


def test_explain_prints_a_rule_s_manual() -> None:
    result = run("explain", "weekday-mismatch")

    assert result.exit_code == 0
    assert result.stdout.startswith("### weekday-mismatch\n\nLevel: error\n")


def test_explain_guesses_what_was_meant() -> None:
    result = run("explain", "weekday-missmatch")

    assert result.exit_code == 2
    assert 'did you mean "weekday-mismatch"?' in result.stderr


def test_verbose_shows_what_a_build_keeps_to_itself(project: Write) -> None:
    site = project({**ORPHANS, "briefgen.yaml": "rules: {orphan-record: info}\n"})

    assert run("build", "-C", site.root).stderr == "found 2 info; briefgen check shows them all\n"
    assert run("build", "-v", "-C", site.root).stderr.count("info: nothing refers to") == 2
