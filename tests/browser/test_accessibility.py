"""Every kind of page for readers who use a keyboard, a screen reader, a dark room or large type: WCAG 2.2 AA."""

from __future__ import annotations

import pytest

from browsing import DESK, TEMPLATES, Look, Screen, Served, run_axe

SCREENS = [Screen(width=width, scheme=scheme) for width in (360, 1280) for scheme in ("light", "dark")]
LONG_SCREENS = [SCREENS[0], Screen(width=412), SCREENS[-1]]
"""The wider of two telephones sets links in one line each that stand in two on the narrower."""
NARROW = Screen(width=320)
SPACED = "* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important} p {margin-bottom: 2em !important}"
"""What a reader may set by WCAG 1.4.12."""


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen.width}-{screen.scheme}")
@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_nothing(look: Look, full: Served, template: str, screen: Screen) -> None:
    assert run_axe(look(full.show(template), screen)) == []


@pytest.mark.parametrize("screen", LONG_SCREENS, ids=lambda screen: f"{screen.width}-{screen.scheme}")
@pytest.mark.parametrize(
    "template", ["pages/home.html", "pages/brief.html", "pages/actor.html", "pages/topic.html"]
)
def test_axe_finds_nothing_on_the_longest_pages(
    look: Look, content: Served, template: str, screen: Screen
) -> None:
    assert run_axe(look(content.show(template), screen)) == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_has_one_first_heading_and_each_landmark_once(look: Look, full: Served, template: str) -> None:
    page = look(full.show(template)).page
    navigations = [each.get_attribute("aria-label") for each in page.get_by_role("navigation").all()]

    assert page.get_by_role("heading", level=1).count() == 1
    for landmark in ("banner", "main", "contentinfo"):
        assert page.get_by_role(landmark).count() == 1, landmark
    assert None not in navigations
    assert len(set(navigations)) == len(navigations)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_link_is_called_by_what_it_shows(look: Look, full: Served, template: str) -> None:
    page = look(full.show(template)).page
    links = [
        (each.get_attribute("aria-label") or "", " ".join(each.inner_text().split()))
        for each in page.locator("a[aria-label], button[aria-label]").all()
    ]

    assert [(label, shown) for label, shown in links if shown not in label] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_first_key_leads_past_the_head_of_the_page(look: Look, full: Served, template: str) -> None:
    page = look(full.show(template)).page
    page.keyboard.press("Tab")
    href, box = page.locator(":focus").get_attribute("href"), page.locator(":focus").bounding_box()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert href == "#main"
    assert box is not None
    assert min(box["x"], box["y"]) >= 0
    assert page.locator(":focus").count() == 1
    assert page.locator("header:not(main *) :focus").count() == 0


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_has_the_focus_is_seen(look: Look, full: Served, template: str) -> None:
    tab = look(full.show(template))
    tab.page.keyboard.press("Tab")

    assert tab.probe("unseenFocus") == []


def test_the_keyboard_reaches_every_link_in_the_order_of_the_page(look: Look, full: Served) -> None:
    page = look(full.show("pages/brief.html")).page
    links = [each.get_attribute("href") for each in page.locator("a[href]:visible").all()]
    reached = []
    page.keyboard.press("Tab")
    while page.locator(":focus").count():
        href = page.locator(":focus").get_attribute("href")
        reached += [href] if href else []
        page.keyboard.press("Tab")

    assert links == reached


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_scrolls_sideways_at_320_pixels(look: Look, full: Served, template: str) -> None:
    assert look(full.show(template), NARROW).probe("wide") == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_holds_at_twice_its_size(look: Look, full: Served, template: str) -> None:
    tab = look(full.show(template), Screen(zoom=2))

    assert tab.probe("wide") + tab.probe("clipped") == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_holds_with_letters_of_twice_their_size(look: Look, full: Served, template: str) -> None:
    tab = look(full.show(template), Screen(letters=32))

    assert tab.page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 32
    assert tab.probe("wide") + tab.probe("clipped") == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_holds_with_spaced_text(look: Look, full: Served, template: str) -> None:
    tab = look(full.show(template), NARROW)
    tab.page.add_style_tag(content=SPACED)

    assert tab.probe("wide") + tab.probe("clipped") == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_moves_for_readers_who_asked_for_less_motion(look: Look, full: Served, template: str) -> None:
    assert look(full.show(template), Screen(has_less_motion=True)).probe("motion") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_takes_the_scheme_of_the_reader(look: Look, full: Served, scheme: str) -> None:
    page = look(full.address, DESK._replace(scheme=scheme)).page  # type: ignore[arg-type]
    red, *_ = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")

    assert (red > 127) == (scheme == "light")
