"""All pages of a site, and whether two of them want the same address."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefgen.config import Config
from briefgen.contentfiles import ContentFile
from briefgen.diagnostics import Pointer, Report
from briefgen.history import History
from briefgen.model import Page, Site
from briefgen.plan.actors import plan_actors
from briefgen.plan.addresses import Addresses, fold_url
from briefgen.plan.archive import plan_archive
from briefgen.plan.briefs import plan_brief_page, plan_briefs
from briefgen.plan.corrections import plan_corrections
from briefgen.plan.events import plan_events
from briefgen.plan.frame import make_site_view
from briefgen.plan.home import plan_home
from briefgen.plan.network import plan_network
from briefgen.plan.pages import NOT_FOUND, plan_free_pages, plan_not_found, plan_redirects
from briefgen.plan.places import plan_places
from briefgen.plan.planner import Planner
from briefgen.plan.publishers import plan_publishers
from briefgen.plan.quality import plan_quality
from briefgen.plan.quotes import plan_quotes
from briefgen.plan.search import plan_search
from briefgen.plan.sources import plan_sources
from briefgen.plan.timeline import plan_timeline
from briefgen.plan.topics import plan_topics
from briefgen.plan.views import Views

PLANS = (
    plan_home,
    plan_briefs,
    plan_actors,
    plan_quotes,
    plan_events,
    plan_topics,
    plan_places,
    plan_sources,
    plan_publishers,
    plan_timeline,
    plan_archive,
    plan_network,
    plan_corrections,
    plan_quality,
    plan_search,
    plan_not_found,
)


def plan_pages(
    site: Site,
    config: Config,
    static_files: Sequence[ContentFile],
    report: Report,
    *,
    count_findings: Callable[[], Mapping[str, int]],
    history: History,
    has_search: bool,
    is_preview: bool = False,
) -> Iterator[Page]:
    """Yield every page of a site.

    A copied file may take the place of the page for wrong addresses, and of no other.

    Args:
        site: The linked site.
        config: Its settings.
        static_files: Those that are copied as they are.
        report: Takes `duplicate-url` and `unknown-value` of aliases.
        count_findings: Tells how often the content that readers may see breaks each rule, for the page on
            quality; asked when that page is planned, late among all, and by then known.
        history: Changes of the briefs' files.
        has_search: Whether an index of the finished pages can be made, if the settings want one.
        is_preview: Whether drafts are shown, so that pages say so.
    """
    planner = _make_planner(
        site, config, count_findings, history, has_search=has_search, is_preview=is_preview
    )
    copied = {found.url for found in static_files}
    taken: dict[str, str] = {}
    for plan in PLANS:
        for page in plan(planner):
            if page.url == NOT_FOUND and NOT_FOUND in copied:
                continue
            taken[fold_url(page.url)] = page.url
            yield page
    addresses = Addresses(taken)
    for found in static_files:
        addresses.claim(found.url, Pointer(found.path), report)
    redirects = sorted(plan_redirects(planner, report), key=_by_place)
    for page, pointer in (*plan_free_pages(planner), *redirects):
        if addresses.claim(page.url, pointer, report):
            yield page


def _by_place(found: tuple[Page, Pointer]) -> tuple[str, int, tuple[str | int, ...]]:
    _, pointer = found
    return pointer.path, pointer.index, pointer.keys


def plan_brief(
    site: Site, config: Config, slug: str, history: History, *, has_search: bool, is_preview: bool
) -> Page:
    """Return the page of one brief, as it is among all pages of the site."""
    return plan_brief_page(
        _make_planner(site, config, dict, history, has_search=has_search, is_preview=is_preview), slug
    )


def plan_counts(
    site: Site,
    config: Config,
    count_findings: Callable[[], Mapping[str, int]],
    *,
    has_search: bool,
    is_preview: bool,
) -> Iterator[Page]:
    """Yield the page that counts findings, as it is among all pages of the site."""
    return plan_quality(
        _make_planner(site, config, count_findings, {}, has_search=has_search, is_preview=is_preview)
    )


def _make_planner(
    site: Site,
    config: Config,
    count_findings: Callable[[], Mapping[str, int]],
    history: History,
    *,
    has_search: bool,
    is_preview: bool,
) -> Planner:
    return Planner(
        site,
        config,
        Views(site, config),
        make_site_view(site, config, is_preview=is_preview),
        {slug: i for i, slug in enumerate(site.briefs)},
        count_findings,
        history,
        has_search and config.outputs.search,
    )
