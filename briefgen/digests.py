"""Digests: what tells contents apart, and stays the same on any machine."""

from __future__ import annotations

from hashlib import blake2b

SIZE = 16
"""Bytes of a digest: two contents with the same one are not to be met."""


def digest_bytes(*parts: bytes) -> bytes:
    """Return the digest of some bytes; where one part ends and the next begins makes a difference.

    >>> digest_bytes(b"ab", b"c") == digest_bytes(b"a", b"bc")
    False
    """
    digest = blake2b(digest_size=SIZE)
    for part in parts:
        if len(parts) > 1:
            digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()
