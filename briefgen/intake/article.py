"""A file's bytes → an article: title, body in Markdown, links, and what it says of itself.

Plain text and Markdown are read here, HTML in `markup`. The wording stays; what could be taken for
a reference of ours is escaped.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import category, normalize

from briefgen.intake import words
from briefgen.messages import BriefgenError
from briefgen.source import split_front_matter

Form = Literal["text", "markdown", "html"]

LONGEST_TITLE = 200
OTHER_FORMATS = (b"PK\x03\x04", b"%PDF-", b"{\\rtf")
"""How files of word processors begin."""

_SOURCES_HEADING = re.compile(
    r"^\W*(?:related |further )?(?:sources?|links|references|reading|quellen)\W*$", re.IGNORECASE
)
_SOURCE_LINE = re.compile(r"^\W*(?:sources?|quellen?):\s+(?=\S.*https?://[^\n]*$)", re.IGNORECASE)
_BYLINE = re.compile(r"^(?:by|von|par)\s+([^\d.!?\n]{3,80})$", re.IGNORECASE)
_LINK = re.compile(
    r"\[([^\[\]]+)\]\((https?://[^()\s]+)(?:\s+\"[^\"]*\")?\)|<?(https?://[^\s<>()\"”’]+[\w/])>?"
)
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
_ITEM = re.compile(r"\s*[•·▪*]\s+|^\s*(?:[-–]|\d+[.)])\s+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source that an article names or links to."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What an article says, and what it says of itself."""

    title: str
    body: str
    """Markdown, paragraphs parted by empty lines."""
    sources: tuple[FoundSource, ...] = ()
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    """Where it stands."""
    published: str = ""
    """As it was written."""
    lang: str = ""


def guess_form(name: str, text: str) -> Form:
    """Return how an article is written, by its file's ending, else by how it begins."""
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending in ("html", "htm", "xhtml"):
        return "html"
    if ending in ("md", "markdown"):
        return "markdown"
    if ending == "txt":
        return "text"
    if re.match(r"\s*<(?:!doctype|html|head|body|article|div|p|h1)\b", text, re.IGNORECASE):
        return "html"
    return "markdown" if re.match(r"\s*(?:#{1,6} |---\n)", text) else "text"


def decode_text(data: bytes, name: str) -> str:
    """Return a file's text: UTF-8, else what Windows writes; without characters that no text has.

    Raises:
        BriefgenError: It is a document of a word processor, or no text at all.
    """
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and not data.startswith(OTHER_FORMATS):
            return clean_text(text)
    raise BriefgenError(f"{name} is not a text; save the article as text, Markdown or HTML")


def clean_text(text: str) -> str:
    """Return a text in its composed form, with plain line ends and without control characters."""
    text = re.sub("\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", text).replace("\t", " ")
    kept = (sign for sign in text if sign == "\n" or not _is_no_text(sign))
    return normalize("NFC", "".join(kept))


def _is_no_text(sign: str) -> bool:
    return (
        category(sign) in ("Cc", "Cs")
        or sign == "\ufeff"
        or "\ufdd0" <= sign <= "\ufdef"
        or sign in "\ufffe\uffff"
    )


def read_plain(text: str, form: Literal["text", "markdown"]) -> Article:
    """Return an article that was written as plain text or Markdown."""
    parts = split_front_matter(text.lstrip("\n")) if form == "markdown" else None
    body = parts[1] if parts else text
    fields = _read_fields(parts[0] or "") if parts else {}
    blocks = _split_blocks(body, form)
    authors = [fields["author"]] if fields.get("author") else _take_byline(blocks)
    title = fields.get("title") or _take_title(blocks)
    listed = _take_sources(blocks)
    body = "\n\n".join(blocks)
    if form == "text":
        body = re.sub(r"<(?=[A-Za-z/!])", "&lt;", body)
    return Article(
        title=title,
        body=escape_references(body),
        sources=(*find_links(body), *listed),
        authors=tuple(authors),
        published=fields.get("date", ""),
        url=fields.get("url", ""),
        lang=fields.get("lang", ""),
    )


def _read_fields(front_matter: str) -> dict[str, str]:
    """Return the plain fields of foreign front matter, whatever else is in it."""
    pairs = re.findall(r"^([a-z]+):[ ]*(\S.*)$", front_matter, re.MULTILINE)
    return {key: value.strip().strip("\"'").strip() for key, value in pairs}


