"""What a site knows already: names of actors and places, addresses of sources, days of events."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import cast

from briefgen.link.names import names_of
from briefgen.load import Records
from briefgen.records import Actor, Brief, Event, Source
from briefgen.urls import slugify_text


@dataclass(frozen=True, slots=True)
class Known:
    """What an article is compared with."""

    actors: dict[str, str] = field(default_factory=dict)
    """Names that exactly one actor bears, with its id."""
    taken: frozenset[str] = frozenset()
    """Names that no new actor can be referred to by: several bear them, or a record of another kind."""
    states: dict[str, str] = field(default_factory=dict)
    """ISO 3166 codes, with ids."""
    places: dict[str, str] = field(default_factory=dict)
    """Names, with ids."""
    sources: dict[str, str] = field(default_factory=dict)
    """Addresses, with ids."""
    events: tuple[Event, ...] = ()
    briefs: frozenset[str] = frozenset()
    """Ids."""
    titles: dict[tuple[str, str], str] = field(default_factory=dict)
    """The files of briefs, by title and first day."""
    language: str = "en"
    """Of the site."""


def learn_known(records: Records, language: str) -> Known:
    """Return what the records of a site tell."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for slug, actor in records.by_kind["actor"].items():
        for name in names_of(actor):
            bearers[name].add(slug)
            bearers[re.sub(r"\s*\([^()]*\)$", "", name)].add(slug)
    for name, slugs in bearers.items():
        if (own := slugify_text(name)) in slugs:
            bearers[name] = {own}
    actors = cast(dict[str, Actor], records.by_kind["actor"])
    sources = cast(dict[str, Source], records.by_kind["source"])
    briefs = cast(dict[str, Brief], records.by_kind["brief"])
    others = (
        record for kind, by_slug in records.by_kind.items() if kind != "actor" for record in by_slug.values()
    )
    several = (name for name, slugs in bearers.items() if len(slugs) > 1)
    return Known(
        actors={name: next(iter(slugs)) for name, slugs in bearers.items() if len(slugs) == 1 and name},
        taken=frozenset([*several, *(name for record in others for name in names_of(record))]),
        states={actor.iso: slug for slug, actor in actors.items() if actor.iso},
        places={name: slug for slug, place in records.by_kind["place"].items() for name in names_of(place)},
        sources={source.url: slug for slug, source in sources.items() if source.url},
        events=tuple(cast(dict[str, Event], records.by_kind["event"]).values()),
        briefs=frozenset(briefs),
        titles={(brief.title, brief.date.first): brief.origin.path for brief in briefs.values()},
        language=language,
    )
