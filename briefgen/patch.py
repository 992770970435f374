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
from briefgen.messages import BriefgenError, quote_text
from briefgen.references import BodyReference
from briefgen.source import Document, MappingNode, Node, ScalarNode, SequenceNode, child_of, parse_document
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

    def find_mapping(self, index: int, keys: tuple[str | int, ...] = ()) -> MappingNode:
        """Return the node of a record, or of one that is written inside it."""
        node = self.find_node(index, keys)
        assert isinstance(node, MappingNode)  # noqa: S101 - a record was decoded from it
        return node

    def slice(self, start: int, end: int, edits: Iterable[Edit]) -> str:
        """Return a stretch of the text with those edits made that lie in it."""
        parts: list[str] = []
        position = start
        for edit in sorted(set(edits)):
            if start <= edit.start and edit.end <= end:
                parts += [self.text[position : edit.start], edit.text]
                position = edit.end
        return "".join([*parts, self.text[position:end]])

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


def find_in_body(file: TextFile, node: Node, body: str, found: BodyReference) -> tuple[int, int]:
    """Return where a reference stands in a file whose body is a field.

    Args:
        file: The file.
        node: The field's.
        body: What the field reads as.
        found: The reference in it.

    Raises:
        BriefgenError: The field's text is written in another way than it reads.
    """
    shown = body[found.start : found.end].strip()
    pattern = re.compile(r"\s+".join(map(re.escape, shown.split())))
    rank = sum(1 for match in pattern.finditer(body) if match.start() < found.start)
    places = [match.span() for match in pattern.finditer(file.text, file.start_of(node), file.end_of(node))]
    if rank >= len(places):
        where = f"{quote_text(shown)} in {file.path}"
        raise BriefgenError(f"{where} is written with escapes; put the text under body: | first")
    return places[rank]


def _find_word(file: TextFile, word: str, start: int, end: int) -> re.Match[str] | None:
    """Find a word that is no part of another and no kind before a colon."""
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-]|\s*:)").search(file.text, start, end)


def insert_field(file: TextFile, node: MappingNode, field: str) -> Edit:
    """Return the edit that writes a field into a mapping, after its first field of one line."""
    if node.flow_style:
        start = file.start_of(node.value[0][0])
        return Edit(start, start, f"{field}, ")
    key, value = next((key, value) for key, value in node.value if has_end(value))
    end = line_end(file.text, file.end_of(value) - 1)
    return Edit(end, end, f"\n{' ' * key.start_mark.column}{field}")


def has_end(node: Node) -> bool:
    """Whether a node's end is its own: block scalars, lists and mappings end where the next thing begins."""
    if isinstance(node, ScalarNode):
        return node.style not in ("|", ">")
    return bool(node.flow_style) if isinstance(node, (MappingNode, SequenceNode)) else True


def line_end(text: str, position: int) -> int:
    """Return where the line around a position ends."""
    found = text.find("\n", position)
    return found if found >= 0 else len(text)
