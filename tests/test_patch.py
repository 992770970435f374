from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from briefgen.messages import BriefgenError
from briefgen.patch import Edit, insert_field, read_file, replace_scalar
from briefgen.source import child_of
from hypothesis import given
from hypothesis import strategies as st


def write(tmp_path: Path, data: bytes, name: str = "a.md") -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path


def test_without_edits_every_byte_stays(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf---\r\ntitle: e\xcc\x81\r\n---\r\nA\rB\nC"
    file = read_file(write(tmp_path, data), "a.md")

    assert "---\ntitle: é\n---\nA\nB\nC" == file.text
    assert data == file.apply([])


def test_an_edit_changes_its_stretch_alone(tmp_path: Path) -> None:
    data = "\ufeff---\r\ntitle: e\u0301a b\r\n---\r\ne\u0301 old\r\n".encode()
    file = read_file(write(tmp_path, data), "a.md")
    title, body = file.text.index("a b"), file.text.index("old")
    made = file.apply([Edit(body, body + 3, "new\nline"), Edit(title, title + 1, "c")])

    assert "\ufeff---\r\ntitle: e\u0301c b\r\n---\r\ne\u0301 new\r\nline\r\n".encode() == made


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("speaker: old # old", "speaker: new # old"),
        ("speaker: 'old'", "speaker: 'new'"),
        ('speaker: "actor:old"', 'speaker: "actor:new"'),
        ("speaker: actor:actor # x", "speaker: actor:new # x"),
        ("speaker: old/older-old", "speaker: new/older-old"),
        ("speaker: >-\n  old\nb: c", "speaker: >-\n  new\nb: c"),
        ('speaker: "\\u006fld"  # x', "speaker: new  # x"),
    ],
)
def test_a_word_in_a_scalar_changes_and_its_quotes_stay(tmp_path: Path, field: str, after: str) -> None:
    file = read_file(write(tmp_path, field.encode(), "a.yaml"), "a.yaml")
    node = file.find_node(-1, ("speaker",))
    old = "actor" if node.value == "actor:actor" else "old"

    assert after == file.apply([replace_scalar(file, node, old, "new")]).decode()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("title: A # x\n# about b\nb: c\n", "title: A # x\nid: n\n# about b\nb: c\n"),
        ("title: A", "title: A\nid: n"),
        ("summary: |\n  A\ntitle: 'A\n  b'\nb: c\n", "summary: |\n  A\ntitle: 'A\n  b'\nid: n\nb: c\n"),
        ("tags: [a]\ntitle: A\n", "tags: [a]\nid: n\ntitle: A\n"),
        ("{title: A, b: c}\n", "{id: n, title: A, b: c}\n"),
    ],
)
def test_a_field_goes_below_the_first_of_one_line(tmp_path: Path, text: str, after: str) -> None:
    file = read_file(write(tmp_path, text.encode(), "a.yaml"), "a.yaml")

    assert after == file.apply([insert_field(file, file.find_mapping(-1), "id: n")]).decode()


def test_a_field_in_a_list_is_indented_as_its_neighbours(tmp_path: Path) -> None:
    file = read_file(write(tmp_path, b"- a: b\n- c: d\n  e: f\n", "a.yaml"), "a.yaml")

    assert b"- a: b\n- c: d\n  id: n\n  e: f\n" == file.apply(
        [insert_field(file, file.find_mapping(1), "id: n")]
    )


def test_nodes_are_found_by_keys_as_far_as_they_go(tmp_path: Path) -> None:
    file = read_file(write(tmp_path, b"a: [b, c]\n", "a.yaml"), "a.yaml")

    assert "c" == file.find_node(-1, ("a", 1)).value
    assert "c" == file.find_node(-1, ("a", 1, "x")).value
    assert file.find_node(-1, ("a",)) is file.find_node(-1, ("a", 5))
    assert child_of(file.find_node(-1), 3) is None


def test_a_file_that_cannot_be_read_any_more_stops(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match=r"a\.yaml cannot be read"):
        read_file(write(tmp_path, b"a: [", "a.yaml"), "a.yaml")


@given(st.lists(st.sampled_from(["a", "é", "e\u0301", "ö", "\r\n", "\n", "\r", " "])))
def test_characters_are_led_back_to_where_they_were_written(parts: list[str]) -> None:
    written = "---\nt: u\n---\n" + "".join(parts) + "X" + "".join(reversed(parts))
    with tempfile.TemporaryDirectory() as folder:
        file = read_file(write(Path(folder), written.encode()), "a.md")
    at = file.text.index("X")

    assert written.replace("X", "Y") == file.apply([Edit(at, at + 1, "Y")]).decode()
