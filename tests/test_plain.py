from __future__ import annotations

import pytest
from briefgen.markup import EXTENSIONS
from briefgen.plain import convert_plain
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

PIECES = (
    *("word", "A", "A word ", "1", "é", "e > f", "\ufdd00\ufdd1", " ", "\u00a0", "\x0b", "\u2028"),
    *("*a*", " *b* ", " **c** ", "*g > h*", "*", "**", "_", "`", "\\", "<b>", "&amp;", "&", "& ", "|"),
    *("[d](e)", " [f](g?h&i=1) ", "[i > j](k)", "![a](b)", "[", "!", "[^1]"),
    *(", ", ". ", "“", "”", "(", ")", "'", ":", " - ", "—", "~"),
    *("\n", "\n\n", "\n\n", "\n\n\n", "  \n", "\n    x", "\t", "===\n", "# "),
    *("\n\n> ", "\n> ", "> ", "\n\n- ", "\n- ", "- ", "\n\n* ", "\n\n1. "),
)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
@example("A [i > j](k) *l > m*")
@example("> A\n\n> B")
@example("- A\n- B\n\n- C")
@example("A\n\n- B\n\n> C\n> D\n\nE")
@example("[a](b?c&d=1&amp;e) “**f**”")
def test_plain_prose_is_what_python_markdown_makes_of_it(text: str) -> None:
    expected = Markdown(extensions=list(EXTENSIONS), output_format="html").convert(text)

    assert convert_plain(text) in (None, expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A *b* **c** [d](e), f.\n\n\nG\nH",
        "> A\n> B\n\nC",
        "- A\n- B (*new*)\n\nC",
        "“A” > B",
        "A 1.\n\nB!",
    ],
)
def test_what_most_editors_write_is_plain(text: str) -> None:
    assert convert_plain(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "# A",
        "1. A",
        "A\n===",
        "A_b_",
        "- A\n  - B",
        "> A\nB",
        "- A\n\n- B",
        "[a][b]",
        "A  \nB",
        "> # A",
        "- > A",
    ],
)
def test_what_takes_more_than_a_glance_is_left_to_python_markdown(text: str) -> None:
    assert convert_plain(text) is None
