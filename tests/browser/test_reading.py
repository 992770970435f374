"""What a reader gets from a page: without scripts, in other languages, on paper."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from browsing import SEARCH, TEMPLATES, Look, Screen, Served

NO_SCRIPTS = Screen(has_scripts=False)


@pytest.mark.parametrize("template", [each for each in TEMPLATES if each != SEARCH])
def test_everything_is_readable_without_scripts(look: Look, full: Served, template: str) -> None:
    tab = look(full.show(template), NO_SCRIPTS)

    assert tab.page.get_by_role("main").inner_text()
    assert tab.probe("unreadable") == []


def test_what_is_folded_opens_without_scripts(look: Look, full: Served) -> None:
    page = look(full.show("pages/brief.html"), NO_SCRIPTS).page
    folded = page.locator("main details").first
    folded.locator("summary").click()

    assert folded.locator(":scope > :not(summary)").first.is_visible()


def test_a_matrix_bars_what_is_new_and_names_actors_without_a_comma_on_a_telephone(
    look: Look, full: Served
) -> None:
    page = look(full.show("pages/matrix.html"), Screen(width=360)).page
    bars = page.locator("td.new").evaluate_all(
        "(cells) => cells.map((cell) => getComputedStyle(cell).boxShadow)"
    )
    commas = page.locator(".matrix .sep").evaluate_all("(all) => all.map((each) => each.offsetWidth)")

    assert bars
    assert "none" not in bars
    assert commas
    assert max(commas) <= 1


FOREIGN = {
    "La maire veut un deuxième pont": "fr",
    "Un paragraphe.": "fr",
    "Une deuxième traversée": "fr",
    "Nous le construirons.": "fr",
    "Ана Илић": "sr",
}
"""Texts of the site whose language its records tell."""


def test_text_in_another_language_says_so_wherever_it_stands(look: Look, full: Served) -> None:
    found: dict[str, set[str]] = {text: set() for text in FOREIGN}
    for url in full.urls:
        tab = look(full.address + url)
        for text, languages in found.items():
            languages |= set(tab.probe("languages", text))

    assert {text: {lang} for text, lang in FOREIGN.items()} == found


def test_text_that_runs_from_right_to_left_does_so_wherever_it_stands(look: Look, full: Served) -> None:
    found = {url: look(full.address + url).probe("backwards") for url in full.urls}

    assert {url: faults for url, faults in found.items() if faults} == {}


def test_a_brief_prints_with_its_text_and_the_addresses_of_its_sources(look: Look, full: Served) -> None:
    page = look(full.address + "briefs/2025-09-04-second-bridge/index.html").page
    title = page.get_by_role("heading", level=1).inner_text()
    addresses = [each.get_attribute("href") or "" for each in page.locator("main a.outside").all()]
    paper = "".join("".join(each.extract_text() for each in PdfReader(BytesIO(page.pdf())).pages).split())

    assert addresses
    assert "".join(title.split()) in paper
    assert [address for address in addresses if address not in paper] == []
    assert "Frontpage" not in paper
