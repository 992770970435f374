"""The search: what it finds, how it is narrowed down, and what stands there where it cannot run."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browsing import SEARCH, Look, Screen, Served, run_axe, serve_site
from projects import write_files

NO_SCRIPTS = Screen(has_scripts=False)


def test_the_search_finds_words_and_leads_to_their_page(look: Look, full: Served) -> None:
    page = look(full.show(SEARCH)).page
    page.get_by_role("searchbox").fill("second bridge")
    first = page.locator("#results a").first
    expect(first).to_be_visible()
    title = first.inner_text()
    first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(title)
    assert page.url.startswith(full.address)


def test_an_address_keeps_what_was_searched_for(look: Look, full: Served) -> None:
    page = look(full.show(SEARCH) + "?words=bridge&kind=Brief").page

    expect(page.locator("#found")).to_contain_text("found")
    expect(page.get_by_role("searchbox")).to_have_value("bridge")


def test_the_search_says_what_to_do_without_scripts(look: Look, full: Served) -> None:
    page = look(full.show(SEARCH), NO_SCRIPTS).page

    assert page.locator("noscript p").is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    assert page.locator("main nav a").first.is_visible()


def test_the_search_says_what_to_do_on_a_page_from_a_disk(look: Look, full: Served) -> None:
    page = look(full.show(SEARCH).replace(full.address, full.folder.as_uri() + "/")).page

    assert page.get_by_text("Browsers do not allow it on pages opened from a disk").is_visible()
    assert not page.get_by_role("searchbox").is_visible()


FARES = """---
title: Ferry fares
date: 2024-05-06
actors: [ana]
topics: [tolls]
quotes: [{id: fares, speaker: ana, date: 2024-05-06, text: The ferry is free}]
---
The old ferry is not for sale.
"""
ROUTES = """---
title: Ferry routes
date: 2025-05-06
actors: [zoe]
topics: [bridges]
quotes: [{id: routes, speaker: zoe, date: 2025-05-06, text: The ferry is slow}]
---
For sale: the ferry that is not old.
"""
FERRIES = {
    "content/actors/actors.yaml": "- {id: ana, name: Ana Ilić, kind: person}\n- {id: zoe, name: Zoë Nova, kind: person}\n",
    "content/topics/topics.yaml": "- {id: tolls, name: Tolls}\n- {id: bridges, name: Bridges}\n",
    "content/briefs/fares.md": FARES,
    "content/briefs/routes.md": ROUTES,
    **{
        f"content/briefs/boat-{n}.yaml": f"title: Boat {n}\ndate: 2023-01-01\nbody: A boat."
        for n in range(12)
    },
}
FARES_BRIEF, FARES_QUOTE = "Ferry fares", "Quote by Ana Ilić, 6 May 2024"
ROUTES_BRIEF, ROUTES_QUOTE = "Ferry routes", "Quote by Zoë Nova, 6 May 2025"


@pytest.fixture(scope="session")
def ferries(host: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Served:
    """A site of which every result is known."""
    root = tmp_path_factory.mktemp("ferries")
    write_files(root, FERRIES)
    return serve_site(root, "ferries", *host)


def read_results(page: Page, total: int) -> set[str]:
    """Return the titles of what is found, once there is as much as there must be."""
    expect(page.locator("#found")).to_have_text(
        {0: "No pages found.", 1: "1 page found."}.get(total, f"{total} pages found.")
    )
    expect(page.locator("#results a")).to_have_count(total)
    return set(page.locator("#results a").all_inner_texts())


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("?words=ferry", {FARES_BRIEF, FARES_QUOTE, ROUTES_BRIEF, ROUTES_QUOTE}),
        ("?words=ferry&kind=Brief", {FARES_BRIEF, ROUTES_BRIEF}),
        ("?words=ferry&kind=Quote", {FARES_QUOTE, ROUTES_QUOTE}),
        ("?words=ferry&kind=Event", {FARES_BRIEF, FARES_QUOTE, ROUTES_BRIEF, ROUTES_QUOTE}),
        ("?words=ferry&actor=Ana+Ilić", {FARES_BRIEF, FARES_QUOTE}),
        ("?words=ferry&actor=zoe", {ROUTES_BRIEF, ROUTES_QUOTE}),
        ("?words=ferry&actor=nobody", set()),
        ("?words=ferry&topic=Tolls", {FARES_BRIEF}),
        ("?words=ferry&year=2025", {ROUTES_BRIEF, ROUTES_QUOTE}),
        ("?words=ferry&year=2025&kind=Quote", {ROUTES_QUOTE}),
        ("?words=ferry&year=2025&actor=Ana+Ilić", set()),
        ("?topic=Bridges&kind=Brief", {ROUTES_BRIEF}),
        ("?words=old+not+for+sale", {FARES_BRIEF, ROUTES_BRIEF}),
        ("?words=“not+for+sale”", {FARES_BRIEF}),
        ('?words="not+for+sale"&year=2025', set()),
    ],
)
def test_an_address_finds_what_it_asks_for_and_no_more(
    look: Look, ferries: Served, address: str, found: set[str]
) -> None:
    page = look(ferries.show(SEARCH) + address).page

    assert found == read_results(page, len(found))


def test_each_choice_narrows_what_is_found_and_stands_in_the_address(look: Look, ferries: Served) -> None:
    page = look(ferries.show(SEARCH)).page
    page.get_by_role("searchbox").fill("ferry")
    both = read_results(page, 4)
    page.get_by_label("Year").select_option("2024")
    one_year = read_results(page, 2)
    page.get_by_label("Kind").select_option("Brief")

    assert {FARES_BRIEF, FARES_QUOTE, ROUTES_BRIEF, ROUTES_QUOTE} == both
    assert {FARES_BRIEF, FARES_QUOTE} == one_year
    assert {FARES_BRIEF} == read_results(page, 1)
    assert page.url.endswith("?kind=Brief&year=2024&words=ferry")
    page.get_by_label("Year").select_option("")
    assert {FARES_BRIEF, ROUTES_BRIEF} == read_results(page, 2)


def test_choices_are_those_that_pages_have(look: Look, ferries: Served) -> None:
    page = look(ferries.show(SEARCH)).page
    expect(page.locator("#kind option")).not_to_have_count(1)
    choices = {name: page.locator(f"#{name} option").all_inner_texts() for name in ("kind", "topic", "year")}

    assert ["any", "Actor (2)", "Brief (14)", "Quote (2)", "Topic (2)"] == choices["kind"]
    assert ["any", "Bridges (2)", "Tolls (2)"] == choices["topic"]
    assert ["any", "2025 (2)", "2024 (2)", "2023 (12)"] == choices["year"]


def test_the_keyboard_alone_searches_narrows_and_opens(look: Look, ferries: Served) -> None:
    page = look(ferries.show(SEARCH)).page
    expect(page.locator("#kind option")).not_to_have_count(1)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    read_results(page, 4)
    for name in ("button", "kind", "topic", "year", "actor"):
        page.keyboard.press("Tab")
        assert name in page.evaluate("[document.activeElement.id, document.activeElement.localName]")
    page.keyboard.type("ana")
    page.keyboard.press("Enter")
    read_results(page, 2)
    page.keyboard.press("Tab")
    title = page.locator(":focus").inner_text()
    page.keyboard.press("Enter")

    assert title in {FARES_BRIEF, FARES_QUOTE}
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_whoever_comes_back_finds_the_results_again(look: Look, ferries: Served) -> None:
    page = look(ferries.show(SEARCH)).page
    page.get_by_role("searchbox").fill("“not for sale”")
    page.get_by_label("Kind").select_option("Brief")
    read_results(page, 1)
    page.locator("#results a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(FARES_BRIEF)
    page.go_back()

    assert {FARES_BRIEF} == read_results(page, 1)
    expect(page.get_by_label("Kind")).to_have_value("Brief")


def test_more_results_follow_and_the_first_of_them_has_the_focus(look: Look, ferries: Served) -> None:
    page = look(ferries.show(SEARCH) + "?words=boat").page
    expect(page.locator("#results a")).to_have_count(10)
    page.get_by_role("button", name="Show more").press("Enter")

    expect(page.locator("#results a")).to_have_count(12)
    expect(page.locator("#results a").nth(10)).to_be_focused()
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()


def test_results_have_no_fault(look: Look, ferries: Served) -> None:
    tab = look(ferries.show(SEARCH) + "?words=ferry", Screen(width=360))
    read_results(tab.page, 4)

    assert run_axe(tab) + tab.probe("wide") == []


def test_what_enter_found_stays_when_the_wait_for_more_words_is_over(look: Look, ferries: Served) -> None:
    page = look(ferries.show(SEARCH)).page
    expect(page.locator("#kind option")).not_to_have_count(1)
    page.clock.install()
    page.get_by_role("searchbox").press_sequentially("ferry")
    page.get_by_role("searchbox").press("Enter")
    read_results(page, 4)
    page.locator("#results a").first.focus()
    page.clock.run_for(5000)
    page.evaluate("new Promise((done) => requestAnimationFrame(done))")

    read_results(page, 4)
    expect(page.locator("#results a").first).to_be_focused()


def test_a_typed_actor_narrows_without_enter(look: Look, ferries: Served) -> None:
    page = look(ferries.show(SEARCH) + "?words=ferry").page
    read_results(page, 4)
    page.get_by_label("Actor").press_sequentially("ana")
    read_results(page, 2)
    page.keyboard.press("Tab")

    expect(page.locator("#results a").first).to_be_focused()


def test_who_stands_in_results_that_are_replaced_stands_in_the_new_ones(look: Look, ferries: Served) -> None:
    page = look(ferries.show(SEARCH) + "?words=ferry").page
    read_results(page, 4)
    page.clock.install()
    page.get_by_label("Actor").press_sequentially("ana")
    page.keyboard.press("Tab")
    page.clock.run_for(5000)
    read_results(page, 2)

    expect(page.locator("#results a").first).to_be_focused()
