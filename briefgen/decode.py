"""YAML nodes → values of declared types.

The types in `records` and `config` say all there is to know: a field of text takes any scalar as
it was written (`no`, `12:30` and `1.10` stay text), a date must be in the calendar, a choice must
be one of its words. Every fault of a record is reported, then the record is skipped whole.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from briefgen import rules
from briefgen.dates import Date
from briefgen.diagnostics import Location, Report
from briefgen.messages import quote_text, suggest_close
from briefgen.records import NOT_IN_FILES
from briefgen.scalars import (
    SCALARS,
    TRUTHS,
    Decoder,
    Decoding,
    Skip,
    choice_of,
    decode_scalar,
    describe_node,
    is_null,
)
from briefgen.source import Document, MappingNode, Node, ScalarNode, SequenceNode

S = TypeVar("S", bound=msgspec.Struct)


def decode_struct(
    node: Node,
    struct: type[S],
    document: Document,
    report: Report,
    *,
    defaults: dict[str, Any] | None = None,
    keeps_sound: bool = False,
) -> S | None:
    """Return a mapping as a value of a declared type, or None where the report says why not.

    Args:
        node: What was composed.
        struct: The type to fill.
        document: Where the node stands.
        report: Takes the rules of the format.
        defaults: Values for fields that the mapping may leave out, by field name.
        keeps_sound: Whether fields without fault are kept where others have one, so that more can be
            said of them; a type needs a default for every field then.
    """
    try:
        value: S = _struct_decoder(struct)(
            node, Decoding(document, report), defaults or {}, keeps_sound=keeps_sound
        )
    except Skip:
        return None
    return value


@cache
def _struct_decoder(struct: type[msgspec.Struct]) -> Callable[..., Any]:
    hints = get_type_hints(struct, include_extras=True)
    fields = {
        field.encode_name: (field.name, _decoder_of(hints[field.name]))
        for field in msgspec.structs.fields(struct)
        if field.name not in NOT_IN_FILES
    }
    required = tuple(field.encode_name for field in msgspec.structs.fields(struct) if field.required)
    noun = _noun_of(struct)

    def decode(node: Node, decoding: Decoding, defaults: dict[str, Any], *, keeps_sound: bool = False) -> Any:
        if not isinstance(node, MappingNode):
            raise decoding.fail(
                rules.WRONG_TYPE, node, f"found {describe_node(node)} where {noun} was wanted"
            )
        values, failed = dict(defaults), False
        seen: set[str] = set()
        for key_node, value_node in node.value:
            try:
                name, decoder = _look_up_field(key_node, fields, seen, noun, decoding)
                if not is_null(value_node):
                    values[name] = decoder(value_node, decoding)
            except Skip:
                failed = True
        for encoded in required:
            if encoded not in seen and fields[encoded][0] not in values:
                location = decoding.document.location_of(node)
                decoding.report.add(rules.MISSING_FIELD, location, f'{noun} has no "{encoded}"')
                failed = True
            elif encoded in seen and not failed and _is_blank(values.get(fields[encoded][0], "")):
                location = _location_of_key(node, encoded, decoding)
                decoding.report.add(rules.MISSING_FIELD, location, f'"{encoded}" is empty')
                failed = True
        if failed and not keeps_sound:
            raise Skip
        return struct(**values)

    return decode


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def _location_of_key(node: MappingNode, key: str, decoding: Decoding) -> Location:
    return next(
        decoding.document.location_of(key_node) for key_node, _ in node.value if key_node.value == key
    )


def _look_up_field(
    key_node: Node, fields: dict[str, tuple[str, Decoder]], seen: set[str], noun: str, decoding: Decoding
) -> tuple[str, Decoder]:
    if not isinstance(key_node, ScalarNode):
        raise decoding.fail(
            rules.WRONG_TYPE, key_node, f"found {describe_node(key_node)} where a field name was wanted"
        )
    key = key_node.value
    if key in seen:
        raise decoding.fail(rules.DUPLICATE_KEY, key_node, f'"{key}" is already written above')
    seen.add(key)
    if key == "<<":
        raise decoding.fail(
            rules.YAML_ALIAS, key_node, "a merge key is not part of the format; write the fields out"
        )
    if key not in fields:
        guess = suggest_close(key, fields)
        raise decoding.fail(rules.UNKNOWN_FIELD, key_node, f"{noun} has no field {quote_text(key)}{guess}")
    return fields[key]


def _decoder_of(declared: Any) -> Decoder:
    """Return the function that decodes what is declared by a type annotation."""
    if get_origin(declared) is Annotated:
        inner, *metadata = get_args(declared)
        marks = next((meta.extra for meta in metadata if isinstance(meta, msgspec.Meta)), None) or {}
        return _one_or_many(inner) if marks.get("one_or_many") else _decoder_of(inner)
    if get_origin(declared) in (Union, types.UnionType):
        return _union(tuple(option for option in get_args(declared) if option is not type(None)))
    if get_origin(declared) is Literal:
        return choice_of(get_args(declared))
    if get_origin(declared) is tuple:
        return _sequence(get_args(declared)[0])
    if get_origin(declared) is dict:
        return _free_value if get_args(declared)[1] is Any else _mapping(get_args(declared)[1])
    if isinstance(declared, type) and issubclass(declared, msgspec.Struct) and declared is not Date:
        return _nested(declared)
    return SCALARS[declared]


def _nested(struct: type[msgspec.Struct]) -> Decoder:
    return lambda node, decoding: _struct_decoder(struct)(node, decoding, {})


def _union(options: tuple[Any, ...]) -> Decoder:
    """Text or something built: the node's own form tells which is meant."""
    if len(options) == 1:
        return _decoder_of(options[0])
    scalar = next(_decoder_of(option) for option in options if _is_text(option))
    other = next(_decoder_of(option) for option in options if not _is_text(option))
    return lambda node, decoding: (scalar if isinstance(node, ScalarNode) else other)(node, decoding)


