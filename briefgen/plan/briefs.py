"""The list of briefs, and a page for each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from briefgen.contexts.basics import Link
from briefgen.contexts.briefs import AssessmentView, BriefContext, BriefListContext, NumberedSource
from briefgen.contexts.frame import Head
from briefgen.contexts.lines import CorrectionView, PositionView
from briefgen.datewords import WEEKDAYS
from briefgen.evidence import count_origins, quoted_in
from briefgen.languages import direction_of
from briefgen.model import BodyLink, CorrectionMade, Key, Page, StanceTaken, parse_key
from briefgen.plan.citations import cite_brief
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.history import edit_address, view_history
from briefgen.plan.paging import slice_pages
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.records import Assessment, Brief
from briefgen.urls import record_url

SERIES_SHOWN = 10
_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_CHANCES = {
    (1, 5): ("almost no chance", "remote"),
    (5, 20): ("very unlikely", "highly improbable"),
    (20, 45): ("unlikely", "improbable"),
    (45, 55): ("roughly even chance", "roughly even odds"),
    (55, 80): ("likely", "probable"),
    (80, 95): ("very likely", "highly probable"),
    (95, 99): ("almost certain", "nearly certain"),
}
CHANCES = {term: chance for chance, terms in _CHANCES.items() for term in terms}
"""Terms of likelihood in per cent (ICD 203, Office of the Director of National Intelligence, 2015)."""


def plan_briefs(planner: Planner) -> Iterator[Page]:
    """Yield the list of briefs and the page of each."""
    slugs = list(planner.site.briefs)
    url = list_url("briefs")
    for part in slice_pages(url, len(slugs), planner.config.page_size):
        context = BriefListContext(
            site=planner.frame,
            head=planner.head(LISTS["briefs"], url, part=part),
            pager=part.pager,
            title=LISTS["briefs"],
            briefs=tuple(map(planner.views.brief_line, part.of(slugs))),
            total=len(slugs),
        )
        yield Page(part.url, "pages/briefs.html", context)
    in_series = _collect_series(planner)
    for slug, newer, older in zip(slugs, ["", *slugs], [*slugs[1:], ""], strict=False):
        yield _plan_brief(planner, planner.site.briefs[slug], newer, older, in_series)


def plan_brief_page(planner: Planner, slug: str) -> Page:
    """Return the page of one brief."""
    slugs = list(planner.site.briefs)
    i = planner.rank_of_brief[slug]
    newer = slugs[i - 1] if i else ""
    older = slugs[i + 1] if i + 1 < len(slugs) else ""
    brief = planner.site.briefs[slug]
    return _plan_brief(planner, brief, newer, older, _collect_series(planner) if brief.series else {})


def _collect_series(planner: Planner) -> dict[str, list[str]]:
    in_series: dict[str, list[str]] = defaultdict(list)
    for slug, brief in planner.site.briefs.items():
        if brief.series:
            in_series[brief.series].append(slug)
    return in_series


def _plan_brief(
    planner: Planner, brief: Brief, newer: str, older: str, in_series: dict[str, list[str]]
) -> Page:
    views, site, key = planner.views, planner.site, Key("brief", brief.slug)
    links = site.bodies.get(key, ())
    sources = _number_sources(planner, brief, links)
    numbers = {numbered.source.slug: numbered.number for numbered in sources}
    alternates = _find_translations(planner, brief)
    series = [slug for slug in in_series.get(brief.series, ()) if slug != brief.slug]
    context = BriefContext(
        site=planner.frame,
        head=_make_head(planner, brief, alternates),
        pager=None,
        title=brief.title,
        date=views.day(brief.date),
        type=brief.type,
        status=brief.status,
        published=views.day(brief.published) if brief.published else None,
        updated=views.day(brief.updated) if brief.updated else None,
        place=views.place(brief.place),
        dateline=brief.dateline,
        is_misdated=_is_misdated(brief),
        summary=brief.summary,
        lang=views.foreign(brief.lang),
        dir=direction_of(brief.title, brief.lang),
        authors=brief.authors,
        translator=brief.translator,
        translation_of=views.link(Key("brief", brief.translation_of)) if brief.translation_of else None,
        translations=alternates,
        series=brief.series,
        series_briefs=tuple(map(views.brief_line, series[:SERIES_SHOWN])),
        topics=tuple(views.link(Key("topic", slug)) for slug in brief.topics),
        events=tuple(map(views.event_line, brief.events)),
        actors=tuple(views.actor_then(slug, brief.date) for slug in site.cast[brief.slug]),
        body=make_prose(views, key, brief.body, lang=brief.lang, on=brief.date, numbers=numbers),
        quotes=tuple(map(views.quote, _quotes_below(planner, brief, links))),
        positions=_view_positions(planner, brief),
        assessments=tuple(_view_assessment(planner, assessment) for assessment in brief.assessments),
        sources=sources,
        total_origins=count_origins(site, list(numbers)),
        corrections=_view_corrections(planner, brief),
        related=tuple(map(views.brief_line, brief.related)),
        is_ai_assisted=brief.ai_assisted,
        citation=cite_brief(brief, planner.config),
        history=view_history(planner, brief),
        edit_url=edit_address(planner, brief),
        newer=views.link(Key("brief", newer)) if newer else None,
        older=views.link(Key("brief", older)) if older else None,
    )
    return Page(record_url("brief", brief.slug), "pages/brief.html", context)


def _is_misdated(brief: Brief) -> bool:
    """Return whether a dateline has a number or a weekday, but not those of the brief's day."""
    if brief.date.first != brief.date.last:
        return False
    first = date.fromisoformat(brief.date.first)
    numbers = {int(number) for number in _NUMBER.findall(brief.dateline)}
    weekdays = [name for name in WEEKDAYS if name in brief.dateline]
    is_other_weekday = bool(weekdays) and WEEKDAYS[first.weekday()] not in weekdays
    return is_other_weekday or (bool(numbers) and first.day not in numbers)


