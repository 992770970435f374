"""A mapping that is written inside another → where it stands, and its text as a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.patch import Edit, TextFile, has_end, line_end
from briefgen.source import MappingNode


def span_of(file: TextFile, node: MappingNode) -> tuple[int, int]:
    """Return where a mapping inside another begins and ends, its lines of comments included."""
    start = file.start_of(node)
    if node.flow_style:
        return start, file.end_of(node)
    simple = (value for _, value in node.value if has_end(value))
    end = line_end(file.text, max((file.end_of(value) for value in simple), default=start))
    position = end
    for line in file.text[end + 1 :].split("\n"):
        is_empty = not line.strip()
        if not is_empty and len(line) - len(line.lstrip(" ")) < node.start_mark.column:
            break
        position += len(line) + 1
        end = end if is_empty else position
    return start, min(end, len(file.text))


def write_apart(file: TextFile, node: MappingNode, edits: Iterable[Edit]) -> str:
    """Return the text of a mapping inside another as a file of its own, without its id.

    Args:
        file: Where it stands.
        node: The mapping.
        edits: Of the file; those inside the mapping are made.
    """
    if node.flow_style:
        return _write_flow_apart(file, node, edits)
    start, end = span_of(file, node)
    lines = file.slice(start, end, edits).split("\n")
    for key, value in node.value:
        if key.value == "id":
            comment = file.text[file.end_of(value) : line_end(file.text, file.end_of(value))].strip()
            lines[key.start_mark.line - node.start_mark.line] = comment or "\0"
    column = node.start_mark.column
    shown = [re.sub(rf"^ {{0,{column}}}", "", line) if i else line for i, line in enumerate(lines)]
    return "\n".join(line for line in shown if line != "\0") + "\n"


def _write_flow_apart(file: TextFile, node: MappingNode, edits: Iterable[Edit]) -> str:
    lines: list[str] = []
    nexts = [*(file.start_of(key) for key, _ in node.value[1:]), file.end_of(node)]
    for (key, value), following in zip(node.value, nexts, strict=True):
        comments = re.findall(r"#[^\n]*", file.text[file.end_of(value) : following])
        if key.value != "id":
            written = file.slice(file.start_of(key), file.end_of(value), edits)
            lines.append(re.sub(r"\n[ \t]*", "\n  ", written))
        lines += comments
    return "\n".join(lines) + "\n"
