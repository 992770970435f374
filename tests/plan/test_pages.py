from __future__ import annotations

from projects import Write


def test_free_pages_stand_at_the_root(project: Write) -> None:
    pages = project({"content/pages/about.md": "---\ntitle: About\n---\nUs.\n"}).plan()

    assert pages["about/index.html"].body.text == "Us.\n"


def test_the_page_for_wrong_addresses_links_from_the_hosts_root(project: Write) -> None:
    bare = project({}).plan()["404.html"]
    based = project({"briefgen.yaml": "base_url: https://x.example/desk/\n"}).plan()["404.html"]

    assert ("/", "/desk/") == (bare.head.root, based.head.root)
    assert not based.head.is_indexed


def test_old_addresses_lead_to_the_new_ones(project: Write) -> None:
    actor = "name: Ana\nkind: person\naliases: [/people/ana/, old.html]\n"
    site = project({"content/actors/ana.yaml": actor, "briefgen.yaml": "base_url: https://x.example/\n"})
    site.build()
    page = site.read("people/ana/index.html")

    assert '="0;url=../../actors/ana/index.html"' in page.replace("; ", ";").replace("URL", "url")
    assert '<link rel="canonical" href="https://x.example/actors/ana/">' in page
    assert "old.html" in site.urls


def test_an_alias_cannot_leave_the_site(project: Write) -> None:
    site = project({"content/pages/a.md": "---\ntitle: A\naliases: [../../x, ok/]\n---\n"})

    assert site.find() == [
        'content/pages/a.md:3:11: error: "../../x" is not an address on this site; '
        "write one such as /old/name/ [unknown-value]"
    ]
