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


PROGRAM = "import sys; sys.argv[0] = 'briefgen'; from briefgen.__main__ import run; run()"


@pytest.mark.parametrize(
    ("words", "status"), [(["--version"], 0), (["explain", "nope"], 2), (["check", "-C", "nowhere"], 2)]
)
def test_the_program_ends_with_what_it_has_to_say_and_its_status(words: list[str], status: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words], capture_output=True, text=True, check=False
    )

    assert status == done.returncode
    assert bool(done.stdout) == (status == 0)
    assert bool(done.stderr) == (status != 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize("words", [["--version"], ["explain", "todo-marker"]])
def test_what_cannot_be_written_is_one_sentence(words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert 2 == done.returncode
    assert "briefgen: [Errno 28] No space left on device\n" == done.stderr


def test_it_can_do_without_anywhere_to_write() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" -c "$1" explain todo-marker >&-', sys.executable, PROGRAM],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )

    assert (0, "") == (done.returncode, done.stderr)
