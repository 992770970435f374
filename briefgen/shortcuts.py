"""Shortcuts through Python-Markdown: the same HTML, in half the time.

Python-Markdown tries sixteen kinds of block on every paragraph and sixteen patterns on every stretch
of text. Most paragraphs begin each line with a letter, and most stretches hold no sign that a pattern
could begin with; both are told at a glance.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown, treeprocessors
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import Pattern
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.util import ETX, STX, AtomicString

from briefgen.plain import PARAGRAPH

SIGNS_BY_PATTERN = {
    "backtick": {"`"},
    "escape": {"\\"},
    "footnote": {"[", "!["},
    "reference": {"[", "!["},  # "!" may be escaped
    "link": {"[", "!["},
    "short_reference": {"[", "!["},
    "image_link": {"!["},
    "image_reference": {"!["},
    "short_image_ref": {"!["},
    "autolink": {"<"},
    "automail": {"<"},
    "html": {"<"},
    "linebreak": {"  \n"},
    "entity": {"&"},
    "not_strong": {"*", "_"},
    "em_strong": {"*", "_"},
    "em_strong2": {"_"},
}
"""Which signs a pattern needs one of, by the name it is registered under; others are always tried."""

SIGNS_BY_PREPROCESSOR = {
    "fenced_code_block": (("```", "~~~"), 25),
    "html_block": (("<", "&"), 20),
}
"""Likewise, with the priority that the preprocessor is registered with."""

_SIGN = re.compile(r"!\[|[`\\\[<&*_]|  \n")


class Shortcuts(Extension):
    """Makes Python-Markdown pass over what cannot match; to be registered after all others."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the interface's name
        """Put the shortcuts in."""
        md.preprocessors.register(WhitespacePreprocessor(md), "normalize_whitespace", 30)
        for name, (signs, priority) in SIGNS_BY_PREPROCESSOR.items():
            if name in md.preprocessors:
                guarded = GuardedPreprocessor(md.preprocessors[name], signs)
                md.preprocessors.register(guarded, name, priority)
        md.treeprocessors.register(InlineProcessor(md), "inline", 20)
        md.parser.blockprocessors.register(PlainParagraphProcessor(md.parser), "plain", 1000)


class WhitespacePreprocessor(NormalizeWhitespace):
    """Leaves a text alone that has no white space but spaces in its lines and ends of them."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with their white space made uniform, and two empty ones."""
        text = "\n".join(lines)
        if any(sign in text for sign in ("\t", "\r", "\n ", STX, ETX)):
            return super().run(lines)
        return [*lines, "", ""]


class GuardedPreprocessor(Preprocessor):
    """Runs another preprocessor only on a text that holds one of the signs it looks for."""

    def __init__(self, guarded: Preprocessor, signs: tuple[str, ...]) -> None:
        super().__init__(guarded.md)
        self.guarded = guarded
        self.signs = signs

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines as the other one makes them."""
        text = "\n".join(lines)
        return self.guarded.run(lines) if any(sign in text for sign in self.signs) else lines


class PlainParagraphProcessor(BlockProcessor):
    """Takes a block that no other processor than that of paragraphs could want."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._paragraph = parser.blockprocessors["paragraph"]

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the interface's parameters
        """Return whether a block can be nothing but a paragraph."""
        return PARAGRAPH.match(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Make a paragraph of the first block."""
        return self._paragraph.run(parent, blocks)


class InlineProcessor(treeprocessors.InlineProcessor):
    """Tries only those patterns on a text of whose signs it holds one.

    It bears the name of its base, so that its private method takes the place of the base's. Were that
    one day called otherwise, ours would not be used, and the HTML be the same, only later.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._signs: list[tuple[Pattern, set[str] | None]] = []

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to all texts of a tree."""
        if not self._signs:
            self._look_up_signs()
        return super().run(tree, ancestors)

    def _look_up_signs(self) -> None:
        names = {
            id(self.md.inlinePatterns[name]): name
            for name in SIGNS_BY_PATTERN
            if name in self.md.inlinePatterns
        }
        self._signs = [
            (pattern, SIGNS_BY_PATTERN.get(names.get(id(pattern), ""))) for pattern in self.md.inlinePatterns
        ]

    def __handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - the base's names
        if isinstance(data, AtomicString):
            return data
        signs = set(_SIGN.findall(data))
        for index in range(patternIndex, len(self._signs)):
            pattern, wanted = self._signs[index]
            if wanted is not None and wanted.isdisjoint(signs):
                continue
            start, is_found = 0, True
            while is_found:
                data, is_found, start = self.__applyPattern(pattern, data, index, start)  # type: ignore[attr-defined] # private
        return data
