from __future__ import annotations

import pytest
from briefgen.check.halves import check_halves
from briefgen.records import Page
from briefgen.references import find_references


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("See [[a]. And", '"[[a]. And" begins like a reference, and is none; end it with ]]'),
        (
            "See [@ a]",
            '"[@ a]" begins like a reference, and is none; '
            "write the source's id directly behind the @, and end it with ]",
        ),
        (
            "x ![[quote:a]]",
            '"![[quote:a]]" begins like a reference, and is none; write ![[quote:…]] on a line of its own',
        ),
        ("See [@a, @b]", "one citation names one source; write [@a] [@b]"),
    ],
)
def test_half_references_are_told_with_what_they_lack(body: str, message: str) -> None:
    record = Page(title="A", body=body, references=find_references(body))

    assert [message] == [found.message for found in check_halves(record)]


@pytest.mark.parametrize(
    "body", ["[[a]] [[a|b]] [@d, p. 1]", "\\[[a] \\[@b", "`[[a`", "[@a](https://b.example)", "a[1]"]
)
def test_whole_ones_and_other_brackets_are_let_pass(body: str) -> None:
    assert [] == list(check_halves(Page(title="A", body=body, references=find_references(body))))
