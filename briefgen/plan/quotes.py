"""The list of quotes, and the permalink of each."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.contexts import QuoteContext, QuoteListContext
from briefgen.grades import Grade, grade_quote
from briefgen.model import Key, Page, Statement
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import slice_pages
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.plan.views import shorten
from briefgen.records import Evidence, Quote
from briefgen.urls import record_url
from briefgen.views import EvidenceView, QuoteRelation, WordingView

MATCHES: dict[Grade, str] = {
    "exact": "word for word",
    "typographic": "word for word, but for marks and spaces",
    "edited": "with an editor's brackets or ellipses",
    "absent": "not in these words",
}
"""Grades of a quote against an excerpt, for readers."""
RELATIONS = (
    ("answers", "Answers", "Answered by"),
    ("restates", "Restates", "Restated by"),
    ("reverses", "Reverses", "Reversed by"),
)
"""Field, and its label on either side."""


def plan_quotes(planner: Planner) -> Iterator[Page]:
    """Yield the list of quotes and the page of each, where the site has them."""
    if not planner.config.outputs.quotes:
        return
    slugs = list(planner.site.statements)
    url = list_url("quotes")
    for part in slice_pages(url, len(slugs), planner.config.page_size):
        context = QuoteListContext(
            site=planner.frame,
            head=planner.head(LISTS["quotes"], url, part=part),
            pager=part.pager,
            title=LISTS["quotes"],
            quotes=tuple(map(planner.views.quote, part.of(slugs))),
            total=len(slugs),
        )
        yield Page(part.url, "pages/quotes.html", context)
    for statement in planner.site.statements.values():
        yield _plan_quote(planner, statement)


def _plan_quote(planner: Planner, statement: Statement) -> Page:
    views, quote = planner.views, statement.quote
    url = record_url("quote", quote.slug)
    view = views.quote(quote.slug)
    title = f"{view.speaker.name.text}, {view.date.text}: {shorten(quote.text)}"
    context = QuoteContext(
        site=planner.frame,
        head=planner.head(
            title,
            url,
            description=f"{view.speaker.name.text}, {view.date.text}: {quote.text}",
            search=planner.search_tags("Quote", statement.date, actors=[quote.speaker], topics=quote.topics),
        ),
        pager=None,
        quote=view,
        before=quote.context.before if quote.context else "",
        after=quote.context.after if quote.context else "",
        evidence=tuple(_view_evidence(planner, quote, each) for each in quote.evidence),
        wordings=tuple(
            WordingView(
                source=views.source(each.source),
                wording=views.text(each.text, each.lang or planner.site.sources[each.source].lang),
                kind=each.kind,
            )
            for each in quote.wordings
        ),
        relations=tuple(_find_relations(planner, statement)),
        briefs=tuple(map(views.brief_line, reversed(statement.briefs))),
        body=make_prose(views, Key("quote", quote.slug), quote.body),
    )
    return Page(url, "pages/quote.html", context)


def _view_evidence(planner: Planner, quote: Quote, evidence: Evidence) -> EvidenceView:
    excerpts = planner.site.sources[evidence.source].excerpts
    excerpt = excerpts.get(evidence.excerpt, evidence.excerpt)
    return EvidenceView(
        source=planner.views.source(evidence.source),
        excerpt=excerpt,
        locator=evidence.locator,
        match=_describe_match(quote, excerpt) if excerpt else "",
    )


def _describe_match(quote: Quote, excerpt: str) -> str:
    grade = grade_quote(quote.text, excerpt)
    if (
        grade == "absent"
        and quote.original is not None
        and grade_quote(quote.original.text, excerpt) != "absent"
    ):
        return "the original words"
    return MATCHES[grade]


def _find_relations(planner: Planner, statement: Statement) -> Iterator[QuoteRelation]:
    site, quote = planner.site, statement.quote
    for field, label, label_back in RELATIONS:
        there: tuple[str, ...] = getattr(quote, field)
        back = site.referring("quote", field, Key("quote", quote.slug))
        for slugs, words in ((there, label), (back, label_back)):
            for slug in slugs:
                if slug in site.statements:
                    yield QuoteRelation(label=words, quote=planner.views.quote(slug))
