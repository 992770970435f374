"""What other repositories use of this one: the pre-commit hook and the GitHub Action."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from projects import BRIEF, write_files

REPOSITORY = Path(__file__).parent.parent
HOOKS = REPOSITORY / ".pre-commit-hooks.yaml"
ACTION = REPOSITORY / "action.yml"
BIN = Path(sys.executable).parent


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def read_yaml(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def test_pre_commit_reads_the_hooks() -> None:
    done = run(sys.executable, "-m", "pre_commit", "validate-manifest", HOOKS, cwd=REPOSITORY)

    assert 0 == done.returncode, done.stdout + done.stderr


def test_github_reads_the_action() -> None:
    check = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions")
    done = run(*check, ACTION, cwd=REPOSITORY)

    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        ("content/briefs/a.md", True),
        ("briefgen.yaml", True),
        ("templates/layout.html", True),
        ("README.md", False),
        ("docs/content/a.md", False),
    ],
)
def test_the_hook_runs_for_files_of_a_site(path: str, is_checked: bool) -> None:
    (hook,) = read_yaml(HOOKS)

    assert is_checked is bool(re.search(hook["files"], path))


def test_the_hook_s_command_fails_for_an_error(tmp_path: Path) -> None:
    write_files(tmp_path, {"content/briefs/bridge.md": BRIEF.replace("title", "titel")})
    (hook,) = read_yaml(HOOKS)
    done = run(*hook["entry"].split(), cwd=tmp_path)

    assert 1 == done.returncode
    assert 'content/briefs/bridge.md:2:1: error: a brief has no field "titel"' in done.stdout


@pytest.mark.parametrize(
    ("strict", "ignore", "status", "output"),
    [
        ("false", "", 0, "::warning file=desk/content/actors/ana.yaml,line=1,col="),
        ("true", "", 1, "::warning file=desk/content/actors/ana.yaml,line=1,col="),
        ("true", "orphan-record", 0, ""),
    ],
)
def test_the_action_s_command_annotates(
    tmp_path: Path, strict: str, ignore: str, status: int, output: str
) -> None:
    write_files(tmp_path, {"desk/content/actors/ana.yaml": "{name: Ana, kind: person}"})
    step = read_yaml(ACTION)["runs"]["steps"][-1]
    asked = dict(zip(step["env"], ("desk", strict, ignore), strict=True))
    done = run("bash", "-e", "-o", "pipefail", "-c", step["run"], cwd=tmp_path, **asked)

    assert status == done.returncode, done.stderr
    assert done.stdout.startswith(output)


def test_the_action_s_inputs_are_those_that_its_steps_read() -> None:
    action = read_yaml(ACTION)
    read = set(re.findall(r"inputs\.([\w-]+)", ACTION.read_text(encoding="utf-8")))

    assert set(action["inputs"]) == read
