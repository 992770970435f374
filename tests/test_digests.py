from __future__ import annotations

from briefgen.digests import SIZE, digest_bytes


def test_a_digest_is_the_same_on_any_machine() -> None:
    assert "cae66941d9efbd404e4d88758ea67670" == digest_bytes(b"").hex()
    assert len(digest_bytes(b"a", b"b")) == SIZE


def test_where_a_part_ends_makes_a_difference() -> None:
    assert digest_bytes(b"ab", b"") != digest_bytes(b"a", b"b") != digest_bytes(b"ab")
