"""Build a site into its output folder, doing again only what has changed.

A build remembers what it read and what it wrote. Where nothing has changed since, the next one
does nothing; where only texts of briefs have, it makes their pages; otherwise it links the whole
site again, and makes those pages whose fingerprints have changed.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import chain

from briefgen.cache import Cache, open_cache
from briefgen.config import MISNAMED_FILE, SETTINGS_FILE
from briefgen.contentfiles import CONTENT, ContentFile, holds_records
from briefgen.diagnostics import Found, Report, forbid_writing
from briefgen.export import SEARCH_ENTRY, SEARCH_FOLDER, index_pages, is_available
from briefgen.inputs import Inputs, note_digest, scan_inputs
from briefgen.load import ParsedFile
from briefgen.locating import Locator
from briefgen.lock import LOCK
from briefgen.pipeline.ahead import WorkAhead
from briefgen.pipeline.amend import amend_build
from briefgen.pipeline.lastbuild import (
    LastBuild,
    digest_request,
    find_changed,
    find_unchanged,
    head_of,
    is_intact,
    keep_build,
    make_result,
    note_head,
    read_last_build,
    stamp_files,
)
from briefgen.pipeline.options import Options, Result
from briefgen.pipeline.pages import PageStaging
from briefgen.pipeline.parsing import recall_or_parse
from briefgen.pipeline.program import digest_program
from briefgen.pipeline.stages import (
    AnyFinding,
    Loaded,
    check_in_steps,
    count_visible,
    list_findings,
    load_site,
    make_files,
    make_sitemap,
    plan_site,
    report_waivers,
)
from briefgen.rules import OUTPUT_RULES, RULES
from briefgen.stored import Gone, store_site
from briefgen.theme import TEMPLATES, read_theme
from briefgen.workers import Workers, hire_workers
from briefgen.write import STAGING, Staging, WriteSummary, check_output_folder


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
        if last is not None and _is_as_left(options, last):
            changed = find_changed(last.inputs, inputs)
            if not changed:
                return make_result(options.root, last, written=WriteSummary(0, len(last.files), 0))
            # the lock and the index of the search are made of the whole site
            may_amend = LOCK not in inputs and SEARCH_ENTRY not in last.files
            with suppress(Gone):
                if may_amend and (amended := amend_build(options, last, inputs, changed, cache)):
                    return amended
        return _build_anew(options, last, inputs, cache, workers)


def _scan_site(options: Options, last: LastBuild | None) -> Inputs:
    options.observer.begin("scan")
    folders = {name: options.root / name for name in (CONTENT, TEMPLATES)}
    files = {name: options.root / name for name in (SETTINGS_FILE, MISNAMED_FILE, LOCK)}
    if last is not None:
        inputs = scan_inputs(folders, files, last.inputs)
    else:  # everything will be parsed, so that nothing needs to be read twice
        inputs = scan_inputs(folders, files, {}, leaves=holds_records)
    note_head(options.root, inputs, Report(Locator(options.root)))
    return inputs


def _is_as_left(options: Options, last: LastBuild) -> bool:
    """Whether the same is asked for as of the last build, and the output folder is as that left it."""
    output = str(options.output)
    if last.request != digest_request(options) or os.path.lexists(f"{output}/{STAGING}"):
        return False
    return all(is_intact(output, url, file) for url, file in last.files.items())


def _build_anew(
    options: Options, last: LastBuild | None, inputs: Inputs, cache: Cache, workers: Workers
) -> Result:
    report = Report(Locator(options.root))

    def parse(files: tuple[ContentFile, ...]) -> Iterable[ParsedFile]:
        for parsed in recall_or_parse(files, inputs, last.inputs if last else {}, cache, workers):
            note_digest(inputs, parsed.path, parsed.digest)
            ahead.note(parsed)
            yield parsed

    theme = read_theme(options.root, report)
    ahead = WorkAhead(workers, theme)
    if last is not None:
        ahead = WorkAhead(workers, theme, find_unchanged(last, inputs), last.in_texts)
    loaded = load_site(options, parse, report, ahead.begin)
    if loaded is None:
        return Result(root=options.root, found=tuple(report.found))
    loaded = replace(loaded, head=head_of(inputs))
    with Staging(options.output) as staging:
        pages = PageStaging(ahead, staging, report, options.observer, last.files if last else {})
        found_in_briefs = _stage_site(options, loaded, pages, report, cache)
        report_waivers(loaded, report, frozenset(RULES) - {rule.id for rule in OUTPUT_RULES})
        options.observer.begin("write")
        is_stopped = forbid_writing(report.found, is_strict=options.is_strict)
        written = None if is_stopped else staging.commit()
    urls = () if is_stopped else (*staging.changed, *staging.unchanged)
    build = LastBuild(
        request=digest_request(options),
        inputs=inputs,
        found=tuple(report.found.difference(*found_in_briefs.values())),
        found_in_briefs=found_in_briefs,
        in_texts=ahead.find_in_texts(),
        shared=pages.shared,
        contents=loaded.site.contents,
        left_out=loaded.site.left_out,
        files=stamp_files(str(options.output), urls, pages.fingerprints),
    )
    if not is_stopped:
        keep_build(build, cache)
        cache.commit()
    options.leftovers.append((loaded, pages))
    return make_result(options.root, build, written=written)


def _stage_site(
    options: Options, loaded: Loaded, pages: PageStaging, report: Report, cache: Cache
) -> dict[str, tuple[Found, ...]]:
    """Stage every file of a site, and keep the site; return what is wrong with each brief by itself."""
    found_in_briefs: dict[str, tuple[Found, ...]] = {}

    def find_in_texts(slug: str) -> Iterable[AnyFinding]:
        return list_findings(pages.ahead.find_in_texts().get(slug, ()))

    checks = check_in_steps(loaded, find_in_texts, report, found_in_briefs)

    def count_findings() -> dict[str, int]:
        deque(checks, maxlen=0)
        return count_visible(loaded, report)

    options.observer.begin("render")
    planned = plan_site(loaded, options, report, count_findings)
    files = map(pages.staging.add, make_files(loaded, options))
    pages.stage_pages(planned, chain(checks, files, map(store_site, (loaded.site,), (cache,))))
    for artifact in make_sitemap(loaded, pages.indexed):
        pages.staging.add(artifact)
    if options.with_search and loaded.config.outputs.search and is_available():
        _stage_index(pages)
    return found_in_briefs


def _stage_index(pages: PageStaging) -> None:
    """Stage the index of the search; where no page has changed, the one that is there holds good."""
    staging = pages.staging
    urls = [url for url in (*staging.changed, *staging.unchanged) if url.endswith(".html")]
    kept = [url for url in pages.before if url.startswith(SEARCH_FOLDER)]
    before = {url for url in pages.before if url.endswith(".html")}
    is_same = before == set(urls) and before.isdisjoint(staging.changed)
    if kept and is_same and all(is_intact(str(staging.output), url, pages.before[url]) for url in kept):
        for url in kept:
            staging.note(url, is_staged=False)
        return
    for artifact in index_pages((url, staging.read(url)) for url in urls):
        staging.add(artifact)


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
