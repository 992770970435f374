from __future__ import annotations

import pytest
from briefgen.intake.article import FoundSource
from briefgen.intake.webpage import read_webpage
from briefgen.messages import BriefgenError

PAGE = """
<!doctype html><html lang="en-GB"><head><title>A | News</title>
<meta property="og:title" content="Bridge &amp; towns"><meta property="og:site_name" content="Sele Times">
<meta name="author" content="Somebody"><meta property="article:published_time" content="2025-09-03T10:00Z">
<link rel="canonical" href="https://example.org/a">
<script type="application/ld+json">{"headline": "Bridge &amp; towns", "datePublished": "2025-09-04T10:00Z",
 "author": [{"name": "Jane Doe"}, "John Roe", {"name": 3}], "publisher": {"name": "The Sele Times"}}</script>
<script type="application/ld+json">[{"@type": "Thing"}, 3]</script>
<script type="application/ld+json">{"@graph": [{"headline": "Other", "author": "https://example.org/x"}]}</script>
<script type="application/ld+json">nonsense</script>
</head><body><nav><a href="https://example.org/nav">Home</a></nav>
<article><h1>Bridge</h1><p>It <em>stands</em>: &ldquo;ours&rdquo;, see <a href="https://example.com/plan">the plan</a> [[x]].</p>
<ul><li>one</li><li>two</li></ul><script>alert(1)</script><aside>Ad</aside></article><footer>End</footer></body></html>
"""


def test_reads_the_article_and_what_the_head_says_of_it() -> None:
    article = read_webpage(PAGE)

    assert "Bridge &amp; towns" == article.title
    assert article.body == (
        "It *stands*: “ours”, see [the plan](https://example.com/plan) \\[[x]].\n\n- one\n- two"
    )
    assert (
        FoundSource("Bridge &amp; towns", "https://example.org/a"),
        FoundSource("the plan", "https://example.com/plan"),
    ) == article.sources
    assert ("Jane Doe", "John Roe") == article.authors
    assert ("The Sele Times", "https://example.org/a") == (article.publisher, article.url)
    assert ("2025-09-04", "en-GB") == (article.published, article.lang)


def test_a_page_that_says_nothing_of_itself_is_read_all_the_same() -> None:
    article = read_webpage(
        "<h1>A <b>bridge</b></h1><p>It stands.</p><time datetime='2025-09-04'>today</time>"
    )

    assert ("A bridge", "2025-09-04", "", ()) == (
        article.title,
        article.published,
        article.url,
        article.authors,
    )
    assert article.body.startswith("It stands.")


def test_the_title_is_the_heads_or_the_first_words() -> None:
    assert "A" == read_webpage("<title>A</title><main><p>It stands.</p></main>").title
    assert "It stands." == read_webpage("<p>It stands.</p>").title
    assert "" == read_webpage("<html lang='no such language'></html>").lang


def test_an_address_that_is_none_is_no_source() -> None:
    assert (
        () == read_webpage("<link rel=canonical href='/a'><meta name=author content='Jane'><p>b</p>").sources
    )
    assert ("Jane",) == read_webpage("<meta name=author content='Jane'><p>b</p>").authors


def test_a_page_too_deep_is_refused_in_words() -> None:
    with pytest.raises(BriefgenError, match="too many elements inside each other"):
        read_webpage("<div>" * 5000 + "a")
