"""Files and their text → YAML nodes that know where they stand, and Markdown bodies.

Nodes are composed, not loaded: a scalar stays the text that was written, until `decode` reads it
by the type that its field declares. What YAML offers beyond plain data (anchors, aliases, merge
keys, tags) is refused here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from briefgen import rules
from briefgen.diagnostics import Location, Report
from briefgen.messages import quote_text
from briefgen.yamlfaults import MAX_DEPTH, TOO_DEEP, explain_fault

__all__ = [
    "Document",
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "child_of",
    "decode_text",
    "location_after",
    "parse_document",
    "read_bytes",
    "read_text",
    "split_front_matter",
]

if yaml.__with_libyaml__:
    from yaml import CBaseLoader as BaseLoader
else:  # pragma: no cover - some fifteen times slower, and the same otherwise
    from yaml import BaseLoader  # type: ignore[assignment]


class Loader(BaseLoader):
    """Composes nodes and asks no resolver what they might be: a field's declared type will tell."""

    def resolve(self, kind: type[Node], value: str, implicit: object) -> str:  # noqa: ARG002 - the interface's parameters
        """Return the same tag for any node."""
        return ""

    def descend_resolver(self, current_node: Node | None, current_index: object) -> None:
        """Pass over the node."""

    def ascend_resolver(self) -> None:
        """Pass over the node."""


