"""`briefgen.lock`: what was published, one line an item, so that no later change to it goes unsaid.

White space, typographic signs and markup do not count. Titles, dates and quotations stand in it as
they read, paragraphs as digests. Only what readers may see gets in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefgen.dates import Date
from briefgen.digests import digest_bytes
from briefgen.grades import fold_text
from briefgen.messages import BriefgenError
from briefgen.model import BodyLink, Key, Site
from briefgen.records import Brief, Correction
from briefgen.urls import record_url

LOCK = "briefgen.lock"
HEADER = (
    "# What was published, by briefgen publish. A change to it needs a correction; "
    "briefgen explain silent-edit tells more.\n"
)

_PARAGRAPH = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
_MARKUP = re.compile(
    r"!?\[([^\[\]]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])|<[^<>\n]+>|^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+"
    r"|[*_`]+|\\(?=[^\w\s])",
    re.MULTILINE,
)


class Paragraph(NamedTuple):
    """A paragraph of a body."""

    start: int
    """Where it begins in the body."""
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedBrief:
    """What was published of a brief."""

    title: str
    date: str
    paragraphs: tuple[str, ...]
    """Digests."""
    quotes: tuple[str, ...]
    """Each `digest@date`."""
    corrections: tuple[str, ...]
    """Digests."""


@dataclass(frozen=True, slots=True)
class Lock:
    """All that was published."""

    briefs: dict[str, LockedBrief] = field(default_factory=dict)
    quotes: dict[str, str] = field(default_factory=dict)
    """Words by digest."""
    pages: frozenset[str] = frozenset()
    """URLs of pages that can lead on by an alias."""


def read_lock(root: Path) -> Lock | None:
    """Return what a site has published, or None where it was never locked.

    Raises:
        BriefgenError: The file holds something else.
    """
    file = root / LOCK
    if not file.exists():
        return None
    fields: dict[str, dict[str, str]] = {}
    quotes: dict[str, str] = {}
    pages: set[str] = set()
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        match line.split(" ", 3):
            case ["brief", slug, name, *rest]:
                fields.setdefault(slug, {})[name] = "".join(rest)
            case ["quote", digest, *rest]:
                quotes[digest] = " ".join(rest)
            case ["page", url]:
                pages.add(url)
            case _ if line and not line.startswith("#"):
                raise BriefgenError(f"{LOCK}:{number}: not a line of a lock; take the file from git again")
    return Lock({slug: _read_brief(each) for slug, each in fields.items()}, quotes, frozenset(pages))


def _read_brief(fields: dict[str, str]) -> LockedBrief:
    return LockedBrief(
        title=fields.get("title", ""),
        date=fields.get("date", ""),
        paragraphs=tuple(fields.get("body", "").split()),
        quotes=tuple(fields.get("quotes", "").split()),
        corrections=tuple(fields.get("corrections", "").split()),
    )


def make_lock(site: Site) -> Lock:
    """Return what of a site is published now."""
    quotes = {
        digest_words(statement.quote.text): fold_text(statement.quote.text)
        for statement in site.statements.values()
    }
    urls = (record_url(kind, slug) for kind, slugs in site.with_aliases.items() for slug in slugs)
    return Lock(
        {slug: lock_brief(site, brief) for slug, brief in site.briefs.items()}, quotes, frozenset(urls)
    )


def lock_brief(site: Site, brief: Brief) -> LockedBrief:
    """Return what is published of a brief now."""
    return LockedBrief(
        title=fold_text(brief.title),
        date=_write_date(brief.date),
        paragraphs=tuple(paragraph.digest for paragraph in split_body(site, brief)),
        quotes=tuple(lock_quote(site, slug) for slug in quotes_of(site, brief)),
        corrections=tuple(map(digest_correction, brief.corrections)),
    )


def quotes_of(site: Site, brief: Brief) -> tuple[str, ...]:
    """Return the quotes of a brief, those that its body shows included."""
    shown = (link.target for link in site.bodies.get(Key("brief", brief.slug), ()) if link.form == "quote")
    slugs = dict.fromkeys([*brief.quotes, *(target.slug for target in shown if target)])
    return tuple(slug for slug in slugs if isinstance(slug, str) and slug in site.statements)


def lock_quote(site: Site, slug: str) -> str:
    """Return a quote as a brief's line has it."""
    statement = site.statements[slug]
    return f"{digest_words(statement.quote.text)}@{_write_date(statement.date)}"


def _write_date(date: Date) -> str:
    return date.text.strip().replace(" ", "T")


def split_body(site: Site, brief: Brief) -> Iterator[Paragraph]:
    """Yield the paragraphs of a brief that readers see words of."""
    links = site.bodies.get(Key("brief", brief.slug), ())
    for match in _PARAGRAPH.finditer(brief.body):
        inside = [link for link in links if match.start() <= link.start < match.end()]
        words = _MARKUP.sub(lambda found: found[1] or "", _show(site, brief.body, match.span(), inside))
        if words := "".join(fold_text(words).split()):
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield Paragraph(start, digest_words(words))


def _show(site: Site, body: str, span: tuple[int, int], links: list[BodyLink]) -> str:
    """Return a stretch of a body with words in the place of links, and nothing in that of citations."""
    parts: list[str] = []
    position = span[0]
    for link in links:
        shown = link.label or _name_of(site, link.target) if link.form == "link" else ""
        parts += [body[position : link.start], shown]
        position = link.end
    return "".join([*parts, body[position : span[1]]])


def _name_of(site: Site, key: Key | None) -> str:
    match key:
        case ("actor", slug):
            return site.actors[slug].name
        case ("topic", slug):
            return site.topics[slug].name
        case ("place", slug):
            return site.places[slug].name
        case ("event", slug):
            return site.events[slug].title
        case ("brief", slug):
            return site.briefs[slug].title
        case ("source", slug):
            return site.sources[slug].title
        case ("page", slug):
            return site.pages[slug].title
    return ""


def digest_words(text: str) -> str:
    """Return what tells a text from others, however its marks and spaces are set.

    >>> digest_words("It’s  ours") == digest_words("It's ours")
    True
    """
    return digest_bytes(fold_text(text).encode()).hex()[:16]


def digest_correction(correction: Correction) -> str:
    """Return what tells a correction from others."""
    return digest_bytes(msgspec.msgpack.encode(correction)).hex()[:16]


def write_lock(root: Path, lock: Lock) -> None:
    """Write down what is published now."""
    lines = [f"page {url}" for url in lock.pages] + [
        f"quote {each} {lock.quotes[each]}" for each in lock.quotes
    ]
    for slug, brief in lock.briefs.items():
        lines += [f"brief {slug} title {brief.title}", f"brief {slug} date {brief.date}"]
        many = {"body": brief.paragraphs, "quotes": brief.quotes, "corrections": brief.corrections}
        lines += [f"brief {slug} {name} {' '.join(items)}" for name, items in many.items() if items]
    text = "".join(f"{line}\n" for line in sorted(lines))
    (root / LOCK).write_text(HEADER + text, encoding="utf-8", newline="\n")
