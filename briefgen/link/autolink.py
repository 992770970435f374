"""Links the first mention of each actor's name in each body."""

from __future__ import annotations

from typing import cast

from briefgen.link.references import ByKind, Resolver
from briefgen.model import BodyLink, Key
from briefgen.references import NameFinder


def link_names(seen: ByKind, resolver: Resolver) -> None:
    """Add links to the bodies of the records that readers may see, where exactly one actor bears a name."""
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
