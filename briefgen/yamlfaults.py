"""What the YAML reader stumbled over → where that is, in an editor's words.

The reader tells where it noticed, and in its own terms what it was about. A text, bracket or line
that is never finished is told where it begins, for it is noticed where another thing begins.
"""

from __future__ import annotations

import re

import yaml

MAX_DEPTH = 100
"""Lists and mappings inside each other; nothing in the format goes deeper than six."""
TOO_DEEP = f"more than {MAX_DEPTH} lists or mappings inside each other"

_LINE_END = re.compile("[\n\x85\u2028\u2029]")
"""As YAML has it."""
_INDENTED_FIELD = re.compile(r"\s+[\w-]+")
_ESCAPES = ("escape", "hexdecimal")
_UNFINISHED = ("quoted scalar", "flow", "simple key")
"""What the reader was about where it had better tell the beginning."""
_QUOTE_IT = "put the text in quotation marks"
_INDENTED = "a field that is indented more than the one above"
_UNLIKE = "a line that is indented unlike those above it"
_BEHIND = "text behind a closing quotation mark or bracket; put all of it in quotation marks"
_WORDS = {
    "mapping values are not allowed": f"a colon inside a text; {_QUOTE_IT}",
    "could not find expected ':'": "a line that is neither a field nor part of one; a colon is missing",
    "found a tab character": "a tab; indent with spaces",
    "exceeded maximum nesting depth": TOO_DEEP,
    "expected a single document": "a second document begins here; one file holds one record or one list",
    "expected <document start>": 'text behind a line "...", which ends the record; take that line out',
    "found unexpected end of stream": "the file ends inside a text; a closing quotation mark is missing",
    "unexpected document indicator": 'a line "---" or "..." inside a text; a quotation mark is missing',
    "unknown escape character": "a backslash in a text in double quotation marks; write two of them",
    "expected hexdecimal number": "an escape that is cut short; write two backslashes for one",
    "escape code": "an escape that stands for no character; write two backslashes for one",
    "expected ',' or ']'": "a comma is missing in this list, or its closing bracket",
    "expected ',' or '}'": "a comma is missing in these fields, or their closing bracket",
    "expected node content": f"a value is missing here; {_QUOTE_IT} if this begins one",
    "expected '-' indicator": "a line that belongs to no entry of the list; a hyphen or an indent is missing",
    "block sequence entries": f"a hyphen where a text was wanted; begin a list on a new line, or {_QUOTE_IT}",
    "mapping keys are not allowed": f"a text that begins with a question mark; {_QUOTE_IT}",
    "indentation indicator": "text beside | or >; begin it on the next line",
    "comment or line break": "text beside | or >; begin it on the next line",
    "scanning an a": f"a text that begins with & or *; {_QUOTE_IT}",
    "scanning a tag": f"a text that begins with an exclamation mark; {_QUOTE_IT}",
    "directive": f"a line that begins with a per cent sign; {_QUOTE_IT}",
    "YAML document": f"a line that begins with a per cent sign; {_QUOTE_IT}",
}
"""By part of what the reader was about and what it found; the first that fits."""


def explain_fault(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str]:
    """Return where a text cannot be read, line and column from 0, and what is wrong there."""
    problem = f"{error.context or ''} {error.problem or ''}".strip()
    begins = any(part in problem for part in _UNFINISHED) and not any(part in problem for part in _ESCAPES)
    mark = error.context_mark if begins and error.context_mark else error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = _LINE_END.split(text)
    before = "".join(lines[line : line + 1])[:column]
    if not "".join(lines[line:])[column:].strip(" \n"):  # the end, where nothing is to be seen
        lines = _LINE_END.split(text.rstrip())
        line, column = len(lines) - 1, max(len(lines[-1]) - 1, 0)
    if "mapping values are not allowed" in problem and _INDENTED_FIELD.fullmatch(before):
        return line, len(before) - len(before.lstrip()), f"{_INDENTED}; put them in line, or {_QUOTE_IT}"
    if "did not find expected key" in problem:
        return line, column, _BEHIND if before.strip() else _UNLIKE
    if "cannot start any token" in problem:
        sign = lines[line][column]
        return (
            line,
            column,
            "a tab; indent with spaces" if sign == "\t" else f'"{sign}" begins a text; {_QUOTE_IT}',
        )
    told = f"no reader of YAML gets on here: {problem.lower()}"
    return line, column, next((words for part, words in _WORDS.items() if part in problem), told)
