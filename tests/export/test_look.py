from __future__ import annotations

from briefgen.config import Config, Look
from briefgen.export.look import export_look


def write(look: Look) -> str:
    return "".join(
        artifact.content.decode() if isinstance(artifact.content, bytes) else ""
        for artifact in export_look(Config(look=look))
    )


def test_without_settings_there_is_no_style_sheet() -> None:
    assert write(Look(footer="Words")) == ""


def test_colours_and_fonts_become_custom_properties() -> None:
    assert ':root { --accent: #7a1f3d; --serif: "PT Serif", serif, serif }\n' == write(
        Look(accent="#7a1f3d", serif=("PT Serif", "serif"))
    )
    assert "@media (prefers-color-scheme: dark) { :root { --accent: #fab } }\n" == write(
        Look(accent_dark="#fab")
    )
    assert ":root { --sans: system-ui, sans-serif }\n" == write(Look(sans=("system-ui",)))
