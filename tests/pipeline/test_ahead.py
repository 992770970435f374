from __future__ import annotations

from dataclasses import replace

import pytest
from briefgen.config import Config
from briefgen.diagnostics import Found
from briefgen.pipeline import Options, ahead, build_site, check_content
from briefgen.pipeline.ahead import find_in_texts
from briefgen.records import Brief

from projects import BRIEF, Write

TOLD = {"todo-marker", "weekday-mismatch"}
FAULTY = BRIEF + "On Monday, September 1 2024, TODO.\n"


@pytest.mark.parametrize("jobs", [1, 2])
def test_texts_are_looked_at_whoever_does_it(project: Write, jobs: int) -> None:
    briefs = {f"content/briefs/b{n}.md": FAULTY if n % 50 == 3 else BRIEF + "Words.\n" for n in range(210)}
    site = project(briefs)
    options = Options(root=site.root, output=site.root / "output", jobs=jobs)
    built = [str(found) for found in build_site(options).diagnostics if found.rule in TOLD]

    assert 10 == len(built)
    assert built == [
        str(found) for found in check_content(replace(options, jobs=1)).diagnostics if found.rule in TOLD
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_texts_that_are_not_shown_are_not_told_of(project: Write, jobs: int) -> None:
    hidden = ("draft", "retracted")
    briefs = {
        f"content/briefs/{status}-{n}.md": FAULTY.replace("title:", f"status: {status}\ntitle:")
        for status in hidden
        for n in range(101)
    }
    site = project(briefs)
    result = build_site(Options(root=site.root, output=site.root / "output", jobs=jobs))

    assert TOLD.isdisjoint(found.rule for found in result.found)


def test_texts_of_files_that_have_not_changed_are_not_looked_at_again(
    project: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def note(brief: Brief, config: Config) -> tuple[Found, ...]:
        looked_at.append(brief.slug)
        return find_in_texts(brief, config)

    monkeypatch.setattr(ahead, "find_in_texts", note)
    noted = BRIEF + "TODO.\n"
    site = project({"content/briefs/a.md": noted, "content/briefs/b.md": noted.replace("A bridge", "B")})
    first = [str(found) for found in site.build().diagnostics if found.rule in TOLD]
    looked_at.clear()
    site = project({"content/briefs/b.md": noted.replace("A bridge", "C")})
    second = [str(found) for found in site.build().diagnostics if found.rule in TOLD]

    assert ["b"] == looked_at
    assert first == second
    assert 2 == len(first)
    looked_at.clear()
    project({"briefgen.yaml": "title: Another\n"})
    site.build()
    assert ["a", "b"] == looked_at


def test_faults_of_a_text_go_with_it(project: Write) -> None:
    noted = BRIEF + "TODO.\n"
    site = project({"content/briefs/a.md": noted, "content/briefs/b.md": noted})
    assert {"todo-marker"} == TOLD.intersection(found.rule for found in site.build().found)
    (site.root / "content/briefs/a.md").unlink()
    project({"content/briefs/b.md": BRIEF.replace("A bridge", "B")})

    assert TOLD.isdisjoint(found.rule for found in site.build().found)
