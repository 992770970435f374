"""JSON Schemas → the files of a site by which text editors complete and check its YAML.

The schemas are the program's and are written anew; settings that an editor's user may have changed
are merged, and where that cannot be done without loss, left alone.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from briefgen.config import SETTINGS_FILE
from briefgen.contentfiles import CONTENT
from briefgen.scaffold import collect_editor
from briefgen.schemas import SETTINGS, make_schemas
from briefgen.urls import FOLDER_BY_KIND

SCHEMAS = ".briefgen-schemas"
"""Where a site keeps them: a folder to commit, so that everybody's editor finds it."""
EDITOR_SETTINGS = ".vscode/settings.json"
ASSOCIATIONS = "yaml.schemas"
"""The setting of VS Code's YAML extension that says which file follows which schema."""

_TEXT = r'("(?:\\.|[^"\\])*")'
_COMMENT = re.compile(rf"{_TEXT}|//[^\n]*|/\*.*?\*/", re.DOTALL)
_TRAILING_COMMA = re.compile(rf"{_TEXT}|,(?=\s*[\]}}])")
_INDENT = re.compile(r"^([ \t]+)\S", re.MULTILINE)


def format_schemas() -> dict[str, str]:
    """Return the text of every schema's file, by its path in the site."""
    return {f"{SCHEMAS}/{name}.json": format_json(schema) for name, schema in make_schemas().items()}


def format_json(value: Any, indent: str | int = 2) -> str:
    """Return a value as JSON that people can read and git can compare."""
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"


def find_schema(root: Path, name: str, file: Path) -> str:
    """Return the way from a file to the site's schema of a name, or nothing where the site has none."""
    schema = root / SCHEMAS / f"{name}.json"
    return Path(os.path.relpath(schema, file.parent)).as_posix() if schema.is_file() else ""


def associate_files() -> dict[str, list[str]]:
    """Return which files follow which schema, as VS Code's YAML extension reads it."""
    kinds = {
        f"./{SCHEMAS}/{kind}.json": [f"{CONTENT}/{folder}/**/*.{ending}" for ending in ("yaml", "yml")]
        for kind, folder in FOLDER_BY_KIND.items()
    }
    return {f"./{SCHEMAS}/{SETTINGS}.json": [SETTINGS_FILE], **kinds}


def write_editor_files(root: Path) -> tuple[list[str], str]:
    """Write the schemas and VS Code's settings into a site.

    Returns:
        The files that are new or changed, and why the settings were left alone; empty where they were not.
    """
    wanted = format_schemas()
    others = {path: text.decode() for path, text in collect_editor().items() if not (root / path).exists()}
    settings = root / EDITOR_SETTINGS
    text = settings.read_text(encoding="utf-8") if settings.exists() else "{}"
    merged = merge_settings(text)
    if merged is not None:
        others[EDITOR_SETTINGS] = merged
    return list(_write_changed(root, wanted | others)), "" if merged is not None else _explain_refusal(text)


def _explain_refusal(text: str) -> str:
    return "for its comments" if _parse_settings(text)[0] is not None else "since it cannot be read as JSON"


def _write_changed(root: Path, files: dict[str, str]) -> Iterable[str]:
    for path, text in files.items():
        place = root / path
        if place.exists() and place.read_bytes() == text.encode():
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
        yield path


def merge_settings(text: str) -> str | None:
    """Return VS Code's settings with ours in them, all else as it was; or None where comments forbid it.

    >>> merge_settings('{"yaml.schemas": {}, /* mine */ "x": 1}') is None
    True
    """
    ours = associate_files()
    settings, has_comments = _parse_settings(text)
    there = settings.get(ASSOCIATIONS, {}) if isinstance(settings, dict) else None
    if not isinstance(there, dict):
        return None
    if all(there.get(schema) == files for schema, files in ours.items()):
        return text
    if has_comments:
        return None if ASSOCIATIONS in settings else _insert_text(text, ours)
    indent = _INDENT.search(text)
    return format_json({**settings, ASSOCIATIONS: {**there, **ours}}, indent.group(1) if indent else 2)


def _parse_settings(text: str) -> tuple[Any, bool]:
    """Return what a file of settings holds, and whether it has what JSON does not allow: comments."""
    try:
        return json.loads(text), False
    except ValueError:
        without = _TRAILING_COMMA.sub(r"\1", _COMMENT.sub(r"\1", text))
    try:
        return json.loads(without), True
    except ValueError:
        return None, True


def _insert_text(text: str, ours: dict[str, list[str]]) -> str:
    """Put our settings first into an object with comments, which `json` cannot write back."""
    begin = _COMMENT.sub(lambda match: match.group(1) or " " * len(match.group()), text).index("{") + 1
    lines = format_json({ASSOCIATIONS: ours})[2:-3]
    return f"{text[:begin]}\n{lines},{text[begin:]}"