_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters and noncharacters (Unicode 23.7); the latter mark references while rendering."""

_LOST = re.compile(r"\s+(#\w.*)")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_MARKS_BEYOND_DATA = ("&", "*", "!")
_BEYOND_DATA = re.compile(r"""(?:^|[\s\[{,:?-])[&*!]\S""", re.MULTILINE)
"""Where an anchor, alias or tag could stand; most files have no such sign at all, and need no second scan."""


@dataclass(frozen=True, slots=True)
class Document:
    """One content file, read."""

    path: str
    """Relative to the site's root, with forward slashes."""
    text: str
    root: Node | None
    """The front matter or the whole YAML file; None where it is empty."""
    line_offset: int
    """Lines of the file before the YAML."""
    body: str | None
    """Markdown; None in a `.yaml` file, where it is a field."""
    body_line: int
    """The line, from 1, on which the body begins."""

    def location_of(self, node: Node) -> Location:
        """Return where a node begins."""
        mark = node.start_mark
        return Location(self.path, mark.line + self.line_offset + 1, mark.column + 1)


def child_of(node: Node, key: str | int) -> Node | None:
    """Return the value of a mapping's field or an item of a list."""
    if isinstance(node, MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    if isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.value):
        child: Node = node.value[key]
        return child
    return None


def read_text(file: Path, path: str, report: Report) -> str | None:
    """Return a file's text, or None where the report says why not.

    Args:
        file: Where the file is.
        path: How messages name it.
        report: Takes `unreadable-file` and `encoding`.
    """
    data = read_bytes(file, path, report)
    return None if data is None else decode_text(data, path, report)


def read_bytes(file: Path, path: str, report: Report) -> bytes | None:
    """Return what is in a file, or None where the report says why it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"cannot be opened: {(error.strerror or str(error)).lower()}"
        report.add(rules.UNREADABLE_FILE, Location(path), message)
        return None


def decode_text(data: bytes, path: str, report: Report) -> str | None:
    r"""Return the text that bytes encode, or None where the report says why not.

    Line ends become `\n` and characters their composed form (NFC), so that names compare.

    Args:
        data: What is in the file.
        path: How messages name it.
        report: Takes `encoding`.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        message = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        report.add(rules.ENCODING, location_after(path, before), message)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if strange := _NO_TEXT.search(text):
        message = f"character U+{ord(strange.group()):04X} is not text; take it out"
        report.add(rules.ENCODING, location_after(path, text[: strange.start()]), message)
        return None
    return normalize("NFC", text)


def location_after(path: str, before: str, line: int = 1) -> Location:
    """Return the place behind a text that begins on a line."""
    return Location(path, line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1)


def split_front_matter(text: str) -> tuple[str | None, str, int] | None:
    """Split a Markdown file at its `---` lines.

    Returns:
        The YAML (None where the file has no front matter), the body, and the line, from 1, on
        which the body begins; or None where the front matter is never closed.
    """
    opening = _FENCE.match(text)
    if opening is None:
        return None, text, 1
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        return None
    body = text[closing.end() + 1 :]
    return text[opening.end() + 1 : closing.start()], body, text.count("\n", 0, closing.end()) + 2


def parse_document(text: str, path: str, report: Report) -> Document | None:
    """Return a `.md`, `.yaml` or `.yml` file as a document, or None where the report says why not."""
    try:
        if not path.endswith(".md"):
            return Document(path, text, _compose(text, path, 0, report), 0, None, 1)
        parts = split_front_matter(text)
        if parts is None:
            message = 'front matter begins here, but no line "---" closes it'
            report.add(rules.FRONT_MATTER_UNCLOSED, Location(path), message)
            return None
        front_matter, body, body_line = parts
        root = _compose(front_matter, path, 1, report) if front_matter else None
        return Document(path, text, root, 1, body, body_line)
    except _Unreadable:
        return None


class _Unreadable(Exception):
    """A YAML text was reported."""


def _compose(text: str, path: str, line_offset: int, report: Report) -> Node | None:
    try:
        _refuse_depth(text, path, line_offset, report)
        if any(mark in text for mark in _MARKS_BEYOND_DATA) and _BEYOND_DATA.search(text):
            _refuse_beyond_data(text, path, line_offset, report)
        root: Node | None = yaml.compose(text, Loader=Loader)
    except yaml.reader.ReaderError as error:
        strange = error.character if isinstance(error.character, int) else ord(str(error.character)[:1])
        message = f"character U+{strange:04X} is not allowed in YAML; take it out"
        before = text[: text.index(chr(strange))]
        report.add(rules.ENCODING, location_after(path, before, line_offset + 1), message)
        raise _Unreadable from None
    except yaml.MarkedYAMLError as error:
        line, column, message = explain_fault(error, text)
        report.add(rules.YAML_SYNTAX, Location(path, line + line_offset + 1, column + 1), message)
        raise _Unreadable from None
    if root is not None and " #" in text:
        _report_lost_text(root, text.split("\n"), path, line_offset, report)
    return root


def _report_lost_text(node: Node, lines: list[str], path: str, line_offset: int, report: Report) -> None:
    """Report what was meant as text, and is a comment: a value that goes on with a hash and no space."""
    if isinstance(node, MappingNode | SequenceNode):
        for child in node.value:
            for each in child if isinstance(child, tuple) else (child,):
                _report_lost_text(each, lines, path, line_offset, report)
    elif isinstance(node, ScalarNode) and not node.style:
        mark = node.end_mark
        if lost := _LOST.match(lines[mark.line], mark.column):
            place = Location(path, mark.line + line_offset + 1, lost.start(1) + 1)
            message = f"{quote_text(lost[1].rstrip())} is a comment to YAML; put the text in quotation marks"
            report.add(rules.LOST_TEXT, place, message)


def _refuse_depth(text: str, path: str, line_offset: int, report: Report) -> None:
    if text.count("[") + text.count("{") + text.count("- ") + text.count("? ") < MAX_DEPTH:
        return
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            mark = event.start_mark
            location = (
                Location(path, mark.line + line_offset + 1, mark.column + 1) if mark else Location(path)
            )
            report.add(rules.YAML_SYNTAX, location, TOO_DEEP)
            raise _Unreadable


def _refuse_beyond_data(text: str, path: str, line_offset: int, report: Report) -> None:
    names = {yaml.AnchorToken: "an anchor", yaml.AliasToken: "an alias", yaml.TagToken: "a tag"}
    found = False
    for token in yaml.scan(text, Loader=Loader):
        name = names.get(type(token))
        if name is not None:
            mark = token.start_mark
            location = Location(path, mark.line + line_offset + 1, mark.column + 1)
            message = f"{name} is not part of the format; write the value out, or put it in quotation marks"
            report.add(rules.YAML_ALIAS, location, message)
            found = True
    if found:
        raise _Unreadable
