"""The settings of `look:` as a style sheet that is read after the theme's own."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.config import LOOK_SHEET, Config, Look
from briefgen.model import Artifact

GENERIC = frozenset(["serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif"])
"""Families that CSS knows by these words, which must not stand in quotation marks."""


def export_look(config: Config) -> Iterator[Artifact]:
    """Yield the style sheet, where the settings change a colour or a font."""
    if config.look.has_rules:
        yield Artifact(LOOK_SHEET, "".join(f"{rule}\n" for rule in _write_rules(config.look)).encode())


def _write_rules(look: Look) -> list[str]:
    light = [f"--accent: {look.accent}"] if look.accent else []
    light += [
        f"--{name}: {', '.join(_quote_font(font) for font in fonts)}, {generic}"
        for name, fonts, generic in (("serif", look.serif, "serif"), ("sans", look.sans, "sans-serif"))
        if fonts
    ]
    rules = [f":root {{ {'; '.join(light)} }}"] if light else []
    if look.accent_dark:
        dark = f":root {{ --accent: {look.accent_dark} }}"
        rules.append(f"@media (prefers-color-scheme: dark) {{ {dark} }}")
    return rules


def _quote_font(name: str) -> str:
    return name if name in GENERIC else f'"{name}"'
