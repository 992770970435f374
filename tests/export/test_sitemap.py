from __future__ import annotations

from xml.etree import ElementTree as ET

from briefgen.config import Config
from briefgen.export.sitemap import LIMIT, export_sitemap

CONFIG = Config(base_url="https://x.example/desk/")


def list_locations(content: object) -> list[str | None]:
    assert isinstance(content, bytes)
    return [element.text for element in ET.fromstring(content).iter() if element.tag.endswith("}loc")]  # noqa: S314


def test_addresses_are_absolute_and_escaped() -> None:
    (sitemap,) = export_sitemap(["index.html", "a/index.html", "2025/b & ü.html"], CONFIG)

    assert [
        "https://x.example/desk/",
        "https://x.example/desk/a/",
        "https://x.example/desk/2025/b%20%26%20%C3%BC.html",
    ] == list_locations(sitemap.content)


def test_a_long_sitemap_is_split_under_an_index() -> None:
    first, second, index = export_sitemap([f"{n}/index.html" for n in range(LIMIT + 1)], CONFIG)

    assert (LIMIT, 1) == (len(list_locations(first.content)), len(list_locations(second.content)))
    assert ("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml") == (first.url, second.url, index.url)
    assert [
        "https://x.example/desk/sitemap-1.xml",
        "https://x.example/desk/sitemap-2.xml",
    ] == list_locations(index.content)


def test_without_base_url_there_is_none() -> None:
    assert [] == list(export_sitemap(["index.html"], Config()))
