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
_CONSTRUCT = re.compile(
    r"""
      \*(?<![^\s(“‘"'—–-]\*)(?P<second>\*?)(?=[^\s*])(?P<stressed>[^`\\\[\]<&*_\u0002]+)(?<!\s)\*(?P=second)
      (?=[\s.,;:!?)”’"'—–-]|\Z)
    | \[(?<!!\[)(?P<label>[^`\\\[\]<&*_\u0002]*)\]\((?P<url>[^\s()<>'"`\\\[\]\u0002]+)\)
    """,
    re.VERBOSE,
)
"""What editors write most: stress and links, with nothing inside that means anything. Both begin with a
letter and look back only then, so that `re` runs to the next such letter."""
_OTHER = re.compile(r"[`\\\[\]<&*_\u0002]")
"""What must not be left of a text without its constructs, for no other pattern to match."""
_PLAIN = re.compile(r"""(?:(?:[^\W\d_]|[“”‘’«»„"'(\ufdd0])[^|\n]*(?:\n|\Z))+\Z""")
"""Lines that all begin with a letter, a quotation mark, a parenthesis or a reference; no table's."""


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
        return _PLAIN.match(block) is not None

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
        self._are_all_known = False

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to all texts of a tree."""
        if not self._signs:
            self._look_up_signs()
        is_done = self._are_all_known
        for element in list(tree.iter()) if is_done else ():
            is_done = not element.tail and (not element.text or _apply_constructs(element)) and is_done
        return tree if is_done else super().run(tree, ancestors)

    def _look_up_signs(self) -> None:
        names = {
            id(self.md.inlinePatterns[name]): name
            for name in SIGNS_BY_PATTERN
            if name in self.md.inlinePatterns
        }
        self._signs = [
            (pattern, SIGNS_BY_PATTERN.get(names.get(id(pattern), ""))) for pattern in self.md.inlinePatterns
        ]
        self._are_all_known = all(signs for _, signs in self._signs)

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


def _apply_constructs(element: Element) -> bool:
    """Put the stress and the links of a text into its element, if no other pattern could match in it."""
    text = element.text or ""
    if isinstance(text, AtomicString):
        return True
    if "  \n" in text or _OTHER.search(_CONSTRUCT.sub("", text)):
        return False
    position, last = 0, None
    for i, match in enumerate(_CONSTRUCT.finditer(text)):
        _add_text(element, last, text[position : match.start()])
        last = _make_element(match)
        element.insert(i, last)
        position = match.end()
    _add_text(element, last, text[position:])
    return True


def _add_text(parent: Element, last: Element | None, text: str) -> None:
    if last is None:
        parent.text = AtomicString(text)
    elif text:
        last.tail = AtomicString(text)


def _make_element(match: re.Match[str]) -> Element:
    if match["url"]:
        element = Element("a", {"href": match["url"]})
        element.text = AtomicString(match["label"])
    else:
        element = Element("strong" if match["second"] else "em")
        element.text = AtomicString(match["stressed"])
    return element
