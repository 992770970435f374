"""Findings → text for people, for GitHub's annotations, as JSON, as SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Literal

from briefgen import __version__
from briefgen.diagnostics import Diagnostic
from briefgen.rules import RULES

Format = Literal["github", "json", "sarif"]

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
SARIF_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
GITHUB_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def format_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return workflow commands, which GitHub shows beside the lines of a pull request."""
    lines = []
    for found in diagnostics:
        place = found.location
        properties = f"file={_escape_property(place.path)},line={place.line},col={place.column}"
        title = _escape_property(f"briefgen: {found.rule}")
        lines.append(f"::{GITHUB_LEVELS[found.level]} {properties},title={title}::{_escape(found.message)}\n")
    return "".join(lines)


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def format_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a JSON list with an object for each finding: path, line, column, level, rule, message."""
    rows = [
        {
            "path": found.location.path,
            "line": found.location.line,
            "column": found.location.column,
            "level": found.level,
            "rule": found.rule,
            "message": found.message,
        }
        for found in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def format_sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0)."""
    found = list(diagnostics)
    used = sorted({diagnostic.rule for diagnostic in found})
    driver = {
        "name": "briefgen",
        "version": __version__,
        "rules": [
            {
                "id": rule,
                "shortDescription": {"text": RULES[rule].summary},
                "defaultConfiguration": {"level": SARIF_LEVELS[RULES[rule].level]},
            }
            for rule in used
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_make_result(diagnostic, used) for diagnostic in found],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _make_result(found: Diagnostic, used: list[str]) -> dict[str, Any]:
    region = {"startLine": found.location.line, "startColumn": found.location.column}
    physical = {"artifactLocation": {"uri": found.location.path}, "region": region}
    return {
        "ruleId": found.rule,
        "ruleIndex": used.index(found.rule),
        "level": SARIF_LEVELS[found.level],
        "message": {"text": found.message},
        "locations": [{"physicalLocation": physical}],
    }


FORMATS: dict[Format, Callable[[Iterable[Diagnostic]], str]] = {
    "github": format_github,
    "json": format_json,
    "sarif": format_sarif,
}
