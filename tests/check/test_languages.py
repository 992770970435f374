from __future__ import annotations

import pytest
from briefgen.check.languages import find_fault

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
        *[
            "x-desk",
            "qaa",
            "und",
            "mul",
            "zxx",
            "ase",
            "sgn-ase",
            "cmn",
            "arb",
            "prs",
            "yue",
            "iw",
            "sh",
            "no",
            "nb",
            "tlh",
            "bfi",
            "sr-Latn-RS",
        ],
        *[
            "en-XA",
            "en-ZZ",
            "sr-XK",
            "ru-SU",
            "de-DD",
            "en-GB-oxendict",
            "zh-cmn-Hans-CN",
            "ca-valencia",
            "UK",
        ],
    ],
)
def test_well_formed_tags_pass(tag: str) -> None:
    assert not find_fault(tag)


@pytest.mark.parametrize("tag", ["english", "en_GB", "e", "en-", "en GB", "en--GB", "123", "qq"])
def test_others_do_not(tag: str) -> None:
    assert find_fault(tag)


@pytest.mark.parametrize(
    ("tag", "fault"),
    [
        ("zh-hanz", 'names no script with "Hanz"; did you mean "Hant"?'),
        ("en-Zqzq", 'names no script with "Zqzq"'),
        ("se-SWE", 'names no territory with "SWE"; did you mean "SE"?'),
        ("en-zyx", 'names no territory with "ZYX"'),
    ],
)
def test_parts_that_there_are_not_are_named(tag: str, fault: str) -> None:
    assert fault == find_fault(tag)


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


@pytest.mark.parametrize(
    ("tag", "hint"),
    [("ua", "uk"), ("jp", "ja"), ("en-UK", "GB"), ("eng", "en"), ("ger-DE", "de"), ("ja-JA", "JA")],
)
def test_tags_of_nothing_are_told_with_what_may_be_meant(tag: str, hint: str) -> None:
    assert hint in find_fault(tag).split('"')


def test_the_language_of_the_site_is_looked_at(project: Write) -> None:
    site = project({"briefgen.yaml": "title: A\nlanguage: ua\n", "content/static/a.txt": "a"})

    assert [
        'briefgen.yaml:2:11: error: "ua" names no language with "ua"; did you mean "uk"? [bad-language-tag]'
    ] == site.find("bad-language-tag")
