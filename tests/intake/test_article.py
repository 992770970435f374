from __future__ import annotations

import pytest
from briefgen.intake.article import FoundSource, decode_text, find_links, guess_form, read_plain
from briefgen.messages import BriefgenError
from briefgen.references import find_references
from hypothesis import given
from hypothesis import strategies as st


def test_the_ending_tells_the_form_else_the_beginning() -> None:
    assert ["html", "html", "markdown", "text"] == [
        guess_form(name, "") for name in ("a.html", "b.HTM", "c.md", "d.txt")
    ]
    assert "html" == guess_form("-", "\n<!DOCTYPE html>")
    assert "markdown" == guess_form("-", "# Title\n")
    assert "text" == guess_form("article", "A text")


def test_reads_utf_8_and_what_windows_wrote() -> None:
    assert "“a”\n\nb" == decode_text("\ufeff“a”\r\n\r\nb".encode(), "a.txt")
    assert "“é”" == decode_text("“é”".encode("cp1252"), "a.txt")
    assert "“é”" == decode_text("“é”".encode("utf-16"), "a.txt")
    assert "a b\nc" == decode_text("a\tb\x01\x85c\ufdd0".encode(), "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 a document",
        b"%PDF-1.7 a document",
        b"{\\rtf1 a document}",
        b"a\x00b",
        b"a \x81",
        "a".encode("utf-16") + b"x",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(BriefgenError, match=r"^b\.docx is not a text; save .* as text, Markdown or HTML$"):
        decode_text(data, "b.docx")


def test_the_first_line_is_the_title() -> None:
    article = read_plain("The bridge\n\nIt stands.\n\nIt will stand.\n", "text")

    assert ("The bridge", "It stands.\n\nIt will stand.") == (article.title, article.body)


def test_a_title_right_above_the_text_is_one_too() -> None:
    lines = "It stands for all of the towns on the river."
    article = read_plain(f"The bridge\n{lines}\n\n{lines}\n\n{lines}\n", "text")

    assert ("The bridge", "\n\n".join([lines] * 3)) == (article.title, article.body)


def test_lines_are_paragraphs_where_no_empty_line_parts_them() -> None:
    article = read_plain("The bridge\nIt stands for all.\nIt will stand.", "text")

    assert ("The bridge", "It stands for all.\n\nIt will stand.") == (article.title, article.body)


def test_a_text_without_title_keeps_its_first_sentence() -> None:
    text = "It stands, and it stands, and it stands, and it stands, and it will."
    article = read_plain(text, "text")

    assert ("It stands, and it stands, and it stands, and it stands, and …", text) == (
        article.title,
        article.body,
    )
    assert ("It stands.", "It stands.") == (
        read_plain("It stands.", "text").title,
        read_plain("It stands.", "text").body,
    )


def test_a_hard_wrapped_paragraph_is_no_title() -> None:
    text = "It stands here and will stand\nthere.\n\nB.\n\nC."

    assert text == read_plain(text, "text").body


def test_markdown_titles_stand_under_or_after_their_marks() -> None:
    assert ("A b", "c") == (
        read_plain("# A *b* #\n\nc", "markdown").title,
        read_plain("# A b\n\nc", "markdown").body,
    )
    assert ("A", "c") == (
        read_plain("A\n===\n\nc", "markdown").title,
        read_plain("A\n===\n\nc", "markdown").body,
    )
    assert ("A", "b") == (read_plain("# A\nb", "markdown").title, read_plain("# A\nb", "markdown").body)


def test_front_matter_of_others_is_read_as_far_as_it_is_plain() -> None:
    article = read_plain(
        "---\ntitle: 'A'\ndate: 2025-09-04\nauthor: Jane Doe\ntags: [a]\n---\n\nb\n", "markdown"
    )

    assert ("A", "2025-09-04", ("Jane Doe",), "b") == (
        article.title,
        article.published,
        article.authors,
        article.body,
    )


def test_front_matter_that_is_never_closed_is_text() -> None:
    assert "a: b" in read_plain("---\na: b\n\nc", "markdown").body


def test_a_byline_names_the_authors() -> None:
    article = read_plain("A\n\nBy Jane Doe and John Roe\n\nB.\n\nC.", "text")

    assert (("Jane Doe", "John Roe"), "B.\n\nC.") == (article.authors, article.body)


@pytest.mark.parametrize(
    "head",
    [
        "By Pia Olsen\n\nThe bridge\n\n",
        "The bridge\nBy Pia Olsen\n\n",
        "By PIA OLSEN\nThe bridge\n\n",
        "# The bridge\n*By Pia Olsen*\n\n",
    ],
)
def test_a_byline_may_stand_above_or_right_below_the_title(head: str) -> None:
    article = read_plain(f"{head}It stands.\n\nIt will stand.\n", "markdown" if "#" in head else "text")

    assert ("The bridge", "It stands.\n\nIt will stand.") == (article.title, article.body)
    assert ["pia olsen"] == [name.lower() for name in article.authors]


@pytest.mark.parametrize(
    "text",
    [
        "By Royal Appointment\n\nIt stands here, and it will.\n\nIt stands.\n\nIt will.",
        "By the River\n\nThe bridge\n\nIt stands.\n\nIt will.",
        "It stands here for all of them\nby the old wall\n\nIt stands.\n\nIt will.",
        "By Pia Olsen",
    ],
)
def test_what_only_begins_like_a_byline_names_no_author(text: str) -> None:
    assert () == read_plain(text, "text").authors


def test_links_are_sources_each_once() -> None:
    text = "See [the *plan*](https://example.org/p) and https://example.com/a. Again <https://example.org/p>, ![x](https://example.org/i)"

    assert (
        FoundSource("the plan", "https://example.org/p"),
        FoundSource("", "https://example.com/a"),
    ) == find_links(text)
    assert (FoundSource("p", "https://example.org/p"),) == find_links(
        "https://example.org/p [p](https://example.org/p)"
    )


def test_a_list_of_sources_at_the_end_is_taken_out() -> None:
    article = read_plain("A\nIt stands for all.\nRelated Sources:\n• Source 1 • Source 2", "text")

    assert (FoundSource("Source 1"), FoundSource("Source 2")) == article.sources
    assert "It stands for all." == article.body


def test_words_beside_an_address_are_the_title_of_a_source() -> None:
    listed = "• Northwire, https://example.org/1\n- Gazette: <https://example.org/2>\nhttps://example.org/3\n[Two](https://example.org/4)"
    article = read_plain(f"A\n\nIt stands.\n\nSources:\n{listed}", "text")

    assert (
        FoundSource("Northwire", "https://example.org/1"),
        FoundSource("Gazette", "https://example.org/2"),
        FoundSource("", "https://example.org/3"),
        FoundSource("Two", "https://example.org/4"),
    ) == article.sources


def test_a_line_at_the_end_may_be_the_source() -> None:
    article = read_plain("A\n\nIt stands.\n\nSource: Northwire, https://example.org/1", "text")

    assert ((FoundSource("Northwire", "https://example.org/1"),), "It stands.") == (
        article.sources,
        article.body,
    )
    assert "Source: x" in read_plain("A\n\nIt stands.\n\nSource: x", "text").body
    assert "Source: h" in read_plain("A\n\nIt stands.\n\nSource: https://example.org/1\n\nB.", "text").body


def test_a_list_of_links_at_the_end_is_taken_out() -> None:
    article = read_plain(
        "# A\n\nB\n\n## Sources\n\n- [One](https://example.org/1)\n- [Two](https://example.org/2)\n",
        "markdown",
    )

    assert ["One", "Two"] == [source.title for source in article.sources]
    assert "B" == article.body


def test_a_heading_without_a_list_stays() -> None:
    assert "B\n\nSources" == read_plain("A\n\nB\n\nSources", "text").body


def test_tags_in_a_text_are_text() -> None:
    assert "x &lt;b> < 3" == read_plain("A\n\nx <b> < 3\n", "text").body


@given(st.text(st.sampled_from("[]@!|:ab\\ \n")))
def test_nothing_in_an_article_is_a_reference(text: str) -> None:
    references = find_references(read_plain(text, "text").body)

    assert () == references
