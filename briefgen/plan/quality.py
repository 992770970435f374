"""How sound the record is: counted from the content and the findings of the checks, never typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.config import Config
from briefgen.contexts.site import FindingCount, QualityContext, Share
from briefgen.dates import Date
from briefgen.evidence import find_origin, is_stale, sources_of
from briefgen.model import Page, Site
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.planner import Planner
from briefgen.rules import RULES

LEVELS = ("error", "warning", "info")


def plan_quality(planner: Planner) -> Iterator[Page]:
    """Yield the page on the quality of the record, where the site has one."""
    if not planner.config.outputs.quality:
        return
    site, findings = planner.site, planner.count_findings()
    context = QualityContext(
        site=planner.frame,
        head=planner.head(LISTS["quality"], list_url("quality")),
        title=LISTS["quality"],
        now=planner.views.day(site.now),
        shares=tuple(share for share in count_shares(site) if share.total),
        findings=_count_findings(planner.config, findings),
        total_findings=sum(findings.values()),
        total_corrections=len(site.corrections),
        total_briefs=len(site.briefs),
    )
    yield Page(list_url("quality"), "pages/quality.html", context)


def count_shares(site: Site) -> Iterator[Share]:
    """Yield how much of the record meets each of the demands on it."""
    origins = {slug: find_origin(site, slug) for slug in site.sources}
    briefs = [sources_of(site, brief) for brief in site.briefs.values() if brief.status != "retracted"]
    yield _share(
        "Briefs with two independent sources",
        (len({origins[slug] for slug in sources}) > 1 for sources in briefs),
        "Sources are independent where neither goes back to the other, nor both to the same wire.",
    )
    statements = site.statements.values()
    yield _share("Quotes with a source", (bool(each.sources) for each in statements))
    yield _share(
        "Quotes with two independent sources",
        (len({origins[slug] for slug in each.sources if slug in origins}) > 1 for each in statements),
    )
    yield _share(
        "Quotes beside the words of a source",
        (any(evidence.excerpt for evidence in each.quote.evidence) for each in statements),
        "The source’s own words are kept, so that anybody can compare.",
    )
    yield _share(
        "Translated quotes with their original",
        (each.quote.original is not None for each in statements if each.quote.kind == "translated"),
    )
    online = [source for source in site.sources.values() if source.url]
    yield _share("Sources on the web with an archived copy", (bool(source.archived) for source in online))
    yield _share(
        "Positions with evidence from the last year",
        (not is_stale(as_of, site.now) for as_of in _find_latest(site)),
        "Counted is the newest position of each actor on each proposition.",
    )
    yield _share(
        "Actors with a record of their own",
        (slug not in site.stubs for slug in site.actors),
        "The others are names in briefs.",
    )
    past = [event for event in site.events.values() if event.date.last < site.now.first]
    yield _share(
        "Past events that are no longer told as to come",
        (event.status not in ("announced", "predicted") for event in past),
    )


def _share(label: str, met: Iterator[bool], note: str = "") -> Share:
    answers = list(met)
    part, total = sum(answers), len(answers)
    return Share(label=label, part=part, total=total, percent=100 * part // max(total, 1), note=note)


def _find_latest(site: Site) -> list[Date]:
    """Return the date of the newest position of each actor on each proposition."""
    latest: dict[tuple[str, str], Date] = {}
    for taken in site.positions:
        latest.setdefault((taken.position.actor, taken.position.proposition), taken.as_of)
    return list(latest.values())


def _count_findings(config: Config, findings: Mapping[str, int]) -> tuple[FindingCount, ...]:
    """Return how often each rule is broken, worst level first."""
    most = max(findings.values(), default=0)
    counts = [
        FindingCount(
            rule=rule,
            summary=RULES[rule].summary,
            level=config.rules.get(rule, RULES[rule].level),
            total=total,
            percent=100 * total // most,
        )
        for rule, total in findings.items()
    ]
    return tuple(sorted(counts, key=lambda each: (LEVELS.index(each.level), -each.total, each.rule)))
