from __future__ import annotations

import pytest
from briefgen.hrefs import find_file_fault, find_link_fault, find_web_fault, is_web_address, resolve_href


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://x.example", ""),
        ("HTTPS://X.example/", ""),
        ("https://bücher.example/straße?x=ä", ""),
        ("https://[2001:db8::1]/x", ""),
        ("http://user@x.example:8080/#top", ""),
        ("ftp://x.example/", "does not begin with https:// or http://"),
        ("http:/x.example/", "does not begin with https:// or http://"),
        ("https://[::1", "is not an address"),
        ("https:///a", "names no site"),
        ("https://user@", "names no site"),
        ("https://x example/", "has a space in the name of its site"),
    ],
)
def test_addresses_that_lead_nowhere_are_told(url: str, fault: str) -> None:
    assert fault == find_web_fault(url)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "//x.example", " https://x", ""]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert not is_web_address(url)


@pytest.mark.parametrize("path", ["images/a.png", "/images/a b.png", "/images/12:30.png", "/a..b/é.png"])
def test_files_of_the_site_are_let_pass(path: str) -> None:
    assert "" == find_file_fault(path)


@pytest.mark.parametrize(
    "path",
    [
        "https://x.example/a.png",
        "//x.example/a.png",
        "/\\x.example/a",
        "data:,a",
        "java\tscript:a",
        "../a",
        "/b/../../a",
    ],
)
def test_files_from_elsewhere_are_none_of_the_site(path: str) -> None:
    assert "is not one of the site's static files" == find_file_fault(path)


@pytest.mark.parametrize(
    "url", ["/", "about", "/about/#us", "/feed.xml", "#top", "https://x.example/", "mailto:desk@x.example"]
)
def test_links_may_lead_to_the_site_the_web_and_mail(url: str) -> None:
    assert "" == find_link_fault(url)


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("JavaScript:alert(1)", "does not begin with /, https:// or http://"),
        ("javascript://%0aalert(1)", "does not begin with /, https:// or http://"),
        (" java\nscript:alert(1)", "does not begin with /, https:// or http://"),
        ("//x.example/", "does not begin with /, https:// or http://"),
        ("/\\\\x.example/", "does not begin with /, https:// or http://"),
        ("https://[x", "is not an address"),
        ("/../up/", "leads out of the site"),
    ],
)
def test_links_to_anything_else_are_told(url: str, fault: str) -> None:
    assert fault == find_link_fault(url)


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("/", "index.html"),
        ("/briefs/", "briefs/index.html"),
        ("about", "about/index.html"),
        ("/feed.xml", "feed.xml"),
        ("about#us", "about/index.html#us"),
        ("/about/#us", "about/index.html#us"),
        ("/#news", "index.html#news"),
        ("https://x.example/", "https://x.example/"),
        ("mailto:desk@x.example", "mailto:desk@x.example"),
        ("#top", "#top"),
    ],
)
def test_addresses_of_the_settings_lead_from_the_root(written: str, href: str) -> None:
    assert href == resolve_href(written)
