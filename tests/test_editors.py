from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from briefgen.diagnostics import Diagnostic, Location
from briefgen.editors import (
    ASSOCIATIONS,
    EDITOR_SETTINGS,
    SCHEMAS,
    associate_files,
    find_schema,
    merge_settings,
    write_editor_files,
)

from projects import write_files


def test_schemas_and_settings_are_written_once(tmp_path: Path) -> None:
    first, fault = write_editor_files(tmp_path)
    second, _ = write_editor_files(tmp_path)

    assert "" == fault
    assert {path for path in first if path.startswith(".vscode/")} == {
        ".vscode/extensions.json",
        ".vscode/tasks.json",
        EDITOR_SETTINGS,
    }
    assert [] == second
    assert (
        associate_files()
        == json.loads((tmp_path / EDITOR_SETTINGS).read_text(encoding="utf-8"))[ASSOCIATIONS]
    )


def test_every_associated_schema_is_there(tmp_path: Path) -> None:
    write_editor_files(tmp_path)

    assert [] == [schema for schema in associate_files() if not (tmp_path / schema).is_file()]


def test_an_old_schema_is_renewed(tmp_path: Path) -> None:
    write_files(tmp_path, {f"{SCHEMAS}/actor.json": "{}"})

    assert f"{SCHEMAS}/actor.json" in write_editor_files(tmp_path)[0]


def test_what_an_editor_set_up_stays(tmp_path: Path) -> None:
    write_files(tmp_path, {".vscode/tasks.json": "mine", EDITOR_SETTINGS: "{'no json"})
    changed, fault = write_editor_files(tmp_path)

    assert "since it cannot be read as JSON" == fault
    assert not {".vscode/tasks.json", EDITOR_SETTINGS} & set(changed)
    assert "mine" == (tmp_path / ".vscode/tasks.json").read_text(encoding="utf-8").strip()


def test_settings_keep_what_is_in_them_and_how_it_is_indented() -> None:
    there = '{\n    "editor.rulers": [100],\n    "yaml.schemas": {"mine.json": "*.yml"},\n    "b": "é"\n}\n'
    merged = merge_settings(there)

    assert merged is not None
    assert list(json.loads(merged)) == ["editor.rulers", ASSOCIATIONS, "b"]
    assert {"mine.json": "*.yml", **associate_files()} == json.loads(merged)[ASSOCIATIONS]
    assert '\n    "b": "é"\n' in merged
    assert merged == merge_settings(merged)


def test_settings_with_comments_keep_them() -> None:
    there = '// ours\n{\n  // wide\n  "editor.rulers": [100]\n}\n'
    merged = merge_settings(there)

    assert merged is not None
    assert merged.startswith('// ours\n{\n  "yaml.schemas": {\n')
    assert merged.endswith('  },\n  // wide\n  "editor.rulers": [100]\n}\n')
    without_comments = re.sub(r"//.*", "", merged)
    assert {ASSOCIATIONS: associate_files(), "editor.rulers": [100]} == json.loads(without_comments)


@pytest.mark.parametrize("text", ["[]", "x", '{"yaml.schemas": []}', '{"yaml.schemas": {}, // mine\n}'])
def test_settings_that_cannot_be_merged_are_left_alone(text: str) -> None:
    assert merge_settings(text) is None


def test_a_file_finds_its_schema_where_the_site_has_one(tmp_path: Path) -> None:
    file = tmp_path / "content" / "events" / "2025" / "a.yaml"
    before = find_schema(tmp_path, "event", file)
    write_editor_files(tmp_path)

    assert "" == before
    assert f"../../../{SCHEMAS}/event.json" == find_schema(tmp_path, "event", file)


def test_vs_code_reads_findings(tmp_path: Path) -> None:
    write_editor_files(tmp_path)
    task = json.loads((tmp_path / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"][0]
    pattern = task["problemMatcher"]["pattern"]
    found = Diagnostic(Location("content/a b.md", 4, 6), "no-source", 'no "x": [y]', "warning")
    match = re.fullmatch(pattern["regexp"], str(found))

    assert match is not None
    assert {
        "file": "content/a b.md",
        "line": "4",
        "column": "6",
        "severity": "warning",
        "message": 'no "x": [y]',
        "code": "no-source",
    } == {name: match.group(group) for name, group in pattern.items() if name != "regexp"}
