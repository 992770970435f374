from __future__ import annotations

import feedparser

from projects import Project, Write

FILES: dict[str, str | bytes] = {
    "briefgen.yaml": "title: Desk & Co\nbase_url: https://x.example/desk\ntimezone: Europe/Paris\npublisher: {name: P}\n",
    "content/actors/ana.yaml": "name: Ana <b>\nkind: person\n",
    "content/topics/t.yaml": "name: T\n",
    "content/briefs/a.md": """
        ---
        title: A & B <i>
        date: 2025-09-04
        published: 2025-09-04T10:00
        updated: 2025-09-05T10:00Z
        summary: Summary.
        authors: [C. Desk]
        topics: [t]
        quotes: [{id: q, speaker: ana, text: Yes}]
        corrections: [{date: 2025-09-06, kind: editors-note, was: x, now: y, reason: R.}]
        ---
        """,
}


def read_feed(site: Project, url: str) -> feedparser.FeedParserDict:
    site.build()
    return feedparser.parse((site.root / "output" / url).read_bytes())


def test_the_sites_feed_lists_briefs(project: Write) -> None:
    feed = read_feed(project(FILES), "feed.xml")
    (entry,) = feed.entries

    assert ("Desk & Co", "https://x.example/desk/") == (feed.feed.title, feed.feed.link)
    assert "A & B <i>" == entry.title
    assert "https://x.example/desk/briefs/a/" == entry.link == entry.id
    assert ("2025-09-04T08:00:00Z", "2025-09-06T00:00:00Z") == (entry.published, entry.updated)
    assert ("Summary.", "C. Desk") == (entry.summary, entry.author)
    assert feed.feed.updated == entry.updated


def test_an_actors_feed_lists_statements_and_briefs(project: Write) -> None:
    feed = read_feed(project(FILES), "actors/ana/feed.xml")

    assert ["https://x.example/desk/briefs/a/", "https://x.example/desk/quotes/q/"] == [
        entry.link for entry in feed.entries
    ]
    assert "Ana <b>: “Yes”" == feed.entries[1].title


def test_without_quote_pages_statements_lead_to_their_brief(project: Write) -> None:
    settings = f"{FILES['briefgen.yaml']!s}outputs: {{quotes: false}}\n"
    lone = "speaker: ana\ntext: Alone\ndate: 2024-01-01\n"
    site = project({**FILES, "briefgen.yaml": settings, "content/quotes/lone.yaml": lone})
    feed = read_feed(site, "actors/ana/feed.xml")

    assert "https://x.example/desk/briefs/a/#quote-q" in [entry.link for entry in feed.entries]
    assert "https://x.example/desk/actors/ana/#quote-lone" in [entry.link for entry in feed.entries]


def test_topics_and_corrections_have_feeds(project: Write) -> None:
    site = project(FILES)

    assert ["A & B <i>"] == [entry.title for entry in read_feed(site, "topics/t/feed.xml").entries]
    (correction,) = read_feed(site, "corrections/feed.xml").entries
    assert "Editors note: A & B <i>" == correction.title
    assert "“x” is now “y”. R." == correction.summary


def test_feeds_can_be_switched_off(project: Write) -> None:
    site = project({"briefgen.yaml": "base_url: https://x.example/\noutputs: {feeds: false}\n"})
    site.build()

    assert "feed.xml" not in site.urls
    assert "sitemap.xml" in site.urls


def test_feeds_of_actors_and_topics_can_be_switched_off_by_themselves(project: Write) -> None:
    settings = "base_url: https://x.example/desk/\noutputs: {own_feeds: false}\n"
    site = project({**FILES, "briefgen.yaml": settings})
    site.build()

    assert ["corrections/feed.xml", "feed.xml"] == sorted(
        url for url in site.urls if url.endswith("feed.xml")
    )
    assert "topics/t/feed.xml" not in site.read("topics/t/index.html")
    assert 'href="../../feed.xml"' in site.read("topics/t/index.html")


def test_a_feed_of_nothing_is_a_feed(project: Write) -> None:
    feed = read_feed(project({"briefgen.yaml": "base_url: https://x.example/\n"}), "feed.xml")

    assert [] == feed.entries
    assert not feed.bozo
