from __future__ import annotations

from briefgen.model import Key, parse_key


def test_a_key_is_read_back_from_its_text() -> None:
    key = Key("quote", "its-for-them")

    assert key == parse_key(str(key))
