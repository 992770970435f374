"""What each field of a declared type is for, and what it takes, told from the type for editors."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from briefgen.dates import Date
from briefgen.descriptions import ALL_RECORDS, DESCRIPTIONS
from briefgen.records import NOT_IN_FILES, Record


class FieldNote(NamedTuple):
    """One field, described."""

    name: str
    """As files write it."""
    description: str
    takes: str
    is_required: bool
    is_list: bool


def describe_fields(struct: type[msgspec.Struct]) -> Iterator[FieldNote]:
    """Yield the fields of a declared type that a file may hold, in the order of the declaration."""
    hints = get_type_hints(struct, include_extras=True)
    for field in msgspec.structs.fields(struct):
        if field.name not in NOT_IN_FILES:
            declared = hints[field.name]
            yield FieldNote(
                name=field.encode_name,
                description=describe_field(struct.__name__, field.encode_name),
                takes=describe_type(declared),
                is_required=field.required,
                is_list=_is_list(declared),
            )


def describe_field(struct: str, name: str) -> str:
    """Return what a field is for."""
    return DESCRIPTIONS[struct].get(name) or ALL_RECORDS[name]


def describe_type(declared: Any, *, is_plural: bool = False) -> str:
    """Return what a field of a declared type takes, in an editor's words.

    >>> describe_type(tuple[str, ...]), describe_type(Date | None)
    ('list of texts', 'date')
    """
    origin, arguments = get_origin(declared), get_args(declared)
    if origin is Annotated:
        return _describe_marked(arguments[0], _marks_of(declared), is_plural=is_plural)
    if origin in (Union, types.UnionType):
        options = [argument for argument in arguments if argument is not type(None)]
        return " or ".join(describe_type(option, is_plural=is_plural) for option in options)
    if origin is Literal:
        return ", ".join(arguments)
    if origin is tuple:
        return f"list of {describe_type(arguments[0], is_plural=True)}"
    if origin is dict:
        return "names with values"
    if declared in _SCALARS:
        return _SCALARS[declared] + ("s" if is_plural else "")
    if issubclass(declared, Record):
        return f"{declared.__name__.lower()}{'s' if is_plural else ''} written out"
    return "{" + ", ".join(field.name for field in describe_fields(declared)) + "}"


def _marks_of(declared: Any) -> dict[str, Any]:
    return next(meta.extra for meta in get_args(declared)[1:] if meta.extra)


def _describe_marked(inner: Any, marks: dict[str, Any], *, is_plural: bool) -> str:
    if "refers_to" not in marks:
        return f"{describe_type(get_args(inner)[0])}, or a list of them"
    kinds = [f"{kind}s" if is_plural else kind for kind in marks["refers_to"]]
    return " or ".join([*kinds, "any text"] if marks.get("or_text") else kinds)


_SCALARS: dict[Any, str] = {
    str: "text",
    bool: "true or false",
    int: "number",
    float: "number",
    Date: "date",
}


def _is_list(declared: Any) -> bool:
    return get_origin(get_args(declared)[0] if get_origin(declared) is Annotated else declared) is tuple
