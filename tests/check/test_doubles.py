from __future__ import annotations

import pytest

from projects import Write

WORDS = "We shall build a bridge over the river"
LONG = "We shall build a bridge over the river and open it to all"
ACTORS: dict[str, str | bytes] = {
    f"content/actors/{name}.yaml": f"name: Name {name}\nkind: person\n" for name in "abcd"
}


def record(*quotes: str) -> dict[str, str | bytes]:
    """Return actors, and a list file with quotes."""
    return {**ACTORS, "content/quotes/all.yaml": "".join(f"- {{{quote}}}\n" for quote in quotes)}


def say(slug: str, speaker: str, text: str, more: str = "date: 2025-09-04") -> str:
    return f"id: {slug}, speaker: {speaker}, text: {text!r}, {more}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (WORDS, f"“{WORDS.upper()}!”"),
        (LONG, LONG.replace("a bridge", "the bridges")),
        (LONG, LONG.replace("We shall", "We'll")),
        ("Not for them", "Not for them."),
    ],
)
def test_one_speakers_equal_or_nearly_equal_quotes_of_a_day(project: Write, first: str, second: str) -> None:
    site = project(record(say("a", "a", first), say("b", "a", second)))

    assert [
        'content/quotes/all.yaml:2:29: warning: the same words as in quote "a"; refer to it by its id [duplicate-quote]'
    ] == site.find("duplicate-quote")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LONG, LONG.replace("shall", "shall not")),
        (f"{LONG} in 2026", f"{LONG} in 2027"),
        (f"{LONG} at 12000h", f"{LONG} at 12001h"),
        ("Not for them", "Not for us"),
        (LONG, "We shall build a bridge over the river and let nobody cross"),
    ],
)
def test_quotes_that_say_different_things(project: Write, first: str, second: str) -> None:
    site = project(record(say("a", "a", first), say("b", "a", second), say("c", "b", second[:8])))

    assert [] == site.find("duplicate-quote") + site.find("quote-two-speakers")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{LONG} in eight years", f"{LONG} in eighty years"),
        (LONG, LONG.replace("build", "sell")),
        (f"{LONG}, which is possible", f"{LONG}, which is impossible"),
        (
            "Bu köprüyü inşa ediyoruz ve hepimiz için burada hep çalışır",
            "Bu köprüyü inşa ediyoruz ve hepimiz için burada hep çalışmaz",
        ),
    ],
)
def test_what_two_speakers_say_in_other_words_is_not_the_same(
    project: Write, first: str, second: str
) -> None:
    site = project(record(say("a", "a", first), say("b", "b", second)))

    assert [] == site.find("quote-two-speakers")


def test_short_or_nearly_equal_quotes_of_other_days_are_no_doubles(project: Write) -> None:
    later = "date: 2025-10-04"
    site = project(
        record(
            say("a", "a", "Not for them"),
            say("b", "a", "Not for them", later),
            say("c", "a", LONG),
            say("d", "a", LONG.replace("bridge", "bridges"), later),
        )
    )

    assert [] == site.find("duplicate-quote")


def test_the_same_words_from_two_mouths(project: Write) -> None:
    near = LONG.replace("bridge", "bridges")
    site = project(
        record(say("a", "a", WORDS), say("b", "b", WORDS), say("c", "a", LONG), say("d", "b", near))
    )

    assert [
        'content/quotes/all.yaml:2:20: error: the same words are Name a\'s in quote "a" [quote-two-speakers]',
        'content/quotes/all.yaml:4:20: error: the same words are Name a\'s in quote "c" [quote-two-speakers]',
    ] == site.find("quote-two-speakers")


def test_a_quote_in_a_brief_is_told_of_the_shared_one(project: Write) -> None:
    brief = f"---\ntitle: A\ndate: 2025-09-04\nquotes: [{{speaker: a, text: {WORDS}}}]\n---\n"
    site = project({**record(say("z", "a", WORDS)), "content/briefs/a.md": brief})

    assert [
        'content/briefs/a.md:4:29: warning: the same words as in quote "z"; refer to it by its id [duplicate-quote]'
    ] == site.find("duplicate-quote")


@pytest.mark.parametrize("more", ["restates: a", "answers: a", "verification: misattributed"])
def test_doubles_that_are_explained(project: Write, more: str) -> None:
    more = f"date: 2025, {more}"
    site = project(record(say("a", "a", WORDS), say("b", "b", WORDS, more), say("c", "c", "Not so")))

    assert [] == site.find("quote-two-speakers")
    if "verification" not in more:
        assert [] == project(record(say("a", "a", WORDS), say("b", "a", WORDS, more))).find("duplicate-quote")


def test_a_formula_belongs_to_everybody(project: Write) -> None:
    three = [say(f"q{name}", name, WORDS) for name in "abc"]
    forms = ("bridge", "bridges", "bridged", "bridging")
    near = [say(f"r{i}", name, LONG.replace("bridge", forms[i])) for i, name in enumerate("abcd")]

    assert 2 == len(project(record(*three)).find("quote-two-speakers"))
    assert [] == project(record(*three, say("qd", "d", WORDS))).find("quote-two-speakers")
    assert 2 == len(project(record(*near)).find("quote-two-speakers"))


def test_a_run_of_words_that_many_quotes_share_tells_nothing(project: Write) -> None:
    many = [say(f"q{n}", "a", f"{LONG} number {n}") for n in range(25)]

    assert [] == project(record(*many)).find("duplicate-quote")


def test_a_transcript_tells_who_speaks_line_by_line(project: Write) -> None:
    lines = "".join(f"  - {{speaker: a, text: Line {n}}}\n" for n in range(48))
    brief = (
        f"---\ntitle: Sitting\ndate: 2025\nquotes:\n{lines}  - {{speaker: a, text: {WORDS}}}\n"
        f"  - {{speaker: b, text: {WORDS}}}\n---\n"
    )

    assert [] == project({**ACTORS, "content/briefs/sitting.md": brief}).find("quote-two-speakers")


@pytest.mark.parametrize("off", ["duplicate-quote", "quote-two-speakers"])
def test_either_rule_of_doubles_may_be_off_and_both(project: Write, off: str) -> None:
    files = record(say("a", "a", WORDS), say("b", "a", WORDS), say("c", "b", WORDS))
    one_off = project({**files, "briefgen.yaml": f"rules: {{{off}: 'off'}}\n"})

    assert (off == "quote-two-speakers") == bool(one_off.find("duplicate-quote"))
    assert (off == "duplicate-quote") == bool(one_off.find("quote-two-speakers"))
    both_off = project({"briefgen.yaml": "rules: {duplicate-quote: 'off', quote-two-speakers: 'off'}\n"})
    assert [] == both_off.find("duplicate-quote") + both_off.find("quote-two-speakers")
