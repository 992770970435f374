"""Find everything that is wrong with a site, its finished pages included; write nothing."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.check import check_pages
from briefgen.diagnostics import Report
from briefgen.load import parse_files
from briefgen.locating import Locator
from briefgen.lock import Lock, make_lock
from briefgen.model import Artifact
from briefgen.pipeline.options import Options, Result
from briefgen.pipeline.pages import PAGES_PER_UNIT
from briefgen.pipeline.stages import (
    Loaded,
    check_loaded,
    count_visible,
    load_site,
    make_files,
    make_sitemap,
    plan_site,
    report_waivers,
)
from briefgen.plan import LISTS
from briefgen.render import RenderUnit, encode_page, render_unit
from briefgen.rules import RULES, TEMPLATE_ERROR
from briefgen.theme import read_theme
from briefgen.workers import Workers, hire_workers, split_units


def check_content(options: Options) -> Result:
    """Find everything that is wrong with a site.

    Raises:
        BriefgenError: There is no content folder.
    """
    report = Report(Locator(options.root))
    with hire_workers(options.jobs, options.make_executor) as workers:
        loaded = load_site(options, lambda files: parse_files(files, workers), report)
        if loaded is None:
            return Result(root=options.root, found=tuple(report.found))
        check_loaded(loaded, report)
        artifacts = list(make_artifacts(loaded, options, workers, report))
    if not report.has(TEMPLATE_ERROR):
        found = check_pages(artifacts, loaded.site, loaded.records, loaded.config, LISTS.values())
        for finding in found:
            report.add(*finding)
    report_waivers(loaded, report, frozenset(RULES))
    return Result(
        root=options.root,
        found=tuple(report.found),
        contents=loaded.site.contents,
        left_out=loaded.site.left_out,
    )


def lock_content(options: Options) -> Lock:
    """Return what of a site, which `check_content` found to be without error, is published now."""
    report = Report(Locator(options.root))
    with hire_workers(options.jobs, options.make_executor) as workers:
        loaded = load_site(options, lambda files: parse_files(files, workers), report)
    assert loaded is not None  # noqa: S101 - its settings were read before
    return make_lock(loaded.site)


def make_artifacts(loaded: Loaded, options: Options, workers: Workers, report: Report) -> Iterator[Artifact]:
    """Yield every file of the finished site; a page whose template fails is reported and left out."""
    theme = read_theme(options.root, report)
    pages = list(plan_site(loaded, options, report, lambda: count_visible(loaded, report)))
    options.observer.begin("render", len(pages))
    units = (
        RenderUnit(theme, pages[0].context.site, unit)
        for unit in split_units(map(encode_page, pages), PAGES_PER_UNIT)
    )
    for rendered in workers.run(render_unit, units):
        for page in rendered:
            options.observer.note_page(page.template, page.seconds)
            options.observer.advance()
            for found in page.found:
                report.add(RULES[found.rule], found.where, found.message)
            if page.html is not None:
                yield Artifact(page.url, page.html)
    indexed = [page.url for page in pages if page.context.head.is_indexed]
    yield from (*make_sitemap(loaded, indexed), *make_files(loaded, options))
