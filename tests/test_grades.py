from __future__ import annotations

import pytest
from briefgen.grades import diff_words, find_gaps, find_nearest, fold_text, grade_quote
from hypothesis import given
from hypothesis import strategies as st

EXCERPT = "“It’s not for them to decide – nobody else can,” Rutte said on Thursday in Prague."


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("nobody else can", "exact"),
        ("It’s not for them to decide", "exact"),
        ("It's not for them to decide", "typographic"),
        ("It's not for them to decide - nobody else can.", "typographic"),
        ("“It’s not for them to decide”", "typographic"),
        ("[I]t's not for them", "edited"),
        ("[i]t's not for them", "edited"),
        ("It's not … nobody else can", "edited"),
        ("It's not [...] nobody else can", "edited"),
        ("It's not for [Russia] to decide", "edited"),
        ("It's not for them to choose", "absent"),
        ("it's not for them", "absent"),
        ("body else can", "absent"),
        ("nobody else can … It's not", "absent"),
        ("…", "absent"),
        ("", "absent"),
    ],
)
def test_grades(text: str, grade: str) -> None:
    assert grade == grade_quote(text, EXCERPT) if text else grade_quote(text, EXCERPT) in ("exact", "absent")


@pytest.mark.parametrize(
    ("text", "excerpt", "grade"),
    [
        ("decide – nobody", "they decide—nobody else", "typographic"),
        ("well ... then", "well … then", "typographic"),
        ("[…] we will […]", "and we will go", "typographic"),
        ("We [the people] decide", "We decide.", "edited"),
        ("the [Russian] army", "the army", "edited"),
        ("We was [sic] here", "We was here", "edited"),
        ("5% … defence", "We spend 5% of it on defence", "edited"),
        ("Wait... no", "“Wait … no,” she added", "typographic"),
        ("about 50% of it", "about 50 % of it", "typographic"),
        ("Nous irons! Demain", "« Nous irons ! Demain », a-t-il dit", "typographic"),
        ("It's for them to decide", "“It’s for them,” he said, “to decide.”", "edited"),
        ("We won't sign. We decide, for us.", "“We won’t sign,” she said. “We decide, for us.”", "edited"),
        ("We will sign. It is time", "“We will,” she said, “sign.” She added, “It is time.”", "edited"),
        ("Will you sign? We will, all", "“Will you sign?” she asked. “We will,” he said, “all.”", "edited"),
        ("Wir schaffen das. Alle", "„Wir schaffen das“, sagte sie. „Alle.“", "edited"),
        ("Nous irons. Jamais", "« Nous irons », a-t-elle dit. « Jamais. »", "edited"),
        ("We will sign. Never", "“We will not sign,” she said. “Never.”", "absent"),
        ("We will sign. Never", "“We will sign,” she said. “Nevermore.”", "absent"),
        ("We will sign, never", "We will sign. Never.", "absent"),
        ("我们绝不会接受", "他说我们绝不会接受这样的条件", "exact"),
        ("我们…条件", "他说我们绝不会接受这样的条件", "edited"),
    ],
)
def test_grades_of_what_desks_write(text: str, excerpt: str, grade: str) -> None:
    assert grade == grade_quote(text, excerpt)


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("He called it “a disgrace” and left", "“He called it ‘a disgrace’ and left,” she said"),
        ("He called it 'a disgrace' and left", "« He called it “ a disgrace ” and left », she said"),
        ("He called it « a disgrace » and left", "He called it »a disgrace« and left"),
        ("a parlé d’« une honte »", "Il a parlé d'“une honte”"),
        ("It's the players' \"day\"", "“It’s the players’ ‘day’,” he said"),
        ("他说“我们会来”的", "「他说『我们会来』的」"),
    ],
)
def test_quotation_marks_within_a_quotation_may_be_of_any_kind(text: str, excerpt: str) -> None:
    assert "typographic" == grade_quote(text, excerpt)


def test_a_gap_is_the_shortest_that_there_is() -> None:
    assert (" do ",) == find_gaps("We … build", "We may not. We do build.")
    assert None is find_gaps("…", "We build")


def test_country_is_not_nation() -> None:
    assert "absent" == grade_quote("a sovereign nation", "It's a sovereign country.")


def test_unicode_form_does_not_matter() -> None:
    assert "typographic" == grade_quote("Ilic\u0301 came", "then Ilić came")


@given(st.text(min_size=1, max_size=60))
def test_every_text_contains_itself(text: str) -> None:
    assert "exact" == grade_quote(text, text)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_compared(text: str, excerpt: str) -> None:
    assert grade_quote(text, excerpt) in ("exact", "typographic", "edited", "absent")
    assert isinstance(diff_words(text, find_nearest(text, excerpt)), str)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_text(text) == fold_text(fold_text(text))


def test_the_nearest_passage_ends_at_words() -> None:
    assert "us, a sovereign country" == find_nearest(
        "a sovereign nation", "We are, all of us, a sovereign country, and free."
    )


def test_a_difference_is_shown_on_both_sides() -> None:
    assert "[-It-] {+That+} is not for [-us-]" == diff_words("It is not for us", "That is not for")
