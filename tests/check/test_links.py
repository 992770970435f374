from __future__ import annotations

import pytest
from briefgen.check.links import check_links
from briefgen.config import Config, Logo, Look, NavItem
from briefgen.diagnostics import Pointer
from briefgen.records import Actor, Image, Page

URLS = {"a/index.html", "b/index.html", "x.png"}


def find(
    links: dict[str, list[str]], *records: Page | Actor, config: Config | None = None
) -> list[tuple[str, Pointer, str]]:
    origins = {f"{record.slug}/index.html": record for record in records}
    places = {"a/index.html": {"top"}, "b/index.html": {"top"}}
    return [
        (found.rule.id, found.where, found.message)
        for found in check_links(links, places, URLS, origins, config or Config())
    ]


def write(body: str) -> Page:
    return Page(slug="a", title="A", origin=Pointer("a.md"), body=body)


@pytest.mark.parametrize(
    "link",
    [
        "../b/index.html#top",
        "#top",
        "#",
        "../x.png",
        "../x.png#page=2",
        "../b/index.html?q=1",
        "https://x.example/y",
        "mailto:a@b",
        "https://[::1",
    ],
)
def test_links_that_hold_or_lead_elsewhere_are_let_pass(link: str) -> None:
    assert [] == find({"a/index.html": [link]})


def test_links_that_lead_nowhere_are_told_where_they_are_written() -> None:
    record = write("The /y.png. See [y](/y.png), <a href='/b/#gone'>b</a>, [y](/y.png), `[y](/y.png)`")
    found = find({"a/index.html": ["../y.png", "../b/index.html#gone"]}, record)

    assert [
        ("broken-link", record.at("body", offset=20), 'the link "/y.png" leads to no page of the site'),
        ("broken-link", record.at("body", offset=59), 'the link "/y.png" leads to no page of the site'),
        (
            "missing-anchor",
            record.at("body", offset=38),
            'the link "/b/#gone" leads to no place on that page',
        ),
    ] == found


def test_places_on_the_same_page_are_told_as_they_were_written() -> None:
    record = write("See [x](#nowhere) and [y](#gone).\n\n[elsewhere]: //x.example/")
    found = find({"a/index.html": ["#text-nowhere", "#text-gone"]}, record)

    assert [
        (8, 'the link "#nowhere" leads to no place on that page'),
        (26, 'the link "#gone" leads to no place on that page'),
    ] == [(where.offset, message) for _, where, message in found]


def test_links_of_the_settings_are_told_there_once() -> None:
    config = Config(
        nav=(
            NavItem(title="A", url="/a/"),
            NavItem(title="X", url="/gone/"),
            NavItem(title="W", url="https://x.example/"),
        ),
        look=Look(logo=Logo(src="/gone.png"), stylesheet="gone.css"),
    )
    links = ["../gone/index.html", "../gone.png", "../gone.css"]
    found = find({"a/index.html": links, "b/index.html": links}, write(""), config=config)

    assert [
        Pointer("briefgen.yaml", keys=("nav", 1, "url")),
        Pointer("briefgen.yaml", keys=("look", "logo", "src")),
        Pointer("briefgen.yaml", keys=("look", "stylesheet")),
    ] == [where for _, where, _ in found]


def test_pictures_are_told_at_their_field() -> None:
    actor = Actor(slug="a", name="A", kind="person", origin=Pointer("a.yaml"), image=Image(src="/gone.jpg"))

    assert [("broken-link", actor.at("image", "src"))] == [
        (rule, where) for rule, where, _ in find({"a/index.html": ["../gone.jpg"]}, actor)
    ]


def test_links_of_templates_are_told_with_record_or_page() -> None:
    record = write("")
    links = {
        "a/index.html": ["../x/index.html"],
        "b/index.html": ["../x/index.html"],
        "c.html": ["index.html"],
    }

    assert [
        (record.at(), 'the link "../x/index.html" of a/index.html leads to no page of the site'),
        (Pointer("b/index.html"), 'the link "../x/index.html" of b/index.html leads to no page of the site'),
        (Pointer("c.html"), 'the link "index.html" of c.html leads to no page of the site'),
    ] == [(where, message) for _, where, message in find(links, record)]


def test_the_page_for_wrong_addresses_is_seen_from_anywhere() -> None:
    assert [] == find({"404.html": ["/index.html"]})
