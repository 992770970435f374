from __future__ import annotations

import json
from pathlib import Path

import pytest

from projects import BRIEF, Write, run


def test_one_schema_is_printed() -> None:
    assert "briefgen: actor" == json.loads(run("schema", "actor").stdout)["title"]
    assert "briefgen: settings" == json.loads(run("schema", "settings").stdout)["title"]


def test_schemas_are_written_into_a_site(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    first = run("schema", "--write", "-C", site.root)
    second = run("schema", "--write", "-C", site.root)

    assert f"wrote {site.root / '.vscode' / 'settings.json'}\n" in first.stdout
    assert "everything is as it should be already\n" == second.stdout
    assert 0 == run("check", "--strict", "--ignore", "no-source", "-C", site.root).exit_code


def test_a_new_file_names_the_schema(project: Write) -> None:
    site = project({})
    run("schema", "--write", "-C", site.root)
    run("new", "actor", "Ana", "-C", site.root)
    text = (site.root / "content" / "actors" / "ana.yaml").read_text(encoding="utf-8")

    assert text.startswith("# yaml-language-server: $schema=../../.briefgen-schemas/actor.json\n")


def test_settings_with_comments_of_their_own_are_left_and_that_is_said(project: Write) -> None:
    site = project({".vscode/settings.json": '{"yaml.schemas": {}, // mine\n}'})
    result = run("schema", "--write", "-C", site.root)

    assert 0 == result.exit_code
    assert "was left alone for its comments" in result.stdout
    assert '"./.briefgen-schemas/actor.json": [' in result.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "say --write, or one of brief, actor"),
        (("actor", "--write"), "say --write, or one of brief, actor"),
        (("actr",), 'there is no schema "actr"; did you mean "actor"?'),
        (("--write",), 'no folder "content" in '),
    ],
)
def test_misuse_ends_with_2(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run("schema", *arguments, "-C", tmp_path)

    assert 2 == result.exit_code
    assert message in result.stderr
    assert [] == list(tmp_path.iterdir())
