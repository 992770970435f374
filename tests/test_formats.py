from __future__ import annotations

import json

from briefgen.diagnostics import Diagnostic, Location
from briefgen.formats import format_github, format_json, format_sarif

FOUND = [
    Diagnostic(Location("content/a, b.md", 3, 7), "not-a-day", "100 % wrong:\nsee", "error"),
    Diagnostic(Location("content/c.md", 1, 1), "no-archive", "none", "info"),
]


def test_github_gets_one_escaped_line_for_each() -> None:
    assert (
        "::error file=content/a%2C b.md,line=3,col=7,title=briefgen%3A not-a-day::100 %25 wrong:%0Asee\n"
        "::notice file=content/c.md,line=1,col=1,title=briefgen%3A no-archive::none\n"
    ) == format_github(FOUND)


def test_json_has_every_part() -> None:
    assert {
        "path": "content/a, b.md",
        "line": 3,
        "column": 7,
        "level": "error",
        "rule": "not-a-day",
        "message": "100 % wrong:\nsee",
    } == json.loads(format_json(FOUND))[0]


def test_sarif_names_rules_and_places() -> None:
    log = json.loads(format_sarif(FOUND))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert "2.1.0" == log["version"]
    assert ["no-archive", "not-a-day"] == [rule["id"] for rule in rules]
    assert [("not-a-day", 1, "error"), ("no-archive", 0, "note")] == [
        (result["ruleId"], result["ruleIndex"], result["level"]) for result in run["results"]
    ]
    assert {"startLine": 3, "startColumn": 7} == run["results"][0]["locations"][0]["physicalLocation"][
        "region"
    ]


def test_nothing_found_is_still_a_document() -> None:
    assert "" == format_github([])
    assert [] == json.loads(format_json([]))
    assert [] == json.loads(format_sarif([]))["runs"][0]["results"]
