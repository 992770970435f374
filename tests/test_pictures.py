from __future__ import annotations

import struct
import zlib
from pathlib import Path

from briefgen.pictures import measure_pictures

from projects import BRIEF, Write


def make_png(width: int, height: int) -> bytes:
    """Return a picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\0" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def test_pictures_are_measured_and_others_passed_over(tmp_path: Path) -> None:
    files = {
        "a.png": make_png(4, 3),
        "b.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>',
        "c.png": b"no picture",
        "d.txt": make_png(4, 3),
        "e.png": b"",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    listed = [(name, tmp_path / name) for name in (*files, "gone.png")]

    assert {"a.png": (4, 3), "b.svg": (20, 10)} == measure_pictures(listed)


def test_pages_keep_room_for_the_pictures_of_a_body(project: Write) -> None:
    body = (
        "![A](/images/a%20b.png) ![B](images/b.png) ![C](gone.png)\n\n<img src=images/b.png alt=D width=2>\n"
    )
    site = project(
        {
            "content/briefs/a.md": BRIEF + body,
            "content/static/images/a b.png": make_png(4, 3),
            "content/static/images/b.png": make_png(40, 30),
        }
    )
    site.build()
    page = site.read("briefs/a/index.html")

    assert '<img alt="A" src="../../images/a%20b.png" width="4" height="3">' in page
    assert '<img alt="B" src="../../images/b.png" width="40" height="30">' in page
    assert '<img alt="C" src="../../gone.png">' in page
    assert '<img src="../../images/b.png" alt="D" width="2">' in page


def test_a_picture_of_another_size_changes_the_page(project: Write) -> None:
    site = project({"content/briefs/a.md": BRIEF + "![A](/a.png)\n", "content/static/a.png": make_png(4, 3)})
    site.build()
    project({"content/static/a.png": make_png(5, 3)}).build()

    assert 'width="5" height="3"' in site.read("briefs/a/index.html")
    project({"content/briefs/a.md": BRIEF + "Other. ![A](/a.png)\n"}).build()
    assert 'width="5" height="3"' in site.read("briefs/a/index.html")


def test_a_picture_that_a_mac_named_keeps_its_room(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": f"{BRIEF}![E](/images/\u00e9.png) ![F](/images/%C3%A9.png)\n",
            "content/static/images/e\u0301.png": make_png(4, 3),
        }
    )
    site.build()

    assert 2 == site.read("briefs/a/index.html").count('width="4" height="3"')
