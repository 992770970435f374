from __future__ import annotations

import pytest
import yaml
from briefgen.yamlfaults import explain_fault

QUOTED = "put the text in quotation marks"
INDENTED = f"a field that is indented more than the one above; put them in line, or {QUOTED}"
BEHIND = "text behind a closing quotation mark or bracket; put all of it in quotation marks"
UNLIKE = "a line that is indented unlike those above it"
NO_COLON = "a line that is neither a field nor part of one; a colon is missing"
NO_HYPHEN = "a line that belongs to no entry of the list; a hyphen or an indent is missing"
BESIDE = "text beside | or >; begin it on the next line"
MISSING = f"a value is missing here; {QUOTED} if this begins one"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: The bridge▶: a history\n", f"a colon inside a text; {QUOTED}"),
        ("name: A\n  ▶kind: person\n", INDENTED),
        ("- a: b\n   ▶c: d\n", INDENTED),
        ("summary: one\n  of two▶: three\n", f"a colon inside a text; {QUOTED}"),
        ("name: A\n▶summary\nkind: person\n", NO_COLON),
        ("name: A\nkind: person\n▶summary", NO_COLON),
        ("roles:\n    - a\n  ▶kind: x\n", UNLIKE),
        ('title: "A" ▶said B\n', BEHIND),
        ("name: ▶- A\n", f"a hyphen where a text was wanted; begin a list on a new line, or {QUOTED}"),
        ("- a\n▶b: c\n", NO_HYPHEN),
        ("x: ▶[a\ny: z\n", "a comma is missing in this list, or its closing bracket"),
        ("x: ▶{a: 1\ny: 2\n", "a comma is missing in these fields, or their closing bracket"),
        ("x: [a,▶,b]\n", MISSING),
        ("x: ▶[\n\n", MISSING),
        ('x: ▶"a\n---\nb"\n', 'a line "---" or "..." inside a text; a quotation mark is missing'),
        ("x: ▶'a\n", "the file ends inside a text; a closing quotation mark is missing"),
        ('x: "a ▶\\q b"\n', "a backslash in a text in double quotation marks; write two of them"),
        ('x: "a \\x▶zz"\n', "an escape that is cut short; write two backslashes for one"),
        ('x: "\\u▶d800"\n', "an escape that stands for no character; write two backslashes for one"),
        ("x: | ▶text\n  a\n", BESIDE),
        ("x: |▶0\n  a\n", BESIDE),
        ("x: ▶@home\n", f'"@" begins a text; {QUOTED}'),
        ("x:\n▶\ty: z\n", "a tab; indent with spaces"),
        ("▶\t", "a tab; indent with spaces"),
        ("x: a\n▶\ty: z\n", "a tab; indent with spaces"),
        ("x: *▶ a\n", f"a text that begins with & or *; {QUOTED}"),
        ("x: !<a▶ b\n", f"a text that begins with an exclamation mark; {QUOTED}"),
        ("x: ▶? a\n", f"a text that begins with a question mark; {QUOTED}"),
        ("%▶x\n", f"a line that begins with a per cent sign; {QUOTED}"),
        ("▶%YAML 9.9\n---\nx: y\n", f"a line that begins with a per cent sign; {QUOTED}"),
        ("x: y\n▶---\nx: y\n", "a second document begins here; one file holds one record or one list"),
        ("x: y\n...\n▶x: y\n", 'text behind a line "...", which ends the record; take that line out'),
    ],
)
def test_faults_are_told_in_plain_words_where_they_are(text: str, message: str) -> None:
    before, _, after = text.partition("▶")
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        yaml.compose(before + after, Loader=yaml.CBaseLoader)

    line = before.count("\n")
    column = len(before) - before.rfind("\n") - 1
    assert (line, column, message) == explain_fault(raised.value, before + after)


def test_what_has_no_words_is_told_in_the_readers_own() -> None:
    error = yaml.MarkedYAMLError(problem="Something new")

    assert (0, 0, "no reader of YAML gets on here: something new") == explain_fault(error, "x")
    assert (0, 0, "no reader of YAML gets on here: something new") == explain_fault(error, "")
