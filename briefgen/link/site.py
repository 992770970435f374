"""The order of linking: lift, make known, resolve, take out what leaves no trace, put in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, cast

from briefgen import rules
from briefgen.config import Config
from briefgen.dates import Date, parse_zone
from briefgen.diagnostics import Report, quote_text
from briefgen.link.lift import Lifted, lift_records
from briefgen.link.names import Directory, NotFound
from briefgen.link.references import Resolver, add_cited_sources
from briefgen.link.resolve import RefersTo, resolve_references
from briefgen.link.statements import state_quote
from briefgen.link.structure import SHARED_KINDS, report_cycles, report_orphans
from briefgen.link.visibility import bury_retracted, find_hidden, find_now, select_left_out
from briefgen.load import Records
from briefgen.model import BodyLink, CorrectionMade, Key, LeftOut, Site, StanceTaken, Statement
from briefgen.records import Actor, Brief, Event, Kind, Quote, Record, Source, Topic
from briefgen.references import NameFinder
from briefgen.urls import slugify_text

T = TypeVar("T", bound=Record)
ByKind = dict[Kind, dict[str, Any]]


def link_site(
    records: Records, config: Config, report: Report, *, now: Date | None = None, with_drafts: bool = False
) -> Site:
    """Resolve every reference.

    Args:
        records: What was loaded.
        config: The site's settings.
        report: Takes the rules of identity and reference.
        now: The date to make the site for; the newest date in the published briefs where absent.
        with_drafts: Whether briefs that are not yet to be seen are shown all the same.
    """
    records = bury_retracted(records)
    briefs = cast(dict[str, Brief], records.by_kind["brief"])
    now = now or find_now(records)
    left_out = () if with_drafts else select_left_out(briefs.values(), now, parse_zone(config.timezone))
    directory = Directory(records.skipped)
    for kind, by_slug in records.by_kind.items():
        for record in by_slug.values():
            directory.add(kind, record)
    lifted = _lift(records, left_out, directory, report)
    resolver = Resolver(directory, cast(dict[str, Topic], records.by_kind["topic"]), lifted, report)
    resolved = _resolve_all(records, lifted, resolver)
    hidden = _find_hidden(left_out, lifted, resolver, resolved)
    seen = _take_out(resolved, hidden, resolver, report) if hidden else resolved
    if config.autolink:
        _link_names(seen, resolver)
    _report_structure(records, resolved, resolver, report)
    return _put_in_order(seen, resolver, hidden, now, left_out, report)


def _lift(records: Records, left_out: tuple[LeftOut, ...], directory: Directory, report: Report) -> Lifted:
    """Lift inline records; briefs that are seen come first, so that hidden ones cannot change their ids."""
    closed = {each.slug for each in left_out}
    briefs = cast(dict[str, Brief], records.by_kind["brief"])
    in_turn = sorted(
        briefs.values(), key=lambda brief: (brief.slug in closed, brief.date.sort_key, brief.slug)
    )

    def slug_speaker(speaker: str) -> str:
        try:
            return directory.find(speaker, ("actor",)).slug
        except NotFound:
            return slugify_text(speaker)

    lifted = lift_records(
        in_turn,
        cast(dict[str, Quote], records.by_kind["quote"]),
        cast(dict[str, Source], records.by_kind["source"]),
        slug_speaker,
        report,
    )
    for slug, quote in lifted.quotes.items():
        if slug not in records.by_kind["quote"]:
            directory.add("quote", quote)
    for slug, source in lifted.sources.items():
        if slug not in records.by_kind["source"]:
            directory.add("source", source)
    return lifted


def _resolve_all(records: Records, lifted: Lifted, resolver: Resolver) -> ByKind:
    unresolved: ByKind = {
        **records.by_kind,
        "quote": lifted.quotes,
        "source": lifted.sources,
        "brief": dict(sorted(lifted.briefs.items())),
    }
    resolved: ByKind = {kind: {} for kind in unresolved}
    for kind, by_slug in unresolved.items():
        for slug, record in by_slug.items():
            linked = resolver.resolve_record(kind, record)
            if linked is None:
                continue
            resolver.resolve_body(kind, linked, linked.body)
            if kind == "brief":
                linked = add_cited_sources(linked, resolver.bodies.get(Key("brief", slug), ()))
            resolved[kind][slug] = linked
    resolved["actor"] |= resolver.stubs
    return resolved


def _report_structure(records: Records, resolved: ByKind, resolver: Resolver, report: Report) -> None:
    mentioned = {target for by_one in resolver.targets.values() for target in by_one}
    for kind, by_slug in resolved.items():
        report_cycles(kind, by_slug, report)
        if kind in SHARED_KINDS:
            shared = [record for slug, record in by_slug.items() if slug in records.by_kind[kind]]
            report_orphans(kind, shared, mentioned, report)


def _find_hidden(
    left_out: Iterable[LeftOut], lifted: Lifted, resolver: Resolver, resolved: ByKind
) -> frozenset[Key]:
    closed = [Key("brief", each.slug) for each in left_out]
    inline = {Key("quote", quote): Key("brief", brief) for quote, brief in lifted.brief_of_quote.items()}
    everything = [Key(kind, slug) for kind, by_slug in resolved.items() for slug in by_slug]
    return find_hidden(closed, inline, resolver.targets, everything) if closed else frozenset()


def _take_out(resolved: ByKind, hidden: frozenset[Key], resolver: Resolver, report: Report) -> ByKind:
    """Return what is seen, without references to what is not."""
    seen: ByKind = {
        kind: {slug: record for slug, record in by_slug.items() if (kind, slug) not in hidden}
        for kind, by_slug in resolved.items()
    }
    for kind, by_slug in seen.items():
        for slug, record in by_slug.items():
            key = Key(kind, slug)
            if not hidden.isdisjoint(resolver.targets.get(key, ())):
                by_slug[slug] = _without(record, hidden)
                resolver.bodies[key] = tuple(
                    _without_target(link, record, report) if link.target in hidden else link
                    for link in resolver.bodies.get(key, ())
                )
    return seen


def _without(record: Record, hidden: frozenset[Key]) -> Record:
    def keep(text: str, spec: RefersTo, _: object) -> str | None:
        if "proposition" in spec.kinds:
            return text if Key("topic", text.partition("/")[0]) not in hidden else None
        kind, _, slug = text.partition(":") if len(spec.kinds) > 1 else (spec.kinds[0], "", text)
        return text if (kind, slug) not in hidden else None

    return resolve_references(record, keep) or record


def _without_target(link: BodyLink, record: Record, report: Report) -> BodyLink:
    if not link.label and link.target is not None:
        message = (
            f"{link.target.kind} {quote_text(link.target.slug)} is not published and must leave no trace; "
            f"write [[{link.target.slug}|the words to show]] or take it out"
        )
        report.add(rules.UNKNOWN_REFERENCE, record.at("body", offset=link.start), message)
    return BodyLink(link.start, link.end, "link", None, link.label)


def _link_names(seen: ByKind, resolver: Resolver) -> None:
    """Link the first mention of each actor's name in each body."""
    finder = NameFinder(resolver.directory.unique_actor_names(seen["actor"]))
    for kind, by_slug in seen.items():
        for slug, record in by_slug.items():
            if not record.body:
                continue
            key = Key(kind, slug)
            links = resolver.bodies.get(key, ())
            linked = [link.target.slug for link in links if link.target and link.target.kind == "actor"]
            own = [slug] if kind == "actor" else []
            mentions = finder.find_first_mentions(
                record.body, [*linked, *own], [(link.start, link.end) for link in links]
            )
            if mentions:
                found = [
                    BodyLink(
                        each.start,
                        each.end,
                        "link",
                        Key("actor", each.slug),
                        record.body[each.start : each.end],
                    )
                    for each in mentions
                ]
                resolver.bodies[key] = tuple(sorted([*links, *found], key=lambda link: link.start))
                for link in found:
                    resolver.note_mention(key, cast(Key, link.target))


