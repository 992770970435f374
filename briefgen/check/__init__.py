"""`Site` → findings: no brief is silently wrong. One module per family of rules.

A checker is a generator of findings; it prints nothing and changes nothing. Rules of format,
identity and reference are found where records are decoded and linked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.check.addresses import check_addresses
from briefgen.check.assessments import check_assessments
from briefgen.check.corrections import check_copies, check_copies_in_records, check_corrections
from briefgen.check.dates import check_dates
from briefgen.check.doubles import check_doubles
from briefgen.check.finding import Finding
from briefgen.check.languages import check_languages
from briefgen.check.links import check_look
from briefgen.check.output import check_pages
from briefgen.check.places import check_places
from briefgen.check.positions import check_positions, check_propositions
from briefgen.check.publication import check_body, check_inline, check_publication
from briefgen.check.publishing import check_lock
from briefgen.check.quotations import Recorded, check_quotations, check_quotations_in
from briefgen.check.quotes import check_quotes
from briefgen.check.roles import check_roles
from briefgen.check.sources import check_sources, check_sources_of
from briefgen.check.titles import check_titles, check_titles_of_events
from briefgen.check.waivers import check_waivers, collect_waivers
from briefgen.check.weekdays import check_weekdays, check_weekdays_in
from briefgen.config import Config
from briefgen.model import Site
from briefgen.records import Brief

__all__ = [
    "Finding",
    "check_lock",
    "check_look",
    "check_pages",
    "check_site",
    "check_texts",
    "check_waivers",
    "collect_waivers",
    "make_brief_check",
]

CHECKS: tuple[Callable[[Site, Config], Iterator[Finding]], ...] = (
    check_dates,
    check_weekdays,
    check_roles,
    check_titles_of_events,
    check_quotes,
    check_quotations,
    check_doubles,
    check_languages,
    check_places,
    check_addresses,
    check_sources,
    check_positions,
    check_propositions,
    check_assessments,
    check_corrections,
    check_copies_in_records,
    check_publication,
)


def check_site(site: Site, config: Config) -> Iterator[Finding]:
    """Yield what is wrong with a site's content, family by family, but for what is found brief by brief."""
    for check in CHECKS:
        yield from check(site, config)


def check_texts(brief: Brief, config: Config) -> Iterator[Finding]:
    """Yield what is wrong with a brief, as it was written, whatever else there is on the site."""
    yield from check_weekdays_in(brief, config)
    yield from check_body(brief)
    yield from check_inline(brief)


def make_brief_check(site: Site) -> Callable[[str], Iterator[Finding]]:
    """Return what finds by a brief's slug what is wrong with it whatever stands in the texts of others.

    A change of a brief's text alone can change this and what `check_texts` finds, and nothing else.
    """
    recorded = Recorded(site)

    def check_brief(slug: str) -> Iterator[Finding]:
        brief = site.briefs[slug]
        yield from check_titles(site, brief)
        yield from check_quotations_in(brief, recorded)
        yield from check_sources_of(site, brief)
        yield from check_copies(site, brief)

    return check_brief
