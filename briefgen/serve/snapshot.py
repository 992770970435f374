"""Content files → all pages of the site as data, before any of them is rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.contexts.frame import SiteView
from briefgen.diagnostics import Found, Report, forbid_writing
from briefgen.export import export_look, export_robots
from briefgen.history import History
from briefgen.link import amend_site, make_name_finder
from briefgen.load import ParsedFile
from briefgen.locating import Locator
from briefgen.model import Artifact, Key
from briefgen.pipeline.amend import Edit
from briefgen.pipeline.options import Options
from briefgen.pipeline.stages import (
    Loaded,
    Parse,
    check_loaded,
    count_visible,
    load_site,
    make_files,
    make_sitemap,
    report_waivers,
)
from briefgen.plan import plan_brief, plan_counts, plan_pages
from briefgen.references import NameFinder
from briefgen.render import EncodedPage, encode_page
from briefgen.rules import OUTPUT_RULES, RULES


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a site's content comes to at one moment."""

    options: Options
    loaded: Loaded
    parsed: Mapping[str, ParsedFile]
    """Content files by path."""
    report: Report
    """What was found while reading and linking, and how rules are set."""
    finder: NameFinder | None
    """Finds names of actors; None where bodies are not linked by name."""
    pages: Mapping[str, EncodedPage]
    """By URL."""
    indexed: tuple[str, ...]
    """URLs of the pages that search engines may list."""
    view: SiteView
    """What all pages share."""
    files: Mapping[str, bytes | Path]
    """By URL: files that are quickly made, or copied as they are."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found that forbids a build."""
        return not forbid_writing(self.report.found, is_strict=False)

    def make_feeds(self) -> dict[str, Artifact]:
        """Return by URL the files that are made of the whole site."""
        made = (*make_sitemap(self.loaded, self.indexed), *make_files(self.loaded, self.options))
        return {artifact.url: artifact for artifact in made if artifact.url.endswith(".xml")}


NO_HISTORY: History = {}
"""A preview is about what is being written, not about when it was."""


def take_snapshot(options: Options, parse: Parse, report: Report) -> Snapshot | None:
    """Return what a site's content comes to, or None where its settings cannot be read.

    Args:
        options: What is to be shown.
        parse: How content files are parsed.
        report: Takes what is wrong, but for what only `check_snapshot` finds.

    Raises:
        BriefgenError: There is no content folder.
    """
    parsed: dict[str, ParsedFile] = {}

    def parse_and_keep(files: Iterable[ParsedFile]) -> Iterable[ParsedFile]:
        for each in files:
            parsed[each.path] = each
            yield each

    loaded = load_site(options, lambda files: parse_and_keep(parse(files)), report)
    if loaded is None:
        return None
    planned = plan_pages(
        loaded.site,
        loaded.config,
        loaded.records.static_files,
        report,
        count_findings=dict,
        history=NO_HISTORY,
        has_search=False,
        is_preview=True,
    )
    pages: dict[str, EncodedPage] = {}
    indexed = []
    view = None
    for page in planned:
        pages[page.url] = encode_page(page)
        view = page.context.site
        if page.context.head.is_indexed:
            indexed.append(page.url)
    assert view is not None  # noqa: S101 - every site has a front page
    finder = make_name_finder(loaded.site.actors.values()) if loaded.config.autolink else None
    made = (*export_robots(loaded.config, is_preview=True), *export_look(loaded.config))
    copies = (Artifact(found.url, found.file) for found in loaded.records.static_files)
    files = {each.url: each.content for each in (*made, *copies)}
    return Snapshot(options, loaded, parsed, report, finder, pages, tuple(indexed), view, files)


def amend_snapshot(snapshot: Snapshot, edits: Sequence[Edit]) -> Snapshot | None:
    """Return a snapshot with other texts of briefs, or None where more has changed than that."""
    site = snapshot.loaded.site
    slugs = []
    for edit in edits:
        amended = amend_site(site, edit.before, edit.after, snapshot.finder)
        if amended is None:
            return None
        slug, key = edit.after.slug, Key("brief", edit.after.slug)
        briefs = {**site.briefs, slug: amended.briefs[slug]}
        bodies = {**site.bodies, key: amended.bodies[key]}
        site = replace(site, briefs=briefs, bodies=bodies)
        slugs.append(slug)
    config, records = snapshot.loaded.config, snapshot.loaded.records
    written = {**records.by_kind["brief"], **{edit.after.slug: edit.after for edit in edits}}
    by_kind = {**records.by_kind, "brief": written}
    planned = (
        plan_brief(site, config, slug, NO_HISTORY, has_search=False, is_preview=True) for slug in slugs
    )
    return replace(
        snapshot,
        loaded=replace(snapshot.loaded, site=site, records=replace(records, by_kind=by_kind)),
        parsed={**snapshot.parsed, **{edit.parsed.path: edit.parsed for edit in edits}},
        pages={**snapshot.pages, **{page.url: encode_page(page) for page in planned}},
    )


def check_snapshot(snapshot: Snapshot) -> tuple[Snapshot, frozenset[Found]]:
    """Return all that is wrong with a site's content, and the snapshot with the page that counts it."""
    before, loaded = snapshot.report, snapshot.loaded
    report = replace(
        before, locate=Locator(snapshot.options.root), found=set(before.found), used=set(before.used)
    )
    check_loaded(loaded, report)
    counts = plan_counts(
        loaded.site,
        loaded.config,
        lambda: count_visible(loaded, report),
        has_search=False,
        is_preview=True,
    )
    pages = {**snapshot.pages, **{page.url: encode_page(page) for page in counts}}
    report_waivers(loaded, report, frozenset(RULES) - {rule.id for rule in OUTPUT_RULES})
    return replace(snapshot, pages=pages), frozenset(report.found)
