from __future__ import annotations

from dataclasses import replace

import pytest
from briefgen.pipeline import Options, build_site, check_content

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
