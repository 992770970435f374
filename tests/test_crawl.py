"""The built site as browsers, readers of feeds and crawlers see it, through parsers of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest
from briefgen.pipeline import Options, build_site

from projects import SITES


@pytest.fixture(scope="module", params=SITES)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("crawl") / "output"
    result = build_site(
        Options(root=SITES[request.param], output=output, base_url="https://example.org/sub/path/")
    )
    assert result.written is not None, result.diagnostics
    return output


def parse_pages(output: Path) -> Iterator[tuple[str, ET.Element]]:
    for file in sorted(output.rglob("*.html")):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
        yield file.relative_to(output).as_posix(), parser.parse(file.read_bytes())


def list_addresses(tree: ET.Element) -> Iterator[str]:
    for element in tree.iter():
        for name in ("href", "src"):
            if name in element.attrib:
                yield element.attrib[name]


def test_html_is_valid_and_no_internal_link_or_fragment_is_broken(built: Path) -> None:
    pages = dict(parse_pages(built))
    ids = {url: {element.get("id") for element in tree.iter()} for url, tree in pages.items()}
    broken = []
    for url, tree in pages.items():
        for address in list_addresses(tree):
            if urlsplit(address).scheme or address.startswith("//"):
                continue
            base = "/sub/path/" + url
            target = unquote(urlsplit(urljoin(base, address)).path).removeprefix("/sub/path/")
            fragment = urlsplit(address).fragment
            if not (built / target).is_file() or (fragment and fragment not in ids[target]):
                broken.append((url, address))

    assert broken == []


def test_links_lead_to_files_so_that_they_hold_at_a_root_a_sub_path_and_on_a_disk(built: Path) -> None:
    for url, tree in parse_pages(built):
        for address in list_addresses(tree):
            parts = urlsplit(address)
            if parts.scheme or not parts.path or url == "404.html":
                continue
            climbs = parts.path.split("/").count("..")

            assert not parts.path.startswith("/"), (url, address)
            assert not parts.path.endswith("/"), (url, address)
            assert climbs <= url.count("/"), (url, address)


def is_own_script(element: ET.Element) -> bool:
    """Whether a script is the theme's own file, with nothing in the page itself."""
    return (element.get("src") or "").endswith(("assets/site.js", "assets/search.js")) and not (
        element.text or ""
    ).strip()


def test_pages_load_and_run_nothing_but_their_own_files(built: Path) -> None:
    for url, tree in parse_pages(built):
        for element in tree.iter():
            loads = element.get("src") or (element.get("href") if element.get("rel") == "stylesheet" else "")

            assert element.tag not in ("iframe", "object", "embed"), url
            assert element.tag != "script" or is_own_script(element), url
            assert not urlsplit(loads or "").netloc, url
            assert not [name for name in element.attrib if name.startswith("on")], url


def test_every_page_has_one_first_heading_a_title_and_a_language(built: Path) -> None:
    for url, tree in parse_pages(built):
        headings = [element.tag for element in tree.iter() if element.tag == "h1"]
        title = tree.find("head/title")

        assert headings == ["h1"], url
        assert title is not None
        assert (title.text or "").strip(), url
        assert tree.get("lang"), url


def test_no_id_stands_twice_on_a_page(built: Path) -> None:
    for url, tree in parse_pages(built):
        ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))

        assert [name for name, number in ids.items() if number > 1] == [], url


def test_every_page_can_be_reached_from_the_front_page(built: Path) -> None:
    pages = dict(parse_pages(built))
    reached, ahead = set(), ["index.html"]
    while ahead:
        url = ahead.pop()
        if url in reached or url not in pages:
            continue
        reached.add(url)
        for address in list_addresses(pages[url]):
            if not urlsplit(address).scheme:
                target = unquote(urlsplit(urljoin("/" + url, address)).path)[1:]
                ahead.append(target)
    unreached = {url for url in set(pages) - reached if not is_redirect(pages[url])}

    assert {"404.html"} == unreached


def is_redirect(tree: ET.Element) -> bool:
    return any(element.get("http-equiv") == "refresh" for element in tree.iter("meta"))


def test_feeds_are_well_formed_and_lead_to_pages(built: Path) -> None:
    feeds = sorted(built.rglob("feed.xml"))
    for file in feeds:
        feed = feedparser.parse(file.read_bytes())

        assert not feed.bozo, (file, feed.get("bozo_exception"))
        assert feed.version == "atom10"
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
        for entry in feed.entries:
            target = urlsplit(entry.link).path.removeprefix("/sub/path/")
            assert (built / target / "index.html").is_file(), entry.link
            assert entry.updated_parsed

    assert built / "feed.xml" in feeds


def test_the_sitemap_names_every_page_that_may_be_listed(built: Path) -> None:
    namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ET.parse(built / "sitemap.xml").getroot()  # noqa: S314 - our own file
    listed = {element.text for element in root.iter(f"{namespace}loc")}
    wanted = set()
    for url, tree in parse_pages(built):
        robots = [element for element in tree.iter("meta") if element.get("name") == "robots"]
        if not robots:
            wanted.add("https://example.org/sub/path/" + url.removesuffix("index.html"))

    assert wanted == listed
