r"""Small sites with a fault, and clean ones near it, each finding at its very place.

`cases/<rule>.txt` holds cases of one rule:

    @@ what the case is about | +shared now=2025-09-05 other
    == content/briefs/a.md
    the file, with ▶ where a finding of the rule is to be

`+name` adds the files of `cases/shared/name/`, `now=` is the day the site is made for, and `other` lets
errors of other rules pass. `\x00` and `\t` in a file stand for these characters.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from briefgen.dates import parse_date
from briefgen.pipeline import Options, check_content
from briefgen.rules import RULES

CASES = Path(__file__).parent / "cases"
MARK = "▶"


@dataclass(slots=True)
class Case:
    rule: str
    name: str
    options: list[str]
    files: dict[str, str] = field(default_factory=dict)

    def write(self, root: Path) -> set[tuple[str, int, int]]:
        """Write the site, and return where findings are expected."""
        (root / "content").mkdir()
        for option in self.options:
            if option.startswith("+"):
                shutil.copytree(CASES / "shared" / option[1:], root, dirs_exist_ok=True)
        places = set()
        for path, marked in self.files.items():
            pieces = marked.replace("\\x00", "\x00").replace("\\t", "\t").split(MARK)
            text = pieces[0]
            for piece in pieces[1:]:
                line = text[text.rfind("\n") + 1 :]
                places.add((path, text.count("\n") + 1, len(line) + 1))
                text += piece
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        return places

    @property
    def now(self) -> str:
        return next((option[4:] for option in self.options if option.startswith("now=")), "")


def read_cases(file: Path) -> Iterator[Case]:
    for part in re.split(r"^@@ ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading, _, rest = part.partition("\n")
        name, _, options = heading.partition(" | ")
        files = re.split(r"^== (.+)\n", rest, flags=re.MULTILINE)[1:]
        yield Case(file.stem, name, options.split(), dict(zip(files[::2], files[1::2], strict=True)))


ALL = [case for file in sorted(CASES.glob("*.txt")) for case in read_cases(file)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.rule}: {case.name}")
def test_every_fault_is_found_at_its_place_and_nothing_else(case: Case, tmp_path: Path) -> None:
    expected = case.write(tmp_path)
    now = parse_date(case.now) if case.now else None
    result = check_content(Options(root=tmp_path, output=tmp_path / "output", now=now))

    found = {
        (each.location.path, each.location.line, each.location.column)
        for each in result.diagnostics
        if each.rule == case.rule
    }
    assert expected == found, "\n".join(map(str, result.diagnostics))
    others = [str(each) for each in result.diagnostics if each.level == "error" and each.rule != case.rule]
    assert "other" in case.options or not others


def test_cases_are_named_for_rules_and_apart() -> None:
    names = [(case.rule, case.name) for case in ALL]

    assert {case.rule for case in ALL} <= set(RULES)
    assert len(names) == len(set(names))
