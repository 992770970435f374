from __future__ import annotations

import pytest

from projects import Write

MAYOR = "name: Ana Ilić\nkind: person\nroles: [{title: Mayor, from: 2020, to: 2024}]\n"


@pytest.mark.parametrize(
    "text",
    [
        "former Mayor Ilić",
        "ex-Mayor Ilić",
        "then Mayor Ana Ilić",
        "the Mayor, Ilić said",
        "Vice-Mayors Ilić",
        "Mayor Ilićeva",
        "Ilić spoke",
    ],
)
def test_other_words_are_no_title(project: Write, text: str) -> None:
    brief = f"---\ntitle: A\ndate: 2025\nactors: [ana]\n---\n{text}\n"

    assert [] == project({"content/actors/ana.yaml": MAYOR, "content/briefs/a.md": brief}).find(
        "title-mismatch"
    )


@pytest.mark.parametrize("text", ["Mayor Ilić", "mayor Ana Ilić", "Mayor [[ana|Ilić]]", "Mayor\nIlić"])
def test_a_title_no_longer_held_is_found(project: Write, text: str) -> None:
    brief = f"---\ntitle: A\ndate: 2025\nactors: [ana]\n---\n{text}\n"

    assert 1 == len(
        project({"content/actors/ana.yaml": MAYOR, "content/briefs/a.md": brief}).find("title-mismatch")
    )


RUTTE = """
name: Mark Rutte
kind: person
roles:
  - {title: Prime Minister of the Netherlands, from: 2010-10-14, to: 2024-07-02}
  - {title: Secretary General, from: 2024-10-01}
"""


def find_titled(project: Write, body: str) -> list[str]:
    """Return where a brief of 2025 gives Mark Rutte a title that he did not hold then."""
    site = project(
        {
            "content/actors/rutte.yaml": RUTTE,
            "content/briefs/a.md": f"---\ntitle: A\ndate: 2025-09-04\nactors: [rutte]\n---\n{body}\n",
        }
    )
    return [found.split(": warning")[0] for found in site.find("title-mismatch")]


@pytest.mark.parametrize(
    "title", ["Prime Minister Rutte", "Prime Minister Mark Rutte", "prime minister [[rutte|Rutte]]"]
)
def test_a_title_is_known_by_its_beginning(project: Write, title: str) -> None:
    assert ["content/briefs/a.md:6:6"] == find_titled(project, f"Then {title} came.")


@pytest.mark.parametrize("before", ["the former Dutch", "ex-", "the then", "Vice", "Deputy"])
def test_a_title_that_is_another_or_of_the_past_is_let_pass(project: Write, before: str) -> None:
    assert [] == find_titled(project, f"And {before} Prime Minister Rutte came.")
