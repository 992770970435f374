from __future__ import annotations

from briefgen.messages import quote_text, suggest_close


def test_long_texts_are_cut_in_messages() -> None:
    assert '"aaaa…"' == quote_text("a" * 9, 5)


def test_nothing_close_is_no_guess() -> None:
    assert "" == suggest_close("zzz", ["mark-rutte"])
