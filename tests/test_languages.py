from __future__ import annotations

import pytest
from briefgen.languages import direction_of


@pytest.mark.parametrize(
    ("text", "lang", "direction"),
    [
        ("", "ar", "rtl"),
        ("", "AR-EG", "rtl"),
        ("", "az-Arab", "rtl"),
        ("", "ar-Latn", "ltr"),
        ("", "en", "ltr"),
        ("", "uk", "ltr"),
        ("", "", "ltr"),
        ("123 «שלום»", "", "rtl"),
        ("محمد", "", "rtl"),
        ("Иван", "", "ltr"),
        ("שלום", "en", "ltr"),
    ],
)
def test_texts_run_by_their_tag_else_by_their_first_letter(text: str, lang: str, direction: str) -> None:
    assert direction == direction_of(text, lang)
