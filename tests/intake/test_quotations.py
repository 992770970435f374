from __future__ import annotations

from itertools import pairwise

import pytest
from briefgen.intake.quotations import MASK, find_quotations, mask_quotations
from hypothesis import example, given
from hypothesis import strategies as st

STYLES = [
    ("curly", "She said: “It is ours.” Then she left.", ["It is ours."]),
    ("straight", 'She said: "It is ours." Then she left.', ["It is ours."]),
    ("angled", "Elle a dit : « C'est à nous. »", ["C'est à nous."]),
    ("angled inwards", "»Das ist unser Tag«, sagte sie.", ["Das ist unser Tag"]),
    ("German", "Sie sagte: „Das ist unser Tag.“ Dann ging sie.", ["Das ist unser Tag."]),
    ("single", "‘It’s our bridge,’ she said, ‘isn’t it?’", ["It’s our bridge,", "isn’t it?"]),
    ("single with doubles inside", "‘I said “no” twice,’ she said.", ["I said “no” twice,"]),
    ("straight single", "'It's ours,' she said.", ["It's ours,"]),
    ("nested", "“He said ‘no’, and ‘never’,” she said.", ["He said ‘no’, and ‘never’,"]),
    ("nested alike", "“He called it “ours” again,” she said.", ["He called it “ours” again,"]),
    ("straight inside curly", '“He called it "ours" again,” she said.', ['He called it "ours" again,']),
    ("a comma kept for the sentence", "“A,” she said, “b.”", ["A,", "b."]),
    ("Markdown inside", "“It is *ours*, see [this](https://example.org/a).”", ["It is ours, see this."]),
    ("escaped Markdown", r"“It is 3\*4.”", ["It is 3*4."]),
    ("several paragraphs", "“One day.\n\n“Another day.” The end.", ["One day. Another day."]),
    ("three paragraphs", '"One.\n\n"Two.\n\n"Three." End.', ["One. Two. Three."]),
    ("lines of a paragraph", "“One\nday.”", ["One day."]),
    ("never closed", "“One day.\n\nAnother day.", []),
    ("never closed, then one that is", "“One day.\n\nShe said: “Two.”", ["Two."]),
    ("inches", 'A 6" pipe and a 7" pipe', []),
    ("an empty one", 'He said "" and “”.', []),
    ("an opening mark before a space", 'He said " and left', []),
    ("a closing mark first", "He said” and “left", []),
    ("nothing", "No words.", []),
]


@pytest.mark.parametrize(
    ("text", "words"), [style[1:] for style in STYLES], ids=[style[0] for style in STYLES]
)
def test_finds_what_stands_in_quotation_marks(text: str, words: list[str]) -> None:
    found = find_quotations(text)

    assert words == [quotation.words for quotation in found]
    assert all(text[each.start] in "“\"«»„‘'" for each in found)


def test_a_mask_keeps_places_and_hides_words() -> None:
    text = "A “b c” d"

    assert f"A “{MASK * 3}” d" == mask_quotations(text, find_quotations(text))


@given(st.text(st.sampled_from("ab .,\n“”„«»\"‘’'*[](")))
@example('"[\n\n')
def test_quotations_never_overlap(text: str) -> None:
    found = find_quotations(text)

    assert len(mask_quotations(text, found)) == len(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
