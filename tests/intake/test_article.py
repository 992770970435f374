from __future__ import annotations

from briefgen.intake.article import FoundSource, decode_text, find_links, guess_form, read_plain
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
    assert "“a”\n\nb" == decode_text("\ufeff“a”\r\n\r\nb".encode())
    assert "“é”" == decode_text("“é”".encode("cp1252"))
    assert "a b\nc" == decode_text("a\tb\x00\x85c\ufdd0".encode())


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
