from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.cms import CONFIG_FILE
from briefgen.scaffold import collect_cms, collect_host, collect_site

from projects import run


def files_in(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_a_new_site_builds_at_once(tmp_path: Path) -> None:
    made = run("init", tmp_path / "desk")
    built = run("build", "--strict", "-C", tmp_path / "desk")

    assert 0 == made.exit_code
    assert f"  cd {tmp_path / 'desk'}\n" in made.stdout
    assert set(collect_site()) == files_in(tmp_path / "desk") - {
        path for path in files_in(tmp_path / "desk") if path.startswith(("output/", ".briefgen/"))
    }
    assert "built 2 briefs" in built.stdout
    assert "" == built.stderr


def test_the_current_folder_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = run("init")

    assert set(collect_site()) == files_in(tmp_path)
    assert "  cd " not in made.stdout


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = run("init")

    assert 2 == result.exit_code
    assert result.stderr.startswith('briefgen: this folder holds "notes.txt", and a new site needs a folder')
    assert {"notes.txt"} == files_in(tmp_path)


def test_a_host_s_files_come_with_a_new_site(tmp_path: Path) -> None:
    result = run("init", tmp_path / "desk", "--host", "netlify")

    assert {*collect_site(), *collect_host("netlify")} == files_in(tmp_path / "desk")
    assert f"wrote {tmp_path / 'desk' / 'netlify.toml'}\n" in result.stdout
    assert result.stdout.endswith(f"\n{tmp_path / 'desk' / 'PUBLISHING.md'} says what is left to do.\n")


def test_a_host_s_files_are_added_to_a_site_once(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    first = run("init", tmp_path, "--host", "gitlab")
    second = run("init", tmp_path, "--host", "gitlab")

    assert 0 == first.exit_code
    assert set(collect_host("gitlab")) == files_in(tmp_path)
    assert 2 == second.exit_code
    assert "is already there; nothing was written" in second.stderr


def test_a_host_that_is_not_known_is_misuse(tmp_path: Path) -> None:
    result = run("init", tmp_path / "desk", "--host", "github")

    assert 2 == result.exit_code
    assert 'there is no host "github"; write one of github-pages, netlify' in result.stderr
    assert not (tmp_path / "desk").exists()


def test_a_web_desk_comes_with_a_new_site_or_to_one_that_is_there(tmp_path: Path) -> None:
    new = run("init", tmp_path / "desk", "--cms", "--host", "gitlab")
    (tmp_path / "old" / "content").mkdir(parents=True)
    old = run("init", tmp_path / "old", "--cms")
    config = (tmp_path / "desk" / CONFIG_FILE).read_text(encoding="utf-8")

    assert new.stdout.endswith(f"\n{tmp_path / 'desk' / 'WEB-DESK.md'} says what is left to do.\n")
    assert "name: gitlab\n" in config
    assert {*collect_cms(), CONFIG_FILE} == files_in(tmp_path / "old")
    assert "made a site" not in old.stdout