def _split_blocks(text: str, form: Literal["text", "markdown"]) -> list[str]:
    """Return the paragraphs of a text; where no empty line parts them, each line is one."""
    blocks = [block.strip("\n") for block in re.split(r"\n[ ]*\n", text.strip())]
    if form == "markdown":
        return [block for block in blocks if block.strip()]
    if len(blocks) < 3:
        blocks = [line for block in blocks for line in block.split("\n")]
    return ["\n".join(line.strip() for line in block.split("\n")) for block in blocks if block.strip()]


def _take_title(blocks: list[str]) -> str:
    """Return the first line as the title, and take it out if it is one."""
    if not blocks:
        return ""
    first, _, rest = blocks[0].partition("\n")
    heading = re.sub(r"^#{1,6}\s+|\s+#+$", "", first).strip()
    is_underlined = re.fullmatch(r"(?:=+|-+)\s*", rest) is not None
    stands_alone = (len(blocks) > 1 or rest != "") and _reads_like_title(first, rest)
    if first.startswith("#") or is_underlined or stands_alone:
        blocks[:1] = [] if is_underlined or not rest else [rest]
        return _plain_title(heading)
    words = heading.split()
    return _plain_title(" ".join(words[:12]) + (" …" if len(words) > 12 else ""))


def _reads_like_title(first: str, rest: str) -> bool:
    """Whether a line stands by itself, or above others that begin anew and are longer than it."""
    if len(first) > LONGEST_TITLE or first.endswith((".", ",", ";", "”", '"', ":")):
        return False
    return not rest or (rest[0].isupper() and max(map(len, rest.split("\n"))) > 1.3 * len(first))


def _plain_title(text: str) -> str:
    return " ".join(re.sub(r"[*_`]+", "", text).split())


def _take_byline(blocks: list[str]) -> list[str]:
    """Return who wrote an article by a line above or below its title, and take the line out."""
    for i, block in enumerate(blocks[:4]):
        lines = block.split("\n")
        for j, line in enumerate(lines[:2]):
            match = _BYLINE.match(line.strip("*_ "))
            names = [name.strip() for name in re.split(r",| and ", match[1])] if match else [""]
            after = "\n".join([*lines[j + 1 :], *blocks[i + 1 : i + 2]]).partition("\n")[0]
            is_at_title = (
                bool(after) and _reads_like_title(after, "") if i + j == 0 else i == 0 or lines == [line]
            )
            if is_at_title and _reads_like_name(names[0]):
                rest = "\n".join(lines[:j] + lines[j + 1 :])
                blocks[i : i + 1] = [rest] if rest else []
                return [name for name in names if name]
    return []


def _reads_like_name(text: str) -> bool:
    """Whether each of some words is capitalised, particles aside: `Jane Doe`, `Ana de Sá`."""
    parts = [part for part in text.split() if part not in words.PARTICLES]
    return 2 <= len(parts) <= 5 and all(part[0].isupper() for part in parts)


def _take_sources(blocks: list[str]) -> list[FoundSource]:
    """Return what a list under "Sources" at the end names, and take the list out."""
    if len(blocks) > 1 and (own := _SOURCE_LINE.match(blocks[-1])):
        return _find_listed(blocks.pop()[own.end() :])
    lines = [(i, line) for i, block in enumerate(blocks) for line in block.split("\n")[:1]]
    at = next((i for i, line in reversed(lines) if _SOURCES_HEADING.match(line) and i), -1)
    if at < 0:
        return []
    listed = "\n".join(blocks[at:]).partition("\n")[2]
    if not listed.strip() or len(listed) > 20_000:
        return []
    del blocks[at:]
    if linked := _find_listed(listed):
        return linked
    items = (item.strip() for item in _ITEM.split(listed))
    return [FoundSource(" ".join(item.split())) for item in items if re.search(r"\w", item)]


def _find_listed(text: str) -> list[FoundSource]:
    """Return the links of a list, each once; the title of a bare address is what stands before it."""
    found: dict[str, FoundSource] = {}
    for line in _ITEM.sub("\n", text).split("\n"):
        for source in find_links(line):
            before = line.partition(source.url)[0]
            title = source.title or _plain_title(before.strip(" ,;:–—-(<"))
            found.setdefault(source.url, replace(source, title=title))
    return list(found.values())


def find_links(text: str) -> tuple[FoundSource, ...]:
    """Return the addresses in a Markdown text, each once, with the words that are linked."""
    found: dict[str, FoundSource] = {}
    for match in _LINK.finditer(_IMAGE.sub("", text)):
        url = (match[2] or match[3]).rstrip(".,;")
        title = _plain_title(match[1] or "")
        if url not in found or not found[url].title:
            found[url] = FoundSource(title, url)
    return tuple(found.values())


def escape_references(text: str) -> str:
    """Return a text in which nothing is a reference of ours."""
    return re.sub(r"\[(?=[\[@])", r"\\[", text)
