from __future__ import annotations

import pytest

from projects import BRIEF, Write

QUOTE = "---\ntitle: A bridge\ndate: 2025-09-04\nquotes: [{speaker: Ana B, %s}]\n---\n"


def find(project: Write, body: str, quote: str = "text: We are a sovereign country and free") -> list[str]:
    """Return what is found in a brief with one quote, without the way to it."""
    site = project({"content/briefs/a.md": QUOTE % quote + body})
    return [
        found.removeprefix("content/briefs/a.md:")
        for found in (*site.find("stray-quotation"), *site.find("reported-in-quotation-marks"))
    ]


@pytest.mark.parametrize(
    "body",
    [
        "“we will never leave this place”",
        '"we will never leave this place"',
        "«we will never leave this place»",
        "« we will never leave this place »",
        "»we will never leave this place«",
        "„we will never leave this place“",
        "”we will never leave this place”",
        "‘we will never leave this place’",
        "‘we won’t ever leave\nthis place’",
        "‘*we* will never leave this place’",
        "“We will *never* leave … [this] place.”",
    ],
)
def test_a_quotation_that_nobody_recorded(project: Write, body: str) -> None:
    assert 1 == len(find(project, f"She said {body}."))
    assert find(project, f"She said {body}.")[0].startswith("6:10: warning: no quote record contains")


@pytest.mark.parametrize(
    "body",
    [
        "“We are a sovereign country and free”",
        "“[w]e … a sovereign country … free”",
        "“We are a [[sovereign-country|sovereign]] country and free,”".replace(
            "[[sovereign-country|sovereign]]", "*sovereign*"
        ),
        "a so-called “free and fair election”",
        "the film “The Bridge on the River Kwai” and “A Farewell to Arms and Other Stories”",
        "`“we will never leave this place”`",
        '[there](/a/ "we will never leave this place")',
        '<span title="we will never leave this place">x</span>',
        "“[…]” and “…”",
        "‘We are a sovereign country and free’",
        "the ‘90s and all the reforms of the players’ union",
        "of O‘Brien and all the reforms of the players’ union",
        "a ‘half a sentence’ and the players’ union",
        "‚ja‘ or ‚ja!‘ for all of the players’ unions and clubs",
    ],
)
def test_known_words_titles_scare_quotes_and_code_are_let_pass(project: Write, body: str) -> None:
    assert [] == find(project, f"She said {body}.")


def test_words_of_a_record_that_another_brief_has(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": f"{BRIEF}“We are a sovereign country, and free,” and “sovereign country … free”.",
            "content/quotes/q.yaml": "speaker: Ana B\ndate: 2025\ntext: We are a sovereign country and free\n",
            "content/quotes/r.yaml": "speaker: Ana B\ndate: 2025\ntext: x\noriginal: {text: Mi smo suverena zemlja i}\n",
            "content/events/e.md": "---\ntitle: E\ndate: 2025\n---\n“Mi smo suverena zemlja i”, “we are a sovereign nation”",
        }
    )

    assert [
        'content/events/e.md:5:29: warning: no quote record contains "we are a sovereign nation" [stray-quotation]'
    ] == site.find("stray-quotation")


def test_what_a_source_is_called_is_no_quotation(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": f"{BRIEF}The paper had “Bridge to be built over the river”.",
            "content/sources/s.yaml": "title: Bridge to be built over the river\n",
        }
    )

    assert [] == site.find("stray-quotation")


def test_reported_speech_is_no_quotation(project: Write) -> None:
    quote = 'kind: reported, text: she would "do whatever it takes to win" in the spring'

    assert [
        '6:1: error: "She would do whatever it takes to win" is recorded as reported speech, '
        "not as a quotation [reported-in-quotation-marks]"
    ] == find(project, "“She would do whatever it takes to win” and “do whatever it takes to win”", quote)


def test_a_short_reported_quote_counts_in_its_own_brief(project: Write) -> None:
    assert [
        '6:1: error: "no veto" is recorded as reported speech, not as a quotation [reported-in-quotation-marks]'
    ] == find(project, "“no veto” and “a veto”", "kind: reported, text: no veto")
