"""Colours of the web, and how well one can be read on another (WCAG 2.2)."""

from __future__ import annotations

import re

_COLOUR = re.compile(r"#(?:[0-9a-f]{3}){1,2}", re.IGNORECASE)


def is_colour(text: str) -> bool:
    """Whether a text is a colour in hexadecimal digits, and nothing else.

    >>> is_colour("#0a5a73"), is_colour("#FFF"), is_colour("red; }")
    (True, True, False)
    """
    return _COLOUR.fullmatch(text) is not None


def contrast_of(colour: str, ground: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21.

    >>> contrast_of("#000", "#ffffff"), round(contrast_of("#777777", "#fff"), 2)
    (21.0, 4.48)
    """
    dark, light = sorted((_luminance_of(colour), _luminance_of(ground)))
    return (light + 0.05) / (dark + 0.05)


def _luminance_of(colour: str) -> float:
    digits = colour.removeprefix("#")
    pairs = [digit * 2 for digit in digits] if len(digits) == 3 else [digits[i : i + 2] for i in (0, 2, 4)]
    red, green, blue = (_linearise(int(pair, 16) / 255) for pair in pairs)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linearise(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
