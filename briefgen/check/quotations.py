"""Quotations in bodies: whether a quote record has them, so that they have a speaker and a source.

Records are looked up by runs of words, so that many quotations in many bodies take no longer than
reading them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.evidence import quoted_in
from briefgen.grades import fold_text
from briefgen.messages import quote_text
from briefgen.model import Site
from briefgen.records import Brief, Record
from briefgen.references import find_code, find_references

STRAY_WORDS = 5
"""Words that a quotation in a body has at least to be looked for; fewer are titles and scare quotes."""

_QUOTED = re.compile(
    r"“([^“”]{1,4000})”|«\s?([^«»]{1,4000}?)\s?»|»([^«»\n]{1,4000})«|„([^„“”]{1,4000})[“”]|”([^“”\n]{1,4000})”"
    r"|\"(?<![\w=(]\")((?:[^\"\n]|\n(?!\s*\n)){1,4000})\"(?!\w)"
    r"|‘(?<!\w‘)(?=[^\W\d]|[*[])((?:[^‘’\n]|’(?=\w)|\n(?!\s*\n)){1,4000})’(?!\w)"
)
_WORD = re.compile(r"\w+")
_LEFT_OUT = re.compile(r"\[[^\]]*\]|\([.…\s]+\)|…|\.\s?\.\s?\.")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_LINK_TITLE = re.compile(r"\]\([^()\s]*\s+(\"[^\"\n]*\")\)|<[^<>]*>")
_LINK_DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:.*$", re.MULTILINE)
_SMALL = frozenset(
    [
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "but",
            "by",
            "for",
            "from",
            "in",
            "into",
            "of",
            "on",
            "or",
            "over",
            "the",
        ),
        *(
            "to",
            "under",
            "with",
            "de",
            "des",
            "du",
            "la",
            "le",
            "les",
            "el",
            "los",
            "las",
            "y",
            "et",
            "der",
            "die",
        ),
    ]
)
"""Words that stand in lower case in a title."""


@dataclass(frozen=True)
class Recorded:
    """The recorded words of a site, to look quotations up in."""

    site: Site

    @cached_property
    def spoken(self) -> dict[str, list[str]]:
        """Words that may stand in quotation marks, by each run of words in them."""
        return _index(text for slug in self.site.statements for text in self._spoken_in(slug))

    @cached_property
    def reported(self) -> dict[str, list[str]]:
        """Reported speech, by each run of words in it."""
        return _index(
            _join(statement.quote.text)
            for statement in self.site.statements.values()
            if statement.quote.kind == "reported"
        )

    @cached_property
    def titles(self) -> frozenset[str]:
        """What records are called."""
        named = (self.site.sources, self.site.events, self.site.briefs)
        return frozenset(_join(record.title) for records in named for record in records.values())

    def _spoken_in(self, slug: str) -> Iterator[str]:
        quote = self.site.statements[slug].quote
        if quote.kind == "reported":
            yield from (_join(_words_in(match)) for match in _QUOTED.finditer(quote.text))
        else:
            yield _join(quote.text)
        yield from (_join(wording.text) for wording in quote.wordings)
        if quote.original is not None:
            yield _join(quote.original.text)

    def reported_in(self, brief: Brief) -> frozenset[str]:
        """Return what a brief's quotes have as reported speech."""
        quotes = [self.site.statements[slug].quote for slug in quoted_in(self.site, brief)]
        return frozenset(_join(quote.text) for quote in quotes if quote.kind == "reported")

    def is_spoken(self, pieces: Sequence[str], brief: Brief | None) -> bool:
        """Whether one record has all pieces of a quotation; the brief's own quotes are looked at first."""
        own = quoted_in(self.site, brief) if brief else ()
        if any(_has_all(text, pieces) for slug in own for text in self._spoken_in(slug)):
            return True
        return any(_has_all(text, pieces) for text in _look_up(self.spoken, pieces))

    def is_reported(self, pieces: Sequence[str]) -> bool:
        """Whether a record has the words as reported speech."""
        return any(_has_all(text, pieces) for text in _look_up(self.reported, pieces))


def _index(texts: Iterable[str]) -> dict[str, list[str]]:
    by_run: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        words = text.split()
        for run in {" ".join(words[i : i + STRAY_WORDS]) for i in range(len(words) - STRAY_WORDS + 1)}:
            by_run[run].append(text)
    return by_run


def _look_up(by_run: dict[str, list[str]], pieces: Sequence[str]) -> list[str]:
    longest = max(pieces, key=len).split()
    return by_run.get(" ".join(longest[:STRAY_WORDS]), []) if len(longest) >= STRAY_WORDS else []


def _has_all(text: str, pieces: Sequence[str]) -> bool:
    return all(f" {piece} " in f" {text} " for piece in pieces)


def check_quotations(site: Site, _: Config) -> Iterator[Finding]:
    """Yield quotations in bodies of all but briefs that no quote record has, or has as reported speech."""
    recorded = Recorded(site)
    for record in site.all_but("brief"):
        if record.body:
            yield from _check_body(record, None, recorded)


def check_quotations_in(brief: Brief, recorded: Recorded) -> Iterator[Finding]:
    """Yield quotations in a brief's body that no quote record has, or that one has as reported speech."""
    yield from _check_body(brief, brief, recorded)


def _check_body(record: Record, brief: Brief | None, recorded: Recorded) -> Iterator[Finding]:
    if not any(sign in record.body for sign in '“"«»„”‘'):
        return
    body = _LINK_TITLE.sub(_blank, record.body)
    if "]:" in body:
        body = _LINK_DEFINITION.sub(_blank, body)
    code = find_code(body)
    own_reported = recorded.reported_in(brief) if brief else frozenset()
    for match in _QUOTED.finditer(body):
        if match.start() in code:
            continue
        pieces = [piece for part in _LEFT_OUT.split(_plain(_words_in(match))) if (piece := _join(part))]
        where = record.at("body", offset=match.start())
        words = quote_text(_plain(_words_in(match)))
        is_short = sum(len(piece.split()) for piece in pieces) < STRAY_WORDS
        if is_short and not own_reported.issuperset(pieces):
            continue
        if not pieces or _is_title(_words_in(match), recorded.titles) or recorded.is_spoken(pieces, brief):
            continue
        if is_short or recorded.is_reported(pieces):
            message = f"{words} is recorded as reported speech, not as a quotation"
            yield Finding(rules.REPORTED_IN_QUOTATION_MARKS, where, message)
        else:
            yield Finding(rules.STRAY_QUOTATION, where, f"no quote record contains {words}")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _words_in(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


def _is_title(words: str, titles: frozenset[str]) -> bool:
    """Whether it is what a record is called, or in the capitals of a title: “War and Peace in Our Time”."""
    if _join(_plain(words)) in titles:
        return True
    long = [word for word in re.findall(r"[^\W\d_][\w’']*", words) if word.casefold() not in _SMALL]
    return len(long) >= 2 and all(word[0].isupper() for word in long) and not words.isupper()


def _plain(words: str) -> str:
    """Return the words of a quotation without references, links and emphasis."""
    for reference in reversed(find_references(words)):
        shown = (reference.label or reference.target) if reference.form == "link" else ""
        words = words[: reference.start] + shown + words[reference.end :]
    return re.sub(r"[*_]{1,3}|\[(?=\w\]\w)|(?<=\[\w)\](?=\w)", "", _LINK.sub(r"\1", words))


def _join(text: str) -> str:
    """Return the bare words of a text."""
    return " ".join(_WORD.findall(fold_text(text).casefold()))
