"""When a brief was changed, and where its file is edited."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import quote

from briefgen.contexts.briefs import ChangeOfFile, HistoryView
from briefgen.dates import Date, parse_date
from briefgen.history import Commit
from briefgen.plan.planner import Planner
from briefgen.records import Brief

SHOWN = 20
"""Changes that a page lists."""


def view_history(planner: Planner, brief: Brief) -> HistoryView | None:
    """Return the history of a brief, or None where nothing is known or to be told.

    A file that holds several briefs has none to show: it could tell of those that are not published.
    """
    changes = planner.history.get(brief.origin.path, ()) if brief.origin.index < 0 else ()
    if not changes:
        return None
    day, config = planner.views.day, planner.config
    with_subjects = config.history == "subjects" and brief.status != "retracted"
    return HistoryView(
        last=day(_day_of(changes[0])),
        first=day(_day_of(changes[-1])),
        total=len(changes),
        changes=tuple(
            ChangeOfFile(
                date=day(_day_of(change)),
                subject=change.subject if with_subjects else "",
                href=config.history_url.replace("{commit}", change.id),
            )
            for change in changes[:SHOWN]
        ),
    )


def edit_address(planner: Planner, brief: Brief) -> str:
    """Return where the file of a brief is edited; empty where the settings tell no such place."""
    return planner.config.edit_url.replace("{path}", quote(brief.origin.path))


def _day_of(change: Commit) -> Date:
    return parse_date(datetime.fromtimestamp(change.seconds, UTC).date().isoformat())
