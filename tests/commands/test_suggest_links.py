from __future__ import annotations

import json

from projects import Write, run

FILES = {
    "content/actors/ana.yaml": "name: Ana Moreira\nkind: person\n",
    "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-04\n---\nMoreira came.\n",
}


def test_prints_a_line_for_each(project: Write) -> None:
    result = run("suggest-links", "-C", project(FILES).root)

    assert 0 == result.exit_code
    assert 'content/briefs/a.md:5:1: "Moreira" is not linked; write [[ana]]\n1 suggestion\n' == result.stdout


def test_prints_json(project: Write) -> None:
    result = run("suggest-links", "-C", project(FILES).root, "--json")

    assert [
        {
            "path": "content/briefs/a.md",
            "line": 5,
            "column": 1,
            "kind": "link",
            "name": "Moreira",
            "targets": ["ana"],
            "times": 1,
        }
    ] == json.loads(result.stdout)
