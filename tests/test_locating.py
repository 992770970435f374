from __future__ import annotations

import pytest
from briefgen.diagnostics import Pointer
from briefgen.locating import Locator

from projects import Write

FILES = {
    "a.md": "---\ntitle: A\nquotes:\n  - {speaker: ana, text: Yes}\n---\nFirst line.\nSecond *line*.\n",
    "list.yaml": "- id: one\n  body: |\n    First.\n    Second.\n- id: two\n  title: >-\n    Folded\n    text\n"
    '- id: three\n  title: "An \\"odd\\" title"\n  summary: "\\u00e9t\\u00e9"\n',
    "broken.yaml": "[",
    "empty.yaml": "",
}


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        (Pointer("a.md", keys=("quotes", 0, "text")), "a.md:4:26"),
        (Pointer("a.md", keys=("quotes", 3, "text")), "a.md:4:3"),
        (Pointer("a.md", keys=("id",)), "a.md:2:1"),
        (Pointer("a.md", keys=("title", "deeper")), "a.md:2:8"),
        (Pointer("a.md", keys=("body",), offset=19), "a.md:7:8"),
        (Pointer("a.md", keys=("body",)), "a.md:6:1"),
        (Pointer("list.yaml", 1, ("title",), 7), "list.yaml:8:5"),
        (Pointer("list.yaml", 1, ("title",), 6), "list.yaml:7:11"),
        (Pointer("list.yaml", 2, ("title",), 4), "list.yaml:10:16"),
        (Pointer("list.yaml", 2, ("summary",), 1), "list.yaml:11:12"),
        (Pointer("list.yaml", 0, ("body",), 10), "list.yaml:4:8"),
        (Pointer("list.yaml", 9, ("title",)), "list.yaml:1:1"),
        (Pointer("broken.yaml", keys=("title",)), "broken.yaml:1:1"),
        (Pointer("empty.yaml", keys=("title",)), "empty.yaml:1:1"),
        (Pointer("gone.yaml", keys=("title",)), "gone.yaml:1:1"),
    ],
)
def test_a_pointer_leads_to_line_and_column(project: Write, pointer: Pointer, place: str) -> None:
    site = project(dict(FILES))

    assert place == str(Locator(site.root)(pointer))
