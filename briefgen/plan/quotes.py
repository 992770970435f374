"""The list of quotes, and the permalink of each."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.contexts.lines import QuoteView
from briefgen.contexts.quotes import QuoteContext, QuoteListContext, QuoteRelation
from briefgen.model import Key, Page, Statement
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import slice_pages
from briefgen.plan.phrases import shorten, word_role
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.plan.wordings import view_evidence, view_wording
from briefgen.records import Quote
from briefgen.urls import absolute_url, record_url

RELATIONS = (
    ("restates", "Restates", "Restated by"),
    ("reverses", "Reverses", "Reversed by"),
)
"""Field, and its label on either side."""
LONGEST_CHAIN = 12
"""How far a reply is followed back."""


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
        evidence=tuple(view_evidence(views, quote, each) for each in quote.evidence),
        wordings=tuple(view_wording(views, quote, each) for each in quote.wordings),
        answered=tuple(map(views.quote, _follow_back(planner, quote))),
        answers=tuple(map(views.quote, reversed(_find_answers(planner, quote)))),
        relations=tuple(_find_relations(planner, statement)),
        attribution=_attribute(planner, view, url),
        briefs=tuple(map(views.brief_line, reversed(statement.briefs))),
        body=make_prose(views, Key("quote", quote.slug), quote.body, on=statement.date),
    )
    return Page(url, "pages/quote.html", context)


def _follow_back(planner: Planner, quote: Quote) -> list[str]:
    """Return what a quote answers, and what that answers in turn, the first words first."""
    statements = planner.site.statements
    chain = [quote.slug]
    while len(chain) <= LONGEST_CHAIN:
        answered = [slug for slug in statements[chain[-1]].quote.answers if slug in statements]
        if not answered or answered[0] in chain:
            break
        chain.append(answered[0])
    others = [slug for slug in quote.answers[1:] if slug in statements and slug not in chain]
    return [*reversed(chain[1:]), *others]


def _find_answers(planner: Planner, quote: Quote) -> list[str]:
    found = planner.site.referring("quote", "answers", Key("quote", quote.slug))
    return [slug for slug in found if slug in planner.site.statements]


def _attribute(planner: Planner, view: QuoteView, url: str) -> str:
    role = word_role(view.speaker.role)
    words = view.text if view.kind == "reported" else f"“{view.text}”"
    address = absolute_url(planner.config.base_url, url) if planner.config.base_url else planner.config.title
    said = ", ".join(part for part in (view.speaker.name.text, role, view.date.text) if part)
    return f"{words} – {said}. {address}"


def _find_relations(planner: Planner, statement: Statement) -> Iterator[QuoteRelation]:
    site, quote = planner.site, statement.quote
    for field, label, label_back in RELATIONS:
        there: tuple[str, ...] = getattr(quote, field)
        back = site.referring("quote", field, Key("quote", quote.slug))
        for slugs, words in ((there, label), (back, label_back)):
            for slug in slugs:
                if slug in site.statements:
                    yield QuoteRelation(label=words, quote=planner.views.quote(slug))
