"""Resolves every reference of every record, in fields and in bodies, and keeps who refers to whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from msgspec import structs

from briefgen import rules
from briefgen.diagnostics import Report
from briefgen.link.lift import Lifted
from briefgen.link.names import KINDS, Directory, NotFound
from briefgen.link.resolve import R, RefersTo, resolve_references
from briefgen.messages import quote_text, suggest_close
from briefgen.model import BodyLink, Key
from briefgen.records import Actor, Brief, Keys, Kind, Record, Topic
from briefgen.references import BodyReference
from briefgen.urls import digest_text, slugify_text

ByKind = dict[Kind, dict[str, Any]]
"""Records of all kinds, by slug."""


@dataclass(slots=True)
class Resolver:
    """Resolves records one by one; what it learns on the way is read when all are done."""

    directory: Directory
    topics: dict[str, Topic]
    lifted: Lifted
    report: Report
    stubs: dict[str, Actor] = field(default_factory=dict)
    """Actors made from names that no record bears, by slug."""
    incomplete: set[Key] = field(default_factory=set)
    """Records with a reference that was left out: what they lack now is not a second fault."""
    fields: dict[tuple[Key, Kind, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    """Backlinks as in `Site`, not yet sorted."""
    bodies: dict[Key, tuple[BodyLink, ...]] = field(default_factory=dict)

    def resolve_record(self, kind: Kind, record: R) -> R | None:
        """Return a record with slugs for references, or None where it cannot do without one it lacks."""
        key = Key(kind, record.slug)
        local = self._local_sources(kind, record.slug)

        def resolve(text: str, spec: RefersTo, keys: Keys) -> str | None:
            if spec.is_proposition:
                return self._resolve_proposition(key, text, record, keys)
            target = self._find(text, spec, local, record, keys)
            if target is None and spec.or_text:
                return text
            if target is None:
                self.incomplete.add(key)
                return None
            self._note(key, target, _name_field(keys))
            return target.slug if len(spec.kinds) == 1 else str(target)

        return resolve_references(record, resolve)

    def _local_sources(self, kind: Kind, slug: str) -> dict[str, str]:
        brief = (
            slug if kind == "brief" else self.lifted.brief_of_quote.get(slug, "") if kind == "quote" else ""
        )
        return self.lifted.local_sources.get(brief, {})

    def _find(
        self, text: str, spec: RefersTo, local: dict[str, str], record: Record, keys: Keys
    ) -> Key | None:
        if text in local and "source" in spec.kinds:
            return Key("source", local[text])
        try:
            return self.directory.find(text, spec.kinds)
        except NotFound as fault:
            if spec.or_text and fault.rule is not rules.AMBIGUOUS_NAME:
                return None
            if spec.makes_stub and fault.is_name:
                return self._make_stub(" ".join(text.split()), record, keys, fault.guess)
            if fault.rule:
                self.report.add(fault.rule, record.at(*keys), fault.message)
            return None

    def _make_stub(self, name: str, record: Record, keys: Keys, guess: str) -> Key:
        slug = slugify_text(name) or digest_text(name)
        if slug in self.directory.slugs["actor"]:
            slug = f"{slug}-{digest_text(name)}"
        stub = Actor(slug=slug, name=name, kind="person", origin=record.at(*keys))
        self.stubs[slug] = stub
        self.directory.add("actor", stub)
        message = f"no actor record bears the name {quote_text(name)}; a stub page is made{guess}"
        self.report.add(rules.IMPLICIT_ACTOR, record.at(*keys), message)
        return Key("actor", slug)

    def _resolve_proposition(self, key: Key, text: str, record: Record, keys: Keys) -> str | None:
        topic_text, _, proposition = text.partition("/")
        spec = RefersTo(("topic",))
        target = self._find(topic_text, spec, {}, record, keys)
        if target is None:
            return None
        known = [each.id for each in self.topics[target.slug].propositions]
        if proposition not in known:
            guess = suggest_close(proposition, known)
            message = f"topic {quote_text(target.slug)} has no proposition {quote_text(proposition)}{guess}"
            self.report.add(rules.UNKNOWN_REFERENCE, record.at(*keys), message)
            return None
        self._note(key, target, _name_field(keys))
        return f"{target.slug}/{proposition}"

    def list_targets(self) -> dict[Key, set[Key]]:
        """Return what each record refers to."""
        targets: dict[Key, set[Key]] = defaultdict(set)
        for (target, kind, _), slugs in self.fields.items():
            for slug in slugs:
                targets[Key(kind, slug)].add(target)
        return targets

    def _note(self, key: Key, target: Key, field_name: str) -> None:
        slugs = self.fields[target, key.kind, field_name]
        if not slugs or slugs[-1] != key.slug:
            slugs.append(key.slug)

    def note_mention(self, key: Key, target: Key) -> None:
        """Keep that a body names an actor."""
        self._note(key, target, "body")

    def resolve_body(self, kind: Kind, record: Record) -> None:
        """Resolve the references of a record's body and keep them."""
        if not record.references:
            return
        key = Key(kind, record.slug)
        links = []
        for found in record.references:
            target = self._find_in_body(found, key, record)
            if target is not None:
                self._note(key, target, "body")
                links.append(BodyLink(found.start, found.end, found.form, target, found.label))
        if links:
            self.bodies[key] = tuple(links)

    def _find_in_body(self, found: BodyReference, key: Key, record: Record) -> Key | None:
        kinds: tuple[Kind, ...] = {"quote": ("quote",), "citation": ("source",)}.get(found.form, KINDS)  # type: ignore[assignment]
        if found.form == "citation" and (slug := self._local_sources(*key).get(found.target)):
            return Key("source", slug)
        try:
            return self.directory.find(found.target, kinds)
        except NotFound as fault:
            self.incomplete.add(key)
            if fault.rule:
                self.report.add(fault.rule, record.at("body", offset=found.start), fault.message)
            return None


@cache
def _name_field(keys: Keys) -> str:
    return ".".join(name for name in keys if isinstance(name, str))


def add_cited_sources(brief: Brief, links: tuple[BodyLink, ...]) -> Brief:
    """Return a brief whose sources include those that only its body cites, and each of them once."""
    cited = [link.target.slug for link in links if link.form == "citation" and link.target]
    if not cited and len(set(brief.sources)) == len(brief.sources):
        return brief
    repeated = [place for place, source in enumerate(brief.sources) if source in brief.sources[:place]]
    sources = tuple(dict.fromkeys([*brief.sources, *cited]))
    return structs.replace(brief, sources=sources).note_dropped({("sources",): repeated})
