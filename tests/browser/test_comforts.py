"""What scripts add to pages that work without them: the search, cards on links, buttons that copy."""

from __future__ import annotations

from playwright.sync_api import expect

from browsing import SEARCH, Look, Served


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


def test_a_card_on_a_link_opens_by_keyboard_and_closes_by_escape(look: Look, full: Served) -> None:
    page = look(full.address + "briefs/2025-09-04-second-bridge/index.html").page
    link = page.locator("main a[data-card]").first
    page.keyboard.press("Tab")
    link.focus()

    expect(page.get_by_role("tooltip")).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "link-card")
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()
