"""Build again a site in which only texts of briefs have changed: their pages, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from msgspec import structs

from briefgen.cache import Cache
from briefgen.check import make_brief_check
from briefgen.config import Config
from briefgen.contentfiles import ContentFile
from briefgen.contexts.frame import SiteView
from briefgen.diagnostics import Found, Report, forbid_writing
from briefgen.export import is_available
from briefgen.history import read_history
from briefgen.inputs import Inputs
from briefgen.link import amend_site, make_name_finder
from briefgen.load import ParsedFile, decode_records, parse_file
from briefgen.locating import Locator
from briefgen.model import Artifact, Key, Site
from briefgen.pipeline.ahead import find_in_texts
from briefgen.pipeline.lastbuild import LastBuild, head_of, keep_build, make_result, stamp_files
from briefgen.pipeline.options import Options, Result
from briefgen.pipeline.parsing import keep_parsed, read_parsed
from briefgen.pipeline.stages import list_findings, load_settings, report_brief
from briefgen.plan import plan_brief
from briefgen.records import Brief
from briefgen.render import EncodedPage, RenderedPage, RenderUnit, encode_page, fingerprint_page, render_unit
from briefgen.stored import read_site, store_amended
from briefgen.theme import read_theme
from briefgen.write import Staging, WriteSummary

MOST = 20
"""Changed files, beyond which linking the whole site again is no slower."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A brief before and after its text was changed."""

    parsed: ParsedFile
    before: Brief
    after: Brief


def amend_build(
    options: Options, last: LastBuild, inputs: Inputs, changed: Collection[str], cache: Cache
) -> Result | None:
    """Make the pages of briefs whose texts have changed, or return None where anything else has.

    Args:
        options: The same as of the last build.
        last: That build; the output folder is still as it left it.
        inputs: What there is to read now.
        changed: What of it is not as it was.
        cache: What that build kept.
    """
    edits = _read_edits(options.root, changed, cache) if len(changed) <= MOST else None
    report = Report(Locator(options.root))
    config = load_settings(options, report) if edits else None
    site = read_site(cache) if config else None
    amended = _amend_all(site, edits, config) if site and edits and config else None
    if amended is None or edits is None or config is None:
        return None
    slugs = [edit.after.slug for edit in edits]
    history = read_history(options.root, head_of(inputs), changed)
    planned = [
        plan_brief(amended, config, slug, history, has_search=is_available(), is_preview=options.with_drafts)
        for slug in slugs
    ]
    pages = [encode_page(page) for page in planned]
    rendered = _render(options, pages, planned[0].context.site, report)
    if rendered is None:
        return None
    in_texts = {**last.in_texts, **{edit.after.slug: find_in_texts(edit.after, config) for edit in edits}}
    found_in_briefs = {**last.found_in_briefs, **_check_all(amended, in_texts, slugs, report)}
    build = structs.replace(
        last,
        inputs=inputs,
        found_in_briefs=found_in_briefs,
        in_texts={slug: found for slug, found in in_texts.items() if found},
    )
    if forbid_writing(build.all_found, is_strict=options.is_strict):
        return make_result(options.root, build, written=None)
    if config.outputs.quality and _count(found_in_briefs) != _count(last.found_in_briefs):
        return None
    written = _write(options, build, rendered)
    fingerprints = {page.url: fingerprint_page(page, build.shared) for page in pages}
    files = {**build.files, **stamp_files(str(options.output), fingerprints, fingerprints)}
    build = structs.replace(build, files=files)
    keep_parsed((edit.parsed for edit in edits), cache)
    store_amended({slug: amended.bodies.get(Key("brief", slug), ()) for slug in slugs}, cache)
    keep_build(build, cache)
    cache.commit()
    return make_result(options.root, build, written=written)


def _read_edits(root: Path, changed: Iterable[str], cache: Cache) -> list[Edit] | None:
    """Return the briefs in changed files, or None where one of the files is or was anything else."""
    edits = []
    for path in sorted(changed):
        before = read_parsed(path, cache)
        if before is None or before.kind != "brief":
            return None
        edit = make_edit(before, parse_file(ContentFile(root / path, path, "brief")))
        if edit is None:
            return None
        edits.append(edit)
    return edits


def make_edit(before: ParsedFile, after: ParsedFile) -> Edit | None:
    """Return what has become of a file of briefs, or None where it is more than another text for one."""
    records = (*decode_records(before), *decode_records(after))
    if before.found or after.found or len(records) != 2:
        return None
    return Edit(after, *records)


def _amend_all(site: Site, edits: Iterable[Edit], config: Config) -> Site | None:
    finder = make_name_finder(site.actors.values()) if config.autolink else None
    amended: Site | None = site
    for edit in edits:
        amended = amend_site(amended, edit.before, edit.after, finder) if amended else None
    return amended


def _render(
    options: Options, pages: list[EncodedPage], site: SiteView, report: Report
) -> list[RenderedPage] | None:
    """Return the pages, or None where a template failed: that is for a build of everything to tell."""
    theme = read_theme(options.root, report)
    rendered = render_unit(RenderUnit(theme, site, pages))
    return None if report.found or any(page.found for page in rendered) else rendered


def _check_all(
    site: Site, in_texts: Mapping[str, tuple[Found, ...]], slugs: Iterable[str], report: Report
) -> dict[str, tuple[Found, ...]]:
    check_brief = make_brief_check(site)
    return {
        slug: report_brief(chain(list_findings(in_texts[slug]), check_brief(slug)), report) for slug in slugs
    }


def _count(found_in_briefs: Mapping[str, Iterable[Found]]) -> Counter[str]:
    """Return how often each rule is broken, which the page on quality tells."""
    return Counter(found.rule for found in chain.from_iterable(found_in_briefs.values()))


def _write(options: Options, build: LastBuild, rendered: list[RenderedPage]) -> WriteSummary:
    with Staging(options.output) as staging:
        for page in rendered:
            staging.add(Artifact(page.url, page.html or b""))
        for url in build.files.keys() - {page.url for page in rendered}:
            staging.note(url, is_staged=False)
        return staging.commit()
