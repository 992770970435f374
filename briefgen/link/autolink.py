"""Links the first mention of each actor's name in each body."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from briefgen.link.names import find_unique_names
from briefgen.link.references import ByKind, Resolver
from briefgen.model import BodyLink, Key
from briefgen.records import Actor
from briefgen.references import NameFinder


def link_names(seen: ByKind, resolver: Resolver) -> None:
    """Add links to the bodies of the records that readers may see, where exactly one actor bears a name."""
    finder = make_name_finder(seen["actor"].values())
    for kind, by_slug in seen.items():
        for slug, record in by_slug.items():
            if not record.body:
                continue
            key = Key(kind, slug)
            before = resolver.bodies.get(key, ())
            links = link_mentions(finder, key, record.body, before)
            if links != before:
                resolver.bodies[key] = links
                for link in (link for link in links if link not in before):
                    resolver.note_mention(key, cast(Key, link.target))


def make_name_finder(actors: Iterable[Actor]) -> NameFinder:
    """Return what finds the names that exactly one of some actors bears."""
    return NameFinder(find_unique_names(actors))


def link_mentions(
    finder: NameFinder, key: Key, body: str, links: tuple[BodyLink, ...]
) -> tuple[BodyLink, ...]:
    """Return a body's links with one for the first mention of each actor that it does not link by hand."""
    linked = [link.target.slug for link in links if link.target and link.target.kind == "actor"]
    own = [key.slug] if key.kind == "actor" else []
    taken = [(link.start, link.end) for link in links]
    found = [
        BodyLink(each.start, each.end, "link", Key("actor", each.slug), body[each.start : each.end])
        for each in finder.find_first_mentions(body, [*linked, *own], taken)
    ]
    return tuple(sorted([*links, *found], key=lambda link: link.start)) if found else links
