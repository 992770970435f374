"""The page to search from, and what the pages that are searched can be narrowed down by."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.contexts.site import SearchContext
from briefgen.model import Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.planner import Planner


def plan_search(planner: Planner) -> Iterator[Page]:
    """Yield the page, where the site has one; without an index it tells other ways."""
    if not planner.config.outputs.search:
        return
    context = SearchContext(
        site=planner.frame,
        head=planner.head(LISTS["search"], list_url("search")),
        title=LISTS["search"],
        has_index=planner.has_search,
    )
    yield Page(list_url("search"), "pages/search.html", context)
