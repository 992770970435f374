from __future__ import annotations

import pytest
from briefgen.config import Config
from briefgen.export.robots import export_nojekyll, export_robots

BASED = Config(base_url="https://x.example/")


@pytest.mark.parametrize(
    ("config", "is_preview", "lines"),
    [
        (Config(), False, ["User-agent: *", "Disallow:"]),
        (BASED, False, ["User-agent: *", "Disallow:", "Sitemap: https://x.example/sitemap.xml"]),
        (BASED, True, ["User-agent: *", "Disallow: /"]),
    ],
)
def test_robots_may_go_everywhere_but_into_a_preview(
    config: Config, is_preview: bool, lines: list[str]
) -> None:
    (robots,) = export_robots(config, is_preview=is_preview)

    assert isinstance(robots.content, bytes)
    assert lines == robots.content.decode().splitlines()


def test_names_with_an_underscore_are_served() -> None:
    (nojekyll,) = export_nojekyll()

    assert (".nojekyll", b"") == (nojekyll.url, nojekyll.content)