def _make_head(planner: Planner, brief: Brief, alternates: tuple[Link, ...]) -> Head:
    return planner.head(
        brief.title,
        record_url("brief", brief.slug),
        description=brief.summary,
        alternates=alternates,
        is_indexed=brief.status != "retracted",
        search=planner.search_tags(
            "Brief", brief.date, actors=planner.site.cast[brief.slug], topics=brief.topics
        ),
    )


def _number_sources(
    planner: Planner, brief: Brief, links: tuple[BodyLink, ...]
) -> tuple[NumberedSource, ...]:
    """Return the sources of a brief: those cited in its order of citation, then the others."""
    cited = [link.target.slug for link in links if link.form == "citation" and link.target]
    listed = [slug for slug in brief.sources if isinstance(slug, str)]
    carrying = [
        source
        for quote in _quotes_of(brief, links)
        if quote in planner.site.statements
        for source in planner.site.statements[quote].sources
    ]
    locators: dict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.form == "citation" and link.target and link.label:
            locators[link.target.slug].append(link.label)
    return tuple(
        NumberedSource(
            number=number,
            source=planner.views.source(slug),
            locators=tuple(dict.fromkeys(locators[slug])),
        )
        for number, slug in enumerate(dict.fromkeys([*cited, *listed, *carrying]), start=1)
    )


def _quotes_of(brief: Brief, links: tuple[BodyLink, ...]) -> list[str]:
    shown = [link.target.slug for link in links if link.form == "quote" and link.target]
    return [*shown, *(slug for slug in brief.quotes if isinstance(slug, str))]


def _quotes_below(planner: Planner, brief: Brief, links: tuple[BodyLink, ...]) -> list[str]:
    """Return the quotes that the body does not show as blocks."""
    shown = {link.target.slug for link in links if link.form == "quote" and link.target}
    return [slug for slug in quoted_in(planner.site, brief) if slug not in shown]


def _find_translations(planner: Planner, brief: Brief) -> tuple[Link, ...]:
    """Return the same brief in other languages."""
    site = planner.site
    first = brief.translation_of or brief.slug
    family = [first, *site.referring("brief", "translation_of", Key("brief", first))]
    return tuple(
        Link(
            text=site.briefs[slug].title,
            href=record_url("brief", slug),
            lang=site.briefs[slug].lang or planner.config.language,
        )
        for slug in family
        if slug != brief.slug and slug in site.briefs
    )


def _view_positions(planner: Planner, brief: Brief) -> tuple[PositionView, ...]:
    return tuple(
        planner.views.position(StanceTaken(brief.slug, i, position, position.as_of or brief.date))
        for i, position in enumerate(brief.positions)
    )


def _view_corrections(planner: Planner, brief: Brief) -> tuple[CorrectionView, ...]:
    return tuple(
        planner.views.correction(CorrectionMade(brief.slug, i, correction))
        for i, correction in enumerate(brief.corrections)
    )


def _view_assessment(planner: Planner, assessment: Assessment) -> AssessmentView:
    views = planner.views
    return AssessmentView(
        text=assessment.text,
        by=assessment.by,
        likelihood=assessment.likelihood or "",
        chance=CHANCES.get(assessment.likelihood or ""),
        confidence=assessment.confidence,
        basis=tuple(views.link(parse_key(basis)) for basis in assessment.basis),
        review_by=views.day(assessment.review_by) if assessment.review_by else None,
        outcome=assessment.outcome,
    )
