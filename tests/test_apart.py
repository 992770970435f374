from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.apart import span_of, write_apart
from briefgen.patch import Edit, read_file

BLOCK = """\
items:
  # above
  - title: A  # the title
    id: a  # its id
    # an address
    url: >-
      https://
      example.org
    text: "B
  c"

    # below
  - {title: 'D', id: d, # its id
     tags: [e, f,
       g]} # outside
  - id: h
    title: I"""


@pytest.mark.parametrize(
    ("index", "left", "apart"),
    [
        (0, "title: A", 'title: A  # the title\n# its id\n# an address\nurl: >-\n  https://\n  example.org\ntext: "B\nc"\n\n# below\n'),
        (1, "{title", "title: 'D'\n# its id\ntags: [e, f,\n  g]\n"),
        (2, "id: h", "title: I\n"),
    ],
)  # fmt: skip
def test_a_mapping_is_written_as_it_was_without_its_id(
    tmp_path: Path, index: int, left: str, apart: str
) -> None:
    (tmp_path / "a.yaml").write_text(BLOCK, encoding="utf-8")
    file = read_file(tmp_path, "a.yaml")
    node = file.find_mapping(-1, ("items", index))
    start, _ = span_of(file, node)

    assert file.text.startswith(left, start)
    assert apart == write_apart(file, node, [])


def test_the_span_leaves_what_stands_around_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(BLOCK, encoding="utf-8")
    file = read_file(tmp_path, "a.yaml")
    edits = [Edit(*span_of(file, file.find_mapping(-1, ("items", i))), name) for i, name in enumerate("xyz")]

    assert b"items:\n  # above\n  - x\n  - y # outside\n  - z" == file.apply(edits)


def test_edits_inside_are_made(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- {a: b, c: d}\n- e: f\n", encoding="utf-8")
    file = read_file(tmp_path, "a.yaml")
    edits = [Edit(file.text.index(sign), file.text.index(sign) + 1, sign.upper()) for sign in "bf"]

    assert "a: B\nc: d\n" == write_apart(file, file.find_mapping(0), edits)
    assert "e: F\n" == write_apart(file, file.find_mapping(1), edits)


def test_a_mapping_of_open_ends_alone_is_read_by_its_indent(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- a: |\n    b\n\n  c:\n    - d\n\n- e: f\n", encoding="utf-8")
    file = read_file(tmp_path, "a.yaml")

    assert "a: |\n  b\n\nc:\n  - d\n" == write_apart(file, file.find_mapping(0), [])
