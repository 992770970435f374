"""The front page: what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefgen.contexts.site import HomeContext
from briefgen.evidence import quoted_in
from briefgen.model import Page, Site
from briefgen.plan.actors import make_actor_line
from briefgen.plan.planner import Planner
from briefgen.plan.topics import make_topic_line
from briefgen.urls import INDEX

NEW_QUOTES = 4
NEW_CHANGES = 6
NEW_CORRECTIONS = 3
BUSY_ACTORS = 12
BUSY_TOPICS = 10


def plan_home(planner: Planner) -> Iterator[Page]:
    """Yield the front page."""
    site, views = planner.site, planner.views
    newest = list(site.briefs)[: planner.config.page_size]
    spoke = Counter(
        site.statements[quote].quote.speaker
        for slug in newest
        for quote in quoted_in(site, site.briefs[slug])
    )
    changed = [taken for taken in site.positions if taken.position.change not in (None, "restated")]
    topics = [make_topic_line(planner, slug) for slug in site.topics]
    topics.sort(key=lambda topic: (-topic.total_briefs, topic.name))
    yield Page(
        INDEX,
        "pages/home.html",
        HomeContext(
            site=planner.frame,
            head=planner.head(planner.config.title, INDEX, description=planner.config.description),
            pager=None,
            briefs=tuple(map(views.brief_line, newest)),
            quotes=tuple(map(views.quote, _find_new_quotes(site))),
            positions=tuple(map(views.position, changed[:NEW_CHANGES])),
            corrections=tuple(map(views.correction, site.corrections[:NEW_CORRECTIONS])),
            topics=tuple(topics[:BUSY_TOPICS]),
            actors=tuple(make_actor_line(planner, slug) for slug, _ in spoke.most_common(BUSY_ACTORS)),
            total_briefs=len(site.briefs),
            total_quotes=len(site.statements),
            total_actors=len(site.actors),
        ),
    )


def _find_new_quotes(site: Site) -> list[str]:
    """Return the newest quotes, one of each speaker."""
    by_speaker: dict[str, str] = {}
    for slug, statement in site.statements.items():
        by_speaker.setdefault(statement.quote.speaker, slug)
        if len(by_speaker) == NEW_QUOTES:
            break
    return list(by_speaker.values())
