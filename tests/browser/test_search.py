"""The search: what it finds, how it is narrowed down, and what stands there where it cannot run."""

from __future__ import annotations

from playwright.sync_api import expect

from browsing import SEARCH, Look, Screen, Served

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
