from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from briefgen import markup
from briefgen.contexts.basics import Day, Link
from briefgen.contexts.lines import ActorThen, QuoteView
from briefgen.contexts.prose import Insertion, Prose
from briefgen.markup import render_prose
from hypothesis import example, given
from hypothesis import strategies as st

QUOTE = QuoteView(
    slug="q",
    href="quotes/q/index.html",
    text="Yes",
    speaker=ActorThen(name=Link(text="Ana"), kind="person"),
    date=Day(text="2025"),
)


def show_quote(root: str, quote: QuoteView) -> str:
    return f"<figure>{root}{quote.href}</figure>"


def render(text: str, *insertions: Insertion, root: str = "../") -> str:
    return str(render_prose(Prose(text=text, insertions=insertions), root, show_quote))


def insert(body: str, mark: str, /, **fields: object) -> Insertion:
    start = body.index(mark)
    return Insertion(start=start, end=start + len(mark), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* **b**", "<p><em>a</em> <strong>b</strong></p>"),
        ("# A", '<h2 id="text-a">A</h2>'),
        ("{{ x }} {% y %}", "<p>{{ x }} {% y %}</p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("[a](/b/)", '<p><a href="../b/index.html">a</a></p>'),
        ("[a](b.pdf#c)", '<p><a href="../b.pdf#c">a</a></p>'),
        ("[a](/)", '<p><a href="../index.html">a</a></p>'),
        ("[a](b/?c)", '<p><a href="../b/index.html?c">a</a></p>'),
        ("[a](#b)", '<p><a href="#text-b">a</a></p>'),
        ("[a](#)", '<p><a href="#">a</a></p>'),
        ("[a](//x.example)", "<p><a>a</a></p>"),
        ("[a](https://x.example)", '<p><a href="https://x.example">a</a></p>'),
        ("![a](/b.png)", '<p><img alt="a" src="../b.png"></p>'),
        ("![a](https://x.example/b.png)", '<p><a href="https://x.example/b.png">a</a></p>'),
        ("![](http://x.example/b.png)", '<p><a href="http://x.example/b.png">picture</a></p>'),
        ("<b>a", "<p><b>a</b></p>"),
    ],
)
def test_markdown_becomes_html_seen_from_the_page(text: str, html: str) -> None:
    assert html == render(text)


@pytest.mark.parametrize("text", ["- " * 2000 + "a", "\n".join(" " * 4 * n + "- a" for n in range(300))])
def test_what_is_nested_too_deep_to_be_read_stands_as_it_was_written(text: str) -> None:
    assert f"<pre>{text}</pre>" == render(text)
    assert "<p><em>a</em></p>" == render("*a*")


def test_tables_stand_in_a_box_that_scrolls() -> None:
    assert render("| a |\n|--:|\n| 1 |").startswith('<div class="table"><table>')


def test_footnotes_keep_apart_from_the_ids_of_the_page() -> None:
    html = render("a[^1]\n\n[^1]: b")

    assert '<sup id="text-fnref:1"><a href="#text-fn:1">1</a></sup>' in html
    assert '<li id="text-fn:1">' in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.example></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<math><mi xlink:href=javascript:alert(1)>a</math>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<style>*{background:url(javascript:alert(1))}</style>",
        '<p style="position:fixed;background:url(//x.example)">a</p>',
        "<form action=javascript:alert(1)><input type=submit></form>",
        "<object data=javascript:alert(1)></object>",
        '<a href="java&#115;cript:alert(1)">a</a>',
        '<a href="&#x6A;avascript:alert(1)">a</a>',
        '<a href=" javascript:alert(1)">a</a>',
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java\tscript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![a](javascript:alert(1))",
        '![a](x.png "t" onerror=alert(1))',
        '[a](/b "x" onclick="alert(1)")',
        "<!--><img src=x onerror=alert(1)>-->",
        "<details open ontoggle=alert(1)>a</details>",
        "`<script>`<script>alert(1)</script>",
    ],
)
def test_nothing_in_a_body_can_run(text: str) -> None:
    assert_harmless(render(text))


