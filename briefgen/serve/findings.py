"""What is wrong with a site → what the overlay of a page says of it."""

from __future__ import annotations

from typing import TypedDict

from briefgen.diagnostics import Diagnostic, Found, locate_found
from briefgen.locating import Locator
from briefgen.serve.preview import Preview
from briefgen.serve.snapshot import Snapshot
from briefgen.urls import FOLDER_BY_KIND, INDEX

MOST_SHOWN = 30
"""Findings that a page lists; each means reading its file again."""


class Line(TypedDict):
    """A finding, in words."""

    level: str
    where: str
    message: str
    rule: str
    here: bool
    """Whether it is in the file that the page is made of."""


class State(TypedDict):
    """What a page in a browser asks for."""

    version: str
    errors: int
    warnings: int
    held: bool
    """Whether the page is not what the files come to, but what was last in order."""
    source: str
    """The file that the page is made of."""
    lines: list[Line]


def describe_state(preview: Preview, url: str) -> State:
    """Return what there is to say of a page: its own findings first, errors before warnings."""
    version = preview.version_of(url)
    page = preview.find_page(url)
    shown = preview.shown
    source = find_source(shown.snapshot, url)
    found = [*shown.found, *(page.found if page else ())]
    told = [each for each in found if each.level != "info"]
    first = sorted(told, key=lambda each: _rank(each, source))[:MOST_SHOWN]
    located = locate_found(first, Locator(preview.root))
    return State(
        version=version,
        errors=sum(each.level == "error" for each in told),
        warnings=sum(each.level == "warning" for each in told),
        held=any(each.level == "error" for each in (*shown.faults, *shown.theme_faults))
        or bool(page and page.found),
        source=source,
        lines=[
            _describe(each, source)
            for each in sorted(located, key=lambda each: (each.location.path != source, each.level, each))
        ],
    )


def _rank(found: Found, source: str) -> tuple[bool, str, str, str]:
    return found.where.path != source, found.level, found.where.path, found.message


def _describe(found: Diagnostic, source: str) -> Line:
    return Line(
        level=found.level,
        where=str(found.location),
        message=found.message,
        rule=found.rule,
        here=found.location.path == source,
    )


def find_source(snapshot: Snapshot | None, url: str) -> str:
    """Return the content file that a page is made of, or nothing where it is made of many."""
    parts = url.split("/")
    if snapshot is None or len(parts) < 2:
        return ""
    site, slug = snapshot.loaded.site, parts[1]
    if len(parts) == 2 and parts[1] == INDEX:
        page = site.pages.get(parts[0])
        return page.origin.path if page else ""
    if parts[0] == FOLDER_BY_KIND["quote"]:
        statement = site.statements.get(slug)
        return statement.quote.origin.path if statement else ""
    by_folder = {
        "briefs": site.briefs,
        "actors": site.actors,
        "events": site.events,
        "sources": site.sources,
        "topics": site.topics,
        "places": site.places,
    }
    record = by_folder.get(parts[0], {}).get(slug)
    return record.origin.path if record else ""
