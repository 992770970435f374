from __future__ import annotations

from projects import Write

PAGE = "---\ntitle: A\naliases: [{}]\n---\n"


def test_an_alias_may_not_take_the_address_of_a_page(project: Write) -> None:
    found = project({"content/pages/a.md": PAGE.format("/Actors/")}).find()

    assert found == [
        'content/pages/a.md:3:11: error: the address "actors/index.html" (here "Actors/index.html") '
        "is already taken [duplicate-url]"
    ]


def test_two_aliases_may_not_be_the_same(project: Write) -> None:
    found = project(
        {"content/pages/a.md": PAGE.format("/old/"), "content/pages/b.md": PAGE.format("old/index.html")}
    ).find()

    assert found == [
        'content/pages/b.md:3:11: error: the address "old/index.html" is already taken [duplicate-url]'
    ]


def test_a_free_page_may_not_take_the_address_of_a_list(project: Write) -> None:
    found = project({"content/pages/briefs.md": "---\ntitle: A\n---\n"}).find()

    assert found == [
        'content/pages/briefs.md:2:1: error: the address "briefs/index.html" is already taken [duplicate-url]'
    ]


def test_no_two_pages_have_the_same_address(project: Write) -> None:
    pages = project({"content/briefs/page.md": "---\ntitle: P\ndate: 2025\n---\n"})

    assert pages.find() == []


def test_two_copied_files_whose_names_only_their_bytes_tell_apart_are_told(project: Write) -> None:
    found = project({"content/static/\u00e9.txt": "a", "content/static/e\u0301.txt": "b"}).find()

    assert found == [
        'content/static/\u00e9.txt:1:1: error: the address "\u00e9.txt" is already taken [duplicate-url]'
    ]
