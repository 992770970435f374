from __future__ import annotations

import pytest

from projects import BRIEF, Write, run


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30])
def test_an_unreadable_source_date_is_misuse(project: Write, epoch: str) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("build", "-C", site.root, environment={"SOURCE_DATE_EPOCH": epoch})

    assert result.exit_code == 2
    assert "not a number of seconds" in result.stderr


def test_an_unreadable_now_is_misuse(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("build", "-C", site.root, "--now", "2025-02-30")

    assert result.exit_code == 2
    assert "February 2025 has 28 days" in result.stderr


def test_now_comes_from_the_option_then_from_the_environment(project: Write) -> None:
    embargoed = BRIEF.replace("date", "embargo_until: 2026-01-01\ndate")
    site = project({"content/briefs/bridge.md": embargoed})
    page = site.root / "output" / "briefs" / "bridge" / "index.html"
    run("build", "-C", site.root)
    by_default = page.exists()
    run("build", "-C", site.root, environment={"SOURCE_DATE_EPOCH": "1767225600"})
    by_environment = page.exists()
    run("build", "-C", site.root, "--now", "2025-12-31", environment={"SOURCE_DATE_EPOCH": "1767225600"})

    assert (False, True, False) == (by_default, by_environment, page.exists())
