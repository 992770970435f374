"""The pages that readers see most, as Lighthouse judges them."""

from __future__ import annotations

from pathlib import Path

import pytest

from browsing import Served
from judging import CATEGORIES, Judgement, judge_page

FAULTY = "<!doctype html><html lang=en><meta charset=utf-8><title>Page</title><main><h1>Page</h1><p style='color: #ccc'>Pale<script>throw Error('thrown')</script></main>"


@pytest.mark.parametrize("template", ["pages/home.html", "pages/brief.html", "pages/actor.html"])
def test_lighthouse_finds_nothing(content: Served, template: str) -> None:
    assert Judgement(dict.fromkeys(CATEGORIES, 100), []) == judge_page(content.show(template))


def test_lighthouse_finds_what_is_wrong_with_a_page(host: tuple[Path, str]) -> None:
    folder, address = host
    (folder / "judged.html").write_text(FAULTY, encoding="utf-8")
    judged = judge_page(f"{address}/judged.html")

    assert {"color-contrast", "errors-in-console", "meta-description"} <= set(judged.faults)
    assert max(judged.scores.values()) < 100
