from __future__ import annotations

import sys

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


def test_what_is_looked_up_in_a_site_with_errors_may_be_missing(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF, "content/pages/a.md": "---\ntitel: A\n---\n"})
    one = run("list", "briefs", "-C", site.root)
    (site.root / "content" / "pages" / "b.md").write_text("---\ntitle: B\nx: y\n---\n", encoding="utf-8")
    more = run("list", "briefs", "-C", site.root)

    assert 0 == one.exit_code
    assert "2 errors; records may be missing here, briefgen check shows what is wrong\n" == one.stderr
    assert "3 errors; records" in more.stderr


def test_one_error_is_one(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF.replace("date", "x: y\ndate")})

    assert run("list", "-C", site.root).stderr.startswith("1 error; records may be missing here")


def test_without_settings_that_can_be_read_nothing_is_looked_up(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF, "briefgen.yaml": "titel: A\n"})
    result = run("show", "bridge", "-C", site.root)

    assert 2 == result.exit_code
    assert "briefgen: the settings cannot be read; briefgen check shows what is wrong\n" == result.stderr


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_executor_is_found_in_the_current_folder(
    project: Write, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    site = project({"content/actors/all.yaml": MANY, "bridge_farm.py": FARM})
    monkeypatch.chdir(site.root)
    monkeypatch.setattr(sys, "path", [*sys.path])
    result = run(command, "--executor", "bridge_farm:hire")
    farm = sys.modules.pop("bridge_farm")

    assert result.exit_code == 0
    assert farm.hired == [1]


MANY = "".join(f"- {{id: a{number}, name: A{number}, kind: person}}\n" for number in range(120))
"""More pages than one worker is given at once."""
FARM = """
from concurrent.futures import ThreadPoolExecutor

hired = []


def hire():
    hired.append(1)
    return ThreadPoolExecutor(2)
"""


def test_what_is_no_executor_ends_with_2_and_one_sentence(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("build", "-C", site.root, "--executor", "no_such_farm:hire")

    assert result.exit_code == 2
    assert result.stderr.startswith('briefgen: "no_such_farm" cannot be imported')
    assert not (site.root / "output").exists()
