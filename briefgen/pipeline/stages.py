"""What a build and a check have in common: content → linked and checked site → everything but its pages."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import cast

from msgspec import structs

from briefgen import rules
from briefgen.check import (
    check_lock,
    check_look,
    check_site,
    check_texts,
    check_waivers,
    collect_waivers,
    make_brief_check,
)
from briefgen.config import SETTINGS_FILE, Config, find_misnamed, load_config
from briefgen.contentfiles import ContentFile, list_files
from briefgen.diagnostics import Found, Location, Pointer, Report, Rule
from briefgen.export import (
    export_feeds,
    export_look,
    export_nojekyll,
    export_robots,
    export_sitemap,
    is_available,
)
from briefgen.history import find_head, read_history
from briefgen.hrefs import find_web_fault
from briefgen.link import bury, find_now, link_site
from briefgen.load import ParsedFile, Records, collect_records
from briefgen.lock import Lock, read_lock
from briefgen.messages import BriefgenError, quote_text
from briefgen.model import Artifact, Page, Site
from briefgen.observer import Observer
from briefgen.pipeline.options import Options
from briefgen.plan import plan_pages
from briefgen.records import Brief
from briefgen.rules import RULES
from briefgen.theme import find_assets

Parse = Callable[[tuple[ContentFile, ...]], Iterable[ParsedFile]]
"""How content files are parsed: by whom, and which need to be."""
AnyFinding = tuple[Rule, Location | Pointer, str]
"""As `Report.add` takes it."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A site, linked, and what it was made from."""

    site: Site
    records: Records
    config: Config
    lock: Lock | None
    """What was published before; None where nothing was written down."""
    head: str
    """The commit that is checked out; empty where nothing is to be told of it."""


def load_settings(options: Options, report: Report) -> Config | None:
    """Return the site's settings with what the run asks for instead, or None where they cannot be read.

    Raises:
        BriefgenError: The base URL that the run asks for is none.
    """
    config = load_config(options.root, report)
    if config is None:
        return None
    report.levels = {**config.rules, **dict.fromkeys(options.switched_off, "off")}
    if options.base_url is None:
        return config
    if options.base_url and (fault := find_web_fault(options.base_url)):
        raise BriefgenError(f"the base URL {quote_text(options.base_url)} {fault}")
    return structs.replace(config, base_url=options.base_url)


def load_site(
    options: Options, parse: Parse, report: Report, begin_work: Callable[[Config], None] = lambda _: None
) -> Loaded | None:
    """Load and link a site's content, or return None where its settings cannot be read.

    Args:
        options: What is asked for.
        parse: Parses content files.
        report: Takes what is wrong with them, and with how they hang together.
        begin_work: Called when all is read, before it is linked.

    Raises:
        BriefgenError: There is no content folder.
    """
    config = load_settings(options, report)
    if misnamed := find_misnamed(options.root):
        message = f"settings are read from {SETTINGS_FILE}; rename the file"
        report.add(rules.UNKNOWN_FILE, Location(misnamed), message)
    files = list_files(options.root, report)
    options.observer.begin("load", len(files))
    records = collect_records(files, _count_off(parse(files), options.observer), report)
    if config is None:
        return None
    begin_work(config)
    now = options.now or find_now(records)
    report.waived = collect_waivers(records, now)
    options.observer.begin("link")
    site = link_site(records, config, report, now=now, with_drafts=options.with_drafts)
    head = find_head(options.root) if config.history != "off" else ""
    return Loaded(site, records, config, read_lock(options.root), head)


def _count_off(parsed_files: Iterable[ParsedFile], observer: Observer) -> Iterator[ParsedFile]:
    for parsed in parsed_files:
        yield parsed
        observer.advance()


def check_loaded(loaded: Loaded, report: Report) -> dict[str, tuple[Found, ...]]:
    """Report what is wrong with a site's content; return what each brief by itself has, by slug."""
    found_in_briefs: dict[str, tuple[Found, ...]] = {}

    briefs = cast(dict[str, Brief], loaded.records.by_kind["brief"])

    def find_in_texts(slug: str) -> Iterable[AnyFinding]:
        return check_texts(bury(briefs[slug]), loaded.config)

    deque(check_in_steps(loaded, find_in_texts, report, found_in_briefs), maxlen=0)
    return found_in_briefs


