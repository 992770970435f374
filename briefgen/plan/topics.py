"""The list of topics, and the pages of each: who stands where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import get_args

from msgspec import structs

from briefgen.contexts import TopicContext, TopicListContext
from briefgen.model import Key, Page
from briefgen.plan.actors import list_same_as
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import COMPACT, Slice, slice_pages
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.plan.views import proposition_anchor
from briefgen.records import Proposition, Stance, Topic
from briefgen.urls import record_url
from briefgen.views import PropositionView, StanceGroup, TopicLine

STANCES: tuple[Stance, ...] = get_args(Stance)


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
    for topic in planner.site.topics.values():
        yield from _plan_topic(planner, topic)


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


def _plan_topic(planner: Planner, topic: Topic) -> Iterator[Page]:
    site, key, url = planner.site, Key("topic", topic.slug), record_url("topic", topic.slug)
    briefs = planner.merge_briefs(
        site.referring("brief", "topics", key), site.referring("brief", "body", key)
    )
    tagged = {*site.referring("quote", "topics", key), *site.referring("quote", "about", key)}
    quotes = [slug for slug in site.statements if slug in tagged] if tagged else []
    events = site.referring("event", "topics", key)
    first = _describe_topic(planner, topic)
    longest = max(map(len, (briefs, quotes, events)))
    for part in slice_pages(url, longest, planner.config.page_size):
        context = structs.replace(
            first,
            head=planner.head(topic.name, url, description=topic.summary, part=part, with_feed=True),
            pager=part.pager,
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
        propositions=tuple(_view_proposition(planner, topic, each) for each in topic.propositions),
        briefs=planner.brief_section([], nothing),
        quotes=planner.quote_section([], nothing),
        events=planner.event_section([], nothing),
    )


def _view_proposition(planner: Planner, topic: Topic, proposition: Proposition) -> PropositionView:
    """Return a proposition with the latest position of each actor, by stance."""
    by_stance = defaultdict(list)
    for taken in planner.site.positions:
        if taken.position.proposition == f"{topic.slug}/{proposition.id}":
            view = planner.views.position(taken)
            if view.is_latest:
                by_stance[taken.position.stance].append(view)
    return PropositionView(
        anchor=proposition_anchor(proposition.id),
        text=proposition.text,
        stances=tuple(
            StanceGroup(stance=stance, positions=tuple(by_stance[stance]))
            for stance in STANCES
            if by_stance[stance]
        ),
    )
