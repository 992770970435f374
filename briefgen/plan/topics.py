"""The list of topics, and the pages of each: who stands where."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from briefgen.contexts.topics import TopicContext, TopicLine, TopicListContext
from briefgen.model import Key, Page
from briefgen.plan.actors import list_same_as
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.matrix import (
    Moment,
    count_matrix_pages,
    find_moments,
    group_positions,
    plan_earlier_months,
    view_matrix,
    view_propositions,
)
from briefgen.plan.paging import COMPACT, Slice, slice_pages
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.plan.timeline import link_timeline
from briefgen.records import Topic
from briefgen.urls import record_url


def plan_topics(planner: Planner) -> Iterator[Page]:
    """Yield the list of topics and the pages of each."""
    slugs = list(planner.site.topics)
    url = list_url("topics")
    for part in slice_pages(url, len(slugs), planner.config.page_size * COMPACT):
        context = TopicListContext(
            site=planner.frame,
            head=planner.head(LISTS["topics"], url, part=part),
            pager=part.pager,
            title=LISTS["topics"],
            topics=tuple(make_topic_line(planner, slug) for slug in part.of(slugs)),
            total=len(slugs),
        )
        yield Page(part.url, "pages/topics.html", context)
    positions = group_positions(planner)
    for topic in planner.site.topics.values():
        moments = find_moments(planner, topic, positions.get(topic.slug, ()))
        yield from _plan_topic(planner, topic, moments)
        yield from plan_earlier_months(planner, topic, moments)


def make_topic_line(planner: Planner, slug: str) -> TopicLine:
    """Return a topic for a list."""
    topic, key = planner.site.topics[slug], Key("topic", slug)
    return TopicLine(
        name=topic.name,
        href=record_url("topic", slug),
        summary=topic.summary,
        total_briefs=len(planner.site.referring("brief", "topics", key)),
        total_quotes=len(planner.site.referring("quote", "topics", key)),
    )


def _plan_topic(planner: Planner, topic: Topic, moments: list[Moment]) -> Iterator[Page]:
    site, key, url = planner.site, Key("topic", topic.slug), record_url("topic", topic.slug)
    briefs = planner.briefs_on(key)
    tagged = {*site.referring("quote", "topics", key), *site.referring("quote", "about", key)}
    quotes = [slug for slug in site.statements if slug in tagged] if tagged else []
    events = site.referring("event", "topics", key)
    timeline = link_timeline(planner, key, events, briefs)
    first = structs.replace(_describe_topic(planner, topic), timeline=timeline)
    size = planner.config.size_of("topic")
    matrix_pages = count_matrix_pages(moments[-1], planner.config.page_size)
    longest = max(len(briefs), len(quotes), len(events), matrix_pages * size)
    for part in slice_pages(url, longest, size):
        context = structs.replace(
            first,
            head=planner.head(
                topic.name,
                url,
                description=topic.summary,
                part=part,
                with_feed=planner.config.outputs.own_feeds,
                search=planner.search_tags("Topic", topics=[topic.slug]),
            ),
            pager=part.pager,
            matrix=view_matrix(planner, topic, moments, len(moments) - 1, part.number),
            propositions=view_propositions(planner, topic, moments[-1], part.number),
            briefs=planner.brief_section(briefs, part),
            quotes=planner.quote_section(quotes, part),
            events=planner.event_section(events, part),
        )
        yield Page(part.url, "pages/topic.html", context)


def _describe_topic(planner: Planner, topic: Topic) -> TopicContext:
    """Return the context of a topic's first page, its sections still empty."""
    site, views, key = planner.site, planner.views, Key("topic", topic.slug)
    url = record_url("topic", topic.slug)
    nothing = Slice(url, 1, 0, 0, None)
    return TopicContext(
        site=planner.frame,
        head=planner.head(topic.name, url),
        pager=None,
        name=topic.name,
        summary=topic.summary,
        parent=views.link(Key("topic", topic.parent)) if topic.parent else None,
        children=tuple(views.link(Key("topic", slug)) for slug in site.referring("topic", "parent", key)),
        same_as=list_same_as(topic.same_as),
        body=make_prose(views, key, topic.body),
        matrix=None,
        propositions=(),
        briefs=planner.brief_section([], nothing),
        quotes=planner.quote_section([], nothing),
        events=planner.event_section([], nothing),
    )
