"""Resolved records → `Site`: put in the order in which lists show them, with indexes beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, cast

from briefgen.dates import Date
from briefgen.diagnostics import Report
from briefgen.link.references import ByKind, Resolver
from briefgen.link.statements import state_quote
from briefgen.model import BodyLink, CorrectionMade, Key, LeftOut, Site, StanceTaken, Statement
from briefgen.records import Actor, Brief, Event, Kind
from briefgen.urls import slugify_text


def put_in_order(
    seen: ByKind,
    resolver: Resolver,
    hidden: frozenset[Key],
    now: Date,
    left_out: tuple[LeftOut, ...],
    report: Report,
) -> Site:
    """Return the finished site.

    Args:
        seen: The records that readers may see.
        resolver: What was learnt while they were resolved.
        hidden: Records that leave no trace.
        now: The date that the site is made for.
        left_out: Briefs that leave no trace.
        report: Takes `missing-field` of quotes that nothing dates.
    """
    statements = _state_all(seen, resolver, report)
    ordered = _order_all(seen, statements)
    cast_of = {slug: _find_cast(brief, statements, resolver) for slug, brief in ordered["brief"].items()}
    return Site(
        now=now,
        briefs=ordered["brief"],
        actors=ordered["actor"],
        events=ordered["event"],
        statements=ordered["quote"],
        sources=ordered["source"],
        topics=ordered["topic"],
        places=ordered["place"],
        pages=ordered["page"],
        stubs=frozenset(slug for slug in resolver.stubs if slug in seen["actor"]),
        bodies={key: links for key, links in resolver.bodies.items() if key not in hidden},
        cast=cast_of,
        briefs_by_actor=_invert(cast_of),
        positions=_lift_positions(ordered["brief"]),
        corrections=_lift_corrections(ordered["brief"]),
        backlinks=_sort_backlinks(resolver, hidden, ordered),
        left_out=left_out,
        incomplete=frozenset(resolver.incomplete),
    )


def _state_all(seen: ByKind, resolver: Resolver, report: Report) -> dict[str, Statement]:
    statements: dict[str, Statement] = {}
    for slug, quote in seen["quote"].items():
        using = {
            brief
            for field in ("quotes", "body")
            for brief in resolver.fields.get((Key("quote", slug), "brief", field), ())
            if brief in seen["brief"]
        }
        briefs = [seen["brief"][brief] for brief in using]
        statement = state_quote(quote, seen["event"], seen["actor"], briefs, report)
        if statement is not None:
            statements[slug] = statement
    return statements


def _order_all(seen: ByKind, statements: Mapping[str, Statement]) -> ByKind:
    briefs = cast(dict[str, Brief], seen["brief"])
    actors = cast(dict[str, Actor], seen["actor"])
    events = cast(dict[str, Event], seen["event"])
    return {
        "brief": _newest_first(briefs, lambda brief: brief.date),
        "actor": dict(sorted(actors.items(), key=lambda item: (_sort_name(item[1]), item[0]))),
        "event": _newest_first(events, lambda event: event.date),
        "quote": _newest_first(statements, lambda statement: statement.date),
        "source": _newest_first(seen["source"], lambda source: source.published),
        "topic": _by_name(seen["topic"], lambda topic: topic.name),
        "place": _by_name(seen["place"], lambda place: place.name),
        "page": _by_name(seen["page"], lambda page: page.title),
    }


def _newest_first(records: Mapping[str, Any], date_of: Callable[[Any], Date | None]) -> dict[str, Any]:
    def sort_key(item: tuple[str, Any]) -> tuple[str, str]:
        date = date_of(item[1])
        return (date.sort_key if date else "", item[0])

    return dict(sorted(records.items(), key=sort_key, reverse=True))


def _by_name(records: Mapping[str, Any], name_of: Callable[[Any], str]) -> dict[str, Any]:
    return dict(sorted(records.items(), key=lambda item: (slugify_text(name_of(item[1])), item[0])))


def _sort_name(actor: Actor) -> str:
    return slugify_text(actor.sort_name or actor.name)


def _find_cast(brief: Brief, statements: Mapping[str, Statement], resolver: Resolver) -> tuple[str, ...]:
    """Return every actor of a brief: those quoted, those with a position, those named, those listed."""
    speakers = [statements[slug].quote.speaker for slug in _quotes_of(brief, resolver) if slug in statements]
    holders = [position.actor for position in brief.positions]
    named = [
        link.target.slug for link in _body_of(brief, resolver) if link.target and link.target.kind == "actor"
    ]
    return tuple(dict.fromkeys([*speakers, *brief.actors, *holders, *named]))


def _invert(cast_of: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    briefs: dict[str, list[str]] = defaultdict(list)
    for brief, actors in cast_of.items():
        for actor in actors:
            briefs[actor].append(brief)
    return {actor: tuple(slugs) for actor, slugs in briefs.items()}


def _quotes_of(brief: Brief, resolver: Resolver) -> list[str]:
    shown = [
        link.target.slug for link in _body_of(brief, resolver) if link.target and link.target.kind == "quote"
    ]
    return [*(slug for slug in brief.quotes if isinstance(slug, str)), *shown]


def _body_of(brief: Brief, resolver: Resolver) -> tuple[BodyLink, ...]:
    return resolver.bodies.get(Key("brief", brief.slug), ())


def _lift_positions(briefs: Mapping[str, Brief]) -> tuple[StanceTaken, ...]:
    taken = [
        StanceTaken(brief.slug, i, position, position.as_of or brief.date)
        for brief in briefs.values()
        for i, position in enumerate(brief.positions)
    ]
    return tuple(sorted(taken, key=lambda each: (each.as_of.sort_key, each.brief, -each.index), reverse=True))


def _lift_corrections(briefs: Mapping[str, Brief]) -> tuple[CorrectionMade, ...]:
    made = [
        CorrectionMade(brief.slug, i, correction)
        for brief in briefs.values()
        for i, correction in enumerate(brief.corrections)
    ]
    return tuple(
        sorted(made, key=lambda each: (each.correction.date.sort_key, each.brief, -each.index), reverse=True)
    )


def _sort_backlinks(
    resolver: Resolver, hidden: frozenset[Key], ordered: ByKind
) -> dict[tuple[Kind, str], dict[Key, tuple[str, ...]]]:
    rank = {kind: {slug: i for i, slug in enumerate(by_slug)} for kind, by_slug in ordered.items()}
    backlinks: dict[tuple[Kind, str], dict[Key, tuple[str, ...]]] = defaultdict(dict)
    for (target, kind, field), slugs in resolver.fields.items():
        kept = [slug for slug in slugs if slug in rank[kind]]
        if kept and target not in hidden:
            backlinks[kind, field][target] = tuple(sorted(kept, key=rank[kind].__getitem__))
    return dict(backlinks)
