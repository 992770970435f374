from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from briefgen.config import Config
from briefgen.diagnostics import Report
from briefgen.model import Page
from briefgen.observer import Observer
from briefgen.pipeline.ahead import WorkAhead
from briefgen.pipeline.lastbuild import OutputFile, stamp_files
from briefgen.pipeline.pages import PageStaging
from briefgen.plan import plan_pages
from briefgen.theme import read_theme
from briefgen.workers import Workers
from briefgen.write import Staging

from projects import BRIEF, Project, Write

FILES = {
    "content/briefs/bridge.md": BRIEF,
    "content/actors/all.yaml": "".join(f"- {{id: a{i}, name: A{i}, kind: person}}\n" for i in range(60)),
}


class Counter(Observer):
    """Counts pages."""

    def __init__(self) -> None:
        self.steps = self.rendered = 0

    def advance(self, steps: int = 1) -> None:
        self.steps += steps

    def note_page(self, template: str, seconds: float) -> None:
        assert template.startswith("pages/")
        assert seconds >= 0
        self.rendered += 1


def plan(site: Project) -> Iterator[Page]:
    return plan_pages(
        site.link(), Config(), (), site.report, count_findings=dict, history={}, has_search=False
    )


def stage(
    site: Project, before: dict[str, OutputFile], workers: Workers | None = None
) -> tuple[PageStaging, Counter, Report]:
    counter, report = Counter(), site.report
    with Staging(site.root / "output") as staging:
        theme = read_theme(site.root, report)
        ahead = WorkAhead(workers or Workers(), theme)
        pages = PageStaging(ahead, staging, report, counter, before)
        done: list[str] = []
        pages.stage_pages(plan(site), map(done.append, ["checked"]))
        if not report.has_errors:
            staging.commit()
    assert done == ["checked"]
    return pages, counter, report


def stamp(site: Project, pages: PageStaging) -> dict[str, OutputFile]:
    return stamp_files(str(site.root / "output"), pages.fingerprints, pages.fingerprints)


def test_pages_that_stand_are_not_rendered_again(project: Write) -> None:
    site = project(FILES)
    pages, first, _ = stage(site, {})
    again, second, _ = stage(site, stamp(site, pages))

    assert pages.fingerprints == again.fingerprints
    assert (first.steps, 0) == (first.rendered, second.rendered)
    assert first.steps == second.steps == len(pages.fingerprints)


def test_a_page_that_somebody_touched_is(project: Write) -> None:
    site = project(FILES)
    pages, _, _ = stage(site, {})
    before = stamp(site, pages)
    (site.root / "output" / "index.html").write_text("tampered")
    again, counter, _ = stage(site, before)

    assert counter.rendered == 1
    assert ["index.html"] == again.staging.changed
    assert "tampered" not in site.read("index.html")


def test_a_page_of_another_fingerprint_is_rendered_and_left_if_it_is_the_same(project: Write) -> None:
    site = project(FILES)
    pages, _, _ = stage(site, {})
    before = {
        url: OutputFile(each.size, each.modified, each.changed, b"")
        for url, each in stamp(site, pages).items()
    }
    again, counter, _ = stage(site, before)

    assert counter.rendered == len(pages.fingerprints)
    assert [] == again.staging.changed


@pytest.mark.parametrize("are_here", [True, False])
def test_workers_write_where_they_can_and_this_process_elsewhere(project: Write, *, are_here: bool) -> None:
    site = project(FILES)
    workers = Workers(lambda: ThreadPoolExecutor(2), jobs=2, are_here=are_here)
    pages, counter, _ = stage(site, {}, workers)
    workers.dismiss()

    assert counter.rendered == len(pages.fingerprints)
    assert set(pages.fingerprints) == site.urls
    assert "404.html" not in pages.indexed
    assert "index.html" in pages.indexed


@pytest.mark.parametrize("are_here", [True, False])
def test_a_template_that_fails_is_a_finding_for_each_page(project: Write, *, are_here: bool) -> None:
    files: dict[str, Any] = {**FILES, "templates/pages/brief.html": "{{ nothing }}\n"}
    site = project(files)
    workers = Workers(are_here=are_here)
    _, _, report = stage(site, {}, workers)

    assert ["template-error"] == [found.rule for found in report.found]
    assert not (site.root / "output").exists()