def _is_text(declared: Any) -> bool:
    return declared is str or (get_origin(declared) is Annotated and get_args(declared)[0] is str)


def _sequence(item: Any) -> Decoder:
    decoder = _decoder_of(item)

    def decode(node: Node, decoding: Decoding) -> tuple[Any, ...]:
        if not isinstance(node, SequenceNode):
            hint = f"; write [{node.value}]" if isinstance(node, ScalarNode) and len(node.value) < 40 else ""
            raise decoding.fail(
                rules.WRONG_TYPE, node, f"found {describe_node(node)} where a list was wanted{hint}"
            )
        values, failed = [], False
        for child in node.value:
            try:
                values.append(decoder(child, decoding))
            except Skip:
                failed = True
        if failed:
            raise Skip
        return tuple(values)

    return decode


def _one_or_many(declared: Any) -> Decoder:
    many, one = _decoder_of(declared), _decoder_of(get_args(declared)[0])
    return lambda node, decoding: (
        (one(node, decoding),) if isinstance(node, ScalarNode) else many(node, decoding)
    )


def _mapping(item: Any) -> Decoder:
    decoder = _decoder_of(item)

    def decode(node: Node, decoding: Decoding) -> dict[str, Any]:
        if not isinstance(node, MappingNode):
            raise decoding.fail(
                rules.WRONG_TYPE, node, f"found {describe_node(node)} where key: text pairs were wanted"
            )
        return _read_pairs(node, decoder, decoding)

    return decode


def _read_pairs(node: MappingNode, decoder: Decoder, decoding: Decoding) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = decode_scalar(key_node, decoding)
        if key in values:
            raise decoding.fail(rules.DUPLICATE_KEY, key_node, f'"{key}" is already written above')
        values[key] = decoder(value_node, decoding)
    return values


def _free_value(node: Node, decoding: Decoding) -> Any:
    """Decode a value of any shape, with all scalars as text: the free `extra:` of the settings."""
    match node:
        case MappingNode():
            return _read_pairs(node, _free_value, decoding)
        case SequenceNode():
            return [_free_value(child, decoding) for child in node.value]
        case ScalarNode() if not node.style:
            return TRUTHS.get(node.value, node.value)
        case _:
            return decode_scalar(node, decoding)


_NOUNS = {
    "Config": "a settings file",
    "Evidence": "a piece of evidence",
    "Look": "a look mapping",
    "NavItem": "a link of the navigation",
    "OtherName": "another name",
    "Outputs": "an outputs mapping",
    "PageSizes": "a page_sizes mapping",
    "PublisherSettings": "a publisher",
    "QuoteContext": "a context",
    "SameAs": "a same_as mapping",
}
"""What messages call types whose names do not say it, by name."""


def _noun_of(struct: type[msgspec.Struct]) -> str:
    if struct.__name__ in _NOUNS:
        return _NOUNS[struct.__name__]
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", struct.__name__).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
