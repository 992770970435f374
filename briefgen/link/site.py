"""The order of linking: lift, make known, resolve, take out what leaves no trace, put in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

from briefgen import rules
from briefgen.config import SETTINGS_FILE, Config
from briefgen.dates import Date, parse_zone
from briefgen.diagnostics import Pointer, Report
from briefgen.link.autolink import link_names
from briefgen.link.lift import Lifted, lift_records
from briefgen.link.names import Directory, NotFound
from briefgen.link.order import put_in_order
from briefgen.link.references import ByKind, Resolver, add_cited_sources
from briefgen.link.removal import take_out
from briefgen.link.structure import SHARED_KINDS, report_cycles, report_orphans
from briefgen.link.visibility import bury_retracted, find_hidden, select_left_out
from briefgen.load import Records
from briefgen.messages import quote_text
from briefgen.model import Key, LeftOut, Site
from briefgen.records import Brief, Quote, Source, Topic
from briefgen.urls import slugify_text


def link_site(
    records: Records, config: Config, report: Report, *, now: Date, with_drafts: bool = False
) -> Site:
    """Resolve every reference.

    Args:
        records: What was loaded.
        config: The site's settings.
        report: Takes the rules of identity and reference.
        now: The date to make the site for.
        with_drafts: Whether briefs that are not yet to be seen are shown all the same.
    """
    records = bury_retracted(records)
    briefs = cast(dict[str, Brief], records.by_kind["brief"])
    left_out = () if with_drafts else select_left_out(briefs.values(), now, parse_zone(config.timezone))
    report = report.keep_quiet_about(briefs[each.slug].origin for each in left_out)
    directory = Directory(records.skipped)
    for kind, by_slug in records.by_kind.items():
        for record in by_slug.values():
            directory.add(kind, record)
    lifted = lift_all(records, left_out, directory, report)
    resolver = Resolver(directory, cast(dict[str, Topic], records.by_kind["topic"]), lifted, report)
    resolved = _resolve_all(records, lifted, resolver)
    hidden, seen = frozenset[Key](), resolved
    if left_out:
        targets = resolver.list_targets()
        hidden = _find_hidden(left_out, lifted, targets, resolved)
        seen = take_out(resolved, hidden, targets, resolver.bodies, report)
    if config.autolink:
        link_names(seen, resolver)
    _report_structure(records, resolved, resolver, report)
    _report_policies(config, directory, report)
    site = put_in_order(seen, resolver, hidden, now, left_out, report)
    return replace(site, pictures=records.pictures)


def lift_all(records: Records, left_out: tuple[LeftOut, ...], directory: Directory, report: Report) -> Lifted:
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
        "brief": lifted.briefs,
    }
    resolved: ByKind = {kind: {} for kind in unresolved}
    for kind, by_slug in unresolved.items():
        for slug, record in by_slug.items():
            linked = resolver.resolve_record(kind, record)
            if linked is None:
                continue
            resolver.resolve_body(kind, linked)
            if kind == "brief":
                linked = add_cited_sources(linked, resolver.bodies.get(Key("brief", slug), ()))
            resolved[kind][slug] = linked
    resolved["actor"] |= resolver.stubs
    return resolved


def _report_structure(records: Records, resolved: ByKind, resolver: Resolver, report: Report) -> None:
    mentioned = {target for target, _, _ in resolver.fields}
    for kind, by_slug in resolved.items():
        report_cycles(kind, by_slug, report)
        if kind in SHARED_KINDS:
            shared = [record for slug, record in by_slug.items() if slug in records.by_kind[kind]]
            report_orphans(kind, shared, mentioned, report)


def _report_policies(config: Config, directory: Directory, report: Report) -> None:
    """Report policies of the publisher that no page bears as its id."""
    for i, slug in enumerate(config.publisher.policies if config.publisher else ()):
        if slug in directory.slugs["page"]:
            continue
        where = Pointer(SETTINGS_FILE, keys=("publisher", "policies", i))
        try:
            page = directory.find(slug, ("page",))
        except NotFound as fault:
            if fault.rule:
                report.add(fault.rule, where, fault.message)
        else:
            message = f"{quote_text(slug)} is the title of a page, where its id was wanted; write {page.slug}"
            report.add(rules.UNKNOWN_REFERENCE, where, message)


def _find_hidden(
    left_out: Iterable[LeftOut], lifted: Lifted, targets: Mapping[Key, set[Key]], resolved: ByKind
) -> frozenset[Key]:
    closed = [Key("brief", each.slug) for each in left_out]
    inline = {Key("quote", quote): Key("brief", brief) for quote, brief in lifted.brief_of_quote.items()}
    everything = [Key(kind, slug) for kind, by_slug in resolved.items() for slug in by_slug]
    return find_hidden(closed, inline, targets, everything)
