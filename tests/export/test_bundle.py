from __future__ import annotations

import gzip

from briefgen.export.bundle import settle_order

LONG = bytes([0x78, 30]) + b"thirty characters, no more, no"


def text(words: bytes) -> bytes:
    return bytes([0x60 + len(words)]) + words


def index(values: list[bytes], filters: list[bytes], digests: tuple[bytes, bytes]) -> dict[str, bytes]:
    """Return an index with a filter of two values, written in a given order."""
    kind, year = digests
    pages = b"\x83\x01\x18\x2a\x19\x01\x00"
    made = (
        b"pagefind_dcd\x82" + text(b"kind") + b"\x82" + b"".join(b"\x82" + value + pages for value in values)
    )
    meta = b"pagefind_dcd\x84" + text(b"1.5") + b"\x80\x80\x82" + b"".join(filters)
    return {
        f"filter/en_{kind.decode()}.pf_filter": gzip.compress(made),
        f"filter/en_{year.decode()}.pf_filter": gzip.compress(b"pagefind_dcd\x82" + text(b"year") + b"\x80"),
        "pagefind.en_0123456789.pf_meta": gzip.compress(meta),
        "pagefind-entry.json": b'{"hash":"en_0123456789"}',
        "fragment/en_1.pf_fragment": b"as it was",
    }


def name(field: bytes, digest: bytes) -> bytes:
    return b"\x82" + text(field) + text(b"en_" + digest)


ONE = index(
    [LONG, text(b"a")], [name(b"kind", b"aaaaaaa"), name(b"year", b"bbbbbbb")], (b"aaaaaaa", b"bbbbbbb")
)
OTHER = index(
    [text(b"a"), LONG], [name(b"year", b"bbbbbbb"), name(b"kind", b"ccccccc")], (b"ccccccc", b"bbbbbbb")
)


def test_an_index_is_the_same_in_whatever_order_its_filters_were_written() -> None:
    assert settle_order(ONE) == settle_order(OTHER)


def test_names_lead_from_the_entry_to_the_filters() -> None:
    settled = settle_order(ONE)
    digest = settled["pagefind-entry.json"].decode().removeprefix('{"hash":"').removesuffix('"}')
    meta = gzip.decompress(settled[f"pagefind.{digest}.pf_meta"])
    filters = [path for path in settled if path.startswith("filter/")]

    assert 2 == len(filters)
    for path in filters:
        assert path.removeprefix("filter/").removesuffix(".pf_filter").encode() in meta
    assert b"as it was" == settled["fragment/en_1.pf_fragment"]


def test_nothing_is_lost() -> None:
    (kind,) = (
        gzip.decompress(content)
        for path, content in settle_order(ONE).items()
        if path.endswith(".pf_filter") and b"kind" in gzip.decompress(content)
    )
    pages = b"\x83\x01\x18\x2a\x19\x01\x00"

    assert b"pagefind_dcd\x82\x64kind\x82\x82\x61a" + pages + b"\x82" + LONG + pages == kind