def check_in_steps(
    loaded: Loaded,
    find_in_texts: Callable[[str], Iterable[AnyFinding]],
    report: Report,
    found_in_briefs: dict[str, tuple[Found, ...]],
) -> Iterator[None]:
    """Do as `check_loaded`, a little at each step.

    Args:
        loaded: The site.
        find_in_texts: Returns what `check_texts` finds in a brief, by its slug.
        report: Takes all that is found.
        found_in_briefs: Takes what each brief by itself has, by slug.
    """
    is_whole = not loaded.records.skipped  # what cannot be read was not changed in silence
    since_publishing = check_lock(loaded.site, loaded.lock) if loaded.lock and is_whole else ()
    files = {found.url for found in loaded.records.static_files}
    look = check_look(loaded.config, files)
    for finding in chain(check_site(loaded.site, loaded.config), look, since_publishing):
        report.add(*finding)
        yield
    check_brief = make_brief_check(loaded.site)
    for slug in loaded.site.briefs:
        if found := report_brief(chain(find_in_texts(slug), check_brief(slug)), report):
            found_in_briefs[slug] = found
        yield


def list_findings(found: Iterable[Found]) -> Iterator[AnyFinding]:
    """Yield what was found as a report takes it."""
    return ((RULES[each.rule], each.where, each.message) for each in found)


def report_brief(findings: Iterable[AnyFinding], report: Report) -> tuple[Found, ...]:
    """Report what is wrong with a brief, and return it."""
    return tuple(found for finding in findings if (found := report.add(*finding)) is not None)


def count_visible(loaded: Loaded, report: Report) -> dict[str, int]:
    """Return how often each rule is broken in records that readers may see; drafts must leave no trace."""
    site = loaded.site
    actors = (actor for slug, actor in site.actors.items() if slug not in site.stubs)
    records = chain(actors, site.all_but("actor"))
    places = {(record.origin.path, record.origin.index) for record in records}
    broken = Counter(
        found.rule
        for found in report.found
        if isinstance(found.where, Pointer) and (found.where.path, found.where.index) in places
    )
    return dict(sorted(broken.items()))


def plan_site(
    loaded: Loaded, options: Options, report: Report, count_findings: Callable[[], Mapping[str, int]]
) -> Iterator[Page]:
    """Yield every page of a site, each before it is made."""
    return plan_pages(
        loaded.site,
        loaded.config,
        loaded.records.static_files,
        report,
        count_findings=count_findings,
        history=read_history(
            options.root, loaded.head, {brief.origin.path for brief in loaded.site.briefs.values()}
        ),
        has_search=is_available(),
        is_preview=options.with_drafts,
    )


def make_files(loaded: Loaded, options: Options) -> Iterator[Artifact]:
    """Yield every file of a site that needs no page, each once; copied files replace others."""
    site, config = loaded.site, loaded.config
    copies = [Artifact(found.url, found.file) for found in loaded.records.static_files]
    own = {artifact.url for artifact in copies}
    optional = (
        find_assets(options.root),
        export_feeds(site, config),
        export_robots(config, is_preview=options.with_drafts),
        export_look(config),
        export_nojekyll(),
    )
    yield from (artifact for artifact in chain(*optional) if artifact.url not in own)
    yield from copies


def make_sitemap(loaded: Loaded, indexed: Sequence[str]) -> Iterator[Artifact]:
    """Yield the sitemap, unless a copied file replaces it.

    Args:
        loaded: The site.
        indexed: URLs of the pages that search engines may list.
    """
    own = {found.url for found in loaded.records.static_files}
    yield from (each for each in export_sitemap(indexed, loaded.config) if each.url not in own)


def report_waivers(loaded: Loaded, report: Report, ran: frozenset[str]) -> None:
    """Report waivers that do not hold.

    Args:
        loaded: The site.
        report: Knows which waivers kept a finding back.
        ran: Ids of the rules that were checked in this run.
    """
    for finding in check_waivers(loaded.records, loaded.site, report.used, ran):
        report.add(*finding)
