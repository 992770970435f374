from __future__ import annotations

import pytest
from briefgen.opening import CannotOpen, link_all, open_site

from projects import Write


def test_opens_all_of_a_site_drafts_included(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": """
                ---
                title: A
                date: 2025-09-04
                status: draft
                quotes:
                  - {speaker: Ana, text: One}
                  - known
                ---
                """,
            "content/briefs/list.yaml": "- {id: b, title: B, date: 2025-09-04, quotes: [{id: own, speaker: Ana, text: Two}]}\n",
            "content/quotes/known.yaml": "speaker: Ana\ntext: Three\n",
            "briefgen.yaml": "title: Desk\n",
        }
    )
    opened = open_site(site.root)

    assert {("a", 0): "ana-one", ("b", 0): "own"} == opened.inline_quotes
    assert {"a", "b"} == opened.briefs.keys() == link_all(opened).briefs.keys()
    assert "Desk" == opened.config.title


@pytest.mark.parametrize(
    "files", [{"content/briefs/a.md": "---\ntitle: A\n"}, {"briefgen.yaml": "titel: A\n"}]
)
def test_a_file_that_cannot_be_read_stops(project: Write, files: dict[str, str]) -> None:
    site = project(files)

    with pytest.raises(CannotOpen) as fault:
        open_site(site.root)
    assert 1 == len(fault.value.diagnostics)
