from __future__ import annotations

import re
from itertools import product

import pytest
from briefgen.colours import contrast_of, is_colour
from briefgen.theme import find_default_theme

STYLE = (find_default_theme() / "assets" / "style.css").read_text(encoding="utf-8")
SCHEMES = [
    dict(re.findall(r"--(\w+): (#\w+)", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
]


@pytest.mark.parametrize("text", ["", "red", "#12", "#12345", "#1234567", "#fff;", "#ggg", "fff"])
def test_nothing_else_is_a_colour(text: str) -> None:
    assert not is_colour(text)


def test_contrast_is_the_same_both_ways() -> None:
    assert contrast_of("#0a5a73", "#fff") == contrast_of("#ffffff", "#0A5A73")


def test_texts_of_the_default_theme_can_be_read_in_light_and_dark() -> None:
    for scheme in SCHEMES:
        for text, ground in product(("ink", "quiet", "accent", "mark", "for", "against"), ("paper", "wash")):
            assert contrast_of(scheme[text], scheme[ground]) >= 4.5, (text, ground)
