from __future__ import annotations

import pytest

from projects import Write


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (
            {"content/sources/s.yaml": "title: S\narchived: archive.example/x\n"},
            'content/sources/s.yaml:2:11: error: "archive.example/x" does not begin with https:// or http://',
        ),
        (
            {"content/topics/t.yaml": "name: T\nsame_as: {url: ['https://t.example/', 'javascript:a']}\n"},
            'content/topics/t.yaml:2:39: error: "javascript:a" does not begin with https:// or http://',
        ),
        (
            {"content/actors/a.yaml": "name: A\nkind: person\nsame_as: {wikidata: Q1/../x}\n"},
            'content/actors/a.yaml:3:21: error: "Q1/../x" is not a number of Wikidata; write Q1',
        ),
        (
            {"content/actors/a.yaml": "name: A\nkind: person\nsame_as: {wikidata: none}\n"},
            'content/actors/a.yaml:3:21: error: "none" is not a number of Wikidata; write one such as Q57792',
        ),
        (
            {"content/actors/a.yaml": "name: A\nkind: person\nimage: {src: ../a.jpg, alt: A}\n"},
            'content/actors/a.yaml:3:14: error: "../a.jpg" is not one of the site\'s static files',
        ),
    ],
)
def test_addresses_that_are_none_are_told_at_their_field(
    project: Write, files: dict[str, str], found: str
) -> None:
    assert [f"{found} [bad-url]"] == project(files).find("bad-url")
