"""The stages in order: load, link, plan, render, write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from msgspec import structs

from briefgen.config import Config, load_config
from briefgen.dates import Date
from briefgen.diagnostics import Diagnostic, Pointer, Report
from briefgen.export import export_feeds, export_nojekyll, export_robots, export_sitemap
from briefgen.link import link_site
from briefgen.load import CONTENT, STATIC, Records, load_records
from briefgen.model import Artifact, LeftOut, Page, Site
from briefgen.plan import plan_pages
from briefgen.render import Theme, find_assets, find_default_theme, render_pages
from briefgen.source import Locator
from briefgen.write import Staging, WriteSummary, check_output_folder

OUTPUT = "output"
TEMPLATES = "templates"


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


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build found and did."""

    diagnostics: tuple[Diagnostic, ...]
    site: Site | None
    """None where a finding stopped the build before there was one."""
    written: WriteSummary | None
    """None where nothing was written."""

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Briefs that leave no trace in the output."""
        return self.site.left_out if self.site else ()


def build_site(options: Options) -> BuildResult:
    """Build a site into its output folder; with any error, the folder stays as it was.

    Raises:
        BriefgenError: There is no content folder, or the output folder is not ours to write to.
    """
    check_output_folder(options.output, options.root, options.root / CONTENT)
    report = Report(Locator(options.root))
    config = load_config(options.root, report)
    if config is None:
        load_records(options.root, report)
        return BuildResult(report.diagnostics, None, None)
    config = _override(config, options)
    report.levels = config.rules
    records = load_records(options.root, report)
    site = link_site(records, config, report, now=options.now, with_drafts=options.with_drafts)
    with Staging(options.output) as staging:
        for artifact in make_artifacts(site, records, config, options, report):
            staging.add(artifact)
        is_stopped = report.has_errors or (options.is_strict and bool(report.count_by_level()["warning"]))
        written = None if is_stopped else staging.commit()
    return BuildResult(report.diagnostics, site, written)


def _override(config: Config, options: Options) -> Config:
    return config if options.base_url is None else structs.replace(config, base_url=options.base_url)


def make_artifacts(
    site: Site, records: Records, config: Config, options: Options, report: Report
) -> Iterator[Artifact]:
    """Yield every file of the finished site, each once; copied files replace optional ones."""
    theme = Theme(find_default_theme(), options.root / TEMPLATES)
    copies = _find_copies(records)
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
