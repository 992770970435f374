"""How large pictures are, so that pages keep room for them while they load."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

Size = tuple[int, int]
"""Width and height in CSS pixels."""

SUFFIXES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


def measure_pictures(files: Iterable[tuple[str, Path]]) -> dict[str, Size]:
    """Return the sizes of the pictures among some files; one that cannot be read has none.

    Args:
        files: Each with the name that stands for it in the result.
    """
    sizes = ((name, _measure(file)) for name, file in files if name.lower().endswith(SUFFIXES))
    return {name: size for name, size in sizes if size is not None}


def _measure(file: Path) -> Size | None:
    import imagesize  # noqa: PLC0415 - brings urllib.request, for sites that have pictures

    width, height = imagesize.get(file)  # both -1 where it cannot tell
    return (round(width), round(height)) if width > 0 and height > 0 else None
