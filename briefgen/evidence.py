"""How far evidence carries: which sources there are, who first told what they tell, how long it holds."""

from __future__ import annotations

from datetime import date

from briefgen.dates import Date
from briefgen.model import Site
from briefgen.records import Brief

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
    """Return who first told what a source tells: its wire, else its publisher, else the source itself.

    A source that was made from one other has that one's origin.
    """
    seen: set[str] = set()
    source = site.sources[slug]
    while len(source.derived_from) == 1 and source.slug not in seen:
        seen.add(source.slug)
        source = site.sources.get(source.derived_from[0], source)
    return source.wire or source.publisher or source.slug


def find_roots(site: Site, slug: str) -> frozenset[str]:
    """Return all who first told what a source tells, without regard to case and spaces.

    A source that was made from several others has all of their origins.
    """
    roots: set[str] = set()
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
            roots.add(" ".join((source.wire or source.publisher or source.slug).casefold().split()))
    return frozenset(roots)


def count_days_since(last: Date, now: Date) -> int:
    """Return how many days ago the latest day of a date was; negative where it is still to come."""
    return (date.fromisoformat(now.first) - date.fromisoformat(last.last)).days


def is_stale(as_of: Date, now: Date) -> bool:
    """Whether a position's last evidence is so old that it may no longer hold."""
    return count_days_since(as_of, now) > STALE_AFTER
