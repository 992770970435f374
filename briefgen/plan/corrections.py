"""The log of all corrections."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.contexts.site import CorrectionsContext
from briefgen.model import Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import slice_pages
from briefgen.plan.planner import Planner


def plan_corrections(planner: Planner) -> Iterator[Page]:
    """Yield the log; it is there even while it is empty, so that readers can see so."""
    made = planner.site.corrections
    url = list_url("corrections")
    for part in slice_pages(url, len(made), planner.config.page_size):
        context = CorrectionsContext(
            site=planner.frame,
            head=planner.head(LISTS["corrections"], url, part=part, with_feed=True),
            pager=part.pager,
            title=LISTS["corrections"],
            corrections=tuple(map(planner.views.correction, part.of(made))),
            total=len(made),
        )
        yield Page(part.url, "pages/corrections.html", context)
