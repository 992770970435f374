r"""A content file and small edits to it → the same file with every other byte as it was.

Nodes and bodies are found in the text that `source` makes (line ends as `\n`, characters composed);
edits are led back from there to the text as it was written, byte order mark and line ends included.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from briefgen.diagnostics import Location, Report
from briefgen.messages import BriefgenError
from briefgen.source import Document, MappingNode, Node, ScalarNode, SequenceNode, parse_document
from briefgen.yamltext import quote_scalar

_LINE_END = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """A stretch of a text and what takes its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TextFile:
    """A content file as it was written and as it is read."""

    path: str
    """Relative to the site's root, with forward slashes."""
    data: bytes
    written: str
    """Without a byte order mark."""
    document: Document

    @property
    def text(self) -> str:
        """What edits count their characters in."""
        return self.document.text

    @property
    def body_start(self) -> int:
        """Where the body begins."""
        return len(self.text) - len(self.document.body or "")

    def start_of(self, node: Node) -> int:
        """Return where a node begins."""
        return self._yaml_start + node.start_mark.index

    def end_of(self, node: Node) -> int:
        """Return where a node ends; for block scalars and block lists that is where the next thing begins."""
        return self._yaml_start + node.end_mark.index

    @property
    def _yaml_start(self) -> int:
        return self.text.index("\n") + 1 if self.document.line_offset else 0

    def find_node(self, index: int, keys: tuple[str | int, ...] = ()) -> Node:
        """Return the node of a field, or the nearest around it that is there.

        Args:
            index: Which record of a list file; -1 where the file is one record.
            keys: Field names and list positions, outermost first.
        """
        node = self.document.root
        assert node is not None  # noqa: S101 - a record was decoded from it
        for key in (index, *keys) if index >= 0 else keys:
            child = child_of(node, key)
            if child is None:
                break
            node = child
        return node

    def apply(self, edits: Iterable[Edit]) -> bytes:
        """Return the file's bytes with edits made."""
        line_end = found.group() if (found := _LINE_END.search(self.written)) else "\n"
        offsets = _Offsets(self.text, self.written)
        parts: list[str] = []
        position = 0
        for start, end, text in sorted(set(edits)):
            parts += [self.written[position : offsets.find(start)], text.replace("\n", line_end)]
            position = offsets.find(end)
        made = "".join([*parts, self.written[position:]]).encode()
        return made if not self.data.startswith(b"\xef\xbb\xbf") else b"\xef\xbb\xbf" + made


class _Offsets:
    """Leads characters of a text as it is read back to the text as it was written."""

    def __init__(self, text: str, written: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._lines = text.split("\n")
        self._written_starts = [0, *(match.end() for match in _LINE_END.finditer(written))]
        self._written_lines = _LINE_END.split(written)

    def find(self, offset: int) -> int:
        """Return where a character stands in the text as it was written."""
        line = bisect_right(self._starts, offset) - 1
        column = offset - self._starts[line]
        shown, written = self._lines[line], self._written_lines[line]
        if shown != written:
            wanted = shown[:column]
            column = next(i for i in range(len(written) + 1) if normalize("NFC", written[:i]) == wanted)
        return self._written_starts[line] + column


def child_of(node: Node, key: str | int) -> Node | None:
    """Return the value of a mapping's field or an item of a list."""
    if isinstance(node, MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    if isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.value):
        child: Node = node.value[key]
        return child
    return None


def read_file(root: Path, path: str) -> TextFile:
    """Return a content file that is known to be without fault.

    Raises:
        BriefgenError: It has changed since, and cannot be read any more.
    """
    data = (root / path).read_bytes()
    written = data.decode("utf-8-sig")
    text = normalize("NFC", _LINE_END.sub("\n", written))
    document = parse_document(text, path, Report(locate=lambda pointer: Location(pointer.path)))
    if document is None:
        raise BriefgenError(f"{path} cannot be read; briefgen check tells why")
    return TextFile(path, data, written, document)


def replace_scalar(file: TextFile, node: Node, old: str, new: str) -> Edit:
    """Return the edit that puts a word in the place of another in a scalar, its layout kept."""
    start, end = file.start_of(node), file.end_of(node)
    if _find_word(file, old, start, end) is None:
        return Edit(start, end, quote_scalar(node.value.replace(old, new, 1)))
    return replace_word(file, old, new, start, end)


def replace_word(file: TextFile, old: str, new: str, start: int, end: int) -> Edit:
    """Return the edit that puts a word in the place of another, the first that stands in a stretch."""
    found = _find_word(file, old, start, end)
    assert found is not None  # noqa: S101 - the stretch was found by that word
    return Edit(*found.span(), new)


def _find_word(file: TextFile, word: str, start: int, end: int) -> re.Match[str] | None:
    """Find a word that is no part of another and no kind before a colon."""
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-]|\s*:)").search(file.text, start, end)


def insert_field(file: TextFile, node: Node, field: str) -> Edit:
    """Return the edit that writes a field into a mapping, after its first field of one line."""
    is_flow = isinstance(node, MappingNode) and node.flow_style
    key, value = next(
        (key, value)
        for key, value in node.value
        if is_flow or (isinstance(value, ScalarNode) and value.style not in ("|", ">"))
    )
    if is_flow:
        start = file.start_of(key)
        return Edit(start, start, f"{field}, ")
    found = file.text.find("\n", file.end_of(value) - 1)
    end = found if found >= 0 else len(file.text)
    return Edit(end, end, f"\n{' ' * key.start_mark.column}{field}")
