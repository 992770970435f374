from __future__ import annotations

from pathlib import Path

from briefgen.check.output import check_output
from briefgen.diagnostics import Pointer
from briefgen.model import Artifact
from briefgen.records import Page

PAGE = "<!doctype html><title>{title}</title><h1 id=top>A</h1>{links}"


def page(url: str, links: str = "", title: str = "") -> Artifact:
    return Artifact(url, PAGE.format(title=title or url, links=links).encode())


def find(*artifacts: Artifact, **origins: Page) -> list[tuple[str, str]]:
    by_url = {f"{name}/index.html": record for name, record in origins.items()}
    return [(finding.rule.id, finding.where.path) for finding in check_output(artifacts, by_url)]


def test_links_that_hold_are_let_pass() -> None:
    links = "<a href='../b/index.html#top'><a href='#top'><img src='../x.png'><a href='https://x.example/y'><a href='mailto:a@b'><a href='https://[::1'>"

    assert [] == find(page("a/index.html", links), page("b/index.html"), Artifact("x.png", Path("x.png")))


def test_links_that_lead_nowhere_are_told_where_they_are_written() -> None:
    record = Page(slug="a", title="A", origin=Pointer("a.md"), body="See [x](/x.png) and [b](/b/#gone).")
    findings = list(
        check_output(
            [
                page("a/index.html", "<a href='../x.png'><a href='../b/index.html#gone'>"),
                page("b/index.html"),
            ],
            {"a/index.html": record},
        )
    )

    assert [("broken-link", 9), ("missing-anchor", 25)] == [
        (found.rule.id, found.where.offset) for found in findings
    ]


def test_links_of_templates_are_told_with_record_or_page() -> None:
    record = Page(slug="a", title="A", origin=Pointer("a.md"))
    broken = "<a href='../x/index.html'>"

    assert [("broken-link", "a.md"), ("broken-link", "b/index.html")] == find(
        page("a/index.html", broken), page("b/index.html", broken), a=record
    )
    assert [("broken-link", "c.html")] == find(page("c.html", "<a href='index.html'>"))


def test_the_page_for_wrong_addresses_is_seen_from_anywhere() -> None:
    assert [] == find(page("404.html", "<a href='/index.html'>"))


def test_redirects_may_bear_the_title_of_their_target() -> None:
    moved = page("old.html", "<meta http-equiv=refresh content='0'>", title="A")

    assert [] == find(page("a/index.html", title="A"), moved)
    assert [("duplicate-title", "b/index.html")] == find(
        page("a/index.html", title="A"), page("b/index.html", title="A")
    )
