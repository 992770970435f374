"""Traces of what is not published, in the finished files of a site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from msgspec import Struct, structs

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.load import Records
from briefgen.messages import quote_text
from briefgen.model import Artifact
from briefgen.records import Brief, Quote, Record, Source

SENTENCE = re.compile(r"[^.!?\n]{25,200}[.!?]")
"""Sentences long enough to be nobody else's."""
SHORTEST_NAME = 9
"""Characters of an id or a title of a brief; shorter ones stand in too many places by chance."""
SHORTEST_TEXT = 20
"""Characters of a quote, a summary, a dateline or a source's title."""
TEXT_FILES = (".html", ".htm", ".xml", ".svg", ".txt", ".json", ".js", ".css", ".md", ".csv")


def check_leaks(
    artifacts: Iterable[Artifact], left_out: Iterable[Brief], records: Records, published: Iterable[Record]
) -> Iterator[Finding]:
    """Yield traces of briefs that are not published, in any file.

    Args:
        artifacts: Every file of the finished site.
        left_out: Briefs that must leave no trace.
        records: All that were loaded.
        published: What readers see; what stands there too is no secret.
    """
    secrets = _find_secrets(left_out, records)
    if not secrets:
        return
    pattern = re.compile("|".join(re.escape(secret) for secret in sorted(secrets, key=len, reverse=True)))
    said = "\n".join(text for record in published for text in _list_texts(record))
    is_known: dict[str, bool] = {}
    for artifact in artifacts:
        text = unescape(f"{artifact.url}\n{_read_text(artifact)}")
        for found in dict.fromkeys(pattern.findall(text)):
            if found not in is_known:
                is_known[found] = found in said
            if not is_known[found]:
                brief = secrets[found]
                message = f"{artifact.url} shows {quote_text(found)}, though the brief is {brief.status}"
                yield Finding(rules.LEAKED_DRAFT, brief.at(), message)


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
    if not artifact.url.endswith(TEXT_FILES):
        return ""
    return artifact.content.read_text(encoding="utf-8", errors="replace")
