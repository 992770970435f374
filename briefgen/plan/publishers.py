"""Who published the sources, and who first told what they tell, with what rests on each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.contexts.basics import Fact
from briefgen.contexts.sources import PublisherLine, PublisherListContext
from briefgen.evidence import find_origin, sources_of
from briefgen.model import Key, Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import slice_pages
from briefgen.plan.planner import Planner

NEWEST = 3
"""Sources that are named for each."""
PARTNERS = 5
"""Wires or publishers that are named for each."""


@dataclass(slots=True)
class Standing:
    """What rests on a publisher or wire, as it is counted."""

    sources: list[str] = field(default_factory=list)
    quotes: int = 0
    briefs: int = 0
    briefs_alone: int = 0
    partners: Counter[str] = field(default_factory=Counter)


def plan_publishers(planner: Planner) -> Iterator[Page]:
    """Yield the publishers and the wires, those with most briefs first, where sources have pages."""
    if not planner.config.outputs.sources or not planner.site.sources:
        return
    site = planner.site
    publishers = {slug: source.publisher for slug, source in site.sources.items() if source.publisher}
    origins = {slug: find_origin(site, slug) for slug in site.sources}
    named = {slug: origin for slug, origin in origins.items() if origin != slug}
    yield from _plan_list(planner, "publishers", _count(planner, publishers, named))
    yield from _plan_list(planner, "wires", _count(planner, named, publishers))


def _count(
    planner: Planner, name_of: Mapping[str, str], partner_of: Mapping[str, str]
) -> list[tuple[str, Standing]]:
    """Return what rests on each name.

    Args:
        planner: The site being planned.
        name_of: The name that each source counts for.
        partner_of: The other name of each source: its wire beside its publisher, or the other way round.
    """
    site = planner.site
    standings: dict[str, Standing] = defaultdict(Standing)
    for slug, name in name_of.items():
        standings[name].sources.append(slug)
        if (partner := partner_of.get(slug, name)) != name:
            standings[name].partners[partner] += 1
    for statement in site.statements.values():
        for name in {name_of[slug] for slug in statement.sources if slug in name_of}:
            standings[name].quotes += 1
    for brief in site.briefs.values():
        names = {name_of.get(slug, "") for slug in sources_of(site, brief)}
        for name in names - {""}:
            standings[name].briefs += 1
            standings[name].briefs_alone += len(names) == 1
    return sorted(standings.items(), key=lambda item: (-item[1].briefs, -item[1].quotes, item[0]))


def _plan_list(planner: Planner, folder: str, standings: Sequence[tuple[str, Standing]]) -> Iterator[Page]:
    url = list_url(folder)
    most = max((standing.briefs for _, standing in standings), default=0)
    for part in slice_pages(url, len(standings), planner.config.page_size):
        context = PublisherListContext(
            site=planner.frame,
            head=planner.head(LISTS[folder], url, part=part),
            pager=part.pager,
            title=LISTS[folder],
            is_of_wires=folder == "wires",
            publishers=tuple(_view_line(planner, *each, most) for each in part.of(standings)),
            total=len(standings),
        )
        yield Page(part.url, "pages/publishers.html", context)


def _view_line(planner: Planner, name: str, standing: Standing, most: int) -> PublisherLine:
    partners = sorted(standing.partners.items(), key=lambda item: (-item[1], item[0]))
    own = len(standing.sources) - standing.partners.total()
    return PublisherLine(
        name=name,
        total_sources=len(standing.sources),
        total_own=own,
        total_quotes=standing.quotes,
        total_briefs=standing.briefs,
        total_alone=standing.briefs_alone,
        percent=100 * standing.briefs // max(most, 1),
        partners=tuple(Fact(label=partner, text=str(total)) for partner, total in partners[:PARTNERS]),
        newest=tuple(planner.views.link(Key("source", slug)) for slug in standing.sources[:NEWEST]),
    )
