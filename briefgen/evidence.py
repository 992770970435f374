"""How far evidence carries: which sources there are, who first told what they tell, how long it holds."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache

from briefgen.dates import Date
from briefgen.model import Site
from briefgen.records import Brief, Source

STALE_AFTER = 365
"""Days after which a position that nothing has confirmed is worth another look."""


def sources_of(site: Site, brief: Brief) -> dict[str, None]:
    """Return every source that a brief or one of its quotes rests on, each once, in order."""
    own = [slug for slug in brief.sources if isinstance(slug, str)]
    carrying = [source for slug in quoted_in(site, brief) for source in site.statements[slug].sources]
    return dict.fromkeys(slug for slug in (*own, *carrying) if slug in site.sources)


def quoted_in(site: Site, brief: Brief) -> list[str]:
    """Return the quotes of a brief."""
    return [slug for slug in brief.quotes if isinstance(slug, str) and slug in site.statements]


def find_origin(site: Site, slug: str) -> str:
    """Return who first told what a source tells; its own name where it was made from several."""
    origins = find_origins(site, slug)
    return next(iter(origins.values())) if len(origins) == 1 else _name(site.sources[slug])


def find_origins(site: Site, slug: str) -> dict[str, str]:
    """Return all who first told what a source tells: wires, else publishers, else the sources themselves.

    A source that was made from others has all of their origins.

    Returns:
        Names as first written, by what is the same whatever case and spaces they are written with.
    """
    if not site.sources[slug].derived_from:
        name = _name(site.sources[slug])
        return {_fold(name): name}
    origins: dict[str, str] = {}
    seen: set[str] = set()
    waiting = [slug]
    while waiting:
        source = site.sources[waiting.pop()]
        if source.slug in seen:
            continue
        seen.add(source.slug)
        known = [each for each in source.derived_from if each in site.sources]
        waiting += known
        if not known:
            name = _name(source)
            origins.setdefault(_fold(name), name)
    return origins or {slug: _name(site.sources[slug])}


@cache
def _fold(name: str) -> str:
    return " ".join(name.casefold().split())


def count_origins(site: Site, slugs: Collection[str]) -> int:
    """Return how many of some sources are independent: no more than the sources, or than their origins."""
    origins = {name for slug in slugs for name in find_origins(site, slug)}
    return min(len(origins), len(slugs))


def _name(source: Source) -> str:
    return source.wire or source.publisher or source.slug


def count_days_since(last: Date, now: Date) -> int:
    """Return how many days ago the latest day of a date was; negative where it is still to come."""
    return (date.fromisoformat(now.first) - date.fromisoformat(last.last)).days


def is_stale(as_of: Date, now: Date) -> bool:
    """Whether a position's last evidence is so old that it may no longer hold."""
    return count_days_since(as_of, now) > STALE_AFTER
