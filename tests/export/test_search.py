from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest
from briefgen.export.search import index_pages, is_available
from briefgen.messages import BriefgenError
from briefgen.model import Artifact

needs_pagefind = pytest.mark.skipif(
    not is_available(),
    reason="PAGEFIND IS NOT INSTALLED, SO SEARCH IS NOT TESTED: pip install 'briefgen[search]'",
)
PAGES = [
    (
        f"quotes/q{i}/index.html",
        f'<!doctype html><html lang="en"><head><title>{i}</title>'
        f'<meta name="search-kind" content="Kind, {i % 5}" data-pagefind-filter="kind[content]">'
        f'<meta name="search-year" content="{2000 + i % 7}" data-pagefind-filter="year[content]"></head>'
        f"<body><main data-pagefind-body><h1>Number {i}</h1><p>Words of page {i}.</p>"
        f'<nav>Elsewhere</nav><ul class="entries"><li>Repeated</li></ul><ul class="chips"><li>Related</li></ul>'
        f'<span class="badge">QX</span><ul class="ways"><li>Used</li></ul><p class="copy">Copied</p></main></body></html>'.encode(),
    )
    for i in range(40)
]
NOT_OWN = ("Elsewhere", "Repeated", "Related", "QX", "Used", "Copied", "Not searched")
"""What stands on those pages, or on pages that are not searched, and is not found."""


def read(artifacts: list[Artifact]) -> dict[str, bytes]:
    return {artifact.url: artifact.content for artifact in artifacts if isinstance(artifact.content, bytes)}


@needs_pagefind
def test_the_same_pages_give_the_same_bytes_in_whatever_order_they_come() -> None:
    first = read(list(index_pages(PAGES)))

    assert first == read(list(index_pages(reversed(PAGES))))
    assert first == read(list(index_pages(PAGES)))


@needs_pagefind
def test_the_index_names_its_files_and_holds_what_stands_on_pages() -> None:
    files = read(
        list(index_pages([*PAGES, ("list/index.html", b"<html><body><p>Not searched</p></body></html>")]))
    )
    entry = json.loads(files["pagefind/pagefind-entry.json"])["languages"]["en"]
    meta = gzip.decompress(files[f"pagefind/pagefind.{entry['hash']}.pf_meta"])
    fragments = [gzip.decompress(files[url]).decode() for url in files if "/fragment/" in url]
    filters = [url.rpartition("/")[2].removesuffix(".pf_filter") for url in files if "/filter/" in url]

    assert 40 == entry["page_count"] == len(fragments)
    assert 2 == len([name for name in filters if name.encode() in meta])
    assert any('"url":"/quotes/q7/index.html"' in text and "Words of page 7." in text for text in fragments)
    assert not any(word in text for text in fragments for word in NOT_OWN)
    assert any('"kind":["Kind, 3"]' in text for text in fragments)


@needs_pagefind
def test_nothing_of_the_looks_of_pagefind_is_taken() -> None:
    names = [url.rpartition("/")[2] for url in read(list(index_pages(PAGES)))]

    assert "pagefind.js" in names
    assert not [name for name in names if "ui" in name or name.endswith(".css")]


@needs_pagefind
def test_no_settings_file_of_pagefind_changes_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read(list(index_pages(PAGES)))
    (tmp_path / "pagefind.yml").write_text("root_selector: nothing\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert first == read(list(index_pages(PAGES)))


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)

    assert not is_available()
    with pytest.raises(BriefgenError, match=r"pip install 'briefgen\[search\]'"):
        list(index_pages(PAGES))


@needs_pagefind
def test_what_pagefind_cannot_do_ends_in_a_sentence() -> None:
    with pytest.raises(BriefgenError, match=r"the search could not be indexed: .+"):
        list(index_pages([]))
