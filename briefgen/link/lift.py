"""Takes the quotes and sources that are written inside briefs out of them, as records of their own.

Quotes get the id they name, else speaker and first words; sources get one made of publisher and
title, so that the same source in ninety briefs is one record. Where ids would collide, a digest
keeps them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import msgspec
from msgspec import structs

from briefgen import rules
from briefgen.diagnostics import Pointer, Report
from briefgen.messages import quote_text
from briefgen.records import Brief, Quote, Source
from briefgen.references import find_references
from briefgen.urls import MAX_SLUG_LENGTH, SLUG_FORM, digest_text, is_slug, slugify_text


@dataclass(slots=True)
class Lifted:
    """What came out of the briefs."""

    briefs: dict[str, Brief] = field(default_factory=dict)
    """The briefs, with ids where quotes and sources were."""
    quotes: dict[str, Quote] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    local_sources: dict[str, dict[str, str]] = field(default_factory=dict)
    """By brief: the ids that its own sources bear there, and the slugs they got."""
    brief_of_quote: dict[str, str] = field(default_factory=dict)
    """The brief that a quote was written in, whose local sources it may name."""


def lift_records(
    briefs: Iterable[Brief],
    quotes: dict[str, Quote],
    sources: dict[str, Source],
    slug_speaker: Callable[[str], str],
    report: Report,
) -> Lifted:
    """Lift the inline records of all briefs.

    Args:
        briefs: In the order in which they may claim ids.
        quotes: The shared quotes, by slug.
        sources: The shared sources, by slug.
        slug_speaker: Makes the slug of a speaker as written, for a quote's default id.
        report: Takes `bad-id` and `duplicate-id`.
    """
    lifted = Lifted(quotes=dict(quotes), sources=dict(sources))
    by_content: dict[bytes, str] = {}
    for brief in briefs:
        source_slugs = _lift_sources(brief, lifted, sources, by_content, report)
        quote_slugs = _lift_quotes(brief, lifted, slug_speaker, report)
        lifted.briefs[brief.slug] = _put_ids(brief, source_slugs, quote_slugs)
    return lifted


def _put_ids(brief: Brief, source_slugs: list[str | None], quote_slugs: list[str | None]) -> Brief:
    """Return a brief with ids for its sources and quotes, and without those that have none."""
    named = structs.replace(
        brief,
        sources=tuple(slug for slug in source_slugs if slug is not None),
        quotes=tuple(slug for slug in quote_slugs if slug is not None),
    )
    if None not in source_slugs and None not in quote_slugs:
        return named
    both = {("sources",): source_slugs, ("quotes",): quote_slugs}
    return named.note_dropped(
        {way: [i for i, slug in enumerate(slugs) if slug is None] for way, slugs in both.items()}
    )


def _lift_sources(
    brief: Brief, lifted: Lifted, shared: dict[str, Source], by_content: dict[bytes, str], report: Report
) -> list[str | None]:
    """Return the id that each of a brief's sources has now; None for one that may not bear its own."""
    local = lifted.local_sources.setdefault(brief.slug, {})
    slugs: list[str | None] = []
    for i, source in enumerate(brief.sources):
        if isinstance(source, str):
            slugs.append(source)
        elif source.slug in shared:
            _compare_with_shared(brief, i, source, shared[source.slug], report)
            slugs.append(source.slug)
        elif _may_bear(brief, ("sources", i), source.slug, local, report):
            content = _encode_content(source)
            slug = by_content.get(content) if source.url else None
            if slug is None:
                slug = by_content[content] = _name_source(source, brief, i, lifted.sources)
                lifted.sources[slug] = structs.replace(
                    source,
                    slug=slug,
                    origin=brief.at("sources", i),
                    references=find_references(source.body),
                )
            local[source.slug or slug] = slug
            slugs.append(slug)
        else:
            slugs.append(None)
    return slugs


def _encode_content(source: Source) -> bytes:
    return msgspec.msgpack.encode(structs.replace(source, slug="", origin=Pointer("")))


def _compare_with_shared(brief: Brief, i: int, source: Source, shared: Source, report: Report) -> None:
    """An inline source may name a shared one again, but not say anything else of it."""
    said = structs.asdict(source)
    defaults = structs.asdict(Source(title=source.title, slug=source.slug))
    if any(
        said[name] not in (defaults[name], getattr(shared, name)) or said["title"] != shared.title
        for name in said
    ):
        where = report.locate(shared.at())
        message = f"{quote_text(source.slug)} is a source of its own in {where.path}; write its id alone"
        report.add(rules.DUPLICATE_ID, brief.at("sources", i, "id"), message)


def _may_bear(brief: Brief, keys: tuple[str, int], slug: str, taken: Iterable[str], report: Report) -> bool:
    if slug and not is_slug(slug):
        message = f"{quote_text(slug)} is not an id: {SLUG_FORM}"
        report.add(rules.BAD_ID, brief.at(*keys, "id"), message)
        return False
    if slug and slug in taken:
        report.add(rules.DUPLICATE_ID, brief.at(*keys, "id"), f"the id {quote_text(slug)} is already taken")
        return False
    return True


def _name_source(source: Source, brief: Brief, i: int, taken: Collection[str]) -> str:
    if source.url:
        base = (
            slugify_text(f"{source.publisher} {source.title}")
            or slugify_text(_host_of(source.url))
            or "source"
        )
    else:
        base = f"{brief.slug[:120]}-{source.slug or slugify_text(source.title) or 'source'}"
    return _make_unique(base, f"{source.url} {brief.slug} {i}", taken)


def _host_of(url: str) -> str:
    return (urlsplit(url).hostname or "") if url.startswith("http") else ""


def _make_unique(base: str, content: str, taken: Collection[str]) -> str:
    slug = base[:MAX_SLUG_LENGTH].strip("-")
    return slug if slug not in taken else f"{slug[:180]}-{digest_text(content)}"


def _lift_quotes(
    brief: Brief, lifted: Lifted, slug_speaker: Callable[[str], str], report: Report
) -> list[str | None]:
    """Return the id that each of a brief's quotes has now; None for one that may not bear its own."""
    slugs: list[str | None] = []
    for i, quote in enumerate(brief.quotes):
        if isinstance(quote, str):
            slugs.append(quote)
        elif _may_bear(brief, ("quotes", i), quote.slug, lifted.quotes, report):
            words = slugify_text(quote.text, max_words=6) or digest_text(quote.text)
            base = quote.slug or f"{slug_speaker(quote.speaker)[:100]}-{words}"
            slug = _make_unique(base, f"{brief.slug} {i} {quote.text}", lifted.quotes)
            lifted.quotes[slug] = structs.replace(
                quote, slug=slug, origin=brief.at("quotes", i), references=find_references(quote.body)
            )
            lifted.brief_of_quote[slug] = brief.slug
            slugs.append(slug)
        else:
            slugs.append(None)
    return slugs
