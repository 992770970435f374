from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from briefgen.cache import open_cache
from briefgen.dates import parse_date
from briefgen.diagnostics import Found, Pointer
from briefgen.inputs import Input
from briefgen.model import Contents
from briefgen.observer import Observer
from briefgen.pipeline.lastbuild import (
    LastBuild,
    digest_request,
    find_changed,
    is_intact,
    keep_build,
    read_last_build,
    stamp_files,
)
from briefgen.pipeline.options import Options

OPTIONS = Options(root=Path(), output=Path("output"))


@pytest.mark.parametrize(
    "asked",
    [
        {"output": Path("other")},
        {"base_url": "https://desk.example/"},
        {"base_url": ""},
        {"now": parse_date("2025")},
        {"with_drafts": True},
        {"is_strict": True},
        {"switched_off": frozenset({"no-source"})},
        {"with_search": True},
    ],
)
def test_what_changes_the_output_is_another_request(asked: dict[str, Any]) -> None:
    assert digest_request(OPTIONS) != digest_request(replace(OPTIONS, **asked))


def test_who_does_the_work_is_not_part_of_the_request() -> None:
    other = replace(OPTIONS, jobs=8, make_executor=lambda: ThreadPoolExecutor(1), observer=Observer())

    assert digest_request(OPTIONS) == digest_request(other)
    assert digest_request(OPTIONS) == digest_request(replace(OPTIONS, output=Path.cwd() / "output"))


def test_a_build_is_found_again_as_it_was_kept(tmp_path: Path) -> None:
    found = [Found("warning", "no-source", Pointer("a.md", keys=("title", 1)), name) for name in "ab"]
    build = LastBuild(
        request=b"r",
        inputs={"a": Input(None, b"1")},
        found=(found[0],),
        found_in_briefs={"a": (found[1],)},
        in_texts={"a": (found[1],)},
        shared={"pages/brief.html": b"s"},
        contents=Contents(**dict.fromkeys(Contents.__annotations__, 1)),
        left_out=(),
        files={},
    )
    with open_cache(tmp_path, b"", lambda: None) as cache:
        nothing = read_last_build(cache)
        keep_build(build, cache)
        kept = read_last_build(cache)

    assert nothing is None
    assert build == kept
    assert tuple(found) == build.all_found


def test_changed_is_what_came_went_or_became_another() -> None:
    one, two = Input(None, b"1"), Input(None, b"2")

    assert {"came", "went", "other"} == find_changed(
        {"same": one, "other": one, "went": one}, {"same": one, "other": two, "came": one}
    )


def test_a_file_is_intact_until_anybody_touches_it(tmp_path: Path) -> None:
    file = tmp_path / "a" / "index.html"
    file.parent.mkdir()
    file.write_text("page")
    output, url = str(tmp_path), "a/index.html"
    stamp = stamp_files(output, [url], {url: b"f"})[url]
    untouched = is_intact(output, url, stamp)
    os.utime(file, ns=(1, 1))
    touched = is_intact(output, url, stamp)
    file.unlink()

    assert (True, False, False) == (untouched, touched, is_intact(output, url, stamp))
    assert stamp.fingerprint == b"f"
