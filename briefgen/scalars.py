"""Scalars of YAML → values: text, truths, numbers, dates, words to choose from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from briefgen import rules
from briefgen.dates import Date, DateError, parse_date
from briefgen.diagnostics import Report, Rule
from briefgen.messages import quote_text, suggest_close
from briefgen.source import Document, MappingNode, Node, ScalarNode, SequenceNode

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


def is_null(node: Node) -> bool:
    """Whether nothing was written after a field's colon."""
    return isinstance(node, ScalarNode) and not node.style and node.value in NULLS


def choice_of(words: tuple[str, ...]) -> Decoder:
    """Return what decodes one of some words."""
    known = frozenset(words)

    def decode(node: Node, decoding: Decoding) -> str:
        text = decode_scalar(node, decoding)
        if text not in known:
            guess = suggest_close(text, words) or f"; write one of {', '.join(words)}"
            raise decoding.fail(
                rules.UNKNOWN_VALUE, node, f"{quote_text(text)} is not one of the words for this{guess}"
            )
        return text

    return decode


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def decode_scalar(node: Node, decoding: Decoding) -> str:
    """Return a scalar as it was written.

    Raises:
        Skip: It is none, or holds what is not text; that was reported.
    """
    if not isinstance(node, ScalarNode):
        raise decoding.fail(rules.WRONG_TYPE, node, f"found {describe_node(node)} where text was wanted")
    text: str = node.value
    if node.style == '"' and (strange := _CONTROL.search(text)):  # what escapes may stand for
        message = f"character U+{ord(strange.group()):04X} is not text; take it out"
        raise decoding.fail(rules.ENCODING, node, message)
    return "" if text.isspace() else text


def _decode_truth(node: Node, decoding: Decoding) -> bool:
    text = decode_scalar(node, decoding)
    if text.lower() not in TRUTHS:
        raise decoding.fail(
            rules.WRONG_TYPE, node, f"found {quote_text(text)} where true or false was wanted"
        )
    return TRUTHS[text.lower()]


def _decode_integer(node: Node, decoding: Decoding) -> int:
    text = decode_scalar(node, decoding)
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise decoding.fail(
            rules.WRONG_TYPE, node, f"found {quote_text(text)} where a whole number was wanted"
        )
    return int(text)


def _decode_number(node: Node, decoding: Decoding) -> float:
    text = decode_scalar(node, decoding)
    if not re.fullmatch(r"[+-]?[0-9]{1,9}(\.[0-9]{0,12})?", text):
        raise decoding.fail(rules.WRONG_TYPE, node, f"found {quote_text(text)} where a number was wanted")
    return float(text)


def _decode_date(node: Node, decoding: Decoding) -> Date:
    text = decode_scalar(node, decoding)
    try:
        return parse_date(text)
    except DateError as error:
        raise decoding.fail(rules.NOT_A_DAY, node, str(error)) from None


SCALARS: dict[Any, Decoder] = {
    str: decode_scalar,
    bool: _decode_truth,
    int: _decode_integer,
    float: _decode_number,
    Date: _decode_date,
}


def describe_node(node: Node) -> str:
    """Return what a node is, for messages."""
    if isinstance(node, MappingNode):
        return "a mapping"
    if isinstance(node, SequenceNode):
        return "a list"
    return "nothing" if is_null(node) else f"the text {quote_text(node.value, 40)}"
