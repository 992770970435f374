"""YAML nodes → values of declared types.

The types in `records` and `config` say all there is to know: a field of text takes any scalar as
it was written (`no`, `12:30` and `1.10` stay text), a date must be in the calendar, a choice must
be one of its words. Every fault of a record is reported, then the record is skipped whole.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from briefgen import rules
from briefgen.dates import Date, DateError, parse_date
from briefgen.diagnostics import Location, Report, Rule
from briefgen.messages import quote_text, suggest_close
from briefgen.records import NOT_IN_FILES
from briefgen.source import Document, MappingNode, Node, ScalarNode, SequenceNode

S = TypeVar("S", bound=msgspec.Struct)

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


class Skip(Exception):
    """The value was reported; there is none to return."""


@dataclass(slots=True)
class Decoding:
    """One document being decoded."""

    document: Document
    report: Report

    def fail(self, rule: Rule, node: Node, message: str) -> Skip:
        """Report a fault and return the exception to raise."""
        self.report.add(rule, self.document.location_of(node), message)
        return Skip()


Decoder = Callable[[Node, Decoding], Any]


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


def is_null(node: Node) -> bool:
    """Whether nothing was written after a field's colon."""
    return isinstance(node, ScalarNode) and not node.style and node.value in NULLS


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
            raise decoding.fail(rules.WRONG_TYPE, node, f"found {_describe(node)} where {noun} was wanted")
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
            rules.WRONG_TYPE, key_node, f"found {_describe(key_node)} where a field name was wanted"
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
        return _choice(get_args(declared))
    if get_origin(declared) is tuple:
        return _sequence(get_args(declared)[0])
    if get_origin(declared) is dict:
        return _free_value if get_args(declared)[1] is Any else _mapping(get_args(declared)[1])
    if isinstance(declared, type) and issubclass(declared, msgspec.Struct) and declared is not Date:
        return _nested(declared)
    return _SCALARS[declared]


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
                rules.WRONG_TYPE, node, f"found {_describe(node)} where a list was wanted{hint}"
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
                rules.WRONG_TYPE, node, f"found {_describe(node)} where key: text pairs were wanted"
            )
        return _read_pairs(node, decoder, decoding)

    return decode


def _read_pairs(node: MappingNode, decoder: Decoder, decoding: Decoding) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = _decode_text(key_node, decoding)
        if key in values:
            raise decoding.fail(rules.DUPLICATE_KEY, key_node, f'"{key}" is already written above')
        values[key] = decoder(value_node, decoding)
    return values


def _choice(words: tuple[str, ...]) -> Decoder:
    known = frozenset(words)

    def decode(node: Node, decoding: Decoding) -> str:
        text = _decode_text(node, decoding)
        if text not in known:
            guess = suggest_close(text, words) or f"; write one of {', '.join(words)}"
            raise decoding.fail(
                rules.UNKNOWN_VALUE, node, f"{quote_text(text)} is not one of the words for this{guess}"
            )
        return text

    return decode


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
            return _decode_text(node, decoding)


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def _decode_text(node: Node, decoding: Decoding) -> str:
    if not isinstance(node, ScalarNode):
        raise decoding.fail(rules.WRONG_TYPE, node, f"found {_describe(node)} where text was wanted")
    text: str = node.value
    if node.style == '"' and (strange := _CONTROL.search(text)):  # what escapes may stand for
        message = f"character U+{ord(strange.group()):04X} is not text; take it out"
        raise decoding.fail(rules.ENCODING, node, message)
    return "" if text.isspace() else text


def _decode_truth(node: Node, decoding: Decoding) -> bool:
    text = _decode_text(node, decoding)
    if text.lower() not in TRUTHS:
        raise decoding.fail(
            rules.WRONG_TYPE, node, f"found {quote_text(text)} where true or false was wanted"
        )
    return TRUTHS[text.lower()]


def _decode_integer(node: Node, decoding: Decoding) -> int:
    text = _decode_text(node, decoding)
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise decoding.fail(
            rules.WRONG_TYPE, node, f"found {quote_text(text)} where a whole number was wanted"
        )
    return int(text)


def _decode_number(node: Node, decoding: Decoding) -> float:
    text = _decode_text(node, decoding)
    if not re.fullmatch(r"[+-]?[0-9]{1,9}(\.[0-9]{0,12})?", text):
        raise decoding.fail(rules.WRONG_TYPE, node, f"found {quote_text(text)} where a number was wanted")
    return float(text)


def _decode_date(node: Node, decoding: Decoding) -> Date:
    text = _decode_text(node, decoding)
    try:
        return parse_date(text)
    except DateError as error:
        raise decoding.fail(rules.NOT_A_DAY, node, str(error)) from None


_SCALARS: dict[Any, Decoder] = {
    str: _decode_text,
    bool: _decode_truth,
    int: _decode_integer,
    float: _decode_number,
    Date: _decode_date,
}


def _describe(node: Node) -> str:
    if isinstance(node, MappingNode):
        return "a mapping"
    if isinstance(node, SequenceNode):
        return "a list"
    return "nothing" if is_null(node) else f"the text {quote_text(node.value, 40)}"


_NOUNS = {
    "Config": "a settings file",
    "Evidence": "a piece of evidence",
    "Look": "a look mapping",
    "NavItem": "a link of the navigation",
    "OtherName": "another name",
    "Outputs": "an outputs mapping",
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
