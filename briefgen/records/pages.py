"""Free pages: what belongs to no kind of record."""

from __future__ import annotations

from briefgen.records.base import Record


class Page(Record, frozen=True, kw_only=True):
    """A page that stands by itself: about, method, corrections policy."""

    title: str
    aliases: tuple[str, ...] = ()
