"""Pages of briefs that were just edited, ahead of the site around them.

Where more than the text of a brief has changed, the whole site is linked again, which takes seconds in
a large archive. The editor looks at the brief: its page is made at once, from the brief as it is now
and the site as it was. What others tell of it (lists, backlinks, neighbours) follows.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from briefgen.diagnostics import Location, Report
from briefgen.link import link_site
from briefgen.load import ParsedFile, decode_records
from briefgen.model import Key, Site
from briefgen.plan import plan_brief
from briefgen.records import Kind, Record
from briefgen.render import EncodedPage, encode_page
from briefgen.serve.snapshot import NO_HISTORY, Snapshot

K = TypeVar("K")
V = TypeVar("V")

MOST_SHARED = 3_000
"""Records beside other briefs, beyond which linking them is no small matter."""


def plan_early(snapshot: Snapshot, changed: Iterable[ParsedFile]) -> dict[str, EncodedPage]:
    """Return by URL the pages of edited briefs; none where that takes more than the briefs themselves.

    Args:
        snapshot: The site as it was.
        changed: Files of briefs as they are now.
    """
    loaded = snapshot.loaded
    briefs: dict[str, Record] = {}
    for parsed in changed:
        if parsed.found or parsed.kind != "brief":
            return {}
        briefs |= {record.slug: record for record in decode_records(parsed)}
    by_kind = {**loaded.records.by_kind, "brief": briefs}
    if not briefs.keys() <= loaded.site.briefs.keys() or sum(map(len, by_kind.values())) > MOST_SHARED:
        return {}
    site = _link_alone(by_kind, snapshot)
    if site is None:
        return {}
    mixed = _lay_over(site, loaded.site)
    pages = (
        plan_brief(mixed, loaded.config, slug, NO_HISTORY, has_search=False, is_preview=True)
        for slug in briefs
    )
    return {page.url: encode_page(page) for page in pages}


def _link_alone(by_kind: dict[Kind, dict[str, Record]], snapshot: Snapshot) -> Site | None:
    """Return briefs linked with what is shared, or None where anything is wrong with them."""
    loaded = snapshot.loaded
    report = Report(lambda pointer: Location(pointer.path), snapshot.report.levels, snapshot.report.waived)
    records = replace(loaded.records, by_kind=by_kind)
    site = link_site(
        records, loaded.config, report, now=loaded.site.now, with_drafts=snapshot.options.with_drafts
    )
    return None if report.has_errors or site.briefs.keys() != by_kind["brief"].keys() else site


def _lay_over(site: Site, before: Site) -> Site:
    """Return a site as it was, with some briefs, and what was lifted out of them, as they are now."""
    paths = {brief.origin.path for brief in site.briefs.values()}
    statements = {slug: each for slug, each in site.statements.items() if each.quote.origin.path in paths}
    sources = {slug: each for slug, each in site.sources.items() if each.origin.path in paths}
    new = site.actors.keys() - before.actors.keys()
    bodies = {Key("brief", slug): site.bodies.get(Key("brief", slug), ()) for slug in site.briefs}
    return replace(
        before,
        briefs=_over(site.briefs, before.briefs),
        statements=_over(statements, before.statements),
        sources=_over(sources, before.sources),
        actors=_over({slug: site.actors[slug] for slug in new}, before.actors),
        bodies=_over(bodies, before.bodies),
        cast=_over(site.cast, before.cast),
    )


def _over(above: Mapping[K, V], below: Mapping[K, V]) -> Mapping[K, V]:
    return ChainMap(dict(above), below)  # type: ignore[arg-type] # not written to
