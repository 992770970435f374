"""Sources, with the passages of them that quotes rest on."""

from __future__ import annotations

from typing import Annotated

from msgspec import field

from briefgen.dates import Date
from briefgen.records.base import OneOrMany, Record, SourceRef
from briefgen.records.vocabulary import Reliability, SourceType


class Source(Record, frozen=True, kw_only=True):
    """A document that says so; the body is the desk's note on it."""

    title: str
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    published: Date | None = None
    accessed: Date | None = None
    type: SourceType | None = None
    wire: str = ""
    derived_from: Annotated[tuple[SourceRef, ...], OneOrMany] = ()
    primary: bool = False
    lang: str = ""
    reliability: Reliability | None = None
    excerpts: dict[str, str] = field(default_factory=dict)
    retracted: bool = False
