"""The stages in order: load, link, check, plan, render; then write, for a build, or check the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from msgspec import structs

from briefgen.check import check_pages, check_site, check_waivers, collect_waivers
from briefgen.config import Config, load_config
from briefgen.dates import Date
from briefgen.diagnostics import Diagnostic, Pointer, Report
from briefgen.export import export_feeds, export_nojekyll, export_robots, export_sitemap
from briefgen.link import find_now, link_site
from briefgen.load import CONTENT, STATIC, Records, load_records
from briefgen.model import Artifact, LeftOut, Page, Site
from briefgen.plan import plan_pages
from briefgen.render import TEMPLATES, Theme, find_assets, find_default_theme, render_pages
from briefgen.rules import OUTPUT_RULES, RULES, TEMPLATE_ERROR
from briefgen.source import Locator
from briefgen.write import Staging, WriteSummary, check_output_folder

OUTPUT = "output"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What one run is asked to do."""

    root: Path
    """The site's folder."""
    output: Path
    base_url: str | None = None
    """Instead of the settings' one."""
    now: Date | None = None
    with_drafts: bool = False
    is_strict: bool = False
    """Whether warnings stop the build, too."""
    switched_off: frozenset[str] = frozenset()
    """Ids of rules that this run does not report."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a run found and did."""

    diagnostics: tuple[Diagnostic, ...]
    site: Site | None = None
    """None where a finding stopped the run before there was one."""
    written: WriteSummary | None = None
    """None where nothing was written."""

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Briefs that leave no trace in the output."""
        return self.site.left_out if self.site else ()


@dataclass(frozen=True, slots=True)
class Loaded:
    """A site, linked, and what it was made from."""

    site: Site
    records: Records
    config: Config


def build_site(options: Options) -> Result:
    """Build a site into its output folder; with any error, the folder stays as it was.

    Raises:
        BriefgenError: There is no content folder, or the output folder is not ours to write to.
    """
    check_output_folder(options.output, options.root, options.root / CONTENT)
    report = Report(Locator(options.root))
    loaded = load_site(options, report)
    if loaded is None:
        return Result(report.diagnostics)
    with Staging(options.output) as staging:
        for artifact in make_artifacts(loaded, options, report):
            staging.add(artifact)
        _report_waivers(loaded, report, frozenset(RULES) - {rule.id for rule in OUTPUT_RULES})
        is_stopped = report.has_errors or (options.is_strict and report.has_warnings)
        written = None if is_stopped else staging.commit()
    return Result(report.diagnostics, loaded.site, written)


def check_content(options: Options) -> Result:
    """Find everything that is wrong with a site, its finished pages included; write nothing.

    Raises:
        BriefgenError: There is no content folder.
    """
    report = Report(Locator(options.root))
    loaded = load_site(options, report)
    if loaded is None:
        return Result(report.diagnostics)
    artifacts = list(make_artifacts(loaded, options, report))
    if not report.has(TEMPLATE_ERROR):
        for finding in check_pages(artifacts, loaded.site, loaded.records):
            report.add(*finding)
    _report_waivers(loaded, report, frozenset(RULES))
    return Result(report.diagnostics, loaded.site)


def load_site(options: Options, report: Report) -> Loaded | None:
    """Load, link and check a site's content, or return None where its settings cannot be read."""
    config = load_config(options.root, report)
    if config is None:
        load_records(options.root, report)
        return None
    if options.base_url is not None:
        config = structs.replace(config, base_url=options.base_url)
    report.levels = {**config.rules, **dict.fromkeys(options.switched_off, "off")}
    records = load_records(options.root, report)
    now = options.now or find_now(records)
    report.waived = collect_waivers(records, now)
    site = link_site(records, config, report, now=now, with_drafts=options.with_drafts)
    for finding in check_site(site, config):
        report.add(*finding)
    return Loaded(site, records, config)


def make_artifacts(loaded: Loaded, options: Options, report: Report) -> Iterator[Artifact]:
    """Yield every file of the finished site, each once; copied files replace optional ones."""
    site, config = loaded.site, loaded.config
    theme = Theme(find_default_theme(), options.root / TEMPLATES)
    copies = _find_copies(loaded.records)
    own = {artifact.url for artifact, _ in copies}
    claims = [(artifact.url, pointer) for artifact, pointer in copies]
    listed: list[str] = []
    pages = plan_pages(site, config, claims, report, is_preview=options.with_drafts)
    yield from render_pages(_note_listed(pages, listed), theme, report)
    optional = (
        find_assets(theme),
        export_feeds(site, config),
        export_sitemap(listed, config),
        export_robots(config, is_preview=options.with_drafts),
        export_nojekyll(),
    )
    yield from (artifact for artifact in chain(*optional) if artifact.url not in own)
    yield from (artifact for artifact, _ in copies)


def _note_listed(pages: Iterator[Page], listed: list[str]) -> Iterator[Page]:
    for page in pages:
        if page.context.head.is_indexed:
            listed.append(page.url)
        yield page


def _find_copies(records: Records) -> list[tuple[Artifact, Pointer]]:
    prefix = f"{CONTENT}/{STATIC}/"
    return [
        (Artifact(found.path.removeprefix(prefix), found.file), Pointer(found.path))
        for found in records.static_files
    ]


def _report_waivers(loaded: Loaded, report: Report, ran: frozenset[str]) -> None:
    for finding in check_waivers(loaded.records, loaded.site, report.used, ran):
        report.add(*finding)
