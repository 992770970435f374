"""What happened by date."""

from __future__ import annotations

from typing import Literal

from briefgen.contexts.basics import Day, Link, View
from briefgen.contexts.frame import PageContext


class TimelineEntry(View, frozen=True, kw_only=True):
    """An event, brief, position or correction on its day."""

    kind: Literal["event", "brief", "position", "correction"]
    title: Link
    label: str
    """What kind of event, brief or correction it is; the stance of a position."""
    who: Link | None = None
    """Whose position it is."""
    summary: str = ""
    status: str = ""


class TimelineDay(View, frozen=True, kw_only=True):
    """All that has one date."""

    date: Day
    entries: tuple[TimelineEntry, ...]


class StripMark(View, frozen=True, kw_only=True):
    """A day, or a range of days of which one is meant, on a strip. Places are in hundredths of its length."""

    x: str
    width: str = ""
    """Of a range; empty for a day."""
    size: int
    """1 for one entry, up to 5 for many on nearly the same day; 0 for a range."""
    is_open: bool = False
    """Whether the range has no end."""


class StripLane(View, frozen=True, kw_only=True):
    """The marks of one kind."""

    label: str
    marks: tuple[StripMark, ...]
    total: int


class StripTick(View, frozen=True, kw_only=True):
    """A label below a strip."""

    x: str
    label: str
    anchor: Literal["start", "middle", "end"]


class StripView(View, frozen=True, kw_only=True):
    """Dates as marks on a line."""

    lanes: tuple[StripLane, ...]
    ticks: tuple[StripTick, ...]


class TimelineContext(PageContext, frozen=True, kw_only=True):
    """`pages/timeline.html`: events, briefs and corrections, newest first; of a subject, positions too."""

    title: str
    subject: Link | None
    """The actor or topic; None for the whole site."""
    strip: StripView | None
    """The dates of this page as a picture; None where they are one day."""
    days: tuple[TimelineDay, ...]
    total: int
