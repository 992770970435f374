from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.diagnostics import Location, Report
from briefgen.source import parse_document, read_text, split_front_matter
from hypothesis import given
from hypothesis import strategies as st


def make_report() -> Report:
    return Report(locate=lambda pointer: Location(pointer.path))


def read(tmp_path: Path, data: bytes) -> tuple[str | None, list[str]]:
    file = tmp_path / "a.md"
    file.write_bytes(data)
    report = make_report()
    return read_text(file, "a.md", report), [str(found) for found in report.diagnostics]


def find(text: str, path: str = "a.yaml") -> list[str]:
    report = make_report()
    parse_document(text, path, report)
    return [str(found) for found in report.diagnostics]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        ("e\u0301".encode(), "é"),
        (b"", ""),
    ],
)
def test_files_are_read_whoever_wrote_them(tmp_path: Path, data: bytes, text: str) -> None:
    assert (text, []) == read(tmp_path, data)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"ab\nc\xff\n", "a.md:2:2: error: byte 0xff is not UTF-8; save the file as UTF-8 [encoding]"),
        (b"\xc3\xa9\x00", "a.md:1:2: error: character U+0000 is not text; take it out [encoding]"),
        ("a\ufdd0".encode(), "a.md:1:2: error: character U+FDD0 is not text; take it out [encoding]"),
    ],
)
def test_what_is_not_text_is_told_with_its_place(tmp_path: Path, data: bytes, found: str) -> None:
    assert (None, [found]) == read(tmp_path, data)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    report = make_report()

    assert read_text(tmp_path / "none", "none", report) is None
    assert ["none:1:1: error: cannot be opened: no such file or directory [unreadable-file]"] == [
        str(found) for found in report.diagnostics
    ]


def test_front_matter_ends_at_its_second_fence() -> None:
    assert ("a: b\n", "text\n---\nmore\n", 4) == split_front_matter("---\na: b\n--- \ntext\n---\nmore\n")
    assert (None, "text\n", 1) == split_front_matter("text\n")
    assert split_front_matter("---\na: b\n") is None
    assert ("", "", 3) == split_front_matter("---\n---")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b: c", "1:5: error: a colon inside a text; put the text in quotation marks [yaml-syntax]"),
        (
            "a:\n\tb: c",
            "2:1: error: a tab; indent with spaces [yaml-syntax]",
        ),
        (
            "a: &x b",
            "1:4: error: an anchor is not part of the format; write the value out, or put it in quotation marks [yaml-alias]",
        ),
        (
            "a: !!python/object:x {}",
            "1:4: error: a tag is not part of the format; write the value out, or put it in quotation marks [yaml-alias]",
        ),
        (
            "a: b\n---\nc: d",
            "2:1: error: a second document begins here; one file holds one record or one list [yaml-syntax]",
        ),
        ("a: \x85 \x80", "1:6: error: character U+0080 is not allowed in YAML; take it out [encoding]"),
        ("[" * 500, "1:101: error: more than 100 lists or mappings inside each other [yaml-syntax]"),
        (
            "- " * 10_000 + "x",
            "1:201: error: more than 100 lists or mappings inside each other [yaml-syntax]",
        ),
        (
            "%YAML 9",
            "1:7: error: a line that begins with a per cent sign; put the text in quotation marks [yaml-syntax]",
        ),
    ],
)
def test_yaml_that_is_not_plain_data_is_told_with_its_place(text: str, found: str) -> None:
    assert [f"a.yaml:{found}"] == find(text)


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? "])
def test_any_depth_is_refused_whatever_libyaml_makes_of_it(sign: str) -> None:
    (found,) = find(sign * 10_000)

    assert "error: more than 100 lists or mappings inside each other [yaml-syntax]" in found


def test_signs_in_texts_are_texts() -> None:
    assert [] == find("a: Stone & steel * 3!\nb: '&x'\n# &c\nd: x&y\n")


def test_many_shallow_lists_are_no_depth() -> None:
    assert [] == find("".join("- [a]\n" for _ in range(200)))


@given(st.text(alphabet=st.characters(codec="utf-8")) | st.text(alphabet=" \n-:[]{}&*!#|>'\"%@`a1\t"))
def test_any_text_is_read_or_refused(text: str) -> None:
    for path in ("a.yaml", "a.md"):
        report = make_report()
        document = parse_document(text, path, report)

        assert (document is None) == report.has_errors
