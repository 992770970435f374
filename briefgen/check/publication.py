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

TODO = re.compile(r"\b(?:TODO|FIXME|TKTK|XXX|LOREM IPSUM)\b|\bTK\b(?=\s|[.,;:)])", re.IGNORECASE)
EMPTY_ALT = re.compile(r"!\[\s*\]\(")
UNSAFE = re.compile(
    r"<\s*(?:script|iframe|object|embed|form|style|link|meta|base|svg|math)\b|<[^<>]*\son\w+\s*=|(?:javascript|vbscript)\s*:",
    re.IGNORECASE,
)


def check_publication(site: Site, _: Config) -> Iterator[Finding]:
    """Yield marks of unfinished work, pictures without a description, and HTML that is taken out."""
    for record in _records_with_bodies(site):
        for match in TODO.finditer(record.body):
            if match.group().isupper():
                message = f"{quote_text(match.group())} marks unfinished work"
                yield Finding(rules.TODO_MARKER, record.at("body", offset=match.start()), message)
        for match in EMPTY_ALT.finditer(record.body):
            message = "a picture without a description; write it between the square brackets"
            yield Finding(rules.MISSING_ALT, record.at("body", offset=match.start()), message)
        for match in UNSAFE.finditer(record.body):
            message = f"{quote_text(match.group())} is taken out of the page"
            yield Finding(rules.UNSAFE_HTML, record.at("body", offset=match.start()), message)
    for actor in site.actors.values():
        if actor.image is not None and not actor.image.alt:
            yield Finding(
                rules.MISSING_ALT, actor.at("image"), 'a picture without a description; write "alt"'
            )


def _records_with_bodies(site: Site) -> Iterator[Record]:
    quotes = [statement.quote for statement in site.statements.values()]
    for records in (
        site.briefs.values(),
        site.actors.values(),
        site.events.values(),
        quotes,
        site.sources.values(),
        site.topics.values(),
        site.places.values(),
        site.pages.values(),
    ):
        for record in records:
            if record.body:
                yield record
