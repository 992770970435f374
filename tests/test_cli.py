from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from briefgen import __version__
from briefgen.cli import COMMANDS, main
from click.testing import CliRunner

from projects import BRIEF, Write, run


def test_version_is_printed() -> None:
    assert run("--version").output == f"briefgen, version {__version__}\n"


def test_a_missing_content_folder_ends_with_2_and_one_sentence(tmp_path: Path) -> None:
    result = run("build", "-C", tmp_path)

    assert result.exit_code == 2
    assert result.stderr.startswith('briefgen: no folder "content" in ')
    assert len(result.stderr.splitlines()) == 1


def test_a_disk_that_fails_while_writing_ends_with_2(project: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "page.html")

    monkeypatch.setattr(os, "replace", fail)
    result = run("build", "-C", site.root)

    assert result.exit_code == 2
    assert result.stderr == "briefgen: page.html: no space left on device\n"


def test_a_reader_that_has_seen_enough_is_told_nothing(
    project: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})

    def fail(*_: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(os, "replace", fail)
    result = run("build", "-C", site.root)

    assert (1, "") == (result.exit_code, result.stderr)


def test_a_command_that_does_not_exist_is_misuse_with_a_guess() -> None:
    result = run("bild")

    assert result.exit_code == 2
    assert 'there is no command "bild"; did you mean "build"?' in result.stderr


def test_help_is_what_the_option_shows() -> None:
    assert run("--help").stdout == run("help").stdout
    assert run("build", "--help").stdout == run("help", "build").stdout


def test_help_names_every_command() -> None:
    assert [line.split()[0] for line in run("-h").stdout.split("Commands:\n")[1].splitlines()] == list(
        COMMANDS
    )


def test_a_build_starts_without_what_only_other_work_needs() -> None:
    heavy = {"asyncio", "briefgen.cms", "briefgen.intake", "http.client", "imagesize", "pygments", "ssl"}
    code = "import sys, briefgen.commands.build; print(*sys.modules)"
    started = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert "briefgen.pipeline.build" in started.stdout.split()
    assert heavy.isdisjoint(started.stdout.split())


def test_no_color_is_honoured(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: Ana\nkind: person\n"})
    arguments = ["build", "-C", str(site.root)]
    coloured = CliRunner().invoke(main, arguments, color=True)
    plain = CliRunner().invoke(main, arguments, color=True, env={"NO_COLOR": "1"})

    assert "\x1b[" in coloured.stderr
    assert "\x1b[" not in plain.stderr
