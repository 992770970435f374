from __future__ import annotations

from pathlib import Path

from briefgen.check.output import check_output
from briefgen.config import Config
from briefgen.model import Artifact

PAGE = "<!doctype html><title>{title}</title><h1 id=top>A</h1>{links}"


def page(url: str, links: str = "", title: str = "") -> Artifact:
    return Artifact(url, PAGE.format(title=title or url, links=links).encode())


def find(*artifacts: Artifact) -> list[tuple[str, str]]:
    return [(found.rule.id, found.where.path) for found in check_output(artifacts, {}, Config())]


def test_links_and_places_are_read_from_the_pages() -> None:
    links = "<a href='../b/index.html#top'><a href='#top'><img src='../x.png'><a href='../y.png'>"

    assert [("broken-link", "a/index.html")] == find(
        page("a/index.html", links), page("b/index.html"), Artifact("x.png", Path("x.png"))
    )


def test_redirects_may_bear_the_title_of_their_target() -> None:
    moved = page("old.html", "<meta http-equiv=refresh content='0'>", title="A")

    assert [] == find(page("a/index.html", title="A"), moved)
    assert [("duplicate-title", "b/index.html")] == find(
        page("a/index.html", title="A"), page("b/index.html", title="A")
    )
