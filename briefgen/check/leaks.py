"""Traces of what is not published, in the finished files of a site."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import unescape
from typing import get_args

from msgspec import Struct, structs

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.grades import fold_text
from briefgen.load import Records
from briefgen.messages import quote_text
from briefgen.model import Artifact
from briefgen.records import (
    Brief,
    BriefType,
    EventType,
    Likelihood,
    Quote,
    Record,
    Source,
    SourceType,
    Stance,
)
from briefgen.theme import find_default_theme

SENTENCE = re.compile(r"[^.!?\n]{25,200}[.!?]")
"""Sentences long enough to be nobody else's."""
SHORTEST_NAME = 9
"""Characters of an id or a title of a brief; shorter ones stand in too many places by chance."""
SHORTEST_TEXT = 20
"""Characters of a quote, a summary, a dateline or a source's title."""
TEXT_FILE = re.compile(
    r"\.(?:x?html?|xml|svg|txt|md|rst|(?:geo)?jsonl?|webmanifest|m?js|css|ya?ml|toml|[ct]sv|ics|vtt|srt)\Z",
    re.IGNORECASE,
)
"""Endings of files that are read."""
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|([\"'/]))")
"""What stands for a character in JSON and in scripts."""
_OWN_WORDS = (EventType, BriefType, SourceType, Stance, Likelihood)
"""Words that pages say of records."""


def check_leaks(
    artifacts: Iterable[Artifact],
    left_out: Iterable[Brief],
    records: Records,
    published: Iterable[Record],
    lists: Iterable[str],
) -> Iterator[Finding]:
    """Yield traces of briefs that are not published, each once with the files that show it.

    Args:
        artifacts: Every file of the finished site.
        left_out: Briefs that must leave no trace.
        records: All that were loaded.
        published: What readers see; what stands there too is no secret.
        lists: Titles of list pages; these, and the words of the theme, are said without any brief.
    """
    secrets = _find_secrets(left_out, records)
    if not secrets:
        return
    folded = {text: secret for secret in secrets if (text := fold_text(secret))}
    in_pages, in_files = _make_pattern(secrets), _make_pattern(folded)
    shown_in: dict[str, list[str]] = defaultdict(list)
    for artifact in artifacts:
        text = unescape(f"{artifact.url}\n{_read_text(artifact)}")
        if isinstance(artifact.content, bytes):
            found = in_pages.findall(text)
        else:
            found = [folded[each] for each in in_files.findall(fold_text(_ESCAPE.sub(_unescape, text)))]
        for secret in dict.fromkeys(found):
            shown_in[secret].append(artifact.url)
    said = "\n".join(text for record in published for text in _list_texts(record)) if shown_in else ""
    for secret, urls in shown_in.items():
        if secret not in said and _fold_words(secret) not in _read_own_words(*lists):
            brief = secrets[secret]
            message = f"{_list_files(urls)} {quote_text(secret)}, though the brief is {brief.status}"
            yield Finding(rules.LEAKED_DRAFT, brief.at(), message)


def _list_files(urls: list[str]) -> str:
    """Return which files show something: one by its name, of many the first."""
    return f"{urls[0]} shows" if len(urls) == 1 else f"{urls[0]} and {len(urls) - 1} more files show"


def _make_pattern(texts: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True)))


def _unescape(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else match[2]


@cache
def _read_own_words(*lists: str) -> str:
    """Return what the site says whatever its briefs are: words of the program's theme and of its lists."""
    files = (file for file in find_default_theme().rglob("*") if TEXT_FILE.search(file.name))
    words = (word for choice in _OWN_WORDS for word in get_args(choice))
    return _fold_words("\n".join([*lists, *words, *(file.read_text(encoding="utf-8") for file in files)]))


def _fold_words(text: str) -> str:
    return text.casefold().replace("-", " ")


def _find_secrets(left_out: Iterable[Brief], records: Records) -> dict[str, Brief]:
    """Return the words that only briefs that are left out may hold, and whose they are.

    What published records hold, too, is taken out where it is found.
    """
    return {text: brief for brief in left_out for text in _list_secrets(brief, records)}


def _list_secrets(brief: Brief, records: Records) -> Iterator[str]:
    yield from (text for text in (brief.slug, brief.title) if len(text) >= SHORTEST_NAME)
    yield from SENTENCE.findall(brief.body)
    quotes = (records.by_kind["quote"].get(each) if isinstance(each, str) else each for each in brief.quotes)
    sources = (
        records.by_kind["source"].get(each) if isinstance(each, str) else each for each in brief.sources
    )
    texts = [
        brief.summary,
        brief.dateline,
        *(quote.text for quote in quotes if isinstance(quote, Quote)),
        *(source.title for source in sources if isinstance(source, Source)),
    ]
    yield from (text for each in texts if len(text := each.strip()) >= SHORTEST_TEXT)


def _list_texts(value: object) -> Iterator[str]:
    """Yield every text that a record holds, however deep."""
    match value:
        case str():
            yield value
        case Mapping():
            for each in value.values():
                yield from _list_texts(each)
        case list() | tuple():
            for each in value:
                yield from _list_texts(each)
        case Struct():
            yield from _list_texts(structs.asdict(value))
        case _:
            return


def _read_text(artifact: Artifact) -> str:
    if isinstance(artifact.content, bytes):
        return artifact.content.decode(errors="replace")
    return (
        artifact.content.read_text(encoding="utf-8", errors="replace")
        if TEXT_FILE.search(artifact.url)
        else ""
    )
