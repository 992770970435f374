from __future__ import annotations

from projects import Write


def test_the_navigation_shows_lists_that_have_something_on_them(project: Write) -> None:
    site = (
        project({"content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n"}).plan()["index.html"].site
    )

    assert ["Briefs", "Timeline", "Search"] == [link.text for link in site.nav]
    assert ["Briefs", "Timeline", "Archive", "Corrections", "Data quality", "Search"] == [
        link.text for link in site.sections
    ]
    assert site.publisher is None


def test_the_settings_name_navigation_and_publisher(project: Write) -> None:
    site = (
        project(
            {
                "briefgen.yaml": """
            language: he
            nav: [{title: Us, url: /about/}]
            publisher: {name: Desk, policies: [about]}
            extra: {colour: red, list: [a, yes]}
            """,
                "content/pages/about.md": "---\ntitle: About\n---\n",
            }
        )
        .plan()["index.html"]
        .site
    )

    assert [("Us", "about/index.html")] == [(link.text, link.href) for link in site.nav]
    assert ["About"] == [link.text for link in site.publisher.policies]
    assert "rtl" == site.dir
    assert {"colour": "red", "list": ["a", True]} == site.extra


def test_feeds_are_named_where_there_are_any(project: Write) -> None:
    files = {"content/actors/ana.yaml": "name: Ana\nkind: person\n"}
    without = project(files).plan()["actors/ana/index.html"].head
    with_feeds = project({**files, "briefgen.yaml": "base_url: https://x.example/\n"}).plan()
    head = with_feeds["actors/ana/index.html"].head

    assert ((), "") == (without.feeds, without.canonical)
    assert ["feed.xml", "actors/ana/feed.xml"] == [feed.href for feed in head.feeds]
    assert head.canonical == "https://x.example/actors/ana/"


def test_a_page_without_a_description_has_the_sites_after_its_title(project: Write) -> None:
    pages = project(
        {
            "briefgen.yaml": "description: Of bridges.\n",
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\nsummary: A bridge.\n---\n",
            "content/briefs/b.md": "---\ntitle: B\ndate: 2025-01-01\n---\n",
        }
    ).plan()
    described = {
        url: pages[url].head.description
        for url in ("index.html", "briefs/a/index.html", "briefs/b/index.html", "404.html")
    }

    assert {
        "index.html": "Of bridges.",
        "briefs/a/index.html": "A bridge.",
        "briefs/b/index.html": "B: Of bridges.",
        "404.html": "",
    } == described


def test_the_look_of_the_settings_is_on_every_page(project: Write) -> None:
    page = project(
        {
            "briefgen.yaml": "look: {accent: '#7a1f3d', accent_dark: '#fab', serif: [Georgia, serif], sans: Arial, footer: Words,"
            " stylesheet: /own.css, logo: {src: /logo.svg, alt: Logo}}\n",
        }
    ).plan()["index.html"]
    look = page.site.look

    assert ["assets/look.css", "own.css"] == [sheet.href for sheet in look.stylesheets]
    assert ("logo.svg", "Logo", 32, "Words") == (look.logo.src, look.logo.alt, look.logo.width, look.footer)
