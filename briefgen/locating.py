"""Pointers → locations, by reading files again: only what is found ever needs its line and column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Location, Pointer, Report
from briefgen.source import (
    Document,
    Node,
    ScalarNode,
    SequenceNode,
    child_of,
    location_after,
    parse_document,
    read_text,
)


@dataclass(slots=True)
class Locator:
    """Turns pointers into locations by reading their files again."""

    root: Path
    """The site's folder."""
    latest: Document | None = None
    """The file that was read last: findings come file by file."""

    def __call__(self, pointer: Pointer) -> Location:
        """Return the line and column of a field, or of the nearest thing around it that is there."""
        document = self._read_again(pointer.path)
        if document is None:
            return Location(pointer.path)
        if pointer.keys == ("body",) and document.body is not None:
            before = document.body[: max(pointer.offset, 0)]
            return location_after(pointer.path, before, document.body_line)
        node = document.root
        if pointer.index >= 0 and isinstance(node, SequenceNode):
            node = child_of(node, pointer.index)
        if node is None:
            return Location(pointer.path)
        for key in pointer.keys:
            child = child_of(node, key)
            if child is None:
                break
            node = child
        return _location_in(document, node, pointer.offset)

    def _read_again(self, path: str) -> Document | None:
        if self.latest is None or self.latest.path != path:
            silent = Report(locate=lambda pointer: Location(pointer.path))
            text = read_text(self.root / path, path, silent)
            self.latest = parse_document(text, path, silent) if text is not None else None
        return self.latest


def _location_in(document: Document, node: Node, offset: int) -> Location:
    """Return where a node begins, or where a character of its text stands, however YAML has it written."""
    location = document.location_of(node)
    if offset < 0 or not isinstance(node, ScalarNode):
        return location
    lines = document.text.split("\n")
    first = sum(len(line) + 1 for line in lines[: location.line - 1]) + location.column - 1
    position = document.text.find("\n", first) if node.style in ("|", ">") else first + bool(node.style)
    for sign in "".join(node.value[:offset].split()):
        position = document.text.find(sign, position) + 1
        if not position:
            return location  # written as an escape
    if not node.value[offset : offset + 1].isspace():
        position += len(document.text[position:]) - len(document.text[position:].lstrip())
    return location_after(location.path, document.text[:position])
