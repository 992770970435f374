from __future__ import annotations

import pytest
from briefgen.check.quotes import make_shingles

from projects import Write

ANA = "name: Ana\nkind: person\n"


def test_short_quotes_are_not_compared() -> None:
    assert frozenset() == make_shingles("I do not know, really")
    assert make_shingles("“We SHALL build it, here & now!”") == make_shingles("We shall build it here – now")


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


def test_quotes_that_restate_or_answer_may_be_the_same(project: Write) -> None:
    words = "We shall build a bridge over the river"
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/quotes/all.yaml": f"- {{id: a, speaker: ana, text: {words}, date: 2025, restates: b}}\n"
            f"- {{id: b, speaker: ana, text: {words}, date: 2024}}\n",
        }
    )

    assert [] == site.find("duplicate-quote")


def test_a_formula_belongs_to_everybody(project: Write) -> None:
    files: dict[str, str | bytes] = {
        f"content/actors/{name}.yaml": f"name: Name {name}\nkind: person\n" for name in "abcd"
    }
    oath = "I shall be true to the law of the land"
    three = "".join(f"- {{id: q{name}, speaker: {name}, text: {oath}, date: 2025}}\n" for name in "abc")
    four = f"{three}- {{id: qd, speaker: d, text: {oath}, date: 2025}}\n"

    assert 3 == len(project({**files, "content/quotes/all.yaml": three}).find("quote-two-speakers"))
    assert [] == project({**files, "content/quotes/all.yaml": four}).find("quote-two-speakers")


def test_a_transcript_tells_who_speaks_line_by_line(project: Write) -> None:
    words = "The motion has been read and is put to the vote"
    lines = "".join(f"  - {{speaker: a, text: Line {n}}}\n" for n in range(48))
    brief = (
        f"---\ntitle: Sitting\ndate: 2025\nquotes:\n{lines}  - {{speaker: a, text: {words}}}\n"
        f"  - {{speaker: b, text: {words}}}\n---\n"
    )
    files: dict[str, str | bytes] = {
        f"content/actors/{name}.yaml": f"name: Name {name}\nkind: person\n" for name in "ab"
    }

    assert [] == project({**files, "content/briefs/sitting.md": brief}).find("quote-two-speakers")


@pytest.mark.parametrize("off", ["duplicate-quote", "quote-two-speakers"])
def test_either_rule_of_doubles_may_be_off_and_both(project: Write, off: str) -> None:
    words = "We shall build a bridge over the river"
    files: dict[str, str | bytes] = {
        "content/actors/ana.yaml": ANA,
        "content/actors/ben.yaml": "name: Ben\nkind: person\n",
        "content/quotes/all.yaml": f"- {{id: a, speaker: ana, text: {words}, date: 2025}}\n"
        f"- {{id: b, speaker: ana, text: {words}, date: 2024}}\n"
        f"- {{id: c, speaker: ben, text: {words}, date: 2023}}\n",
    }
    one_off = project({**files, "briefgen.yaml": f"rules: {{{off}: 'off'}}\n"})

    assert (off == "quote-two-speakers") == bool(one_off.find("duplicate-quote"))
    assert (off == "duplicate-quote") == bool(one_off.find("quote-two-speakers"))
    both_off = project({"briefgen.yaml": "rules: {duplicate-quote: 'off', quote-two-speakers: 'off'}\n"})
    assert [] == both_off.find("duplicate-quote") + both_off.find("quote-two-speakers")
