"""Build a site into its output folder, doing again only what has changed.

A build remembers what it read and what it wrote. Where nothing has changed since, the next one
does nothing; where only texts of briefs have, it makes their pages; otherwise it links the whole
site again, and makes those pages whose fingerprints have changed.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from briefgen.cache import Cache, open_cache
from briefgen.config import SETTINGS_FILE
from briefgen.diagnostics import Report
from briefgen.inputs import Inputs, scan_inputs
from briefgen.load import CONTENT, ContentFile, ParsedFile
from briefgen.pipeline.lastbuild import (
    LastBuild,
    digest_request,
    find_changed,
    is_intact,
    keep_build,
    read_last_build,
    stamp_files,
)
from briefgen.pipeline.options import Options, Result
from briefgen.pipeline.pages import PageStaging
from briefgen.pipeline.parsing import recall_or_parse
from briefgen.pipeline.program import digest_program
from briefgen.pipeline.stages import Loaded, check_loaded, load_site, make_files, plan_site, report_waivers
from briefgen.rules import OUTPUT_RULES, RULES
from briefgen.source import Locator
from briefgen.theme import TEMPLATES, read_theme
from briefgen.workers import Workers, hire_workers
from briefgen.write import Staging, WriteSummary, check_output_folder


def build_site(options: Options) -> Result:
    """Build a site into its output folder; with any error, the folder stays as it was.

    Raises:
        BriefgenError: There is no content folder, or the output folder is not ours to write to.
    """
    check_output_folder(options.output, options.root, options.root / CONTENT)
    with (
        _paused_collector(),
        open_cache(options.root, digest_program(), options.observer.note_waiting) as cache,
        hire_workers(options.jobs, options.make_executor) as workers,
    ):
        last = read_last_build(cache)
        inputs = _scan_site(options, last)
        if last is not None and _is_as_left(options, last) and not find_changed(last.inputs, inputs):
            return _repeat(options, last)
        return _build_anew(options, last, inputs, cache, workers)


def _scan_site(options: Options, last: LastBuild | None) -> Inputs:
    options.observer.begin("scan")
    folders = {name: options.root / name for name in (CONTENT, TEMPLATES)}
    files = {SETTINGS_FILE: options.root / SETTINGS_FILE}
    return scan_inputs(folders, files, last.inputs if last else {})


def _is_as_left(options: Options, last: LastBuild) -> bool:
    """Whether the same is asked for as of the last build, and the output folder is as that left it."""
    output = str(options.output)
    return last.request == digest_request(options) and all(
        is_intact(output, url, file) for url, file in last.files.items()
    )


def _repeat(options: Options, last: LastBuild) -> Result:
    """Return what the last build found, which this one would find again."""
    return Result(
        root=options.root,
        found=last.found,
        contents=last.contents,
        left_out=last.left_out,
        written=WriteSummary(0, len(last.files), 0),
    )


def _build_anew(
    options: Options, last: LastBuild | None, inputs: Inputs, cache: Cache, workers: Workers
) -> Result:
    report = Report(Locator(options.root))

    def parse(files: tuple[ContentFile, ...]) -> Iterable[ParsedFile]:
        return recall_or_parse(files, inputs, last.inputs if last else {}, cache, workers)

    loaded = load_site(options, parse, report)
    if loaded is None:
        return Result(root=options.root, found=tuple(report.found))
    with Staging(options.output) as staging:
        fingerprints = _stage_site(options, last, loaded, staging, workers, report)
        report_waivers(loaded, report, frozenset(RULES) - {rule.id for rule in OUTPUT_RULES})
        is_stopped = report.has_errors or (options.is_strict and report.has_warnings)
        options.observer.begin("write")
        written = None if is_stopped else staging.commit()
    site = loaded.site
    if written is not None:
        urls = (*staging.changed, *staging.unchanged)
        build = LastBuild(
            request=digest_request(options),
            inputs=inputs,
            found=tuple(report.found),
            contents=site.contents,
            left_out=site.left_out,
            files=stamp_files(str(options.output), urls, fingerprints),
        )
        keep_build(build, cache)
        cache.commit()
    return Result(
        root=options.root,
        found=tuple(report.found),
        contents=site.contents,
        left_out=site.left_out,
        written=written,
    )


def _stage_site(
    options: Options,
    last: LastBuild | None,
    loaded: Loaded,
    staging: Staging,
    workers: Workers,
    report: Report,
) -> dict[str, bytes]:
    """Stage every file of a site and return the fingerprints of its pages."""
    theme = read_theme(options.root, report)
    options.observer.begin("render")
    before = last.files if last else {}
    pages = PageStaging(theme, staging, workers, report, options.observer, before)
    pages.stage_pages(plan_site(loaded, options, report), lambda: check_loaded(loaded, report))
    for artifact in make_files(loaded, pages.indexed, options):
        staging.add(artifact)
    return pages.fingerprints


@contextmanager
def _paused_collector() -> Iterator[None]:
    """Keep Python from looking for cycles among what a build keeps until its end: there are none."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
