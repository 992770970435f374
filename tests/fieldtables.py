"""Tables of the fields of the format, told from the types: those in `docs/format.md`."""

from __future__ import annotations

import re

import msgspec
from briefgen import config, records
from briefgen.descriptions import DESCRIPTIONS
from briefgen.fields import describe_fields

_TABLE = re.compile(r"(?<=<!-- fields of )(?P<type>\w+)( -->\n).*?(?=<!-- end of fields -->)", re.DOTALL)


def fill_tables(text: str) -> str:
    """Return a document with the table of each type that its markers name."""
    return _TABLE.sub(lambda found: f"{found['type']}{found[2]}\n{describe_type(found['type'])}\n", text)


def find_missing_tables(text: str) -> set[str]:
    """Return the types that have descriptions and no table."""
    return set(DESCRIPTIONS) - {found["type"] for found in _TABLE.finditer(text)}


def describe_type(name: str) -> str:
    """Return the table of one declared type; required fields are bold."""
    declared: type[msgspec.Struct] = getattr(records, name, None) or getattr(config, name)
    lines = ["| field | is for | takes |", "|---|---|---|"]
    for note in describe_fields(declared):
        shown = f"**{note.name}**" if note.is_required else note.name
        lines.append(f"| {shown} | {note.description} | {note.takes} |")
    return "\n".join(lines) + "\n"
