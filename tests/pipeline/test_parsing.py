from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.cache import Cache, open_cache
from briefgen.contentfiles import list_files
from briefgen.inputs import Inputs, scan_inputs
from briefgen.load import ParsedFile
from briefgen.pipeline import parsing
from briefgen.pipeline.parsing import keep_parsed, read_parsed, recall_or_parse
from briefgen.workers import Workers

from projects import Project, Write

PATH = "content/actors/a.yaml"
FILES = {f"content/actors/{name}.yaml": f"name: {name}\nkind: person\n" for name in "abc"}


def scan(site: Project) -> Inputs:
    return scan_inputs({"content": site.root / "content"}, {}, {})


def parse(site: Project, cache: Cache, before: Inputs) -> dict[str, ParsedFile]:
    files = list_files(site.root, site.report)
    parsed = list(recall_or_parse(files, scan(site), before, cache, Workers()))
    assert [each.path for each in parsed] == sorted(each.path for each in parsed)
    return {each.path: each for each in parsed}


@pytest.mark.parametrize("size", [1, 2, 1000])
def test_files_come_in_order_whether_they_are_known_or_not(
    project: Write, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(parsing, "FILES_PER_BATCH", size)
    site = project({**FILES, "content/static/x.txt": "x"})
    with open_cache(site.root, b"", lambda: None) as cache:
        first, before = parse(site, cache, {}), scan(site)
        project(
            {PATH: "name: changed\nkind: person\n", "content/actors/ab.yaml": "name: new\nkind: person\n"}
        )
        second = parse(site, cache, before)

    assert list(FILES) == list(first)
    assert first[PATH] != second[PATH]
    assert first["content/actors/b.yaml"] == second["content/actors/b.yaml"]
    assert "content/actors/ab.yaml" in second


def test_what_is_known_is_not_read_again(project: Write) -> None:
    site = project(FILES)
    before = scan(site)
    known = ParsedFile(PATH, "actor", before[PATH].digest, b"\x90", (), ("known",))
    with open_cache(site.root, b"", lambda: None) as cache:
        parse(site, cache, {})
        keep_parsed([known], cache)

        assert known == parse(site, cache, before)[PATH]


def test_what_was_kept_of_other_bytes_is_not_believed(project: Write) -> None:
    site = project(FILES)
    wrong = ParsedFile(PATH, "actor", b"other", b"\x90", (), ())
    with open_cache(site.root, b"", lambda: None) as cache:
        sound = parse(site, cache, {})
        keep_parsed([wrong], cache)

        assert sound == parse(site, cache, scan(site))
        assert sound[PATH] == read_parsed(PATH, cache)


def test_what_is_gone_from_the_cache_is_parsed_again(project: Write) -> None:
    site = project(FILES)

    assert list(FILES) == list(parse(site, Cache(None), scan(site)))


def test_what_went_is_forgotten(project: Write) -> None:
    site = project(FILES)
    with open_cache(site.root, b"", lambda: None) as cache:
        parse(site, cache, {})
        before = scan(site)
        Path(site.root, PATH).unlink()
        parse(site, cache, before)

        assert read_parsed(PATH, cache) is None
