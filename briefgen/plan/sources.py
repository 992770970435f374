"""The list of sources, and the pages of each: what rests on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import structs

from briefgen.contexts.sources import ExcerptView, SourceContext, SourceListContext
from briefgen.model import Key, Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import COMPACT, Slice, slice_pages
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.records import Source
from briefgen.urls import record_url


def plan_sources(planner: Planner) -> Iterator[Page]:
    """Yield the list of sources and the pages of each, where the site has them."""
    if not planner.config.outputs.sources:
        return
    slugs = list(planner.site.sources)
    url = list_url("sources")
    for part in slice_pages(url, len(slugs), planner.config.page_size * COMPACT):
        context = SourceListContext(
            site=planner.frame,
            head=planner.head(LISTS["sources"], url, part=part),
            pager=part.pager,
            title=LISTS["sources"],
            sources=tuple(map(planner.views.source, part.of(slugs))),
            total=len(slugs),
        )
        yield Page(part.url, "pages/sources.html", context)
    quotes: dict[str, list[str]] = defaultdict(list)
    for statement in planner.site.statements.values():
        for slug in statement.sources:
            quotes[slug].append(statement.quote.slug)
    for source in planner.site.sources.values():
        yield from _plan_source(planner, source, quotes.get(source.slug, []))


def _plan_source(planner: Planner, source: Source, quotes: list[str]) -> Iterator[Page]:
    site, key, url = planner.site, Key("source", source.slug), record_url("source", source.slug)
    fields = ("sources", "body", "positions.basis", "assessments.basis", "corrections.inherited_from")
    through_quotes = [brief for slug in quotes for brief in site.statements[slug].briefs]
    briefs = planner.merge_briefs(through_quotes, *(site.referring("brief", field, key) for field in fields))
    events = site.referring("event", "sources", key)
    first = _describe_source(planner, source)
    for part in slice_pages(
        url, max(len(quotes), len(briefs), len(events)), planner.config.size_of("source")
    ):
        context = structs.replace(
            first,
            head=planner.head(
                _title_of(source),
                url,
                description=source.publisher,
                part=part,
                search=planner.search_tags("Source", source.published),
            ),
            pager=part.pager,
            quotes=planner.quote_section(quotes, part),
            briefs=planner.brief_section(briefs, part),
            events=planner.event_section(events, part),
        )
        yield Page(part.url, "pages/source.html", context)


def _describe_source(planner: Planner, source: Source) -> SourceContext:
    """Return the context of a source's first page, its sections still empty."""
    site, views, key = planner.site, planner.views, Key("source", source.slug)
    url = record_url("source", source.slug)
    nothing = Slice(url, 1, 0, 0, None)
    return SourceContext(
        site=planner.frame,
        head=planner.head(_title_of(source), url),
        pager=None,
        source=views.source(source.slug),
        derived_from=tuple(views.link(Key("source", slug)) for slug in source.derived_from),
        derived=tuple(
            views.link(Key("source", slug)) for slug in site.referring("source", "derived_from", key)
        ),
        excerpts=_view_excerpts(planner, source),
        body=make_prose(views, key, source.body),
        quotes=planner.quote_section([], nothing),
        briefs=planner.brief_section([], nothing),
        events=planner.event_section([], nothing),
    )


def _title_of(source: Source) -> str:
    """Return a title that tells a source from others with the same headline."""
    return f"{source.title} ({source.publisher})" if source.publisher else source.title


def _view_excerpts(planner: Planner, source: Source) -> tuple[ExcerptView, ...]:
    """Return the passages of a source, each with the quotes that cite it as evidence."""
    site, citing = planner.site, defaultdict(list)
    referring = site.referring("quote", "evidence.source", Key("source", source.slug))
    quotes = [site.statements[slug].quote for slug in referring if slug in site.statements]
    cited = [
        (quote.slug, each.excerpt)
        for quote in quotes
        for each in quote.evidence
        if each.source == source.slug
    ]
    for slug, excerpt in cited:
        citing[excerpt].append(planner.views.link(Key("quote", slug)))
    return tuple(ExcerptView(text=text, quotes=tuple(citing[key])) for key, text in source.excerpts.items())
