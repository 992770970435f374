"""References that are begun in a body and not ended as they should be: they would be shown as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.messages import quote_text
from briefgen.records import Record
from briefgen.references import find_code

_OPENING = re.compile(r"(!?\[\[|\[@)(?<!\\\[\[)(?<!\\\[@)")
_LINK = re.compile(r"\[@[^\[\]\n]*\]\(")
"""A link of Markdown whose words begin with an at sign."""
_SHOWN = re.compile(r"[^\n]{0,40}")
_ENDINGS = {
    "[[": "end it with ]]",
    "[@": "write the source's id directly behind the @, and end it with ]",
    "![[": "write ![[quote:…]] on a line of its own",
}


def check_halves(record: Record) -> Iterator[Finding]:
    """Yield references of a body that are no references, and citations of several sources at once."""
    body = record.body
    has_several = any(reference.label.startswith("@") for reference in record.references)
    if not has_several and body.count("[[") + body.count("[@") == len(record.references):
        return  # each is the beginning of one, or they are none
    code = find_code(body)
    whole = {reference.start for reference in record.references}
    inside = [(reference.start, reference.end) for reference in record.references]
    for match in _OPENING.finditer(body):
        start = match.start()
        is_known = start in whole or start in code or any(first < start < last for first, last in inside)
        if not is_known and not _LINK.match(body, start):
            shown = quote_text(_SHOWN.match(body, start)[0].rstrip())  # type: ignore[index] # matches anything
            message = f"{shown} begins like a reference, and is none; {_ENDINGS[match[1]]}"
            yield Finding(rules.HALF_REFERENCE, record.at("body", offset=start), message)
    for reference in record.references:
        if reference.form == "citation" and reference.label.startswith("@"):
            message = f"one citation names one source; write [@{reference.target}] [{reference.label}]"
            yield Finding(rules.HALF_REFERENCE, record.at("body", offset=reference.start), message)
