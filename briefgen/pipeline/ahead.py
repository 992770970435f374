"""What the workers do while this process links the site: they look at texts, and at templates.

What is wrong with the texts of a brief depends on nothing but its file and the settings. So it is looked
for again only where one of these has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

import msgspec

from briefgen.check import check_texts
from briefgen.config import Config
from briefgen.diagnostics import Found, Location, Report
from briefgen.link import bury
from briefgen.load import ParsedFile
from briefgen.records import Brief
from briefgen.render import Closures, find_closures
from briefgen.theme import Theme
from briefgen.workers import Workers, split_units

FILES_PER_UNIT = 200
"""Files of briefs that a worker is given at once."""

Faults = dict[str, tuple[Found, ...]]
"""What is wrong with texts, by slug of the brief; briefs without fault are not in it."""

_DECODER = msgspec.msgpack.Decoder(tuple[Brief, ...])


class TextUnit(msgspec.Struct, frozen=True, array_like=True):
    """Files of briefs that one worker looks at."""

    config: Config
    files: list[bytes]
    """What each holds, as in `ParsedFile`."""


@dataclass(slots=True)
class WorkAhead:
    """Has texts and templates looked at, and knows afterwards what is to be known of them.

    Args:
        workers: Who looks at them.
        theme: The templates.
        unchanged: Paths of files whose texts need not be looked at.
        before: What is wrong with texts as they were before.
    """

    workers: Workers
    theme: Theme
    unchanged: Collection[str] = ()
    before: Mapping[str, tuple[Found, ...]] = field(default_factory=dict)
    _files: list[bytes] = field(default_factory=list)
    _closures: Callable[[], Closures] | None = None
    _to_come: Iterator[Faults] = field(default_factory=lambda: iter(()))
    _in_texts: Faults = field(default_factory=dict)

    def note(self, parsed: ParsedFile) -> None:
        """Take up a file of briefs that will have to be looked at."""
        if parsed.kind == "brief" and parsed.path not in self.unchanged:
            self._files.append(parsed.records)

    def begin(self, config: Config) -> None:
        """Have the templates and the texts of all briefs looked at, and return at once."""
        self._closures = self.workers.begin_one(find_closures, self.theme)
        units = [TextUnit(config, unit) for unit in split_units(self._files, FILES_PER_UNIT)]
        self._files.clear()
        self._to_come = self.workers.begin(check_unit, units)
        self._in_texts = {
            slug: found for slug, found in self.before.items() if found[0].where.path in self.unchanged
        }

    def find_closures(self) -> Closures:
        """Return which templates each page template can take in."""
        return self._closures() if self._closures else find_closures(self.theme)

    def find_in_texts(self) -> Faults:
        """Return what is wrong with the texts of briefs, once all have been looked at."""
        for slug, found in chain.from_iterable(faults.items() for faults in self._to_come):
            self._in_texts.setdefault(slug, found)  # of two briefs with one slug, the first counts
        return self._in_texts


def check_unit(unit: TextUnit) -> Faults:
    """Return what is wrong with some texts."""
    faults: Faults = {}
    for content in unit.files:
        for brief in _DECODER.decode(content):
            if found := find_in_texts(brief, unit.config):
                faults.setdefault(brief.slug, found)
    return faults


def find_in_texts(brief: Brief, config: Config) -> tuple[Found, ...]:
    """Return what is wrong with the texts of a brief, as it was written."""
    report = Report(locate=lambda pointer: Location(pointer.path))
    for finding in check_texts(bury(brief), config):
        report.add(*finding)
    return tuple(report.found)
