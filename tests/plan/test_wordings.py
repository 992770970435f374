from __future__ import annotations

from typing import Any

import pytest

from projects import Write


def plan_quote(project: Write, text: str, fields: str) -> Any:
    return project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/sources/all.yaml": "[{id: s, title: S, excerpts: {p: 'He said: Yes, we will do it.'}}, {id: fr, title: F, lang: fr}]\n",
            "content/quotes/q.yaml": f"speaker: ana\ntext: '{text}'\ndate: 2025\nkind: reported\n{fields}",
        }
    ).plan()["quotes/q/index.html"]


@pytest.mark.parametrize(
    ("text", "match", "passage"),
    [
        ("Yes, we will", "word for word", "Yes, we will"),
        ("Yes we will", "not in these words", None),
        ("“Yes, we will”", "word for word, but for marks and spaces", "Yes, we will"),
        ("Yes … do it.", "with an editor's brackets or ellipses", "Yes, we will do it"),
        ("Да", "the original words", "Yes, we will"),
        ("Нет", "not in these words", None),
    ],
)
def test_each_excerpt_is_graded_and_its_passage_marked(
    project: Write, text: str, match: str, passage: str | None
) -> None:
    original = {"Да": "original: {text: 'Yes, we will'}\n", "Нет": "original: {text: 'No, no'}\n"}
    page = plan_quote(
        project, text, original.get(text, "") + "evidence: [{source: s, excerpt: p}, {source: s}]\n"
    )
    graded, bare = page.evidence

    assert (match, "", None, ()) == (graded.match, bare.match, bare.grade, bare.excerpt)
    assert "He said: Yes, we will do it." == "".join(part.text for part in graded.excerpt)
    assert passage == next((part.text for part in graded.excerpt if part.mark == "match"), None)


def test_a_quote_that_is_all_of_its_excerpt_is_one_passage(project: Write) -> None:
    page = plan_quote(project, "As printed", "evidence: [{source: s, excerpt: As printed}]\n")

    assert [("As printed", "match")] == [(part.text, part.mark) for part in page.evidence[0].excerpt]


@pytest.mark.parametrize(
    ("wording", "changes"),
    [
        (
            "{source: s, text: 'Yes, we shall.', kind: variant}",
            [("", "Yes, we"), ("removed", "will"), ("added", "shall.")],
        ),
        (
            "{source: s, text: 'yes — we will', lang: en-GB}",
            [("removed", "Yes,"), ("added", "yes —"), ("", "we will")],
        ),
        ("{source: s, text: 'Yes', kind: translation}", []),
        ("{source: fr, text: 'Oui certes'}", [("", "Oui"), ("added", "certes")]),
        ("{source: s, text: Si, lang: it}", []),
    ],
)
def test_wordings_are_compared_with_words_of_their_language(
    project: Write, wording: str, changes: list[tuple[str, str]]
) -> None:
    page = plan_quote(project, "Yes, we will", f"original: {{text: Oui, lang: fr}}\nwordings: [{wording}]\n")

    assert changes == [(part.mark, part.text) for part in page.wordings[0].changes]
