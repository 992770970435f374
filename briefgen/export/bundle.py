"""Pagefind's files → the same files, in an order that does not change from run to run.

Pagefind keeps the values of its filters in tables with random seeds, and names files for what is in
them, so that two runs over the same pages differ. Here filters and their values are sorted, the files
that hold them named anew, and those names put in the places of the old ones, which are as long.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from hashlib import blake2s

SIGNATURE = b"pagefind_dcd"
FILTERS = 3
"""Which item of the list in a `.pf_meta` file names the filters."""


def settle_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of an index with every filter in order.

    Args:
        files: Content by path in the index's folder.
    """
    settled: dict[str, bytes] = {}
    renamed: dict[bytes, bytes] = {}
    for path, content in files.items():
        if path.endswith(".pf_filter"):
            name, values = _split_list(gzip.decompress(content)[len(SIGNATURE) :])
            made = SIGNATURE + b"\x82" + name + _sort_list(values)
            settled[_rename(path, made, renamed)] = _compress(made)
    for path, content in files.items():
        if path.endswith(".pf_meta"):
            made = _replace_all(gzip.decompress(content), renamed)
            items = _split_list(made[len(SIGNATURE) :])
            items[FILTERS] = _sort_list(items[FILTERS])
            made = SIGNATURE + bytes([0x80 + len(items)]) + b"".join(items)
            settled[_rename(path, made, renamed)] = _compress(made)
    for path, content in files.items():
        if path.endswith("-entry.json"):
            settled[path] = _replace_all(content, renamed)
        elif not path.endswith((".pf_filter", ".pf_meta")):
            settled[path] = content
    return settled


def _rename(path: str, content: bytes, renamed: dict[bytes, bytes]) -> str:
    """Return a path named for other content; the name ends with a language and a digest: `en_1d7eb93`."""
    stem = path.rpartition("/")[2].removeprefix("pagefind.").rpartition(".")[0]
    language, _, digest = stem.rpartition("_")
    new = f"{language}_{blake2s(content).hexdigest()[: len(digest)]}"
    renamed[stem.encode()] = new.encode()
    return path.replace(stem, new)


def _replace_all(content: bytes, renamed: Mapping[bytes, bytes]) -> bytes:
    for old, new in renamed.items():
        content = content.replace(old, new)
    return content


def _compress(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def _sort_list(data: bytes) -> bytes:
    """Return a CBOR list (RFC 8949) with its items sorted."""
    items = _split_list(data)
    return data[: len(data) - sum(map(len, items))] + b"".join(sorted(items))


def _split_list(data: bytes) -> list[bytes]:
    """Return the items of a CBOR list, as they are encoded."""
    _, count, at = _read_head(data, 0)
    items = []
    for _ in range(count):
        end = _find_end(data, at)
        items.append(data[at:end])
        at = end
    return items


def _find_end(data: bytes, at: int) -> int:
    kind, size, at = _read_head(data, at)
    if kind == 3:  # a text
        return at + size
    if kind == 4:  # a list
        for _ in range(size):
            at = _find_end(data, at)
    return at


def _read_head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the kind of an item, its number or length, and where its content begins."""
    kind, size = data[at] >> 5, data[at] & 31
    width = 1 << (size - 24) if size >= 24 else 0
    if width:
        size = int.from_bytes(data[at + 1 : at + 1 + width], "big")
    return kind, size, at + 1 + width
