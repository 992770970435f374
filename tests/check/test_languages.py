from __future__ import annotations

import pytest
from briefgen.check.languages import TAG

from projects import Write


@pytest.mark.parametrize(
    "tag",
    [
        "en",
        "pt-BR",
        "zh-Hant-TW",
        "sr-Cyrl",
        "es-419",
        "de-1996",
        "en-x-desk",
        "yue",
        "sl-rozaj-biske",
        "en-u-ca-buddhist",
    ],
)
def test_well_formed_tags_pass(tag: str) -> None:
    assert TAG.fullmatch(tag)


@pytest.mark.parametrize("tag", ["english", "en_GB", "e", "en-", "en GB", "en--GB", "123"])
def test_others_do_not(tag: str) -> None:
    assert not TAG.fullmatch(tag)


def test_tags_are_looked_at_wherever_they_stand(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\nalso_known_as: [A, {name: B, lang: x_1}]\n",
            "content/sources/s.yaml": "title: S\nlang: x_2\n",
            "content/quotes/q.yaml": "speaker: ana\ntext: Yes\ndate: 2025\nlang: x_3\n"
            "original: {text: Oui, lang: x_4}\nwordings: [{source: s, text: Si, lang: x_5}]\n",
        }
    )

    assert ["x_1", "x_3", "x_4", "x_5", "x_2"] == [
        line.split('"')[1] for line in site.find("bad-language-tag")
    ]
