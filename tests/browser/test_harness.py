"""What looks at pages must see what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from browsing import Look, run_axe
from programs import find_program

PAGE = "<!doctype html><html lang=en><meta charset=utf-8><title>Page</title><link rel=icon href=data:,><main><h1>Page</h1>{}</main>"
Show = Callable[[str], str]


@pytest.fixture
def write(host: tuple[Path, str]) -> Show:
    """Write a page with a fault, and return its address."""
    folder, address = host

    def write(fault: str) -> str:
        name = f"{crc32(fault.encode())}.html"
        (folder / name).write_text(PAGE.format(fault), encoding="utf-8")
        return f"{address}/{name}"

    return write


FAULTS = {
    "wide": "<p style='width: 2000px'>Wide",
    "clipped": "<p style='width: 3em; overflow: hidden; white-space: nowrap'>Far too long",
    "shifts": "<p>Moves<script>requestAnimationFrame(() => setTimeout(() => { document.querySelector('h1').style.height = '9em'; }))</script>",
    "unseenFocus": "<a href=# style='outline: none'>Unseen</a>",
    "unreadable": "<p hidden>Never seen",
    "backwards": "<p>برونو",
    "motion": "<style>@keyframes k {to {opacity: .5}} p {animation: k 9s}</style><p>Moves",
}


@pytest.mark.parametrize("probe", FAULTS)
def test_a_probe_finds_its_fault_and_nothing_in_a_good_page(look: Look, write: Show, probe: str) -> None:
    assert look(write("<p>Well")).probe(probe) == []
    assert look(write(FAULTS[probe])).probe(probe)


def test_a_probe_tells_the_language_of_a_text(look: Look, write: Show) -> None:
    address = write("<p>Oui</p><p lang=fr>“Oui”</p><p>Oui, oui")

    assert look(address).probe("languages", "Oui") == ["en", "fr"]


def test_a_tab_notes_what_is_asked_for_and_complained_of(look: Look, write: Show) -> None:
    tab = look(
        write(
            "<img src='http://127.0.0.1:1/a.png'><script>console.log('said'); throw Error('thrown')</script>"
        )
    )

    assert tab.foreign_requests == ["http://127.0.0.1:1/a.png"]
    for fault in ("not loaded: http://127.0.0.1:1/a.png", "log: said", "error: thrown"):
        assert fault in tab.complaints


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("<p style='color: #ccc'>Pale", "color-contrast"),
        (
            "<button style='all: unset; width: 9px'>a</button> <button style='all: unset; width: 9px'>b</button>",
            "target-size",
        ),
        ("<h3>Too deep</h3>", "heading-order"),
        ("<img src=data:,>", "image-alt"),
    ],
)
def test_axe_looks_at_all_levels(look: Look, write: Show, fault: str, rule: str) -> None:
    assert [rule] == sorted({found.split(": ")[0] for found in run_axe(look(write(fault)))})


def test_a_program_that_is_not_there_skips_a_test_and_fails_it_where_ci_is_set() -> None:
    with pytest.raises(pytest.skip.Exception, match="there is none"):
        find_program("/no/such/program", "there is none", {})
    with pytest.raises(pytest.fail.Exception, match="there is none"):
        find_program("/no/such/program", "there is none", {"CI": "true"})
