"""Replaces the references of a record, found by the declared types of its fields."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import NODEFAULT, structs

from briefgen.records import Keys, Kind, Record

R = TypeVar("R", bound=Record)


class RefersTo(NamedTuple):
    """What a field's declaration says of its references."""

    kinds: tuple[Kind, ...]
    makes_stub: bool = False
    """Whether a name that nothing bears makes an actor."""
    or_text: bool = False
    """Whether any text will do."""
    is_proposition: bool = False
    """Whether a proposition of a topic is meant."""


Resolve = Callable[[str, RefersTo, Keys], str | None]
"""A reference as written, what its field takes, and its way through the record → what replaces it,
or None where the reference is to be left out."""


@dataclass(slots=True)
class _Visit:
    """One walk through one record."""

    resolve: Resolve
    dropped: dict[Keys, list[int]] = field(default_factory=dict)
    """Places that lists lose, by the way to them."""


Walk = Callable[[Any, _Visit, Keys], Any]


class _LeftOut(Exception):
    """A reference that something cannot do without was left out."""


def resolve_references(record: R, resolve: Resolve) -> R | None:
    """Return a record with every reference replaced, or None where it cannot do without one left out."""
    walk = _walk_of(type(record))
    if walk is None:
        return record
    visit = _Visit(resolve)
    try:
        resolved: R = walk(record, visit, ())
    except _LeftOut:
        return None
    return resolved.note_dropped(visit.dropped) if visit.dropped else resolved


@cache
def _walk_of(declared: Any) -> Walk | None:
    """Return what walks a value of a declared type, or None where it holds no reference."""
    if get_origin(declared) is Annotated:
        return _walk_annotated(declared)
    if get_origin(declared) in (Union, types.UnionType):
        walks = [walk for option in get_args(declared) if (walk := _walk_of(option))]
        return _walk_union(get_args(declared)) if walks else None
    if get_origin(declared) is tuple:
        walk = _walk_of(get_args(declared)[0])
        return _walk_items(walk) if walk else None
    if isinstance(declared, type) and issubclass(declared, msgspec.Struct):
        return _walk_struct(declared)
    return None


def _walk_annotated(declared: Any) -> Walk | None:
    inner, *metadata = get_args(declared)
    marks = next((meta.extra for meta in metadata if isinstance(meta, msgspec.Meta)), None) or {}
    if "refers_to" not in marks:
        return _walk_of(inner)
    kinds = marks["refers_to"]
    is_proposition = kinds == ("proposition",)
    spec = RefersTo(
        ("topic",) if is_proposition else kinds,
        makes_stub=bool(marks.get("stub")),
        or_text=bool(marks.get("or_text")),
        is_proposition=is_proposition,
    )

    def walk(value: str, visit: _Visit, keys: Keys) -> str:
        replaced = visit.resolve(value, spec, keys)
        if replaced is None:
            raise _LeftOut
        return replaced

    return walk


def _walk_union(options: tuple[Any, ...]) -> Walk:
    for_text = next((_walk_of(option) for option in options if get_origin(option) is Annotated), None)
    by_type = {option: _walk_of(option) for option in options if isinstance(option, type)}
    for_tuple = next((_walk_of(option) for option in options if get_origin(option) is tuple), None)

    def walk(value: Any, visit: _Visit, keys: Keys) -> Any:
        chosen = for_text if isinstance(value, str) else by_type.get(type(value))
        if isinstance(value, tuple):
            chosen = for_tuple
        return chosen(value, visit, keys) if chosen else value

    return walk


def _walk_items(walk_item: Walk) -> Walk:
    def walk(value: tuple[Any, ...], visit: _Visit, keys: Keys) -> tuple[Any, ...]:
        items = []
        for i, item in enumerate(value):
            try:
                items.append(walk_item(item, visit, (*keys, i)))
            except _LeftOut:
                visit.dropped.setdefault(keys, []).append(i)
        return tuple(items)

    return walk


def _walk_struct(struct: type[msgspec.Struct]) -> Walk | None:
    hints = get_type_hints(struct, include_extras=True)
    walks: list[tuple[str, str, Walk, Any]] = []
    for declared in structs.fields(struct):
        if walk_field := _walk_of(hints[declared.name]):
            default = NODEFAULT if declared.required else declared.default
            walks.append((declared.name, declared.encode_name, walk_field, default))
    if not walks:
        return None

    def walk(value: msgspec.Struct, visit: _Visit, keys: Keys) -> msgspec.Struct:
        changed: dict[str, Any] = {}
        is_whole = True
        for name, encoded, walk_field, default in walks:
            old = getattr(value, name)
            if not old:
                continue
            try:
                new = walk_field(old, visit, (*keys, encoded))
            except _LeftOut:
                is_whole = is_whole and default is not NODEFAULT
                new = default
            if new != old:
                changed[name] = new
        if not is_whole:  # only now, so that every other fault of it is told, too
            raise _LeftOut
        return structs.replace(value, **changed) if changed else value

    return walk