PIECES = [
    "<",
    ">",
    '"',
    "'",
    "script",
    "img src=x ",
    "onerror=",
    "javascript:",
    "](",
    "[a",
    "`",
    "\n",
    "&#106;",
    "a",
    "=",
    "/",
    "<a href=",
    "<svg",
    "-->",
    "<!--",
    "{{",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_pieces_put_together_can_run(text: str) -> None:
    assert_harmless(render(text))


class Alarm(HTMLParser):
    """Fails on anything that could run."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in (
            "script",
            "iframe",
            "object",
            "embed",
            "style",
            "svg",
            "math",
            "form",
            "base",
            "meta",
            "link",
        )
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("href", "src"):
                assert (
                    not "".join((value or "").split()).lower().startswith(("javascript", "data", "vbscript"))
                )
            assert name != "style" or (value or "").startswith("text-align")


def assert_harmless(html: str) -> None:
    alarm = Alarm()
    alarm.feed(html)
    alarm.close()


def test_a_reference_becomes_a_link() -> None:
    text = "See [[a]]."

    assert '<p>See <a href="../actors/a/index.html" title="T &#34;">A &lt;</a>.</p>' == render(
        text, insert(text, "[[a]]", text="A <", href="actors/a/index.html", title='T "')
    )


def test_a_name_that_runs_from_right_to_left_is_set_apart_from_the_words_around_it() -> None:
    text = "See [[a]]."

    assert '<p>See <a href="../x" dir="rtl">ليلى</a>.</p>' == render(
        text, insert(text, "[[a]]", text="ليلى", href="x")
    )


def test_a_reference_that_leads_nowhere_is_its_words() -> None:
    text = "See [[a]]."

    assert "<p>See A.</p>" == render(text, insert(text, "[[a]]", text="A"))


def test_a_citation_is_raised_and_leads_within_the_page() -> None:
    text = "So. [@a]"

    assert '<p>So.<sup class="citation"><a href="#source-1">1</a></sup></p>' == render(
        text, insert(text, "[@a]", text="1", href="#source-1", kind="citation")
    )


def test_a_citation_by_name_keeps_its_distance() -> None:
    text = "So [@a]"

    assert '<p>So <sup class="citation"><a href="../x">AFP</a></sup></p>' == render(
        text, insert(text, "[@a]", text="AFP", href="x", kind="citation")
    )


@pytest.mark.parametrize("text", ["So [@a]", "So.\n[@a]", "(so) [@a]"])
def test_a_number_stands_at_its_word(text: str) -> None:
    html = render(text, insert(text, "[@a]", text="1", href="#source-1", kind="citation"))

    assert f'{text[: text.index("[") - 1]}<sup class="citation">' in html


@pytest.mark.parametrize("text", ["- [@a]", "[@a]", "(x) – [@a]"])
def test_only_the_space_after_a_word_goes(text: str) -> None:
    assert text.replace("[@a]", "") in render(
        text, insert(text, "[@a]", text="1", href="#source-1", kind="citation")
    ).replace("<ul>\n<li>", "- ")


def test_headings_can_be_linked_to() -> None:
    text = "## The [[a]]’s *rôle*\n\n## 語\n\n[there](#the-s-role)"

    html = render(text, insert(text, "[[a]]", text="A", href="x"))
    assert '<h2 id="text-the-s-role">' in html
    assert 'id="text-yu">' in html


def test_in_a_link_a_reference_is_its_words() -> None:
    text = '[see [[a]]](/b/ "t [[a]]")'
    second = text.rindex("[[a]]")

    assert '<p><a href="../b/index.html" title="t A">see A</a></p>' == render(
        text,
        insert(text, "[[a]]", text="A", href="x"),
        Insertion(start=second, end=second + 5, text="A", href="x"),
    )


def test_in_code_a_reference_stands_as_written() -> None:
    text = "<code>[[a]]</code>\n\n    [[b]] in code"

    assert "<p><code>[[a]]</code></p>\n<pre><code>[[b]] in code\n</code></pre>" == render(
        text, insert(text, "[[a]]", text="A", href="x"), insert(text, "[[b]]", text="B", href="x")
    )


def test_a_quote_is_a_block_of_its_own() -> None:
    text = "Before\n![[quote:q]]\nafter"

    assert "<p>Before</p>\n<figure>../quotes/q/index.html</figure>\n<p>after</p>" == render(
        text, insert(text, "![[quote:q]]", text="", kind="quote", quote=QUOTE)
    )


def test_a_lone_reference_stays_in_its_paragraph() -> None:
    assert '<p><a href="../x">A</a></p>' == render("[[a]]", insert("[[a]]", "[[a]]", text="A", href="x"))


PLAIN_PIECES = (
    *("A", "A ", " word", ". ", "“b”", " & ", " > ", "'", "\u00a0", "\0", "\x7f", "\ufeff", "é"),
    *(
        " *c*",
        " **d** ",
        "[e](",
        "https://x.example",
        "http://y.example/a?b=1&c=",
        "&amp;",
        "&lt;",
        "/é",
        "f.html",
    ),
    *(
        "javascript:g",
        "https://1.2",
        "https://1.2.3.4.5/",
        "https://h",
        "https://[i",
        ":80/",
        "%zz",
        "#j",
        ")",
        "&",
    ),
    *("{{0}}", " {{1}} ", "\n\n{{2}}\n\n", "\n\n", "\n", "\n\n> ", "\n\n- ", "\n- "),
)
REFERENCES = {
    "{{0}}": {"text": "Ana", "href": "actors/ana/index.html"},
    "{{1}}": {"text": "1", "href": "#source-1", "kind": "citation"},
    "{{2}}": {"text": "", "kind": "quote", "quote": QUOTE},
}


@given(st.lists(st.sampled_from(PLAIN_PIECES), max_size=15).map("".join))
@example("A [e](https://x.example/a?b=1&amp;c) {{0}} b [d {{0}}](https://x.example)")
@example("A{{2}} b\n\n{{2}}\n\n{{1}}")
@example("A [e](javascript:g) \u00a0")
def test_plain_prose_is_what_the_sanitiser_would_leave_of_it(text: str) -> None:
    places = sorted((match.start(), match.group()) for match in re.finditer(r"\{\{\d\}\}", text))
    references = [Insertion(start=at, end=at + len(mark), **REFERENCES[mark]) for at, mark in places]  # type: ignore[arg-type]
    at_a_glance = render(text, *references)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "is_safe", lambda _: False)

        assert render(text, *references) == at_a_glance
