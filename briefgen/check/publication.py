"""What should not go out as it stands: notes to oneself, pictures without words, unsafe HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.messages import quote_text
from briefgen.model import Site
from briefgen.records import Record

_MARKS = (r"TODO\b", r"FIXME\b", r"TKTK\b", r"XXX\b", r"LOREM IPSUM\b", r"TK\b(?=[\s.,;:)])")
TODO = re.compile("|".join(rf"{mark[0]}(?<!\w{mark[0]}){mark[1:]}" for mark in _MARKS))
"""Written in capitals: "todo" is a word in Spanish. The look back comes after the first letter, so that
`re` runs from one such letter to the next."""
EMPTY_ALT = re.compile(r"!\[\s*\]\(")
UNSAFE_HTML = re.compile(
    r"<(?i:\s*(?:script|iframe|object|embed|form|style|link|meta|base|svg|math)\b|[^<>]*\son\w+\s*=)"
)
SCRIPT_ADDRESS = re.compile(r"[jJvV](?i:avascript|bscript)\s*:")


def check_publication(site: Site, _: Config) -> Iterator[Finding]:
    """Yield pictures of actors without a description, and what is wrong in texts of all but briefs."""
    for record in _list_records(site):
        yield from check_body(record)
    for actor in site.actors.values():
        if actor.image is not None and not actor.image.alt:
            yield Finding(
                rules.MISSING_ALT, actor.at("image"), 'a picture without a description; write "alt"'
            )


def check_body(record: Record) -> Iterator[Finding]:
    """Yield marks of unfinished work, pictures without a description, and HTML that is taken out."""
    for field in ("title", "summary", "body"):
        for match in TODO.finditer(getattr(record, field, "")):
            message = f"{quote_text(match.group())} marks unfinished work"
            yield Finding(rules.TODO_MARKER, record.at(field, offset=match.start()), message)
    for match in EMPTY_ALT.finditer(record.body):
        message = "a picture without a description; write it between the square brackets"
        yield Finding(rules.MISSING_ALT, record.at("body", offset=match.start()), message)
    for match in (*UNSAFE_HTML.finditer(record.body), *SCRIPT_ADDRESS.finditer(record.body)):
        message = f"{quote_text(match.group())} is taken out of the page"
        yield Finding(rules.UNSAFE_HTML, record.at("body", offset=match.start()), message)


def _list_records(site: Site) -> Iterator[Record]:
    quotes = [statement.quote for statement in site.statements.values()]
    for records in (
        site.actors.values(),
        site.events.values(),
        quotes,
        site.sources.values(),
        site.topics.values(),
        site.places.values(),
        site.pages.values(),
    ):
        yield from records
