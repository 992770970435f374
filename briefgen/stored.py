"""A linked site in the cache: a later run looks up the records it needs, and decodes no others.

Texts of briefs are not kept: whoever reads a stored site has just read the texts that it needs.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import structs

from briefgen.cache import Cache
from briefgen.dates import Date
from briefgen.model import BodyLink, CorrectionMade, Key, LeftOut, Site, StanceTaken, Statement, parse_key
from briefgen.pictures import Size
from briefgen.records import Actor, Brief, Event, Place, Source, Topic
from briefgen.records import Page as PageRecord

K = TypeVar("K")
V = TypeVar("V")

FAMILY = "site"
AMENDED = "amended"
"""The links of bodies that changed after the site was stored."""

BY_SLUG: dict[str, Any] = {
    "briefs": Brief,
    "actors": Actor,
    "events": Event,
    "statements": Statement,
    "sources": Source,
    "topics": Topic,
    "places": Place,
    "pages": PageRecord,
    "cast": tuple[str, ...],
    "briefs_by_actor": tuple[str, ...],
    "pictures": Size,
}
"""The maps of a site whose keys are slugs, or URLs, and what they hold."""


class Gone(Exception):
    """A part of a stored site is not what was stored, and cannot be read."""


class _Rest(msgspec.Struct, frozen=True, array_like=True):
    """What a site holds beside its maps."""

    now: Date
    stubs: tuple[str, ...]
    positions: tuple[StanceTaken, ...]
    corrections: tuple[CorrectionMade, ...]
    left_out: tuple[LeftOut, ...]
    incomplete: tuple[Key, ...]


class Stored(Mapping[K, V]):
    """A map that is read when it is first asked, and each of its values when that is.

    Args:
        read: Reads the encoded values by their keys as text.
        decode: Makes a value of its encoded form.
        spell: Makes text of a key.
        parse: Makes a key of its text.
    """

    def __init__(
        self,
        read: Callable[[], dict[str, msgspec.Raw]],
        decode: Callable[[msgspec.Raw], V],
        *,
        spell: Callable[[K], str],
        parse: Callable[[str], K],
    ) -> None:
        self._read = read
        self._decode = decode
        self._spell = spell
        self._parse = parse
        self._encoded: dict[str, msgspec.Raw] | None = None
        self._decoded: dict[K, V] = {}

    def _all(self) -> dict[str, msgspec.Raw]:
        if self._encoded is None:
            self._encoded = self._read()
        return self._encoded

    def __getitem__(self, key: K) -> V:
        if key not in self._decoded:
            self._decoded[key] = self._decode(self._all()[self._spell(key)])
        return self._decoded[key]

    def __contains__(self, key: object) -> bool:
        return self._spell(key) in self._all()  # type: ignore[arg-type] # what is no key is in no map

    def __iter__(self) -> Iterator[K]:
        return map(self._parse, self._all())

    def __len__(self) -> int:
        return len(self._all())


_ENCODER = msgspec.msgpack.Encoder()
_RAWS = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])


def store_site(site: Site, cache: Cache) -> None:
    """Keep a site for the next run."""
    maps: dict[str, Mapping[str, Any]] = {name: getattr(site, name) for name in BY_SLUG}
    maps["briefs"] = {
        slug: structs.replace(brief, body="", references=()) for slug, brief in site.briefs.items()
    }
    maps["bodies"] = {str(key): links for key, links in site.bodies.items()}
    maps["backlinks"] = {
        ".".join(field): {str(target): slugs for target, slugs in by_target.items()}
        for field, by_target in site.backlinks.items()
    }
    rest = _Rest(
        site.now,
        tuple(sorted(site.stubs)),
        site.positions,
        site.corrections,
        site.left_out,
        tuple(sorted(site.incomplete)),
    )
    entries = {**maps, "rest": rest, AMENDED: {}}
    cache.put((f"{FAMILY}:{name}", _ENCODER.encode(content)) for name, content in entries.items())


def store_amended(links_by_slug: Mapping[str, tuple[BodyLink, ...]], cache: Cache) -> None:
    """Keep the links of bodies of briefs that changed after the site was stored."""
    before = cache.get(f"{FAMILY}:{AMENDED}")
    amended = _RAWS.decode(before) if before is not None else {}
    for slug, links in links_by_slug.items():
        amended[str(Key("brief", slug))] = msgspec.Raw(_ENCODER.encode(links))
    cache.put([(f"{FAMILY}:{AMENDED}", _ENCODER.encode(amended))])


def read_site(cache: Cache) -> Site | None:
    """Return the stored site, its briefs without their texts, or None where there is none."""
    content = cache.get(f"{FAMILY}:rest")
    if content is None:
        return None
    rest = msgspec.msgpack.decode(content, type=_Rest)
    bodies, amended = (_by_key(cache, name, tuple[BodyLink, ...]) for name in ("bodies", AMENDED))
    return Site(
        now=rest.now,
        stubs=frozenset(rest.stubs),
        positions=rest.positions,
        corrections=rest.corrections,
        left_out=rest.left_out,
        incomplete=frozenset(rest.incomplete),
        bodies=ChainMap(amended, bodies),  # type: ignore[arg-type] # neither is written to
        backlinks=_read_backlinks(cache),
        **{name: _by_slug(cache, name, declared) for name, declared in BY_SLUG.items()},
    )


def _read(cache: Cache, name: str) -> dict[str, msgspec.Raw]:
    content = cache.get(f"{FAMILY}:{name}")
    if content is None:
        raise Gone(name)
    return _RAWS.decode(content)


def _by_slug(cache: Cache, name: str, declared: Any) -> Stored[str, Any]:
    decoder = msgspec.msgpack.Decoder(declared)
    return Stored(lambda: _read(cache, name), decoder.decode, spell=str, parse=str)


def _by_key(cache: Cache, name: str, declared: Any) -> Stored[Key, Any]:
    decoder = msgspec.msgpack.Decoder(declared)
    return Stored(lambda: _read(cache, name), decoder.decode, spell=str, parse=parse_key)


def _read_backlinks(cache: Cache) -> Stored[Any, Mapping[Key, tuple[str, ...]]]:
    decoder = msgspec.msgpack.Decoder(tuple[str, ...])

    def read_field(encoded: msgspec.Raw) -> Mapping[Key, tuple[str, ...]]:
        return Stored(lambda: _RAWS.decode(encoded), decoder.decode, spell=str, parse=parse_key)

    return Stored(
        lambda: _read(cache, "backlinks"),
        read_field,
        spell=".".join,
        parse=lambda text: tuple(text.split(".", 1)),
    )
