"""Places: where events happened, quotes were said and briefs were written."""

from __future__ import annotations

from briefgen.records.base import ActorRef, Record


class Place(Record, frozen=True, kw_only=True):
    """A city, a building, a stretch of land."""

    name: str
    country: ActorRef = ""
    lat: float | None = None
    lon: float | None = None
    precision: str = ""
