"""What scripts add to pages that work without them: cards on links, buttons that copy."""

from __future__ import annotations

from playwright.sync_api import expect

from browsing import Look, Served


def test_a_card_on_a_link_opens_by_keyboard_and_closes_by_escape(look: Look, full: Served) -> None:
    page = look(full.address + "briefs/2025-09-04-second-bridge/index.html").page
    link = page.locator("main a[data-card]").first
    page.keyboard.press("Tab")
    link.focus()

    expect(page.get_by_role("tooltip")).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "link-card")
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()
