"""A site → what its bodies name without a link, and who speaks or is named often without a record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Literal

import msgspec

from briefgen.diagnostics import Location, Pointer
from briefgen.intake.known import learn_known
from briefgen.intake.names import Named, find_named
from briefgen.link.names import names_of
from briefgen.locating import Locator
from briefgen.model import Key, Site
from briefgen.opening import Opened
from briefgen.records import Actor
from briefgen.references import NameFinder, Spans, find_references

Suggested = Literal["link", "ambiguous", "record", "stub"]

OFTEN = 2
"""Mentions or quotes from which a name deserves a record."""


class Suggestion(msgspec.Struct, frozen=True, order=True):
    """Something that an editor may want to link or to write a record for."""

    location: Location
    kind: Suggested
    """`link`: a known actor's name that is not linked. `ambiguous`: a name that several actors bear.
    `record`: what reads like a name and has no record. `stub`: a speaker without a record."""
    name: str
    """As the text has it."""
    targets: tuple[str, ...] = ()
    """Ids of the actors that may be meant."""
    times: int = 1
    """How often it is named or speaks."""

    def __str__(self) -> str:
        ids = " or ".join(f"[[{slug}]]" for slug in self.targets)
        words = {
            "link": f'"{self.name}" is not linked; write {ids}',
            "ambiguous": f'"{self.name}" is the name of {len(self.targets)} actors; write {ids}',
            "record": f'"{self.name}" is named {self.times} times and has no record',
            "stub": f'"{self.name}" speaks {self.times} times and has no record',
        }
        return f"{self.location}: {words[self.kind]}"


def suggest_links(opened: Opened, site: Site) -> tuple[Suggestion, ...]:
    """Return what may be linked in the briefs of a site, in the order of files."""
    locate = Locator(opened.root)
    found = [
        *_suggest_in_bodies(opened, site),
        *_suggest_records(opened, site),
        *_suggest_stubs(site),
    ]
    found.sort(key=lambda each: each[0].path)
    return tuple(sorted(Suggestion(locate(pointer), *rest) for pointer, *rest in found))  # type: ignore[arg-type]


_Found = tuple[Pointer, Suggested, str, tuple[str, ...], int]


def _suggest_in_bodies(opened: Opened, site: Site) -> Iterator[_Found]:
    bearers: dict[str, set[str]] = defaultdict(set)
    for slug, actor in opened.records.by_kind["actor"].items():
        for name in _surnames_too(actor):
            bearers[name].add(slug)
    finder = NameFinder({name: name for name in bearers})
    for slug, brief in site.briefs.items():
        links = site.bodies.get(Key("brief", slug), ())
        linked = {link.target.slug for link in links if link.target and link.target.kind == "actor"}
        taken = [(link.start, link.end) for link in links]
        for mention in finder.find_first_mentions(brief.body, (), taken):
            targets = bearers[mention.slug]
            if linked.isdisjoint(targets):
                kind: Suggested = "link" if len(targets) == 1 else "ambiguous"
                where = brief.at("body", offset=mention.start)
                yield where, kind, mention.slug, tuple(sorted(targets)), 1
                linked |= targets


def _surnames_too(actor: object) -> Iterator[str]:
    yield from names_of(actor)
    if isinstance(actor, Actor) and actor.kind == "person" and " " in actor.name:
        yield actor.name.split()[-1]


def _suggest_records(opened: Opened, site: Site) -> Iterator[_Found]:
    known = learn_known(opened.records, opened.config.language)
    first: dict[str, Pointer] = {}
    times: Counter[str] = Counter()
    for brief in site.briefs.values():
        references = Spans((each.start, each.end) for each in find_references(brief.body))
        for named in find_named(brief.body, known.actors, known.states):
            if _is_new(named) and named.start not in references and named.name not in known.taken:
                times[named.name] += 1
                first.setdefault(named.name, brief.at("body", offset=named.start))
    stubs = {site.actors[slug].name for slug in site.stubs}
    for name, count in times.items():
        if count >= OFTEN and name not in stubs:
            yield first[name], "record", name, (), count


def _is_new(named: Named) -> bool:
    return named.kind != "known" and named.title != "?"


def _suggest_stubs(site: Site) -> Iterator[_Found]:
    quotes: dict[str, list[Pointer]] = defaultdict(list)
    for statement in site.statements.values():
        if statement.quote.speaker in site.stubs:
            quotes[statement.quote.speaker].append(statement.quote.at("speaker"))
    for slug, pointers in quotes.items():
        if len(pointers) >= OFTEN:
            first = min(pointers, key=lambda pointer: (pointer.path, pointer.index, str(pointer.keys)))
            yield first, "stub", site.actors[slug].name, (), len(pointers)
