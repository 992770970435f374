"""What the modules of this package plan pages with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.config import Config
from briefgen.contexts.basics import Link
from briefgen.contexts.frame import Head, SearchTag, SiteView
from briefgen.contexts.lines import BriefSection, EventSection, PositionSection, QuoteSection
from briefgen.dates import FIRST_DAY, Date
from briefgen.history import History
from briefgen.model import Key, Site, StanceTaken
from briefgen.plan.frame import has_feeds, make_head
from briefgen.plan.paging import Slice
from briefgen.plan.views import Views
from briefgen.urls import FEED, numbered_url, sibling_url


@dataclass(frozen=True, slots=True)
class Planner:
    """One site being planned."""

    site: Site
    config: Config
    views: Views
    frame: SiteView
    rank_of_brief: Mapping[str, int]
    """Where each brief stands among all, newest first."""
    count_findings: Callable[[], Mapping[str, int]]
    """How often the content breaks each rule; None where that is not known."""
    history: History
    """Changes of files by path; empty where nothing is known of them."""
    has_search: bool
    """Whether an index of the finished pages is made."""

    def head(
        self,
        title: str,
        url: str,
        *,
        description: str = "",
        part: Slice | None = None,
        with_feed: bool = False,
        alternates: tuple[Link, ...] = (),
        is_indexed: bool = True,
        search: tuple[SearchTag, ...] = (),
    ) -> Head:
        """Return the head of a page, or of one of its numbered pages.

        Args:
            title: What the page is called.
            url: Of the page, or of the first of its numbered pages.
            description: One or two sentences.
            part: The numbered page.
            with_feed: Whether a feed stands beside the page.
            alternates: The same text in other languages.
            is_indexed: Whether search engines may list it.
            search: What the site's own search knows of the page, on the first of numbered pages.
        """
        number = part.number if part else 1
        feeds = [Link(text=self.config.title, href=FEED)] if has_feeds(self.config) else []
        if with_feed:
            feeds.append(Link(text=title, href=sibling_url(url, FEED)))
        return make_head(
            self.config,
            numbered_url(url, number),
            title if number == 1 else f"{title}, page {number}",
            description=description,
            feeds=tuple(feeds),
            alternates=alternates,
            is_indexed=is_indexed,
            search=search if number == 1 else (),
        )

    def search_tags(
        self, kind: str, date: Date | None = None, *, actors: Iterable[str] = (), topics: Iterable[str] = ()
    ) -> tuple[SearchTag, ...]:
        """Return what the site's own search can narrow a page down by; nothing where there is no search."""
        if not self.has_search:
            return ()
        years = [date.year.lstrip("0")] if date and date.first != FIRST_DAY else []
        named = {
            "kind": [kind],
            "year": years,
            "actor": [self.site.actors[slug].name for slug in actors],
            "topic": [self.site.topics[slug].name for slug in topics],
        }
        return tuple(SearchTag(name=name, value=value) for name, values in named.items() for value in values)

    def quote_section(self, slugs: Sequence[str], part: Slice) -> QuoteSection:
        """Return the quotes of a list that stand on a numbered page."""
        return QuoteSection(total=len(slugs), items=tuple(map(self.views.quote, part.of(slugs))))

    def brief_section(self, slugs: Sequence[str], part: Slice) -> BriefSection:
        """Return the briefs of a list that stand on a numbered page."""
        return BriefSection(total=len(slugs), items=tuple(map(self.views.brief_line, part.of(slugs))))

    def event_section(self, slugs: Sequence[str], part: Slice) -> EventSection:
        """Return the events of a list that stand on a numbered page."""
        return EventSection(total=len(slugs), items=tuple(map(self.views.event_line, part.of(slugs))))

    def merge_briefs(self, *lists: Iterable[str]) -> list[str]:
        """Return the briefs that stand in any of the lists, each once, newest first."""
        named = {slug for each in lists for slug in each}
        return sorted(named, key=self.rank_of_brief.__getitem__)

    def briefs_on(self, topic: Key) -> list[str]:
        """Return the briefs that belong to a topic or mention it, newest first."""
        referring = self.site.referring
        return self.merge_briefs(referring("brief", "topics", topic), referring("brief", "body", topic))

    def position_section(self, taken: Sequence[StanceTaken], part: Slice) -> PositionSection:
        """Return the positions of a list that stand on a numbered page."""
        return PositionSection(total=len(taken), items=tuple(map(self.views.position, part.of(taken))))
