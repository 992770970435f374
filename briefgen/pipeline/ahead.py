"""What the workers do while this process links the site: they look at texts, and at templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

import msgspec

from briefgen.check import Finding, check_texts
from briefgen.config import Config
from briefgen.link import bury_retracted
from briefgen.load import Records
from briefgen.records import Brief
from briefgen.render import Closures, find_closures
from briefgen.theme import Theme
from briefgen.workers import Workers, split_units

BRIEFS_PER_UNIT = 100
"""Briefs that a worker is given at once."""

Faults = dict[str, list[Finding]]
"""What is wrong with texts, by slug of the brief."""

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(tuple[Brief, ...])


class TextUnit(msgspec.Struct, frozen=True, array_like=True):
    """Briefs that one worker looks at."""

    config: Config
    briefs: bytes
    """As MessagePack."""


@dataclass(slots=True)
class WorkAhead:
    """Has texts and templates looked at, and knows afterwards what is to be known of them.

    Args:
        workers: Who looks at them.
        theme: The templates.
    """

    workers: Workers
    theme: Theme
    _closures: Callable[[], Closures] | None = None
    _to_come: Iterator[Faults] = field(default_factory=lambda: iter(()))
    _faults: Faults = field(default_factory=dict)

    def begin(self, records: Records, config: Config) -> None:
        """Have the templates and the texts of all briefs looked at, and return at once."""
        self._closures = self.workers.begin_one(find_closures, self.theme)
        briefs = cast(Iterable[Brief], bury_retracted(records).by_kind["brief"].values())
        units = [TextUnit(config, _ENCODER.encode(unit)) for unit in split_units(briefs, BRIEFS_PER_UNIT)]
        self._to_come = self.workers.begin(check_unit, units)

    def find_closures(self) -> Closures:
        """Return which templates each page template can take in."""
        return self._closures() if self._closures else find_closures(self.theme)

    def find_in_texts(self, slug: str) -> Sequence[Finding]:
        """Return what is wrong with a brief's texts, once all have been looked at."""
        for faults in self._to_come:
            self._faults |= faults
        return self._faults.get(slug, ())


def check_unit(unit: TextUnit) -> Faults:
    """Return what is wrong with some texts; briefs without fault are not in it."""
    briefs = _DECODER.decode(unit.briefs)
    return {brief.slug: found for brief in briefs if (found := list(check_texts(brief, unit.config)))}
