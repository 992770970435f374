"""Where something is wrong, what it is, and the collector of such findings.

A finding is a value with an order; nothing here prints, logs or ends the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import msgspec

Level = Literal["error", "warning", "info"]
LevelOrOff = Literal["error", "warning", "info", "off"]


INLINE_DEPTH = 2
"""Keys that lead to a record inside a record: the name of its list, and its place there."""


class Location(msgspec.Struct, frozen=True, order=True, tag=True):
    """A point in a file of the site."""

    path: str
    """Relative to the site's root, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Pointer(msgspec.Struct, frozen=True, tag=True):
    """A field of a record, named by its way through the file rather than by line and column.

    Records carry no positions, so that they stay small; a pointer is turned into a `Location`
    by reading its file again, which only a finding ever needs.
    """

    path: str
    """The file, relative to the site's root, with forward slashes."""
    index: int = -1
    """Which record of a list file; -1 where the file is one record."""
    keys: tuple[str | int, ...] = ()
    """Field names and list positions, outermost first."""
    offset: int = -1
    """Character within the field's text; -1 for the field itself."""

    def at(self, *keys: str | int, offset: int = -1) -> Pointer:
        """Return the pointer to a field further in."""
        return Pointer(self.path, self.index, (*self.keys, *keys), offset)


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong with a site."""

    id: str
    level: Level
    summary: str


WaiverKey = tuple[str, int, tuple[str | int, ...], str]
"""File, place in a list file (-1 for one record), way to a record inside the record, and rule of a waiver."""


class Diagnostic(msgspec.Struct, frozen=True, order=True):
    """One finding. Sorts by file, line and column."""

    location: Location
    rule: str
    message: str
    level: Level

    def __str__(self) -> str:
        return f"{self.location}: {self.level}: {self.message} [{self.rule}]"


class Found(msgspec.Struct, frozen=True):
    """A finding before anybody has asked where exactly it is."""

    level: Level
    rule: str
    where: Location | Pointer
    message: str


@dataclass(slots=True)
class Report:
    """Collects what a run found; each finding once."""

    locate: Callable[[Pointer], Location]
    levels: Mapping[str, LevelOrOff] = field(default_factory=dict)
    """Levels set by the site, by rule id; other rules keep their own."""
    waived: Mapping[WaiverKey, Pointer] = field(default_factory=dict)
    """Findings that editors decided to live with, and where they said so."""
    quiet: frozenset[tuple[str, int]] = frozenset()
    """Files, and places in list files, of records that leave no trace: nothing is told of them."""
    found: set[Found] = field(default_factory=set)
    used: set[WaiverKey] = field(default_factory=set)
    """Waivers that kept a finding back."""

    def keep_quiet_about(self, origins: Iterable[Pointer]) -> Report:
        """Return a report that collects into this one, but takes nothing about some records."""
        return replace(self, quiet=frozenset((origin.path, origin.index) for origin in origins))

    def add(self, rule: Rule, where: Location | Pointer, message: str) -> Found | None:
        """Record and return a finding, unless the site switched its rule off or the record waives it."""
        level = self.levels.get(rule.id, rule.level)
        if level == "off" or (isinstance(where, Pointer) and (where.path, where.index) in self.quiet):
            return None
        if isinstance(where, Pointer) and (key := self._find_waiver(rule, where)):
            self.used.add(key)
            return None
        found = Found(level, rule.id, where, message)
        self.found.add(found)
        return found

    def _find_waiver(self, rule: Rule, where: Pointer) -> WaiverKey | None:
        """Return the waiver that is written nearest to a field, in a record inside the record first."""
        keys = ((where.path, where.index, where.keys[:depth], rule.id) for depth in (INLINE_DEPTH, 0))
        return next((key for key in keys if key in self.waived), None)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings, sorted."""
        return locate_found(self.found, self.locate)

    @property
    def has_errors(self) -> bool:
        """Whether anything found forbids writing the site."""
        return forbid_writing(self.found, is_strict=False)

    def has(self, rule: Rule) -> bool:
        """Whether anything found breaks a rule."""
        return any(found.rule == rule.id for found in self.found)


def forbid_writing(findings: Iterable[Found], *, is_strict: bool) -> bool:
    """Whether findings forbid writing the site: errors do, and with `is_strict` warnings, too."""
    return any(found.level == "error" or (is_strict and found.level == "warning") for found in findings)


def locate_found(findings: Iterable[Found], locate: Callable[[Pointer], Location]) -> tuple[Diagnostic, ...]:
    """Return findings with line and column, sorted."""
    in_turn = sorted(findings, key=lambda found: found.where.path)
    located = {
        Diagnostic(
            locate(found.where) if isinstance(found.where, Pointer) else found.where,
            found.rule,
            found.message,
            found.level,
        )
        for found in in_turn
    }
    return tuple(sorted(located))
