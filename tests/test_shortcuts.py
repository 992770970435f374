from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

import pytest
from briefgen.markup import EXTENSIONS
from briefgen.shortcuts import SIGNS_BY_PATTERN, InlineProcessor, Shortcuts
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown, treeprocessors
from markdown.inlinepatterns import InlineProcessor as InlinePattern
from markdown.util import AtomicString

PIECES = (
    *(
        "word",
        "A sentence. ",
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "\\",
        "\\*",
        "&amp;",
        "&",
        "<b>",
        "</b>",
        "<!-- -->",
    ),
    *(
        "[a](b)",
        "[a][b]",
        "[b]: /c\n",
        "![a](b)",
        "![",
        "[",
        "]",
        "(",
        ")",
        "[^1]",
        "[^1]: note\n",
        "<https://a.example>",
    ),
    *(
        "<a@b.example>",
        "  \n",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "# ",
        "===\n",
        "---\n",
        "> ",
        "- ",
        "* ",
        "1. ",
        ": ",
        "|",
        "a | b\n",
    ),
    *("--- | ---\n", "```\n", "~~~\n", "<div>\n", "</div>\n", "\ufdd00\ufdd1", "“", "’", "é", "語", "1", " "),
)


def convert(text: str, *, is_short: bool) -> str:
    markdown = Markdown(extensions=list(EXTENSIONS), output_format="html")
    if is_short:
        Shortcuts().extendMarkdown(markdown)
    return markdown.convert(text)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("\\![a](b)")
@example("A word\n***\n")
@example("A *b\n_c* d_ [e*](f) g*")
@example("a | b\n--- | ---\nc | d\n")
@example("A line\n: is defined\n")
@example("A *b  \nc*, **d** (*e*) “**f**”\n")
@example("![a](b) [c](d_e?f&g) [h](i 'j') [k]\n")
def test_shortcuts_change_nothing(text: str) -> None:
    assert convert(text, is_short=False) == convert(text, is_short=True)


def test_all_patterns_that_python_markdown_has_are_in_the_table() -> None:
    patterns = Markdown(extensions=list(EXTENSIONS)).inlinePatterns
    names = [name for name in SIGNS_BY_PATTERN if name in patterns]

    assert len(names) == len(patterns)


def test_the_private_method_that_is_replaced_is_there() -> None:
    name = "_InlineProcessor__handleInline"

    assert getattr(InlineProcessor, name) is not getattr(treeprocessors.InlineProcessor, name)


@pytest.mark.parametrize("text", ["A `b|c` d", "“A” b", "A\n\n- b\n- c", "*a* **b** _c_"])
def test_shortcuts_keep_what_editors_write(text: str) -> None:
    assert convert(text, is_short=False) == convert(text, is_short=True)


class Keeping(InlinePattern):
    """Keeps what stands between two `%` as it is, in an element inside another."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        outer = Element("span")
        SubElement(outer, "kbd").text = AtomicString(m.group(1))
        return outer, m.start(0), m.end(0)


def test_texts_that_a_pattern_keeps_as_they_are_are_passed_over() -> None:
    markdown = Markdown()
    markdown.inlinePatterns.register(Keeping("%([^%]+)%"), "keeping", 300)
    Shortcuts().extendMarkdown(markdown)

    assert "<p>A <span><kbd>*b*</kbd></span></p>" == markdown.convert("A %*b*%")
