"""The template of each kind of page."""

from __future__ import annotations

from briefgen.contexts.actors import ActorContext, ActorListContext
from briefgen.contexts.archive import ArchiveContext, ArchiveMonthContext, ArchiveYearContext
from briefgen.contexts.briefs import BriefContext, BriefListContext
from briefgen.contexts.events import EventContext, EventListContext
from briefgen.contexts.frame import PageContext
from briefgen.contexts.pages import FreePageContext, NotFoundContext, RedirectContext
from briefgen.contexts.places import PlaceContext, PlaceListContext
from briefgen.contexts.quotes import QuoteContext, QuoteListContext
from briefgen.contexts.site import (
    CorrectionsContext,
    HomeContext,
    NetworkContext,
    QualityContext,
    SearchContext,
)
from briefgen.contexts.sources import PublisherListContext, SourceContext, SourceListContext
from briefgen.contexts.timeline import TimelineContext
from briefgen.contexts.topics import MatrixContext, TopicContext, TopicListContext

CONTEXT_BY_TEMPLATE: dict[str, type[PageContext]] = {
    "pages/home.html": HomeContext,
    "pages/briefs.html": BriefListContext,
    "pages/brief.html": BriefContext,
    "pages/actors.html": ActorListContext,
    "pages/actor.html": ActorContext,
    "pages/quotes.html": QuoteListContext,
    "pages/quote.html": QuoteContext,
    "pages/events.html": EventListContext,
    "pages/event.html": EventContext,
    "pages/topics.html": TopicListContext,
    "pages/topic.html": TopicContext,
    "pages/matrix.html": MatrixContext,
    "pages/sources.html": SourceListContext,
    "pages/source.html": SourceContext,
    "pages/publishers.html": PublisherListContext,
    "pages/places.html": PlaceListContext,
    "pages/place.html": PlaceContext,
    "pages/timeline.html": TimelineContext,
    "pages/archive.html": ArchiveContext,
    "pages/archive-year.html": ArchiveYearContext,
    "pages/archive-month.html": ArchiveMonthContext,
    "pages/corrections.html": CorrectionsContext,
    "pages/network.html": NetworkContext,
    "pages/quality.html": QualityContext,
    "pages/search.html": SearchContext,
    "pages/page.html": FreePageContext,
    "pages/404.html": NotFoundContext,
    "pages/redirect.html": RedirectContext,
}
"""The template of each kind of page, and the context it is given."""