def _put_in_order(
    seen: ByKind,
    resolver: Resolver,
    hidden: frozenset[Key],
    now: Date,
    left_out: tuple[LeftOut, ...],
    report: Report,
) -> Site:
    briefs = cast(dict[str, Brief], seen["brief"])
    actors = cast(dict[str, Actor], seen["actor"])
    events = cast(dict[str, Event], seen["event"])
    statements = _state_all(seen, resolver, report)
    ordered: ByKind = {
        "brief": _newest_first(briefs, lambda brief: brief.date),
        "actor": dict(sorted(actors.items(), key=lambda item: (_sort_name(item[1]), item[0]))),
        "event": _newest_first(events, lambda event: event.date),
        "quote": _newest_first(statements, lambda statement: statement.date),
        "source": _newest_first(seen["source"], lambda source: source.published),
        "topic": _by_name(seen["topic"], lambda topic: topic.name),
        "place": _by_name(seen["place"], lambda place: place.name),
        "page": _by_name(seen["page"], lambda page: page.title),
    }
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
        stubs=frozenset(slug for slug in resolver.stubs if slug in actors),
        bodies={key: links for key, links in resolver.bodies.items() if key not in hidden},
        cast=cast_of,
        briefs_by_actor=_invert(cast_of),
        positions=_lift_positions(ordered["brief"]),
        corrections=_lift_corrections(ordered["brief"]),
        backlinks=_sort_backlinks(resolver, hidden, ordered),
        left_out=left_out,
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
        if any(brief.status == "retracted" for brief in briefs) and all(
            b.status == "retracted" for b in briefs
        ):
            continue
        statement = state_quote(quote, seen["event"], seen["actor"], briefs, report)
        if statement is not None:
            statements[slug] = statement
    return statements


def _newest_first(
    records: Mapping[str, T] | Mapping[str, Any], date_of: Callable[[Any], Date | None]
) -> dict[str, Any]:
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
) -> dict[tuple[Key, Kind, str], tuple[str, ...]]:
    rank = {kind: {slug: i for i, slug in enumerate(by_slug)} for kind, by_slug in ordered.items()}
    return {
        (target, kind, field): kept
        for (target, kind, field), slugs in resolver.fields.items()
        if target not in hidden
        and (
            kept := tuple(sorted((slug for slug in slugs if slug in rank[kind]), key=rank[kind].__getitem__))
        )
    }
