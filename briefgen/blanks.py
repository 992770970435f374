"""A title → the text of a new record's file: what is known filled in, the other fields explained.

Nothing is looked up and nothing written here; the clock is asked by whoever asks for a blank.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from briefgen.contentfiles import CONTENT
from briefgen.dates import Date
from briefgen.fields import FieldNote, describe_fields
from briefgen.records import RECORD_TYPES, Kind
from briefgen.urls import FOLDER_BY_KIND, slugify_text

TITLE_FIELDS: dict[Kind, str] = {
    "brief": "title",
    "actor": "name",
    "event": "title",
    "quote": "text",
    "source": "title",
    "topic": "name",
    "place": "name",
    "page": "title",
}
"""The field that a title becomes."""
DATE_FIELDS: dict[Kind, str] = {"brief": "date", "event": "date", "quote": "date", "source": "accessed"}
"""The field that a date becomes; other kinds have none."""
OTHER_VALUES: dict[Kind, dict[str, str]] = {"brief": {"status": "draft"}, "actor": {"kind": "person"}}
"""What else is filled in: a brief that is not finished is not published, an actor is mostly a person."""
IN_MARKDOWN: frozenset[Kind] = frozenset({"brief", "page"})
"""Kinds that are mostly text; of the others, editors complete the fields of `.yaml` files."""
DATED_NAMES: frozenset[Kind] = frozenset({"brief", "event"})
"""Kinds whose ids begin with the date, since the same things happen again."""

HINT = (
    "# Take the # away from what you need; the rest may stay or go.",
    "# Where an actor, event, source … is wanted, write its id, or a name that only one of them bears.",
)
LEFT_OUT = frozenset({"id"})
"""Fields that a file of one record does without."""
WIDTH = 24
"""Columns of a field before its comment."""

_YEAR, _MONTH = re.compile(r"\d{4}"), re.compile(r"\d{4}/\d{2}")


def make_slug(kind: Kind, title: str, date: Date | None) -> str:
    """Return the id of a new record; empty if the title holds no letter or digit.

    >>> from briefgen.dates import parse_date
    >>> make_slug("event", "Talks in Prague", parse_date("2025-09"))
    '2025-09-talks-in-prague'
    """
    slug = slugify_text(title, max_words=6 if kind == "quote" else 12)
    if kind not in DATED_NAMES or date is None or not slug:
        return slug
    day = {"year": date.year, "month": date.month}.get(date.precision, date.first)
    return f"{day}-{slug}"


def find_place(root: Path, kind: Kind, slug: str, date: Date | None) -> Path:
    """Return the file for a new record: by year and month where its likes are so arranged."""
    folder = root / CONTENT / FOLDER_BY_KIND[kind]
    if date is not None and folder.is_dir():
        parts = {found.relative_to(folder).as_posix() for found in folder.glob("[0-9]*/**") if found.is_dir()}
        if any(_MONTH.fullmatch(part) for part in parts):
            folder = folder / date.year / date.first[5:7]
        elif any(_YEAR.fullmatch(part) for part in parts):
            folder = folder / date.year
    return folder / f"{slug}{'.md' if kind in IN_MARKDOWN else '.yaml'}"


def write_blank(kind: Kind, title: str, date: Date | None, schema: str = "", speaker: str = "") -> str:
    """Return the text of a new record's file.

    Args:
        kind: What it is.
        title: What it is called, or what was said.
        date: Its date, where the kind has one.
        schema: Where the file's JSON Schema lies, from the file, for editors that read such a line.
        speaker: Who said a quote; empty where that is left to the editor.
    """
    values = {TITLE_FIELDS[kind]: title, **OTHER_VALUES.get(kind, {})}
    if date is not None and kind in DATE_FIELDS:
        values[DATE_FIELDS[kind]] = date.text
    if speaker:
        values["speaker"] = speaker
    in_markdown = kind in IN_MARKDOWN
    fields = [
        field
        for field in describe_fields(RECORD_TYPES[kind])
        if field.name not in LEFT_OUT and not (field.name == "body" and in_markdown)
    ]
    filled = [field for field in fields if field.is_required or field.name in values]
    others = sorted((field for field in fields if field not in filled), key=lambda field: field.name in _LAST)
    lines = [
        *([f"# yaml-language-server: $schema={schema}"] if schema and not in_markdown else []),
        *(_write_field(field, values) for field in filled),
        "",
        *HINT,
        *(f"#{_write_field(field, {})}" for field in others),
    ]
    text = "\n".join(lines) + "\n"
    return f"---\n{text}---\n" if in_markdown else text


_LAST = ("waivers", "body")
"""Fields that all records have; declared first, but written last."""


def _write_field(field: FieldNote, values: Mapping[str, str]) -> str:
    written = f"{field.name}:"
    if field.name in values:
        written = _write_value(field, values[field.name])
    elif field.name == "body":
        written = "body: |"
    elif field.is_list:
        written = f"{field.name}: []"
    return f"{written:<{WIDTH}} # {field.description} ({field.takes})"


def _write_value(field: FieldNote, value: str) -> str:
    if field.takes == "date":
        return f"{field.name}: {value}"
    return yaml.safe_dump({field.name: value}, allow_unicode=True, width=1_000_000).rstrip("\n")
