"""Every kind of page as it loads: from a host, under a sub-path, from a disk."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from browsing import SEARCH, TEMPLATES, Look, Screen, Served

SCREENS = [Screen(width=360), Screen(width=1280)]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_asks_no_other_host_for_anything(look: Look, full: Served, template: str) -> None:
    tab = look(full.show(template))

    assert tab.requests[0] == full.show(template)
    assert tab.foreign_requests == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_browser_complains_of_nothing(look: Look, full: Served, template: str) -> None:
    assert look(full.show(template)).complaints == []


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: str(screen.width))
@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_moves_while_a_page_loads(look: Look, full: Served, template: str, screen: Screen) -> None:
    assert look(full.show(template), screen).probe("shifts") == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_links_hold_under_a_sub_path(look: Look, full: Served, template: str) -> None:
    page = look(full.show(template)).page
    own = [href for href in page.evaluate(HREFS) if urlsplit(href).netloc == urlsplit(page.url).netloc]

    assert own
    assert [href for href in own if not href.startswith(full.address)] == []
    assert [href for href in own if not (full.folder / find_path(href, full.address)).is_file()] == []


@pytest.mark.parametrize("template", [each for each in TEMPLATES if each not in (SEARCH, "pages/404.html")])
def test_links_and_looks_hold_from_a_disk(look: Look, full: Served, template: str) -> None:
    root = full.folder.as_uri() + "/"
    tab = look(full.show(template).replace(full.address, root))
    own = [href for href in tab.page.evaluate(HREFS) if href.startswith("file:")]

    assert own
    assert [href for href in own if not href.startswith(root)] == []
    assert [href for href in own if not (full.folder / find_path(href, root)).is_file()] == []
    assert tab.page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert tab.complaints == []


def test_a_reader_gets_from_the_front_page_to_a_brief_to_a_speaker_from_a_disk(
    look: Look, content: Served
) -> None:
    page = look((content.folder / "index.html").as_uri()).page
    page.locator("main a[href*='briefs/']:not([href*='page'], [href$='briefs/index.html'])").first.click()
    brief = page.url
    page.locator("main a[href*='actors/']").first.click()

    assert brief.startswith((content.folder / "briefs").as_uri())
    assert page.url.startswith((content.folder / "actors").as_uri())
    assert page.get_by_role("heading", level=1).is_visible()


def test_an_unknown_address_shows_a_page_with_its_looks_and_links(look: Look, full: Served) -> None:
    page = look(full.address + "no/such/page").page
    own = [href for href in page.evaluate(HREFS) if urlsplit(href).netloc == urlsplit(page.url).netloc]

    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert own
    assert [href for href in own if not (full.folder / find_path(href, full.address)).is_file()] == [
        full.address + "no/such/page#main"
    ]


HREFS = "[...document.querySelectorAll('[href]')].map((each) => each.href)"


def find_path(href: str, root: str) -> Path:
    """Return the file of the site that an address names."""
    path = unquote(urlsplit(href).path).removeprefix(unquote(urlsplit(root).path))
    return Path(path, "index.html") if href.endswith("/") else Path(path)
