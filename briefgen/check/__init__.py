"""`Site` → findings: no brief is silently wrong. One module per family of rules.

A checker is a generator of findings; it prints nothing and changes nothing. Rules of format,
identity and reference are found where records are decoded and linked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.check.assessments import check_assessments
from briefgen.check.corrections import check_corrections
from briefgen.check.dates import check_dates
from briefgen.check.doubles import check_doubles
from briefgen.check.finding import Finding
from briefgen.check.languages import check_languages
from briefgen.check.output import check_pages
from briefgen.check.positions import check_positions
from briefgen.check.publication import check_publication
from briefgen.check.quotations import check_quotations
from briefgen.check.quotes import check_quotes
from briefgen.check.roles import check_roles
from briefgen.check.sources import check_sources
from briefgen.check.waivers import check_waivers, collect_waivers
from briefgen.check.weekdays import check_weekdays
from briefgen.config import Config
from briefgen.model import Site

__all__ = ["check_pages", "check_site", "check_waivers", "collect_waivers"]

CHECKS: tuple[Callable[[Site, Config], Iterator[Finding]], ...] = (
    check_dates,
    check_weekdays,
    check_roles,
    check_quotes,
    check_quotations,
    check_doubles,
    check_languages,
    check_sources,
    check_positions,
    check_assessments,
    check_corrections,
    check_publication,
)


def check_site(site: Site, config: Config) -> Iterator[Finding]:
    """Yield what is wrong with a site's content, family by family."""
    for check in CHECKS:
        yield from check(site, config)
