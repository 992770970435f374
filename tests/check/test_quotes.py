from __future__ import annotations

import pytest

from projects import Write

ANA = "name: Ana\nkind: person\n"


def test_an_original_may_stand_in_the_excerpt(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/sources/s.yaml": "title: S\nexcerpts: {p: Nous le construirons.}\n",
            "content/quotes/q.yaml": "speaker: ana\ntext: We will build it\ndate: 2025\n"
            "original: {text: Nous le construirons, lang: fr}\nevidence: [{source: s, excerpt: p}]\n",
        }
    )

    assert [] == site.find("quote-absent")


def test_evidence_without_an_excerpt_says_nothing(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/sources/s.yaml": "title: S\n",
            "content/quotes/q.yaml": "speaker: ana\ntext: Yes\ndate: 2025\nevidence: [{source: s, locator: p. 3}]\n",
        }
    )

    assert [] == site.find("quote-absent")


def test_an_excerpt_may_be_written_out_in_the_evidence(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/sources/s.yaml": "title: S\n",
            "content/quotes/q.yaml": "speaker: ana\ntext: Yes we can\ndate: 2025\nevidence: [{source: s, excerpt: No we cannot}]\n",
        }
    )

    assert [
        'content/quotes/q.yaml:2:7: error: source "s" does not contain these words; nearest: '
        "[-Yes-] {+No+} we [-can-] {+cannot+} [quote-absent]"
    ] == site.find("quote-absent")


def test_words_out_of_order_hide_nothing(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/sources/s.yaml": "title: S\nexcerpts: {p: 'We do not, we said, build. [W]e build.'}\n",
            "content/quotes/q.yaml": "speaker: ana\ntext: '[w]e … build'\ndate: 2025\nevidence: [{source: s, excerpt: p}]\n",
        }
    )

    assert [] == site.find("ellipsis-hides-negation")


def cite(excerpt: str, text: str, more: str = "") -> dict[str, str | bytes]:
    """Return a site with one quote and the excerpt it cites."""
    return {
        "content/actors/ana.yaml": ANA,
        "content/sources/s.yaml": f"title: S\nlang: de\nexcerpts:\n  p: {excerpt!r}\n",
        "content/quotes/q.yaml": f"speaker: ana\ntext: {text!r}\ndate: 2025\n"
        f"evidence: [{{source: s, excerpt: p}}]\n{more}",
    }


@pytest.mark.parametrize(
    ("excerpt", "text", "word"),
    [
        ("We will never build it", "We will … build it", "never"),
        ("They will not build it", "[We] will [...] build it", "not"),
        ("We do not support it", "… support it", "not"),
        ("We support it, but not now. No.", "We support it …", "not"),
        ("We don’t, now, want it", "We … want it", "don't"),
        ("Wir werden das nicht bauen", "Wir werden … bauen", "nicht"),
    ],
)
def test_an_ellipsis_that_leaves_out_a_negation(project: Write, excerpt: str, text: str, word: str) -> None:
    assert [
        f'content/quotes/q.yaml:2:7: warning: an ellipsis leaves out "{word}" [ellipsis-hides-negation]'
    ] == project(cite(excerpt, text)).find("ellipsis-hides-negation")


def test_an_ellipsis_says_nothing_of_other_sentences(project: Write) -> None:
    site = project(cite("No. We support it. Not now.", "… We support it …"))

    assert [] == site.find("ellipsis-hides-negation")


def test_an_excerpt_that_the_source_does_not_have(project: Write) -> None:
    files = cite("We will", "We will")
    site = project({**files, "content/sources/s.yaml": "title: S\nexcerpts: {para-1: We will}\n"})
    wrong = "evidence: [{source: s, excerpt: para-2}]\n"
    site = project({"content/quotes/q.yaml": f"speaker: ana\ntext: We will\ndate: 2025\n{wrong}"})

    assert [
        'content/quotes/q.yaml:4:33: error: source "s" has no excerpt "para-2"; '
        'did you mean "para-1"? [unknown-reference]'
    ] == site.find()


@pytest.mark.parametrize(
    "text", ["“We will go”", '\\"We will go\\"', "«We will go»", "‘We will go’", "„We will go“"]
)
def test_reported_speech_stands_in_no_quotation_marks(project: Write, text: str) -> None:
    site = project({"content/quotes/q.yaml": f'speaker: Ana B\ndate: 2025\nkind: reported\ntext: "{text}"\n'})

    assert 1 == len(site.find("reported-in-quotation-marks"))
