"""What should not go out as it stands: notes to oneself, pictures without words, unsafe HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import structs

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.check.halves import check_halves
from briefgen.check.texts import list_texts
from briefgen.config import Config
from briefgen.diagnostics import Rule
from briefgen.hrefs import find_scheme
from briefgen.markup import SCHEMES
from briefgen.messages import quote_text
from briefgen.model import Site
from briefgen.records import Actor, Brief, Keys, Place, Quote, Record, Source, Topic
from briefgen.references import find_code, find_references

TODO = re.compile(
    r"T(?<!\wT)(?:ODO\b|KTK\b|K\b(?=[]\s.,;:)/*\"'”’»—–]|\Z)(?!\s[A-Z][a-z]))|F(?<!\wF)IXME\b"
    r"|L(?<!\wL)OREM IPSUM\b|X(?<!\wX)XX\b(?!\s[A-Z][a-z])"
)
"""What editors leave where something is still to be done. Written in capitals: "todo" is a word in Spanish.
"TK Bank" is a name. The look back comes after the first letter, so that `re` runs from one such letter to the
next."""
_NUMBERED = re.compile(r"\b[A-Z][a-z]{3,}\s\Z")
"""What has a number behind it: "Super Bowl XXX"."""
NO_ALT = re.compile(
    r"""!\[\s*\][(\[] | <img\b(?![^<>]*\salt\s*=\s*["']?[^"'\s>])[^<>]*>""", re.IGNORECASE | re.VERBOSE
)
UNSAFE_HTML = re.compile(
    r"""
      <\s*(?:script|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|style|link
            |meta|base|svg|math|template|noscript|video|audio|canvas)\b
    | <[a-z][^<>]*[\s/"']on\w+\s*=
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Elements and attributes that lose more than their looks when a body is made safe."""
LINKED = re.compile(r"\]\(\s*<?([^\s()<>]+)")
"""An address of an inline link or picture."""
DEFINED = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?([^\s<>]+)", re.MULTILINE)
"""An address of a link definition."""
IN_HTML = re.compile(
    r"""<[a-z][^<>]*[\s/"'](?:href|src|action)\s*=\s*("[^"<>]*"|'[^'<>]*'|[^\s<>"']+)""", re.IGNORECASE
)
"""An address in an attribute."""
BARE = re.compile(r"<((?:javascript|vbscript|data)\s*:[^<>]*)>", re.IGNORECASE)
"""An address that wants to be a link by itself; others than these are, or are shown."""


def check_publication(site: Site, _: Config) -> Iterator[Finding]:
    """Yield pictures of actors without a description, and what is wrong in texts of all but briefs.

    What is written inside a brief is looked at with it.
    """
    for record in site.all_but("brief"):
        is_inline = isinstance(record, Quote | Source) and record.origin.keys
        if not is_inline:
            yield from check_body(record)
    for actor in site.actors.values():
        if actor.image is not None and not actor.image.alt:
            yield Finding(
                rules.MISSING_ALT, actor.at("image"), 'a picture without a description; write "alt"'
            )


def check_inline(brief: Brief) -> Iterator[Finding]:
    """Yield what is wrong in the texts of the quotes and sources that are written inside a brief."""
    for field, parts in (("quotes", brief.quotes), ("sources", brief.sources)):
        for i, part in enumerate(parts):
            if not isinstance(part, str):
                whole = structs.replace(part, references=find_references(part.body)) if part.body else part
                for rule, where, message in check_body(whole):
                    yield Finding(rule, brief.at(field, i).at(*where.keys, offset=where.offset), message)


def check_body(record: Record) -> Iterator[Finding]:
    """Yield marks of unfinished work, pictures without words, HTML that goes, halves of references."""
    code = find_code(record.body)
    for text, keys in (*list_texts(record), *_list_other_texts(record)):
        for mark, start in _find_marks(text):
            if text is not record.body or start not in code:
                message = f"{quote_text(mark)} marks unfinished work"
                yield Finding(rules.TODO_MARKER, record.at(*keys, offset=start), message)
    if not record.body:
        return
    for rule, position, message in _find_in_markup(record.body):
        if position not in code:
            yield Finding(rule, record.at("body", offset=position), message)
    yield from check_halves(record)


def _find_marks(text: str) -> Iterator[tuple[str, int]]:
    for match in TODO.finditer(text):
        start = match.start()
        if match.group() != "XXX" or not _NUMBERED.search(text, max(0, start - 40), start):
            yield match.group(), start


def _list_other_texts(record: Record) -> Iterator[tuple[str, Keys]]:
    match record:
        case Actor() | Topic() | Place():
            yield record.name, ("name",)
        case Quote():
            yield record.text, ("text",)
        case Brief():
            for i, correction in enumerate(record.corrections):
                yield correction.reason, ("corrections", i, "reason")


def _find_in_markup(body: str) -> Iterator[tuple[Rule, int, str]]:
    """Yield what is wrong in the HTML and the links of a body: rule, place and message."""
    has_html = "<" in body
    if has_html or "![" in body:
        for match in NO_ALT.finditer(body):
            hint = "between the square brackets" if match.group().startswith("!") else 'as "alt"'
            yield rules.MISSING_ALT, match.start(), f"a picture without a description; write it {hint}"
    if has_html:
        for match in UNSAFE_HTML.finditer(body):
            yield rules.UNSAFE_HTML, match.start(), f"{quote_text(match.group())} is taken out of the page"
    for offset, address in find_addresses(body):
        scheme = find_scheme(unescape(address))
        if scheme and scheme not in SCHEMES:
            message = f"an address of {scheme}: is taken out of the page"
            yield rules.UNSAFE_HTML, offset, message


def find_addresses(body: str) -> Iterator[tuple[int, str]]:
    """Yield the addresses of links and pictures of a body as they were written, and where each begins."""
    for match in _find_links(body):
        is_quoted = match[1].startswith(("'", '"'))
        yield match.start(1) + is_quoted, match[1].strip("\"'")


def _find_links(body: str) -> Iterator[re.Match[str]]:
    yield from LINKED.finditer(body)
    if "]:" in body:
        yield from DEFINED.finditer(body)
    if "<" in body:
        yield from IN_HTML.finditer(body)
        yield from BARE.finditer(body)
