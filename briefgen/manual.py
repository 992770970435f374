"""The manual of the rules: `docs/rules.md`, a section for each."""

from __future__ import annotations

import re
from pathlib import Path

MANUAL = "rules.md"


def find_manual() -> Path:
    """Return the file of the manual: in the package, or in a checkout's `docs/`."""
    package = Path(__file__).parent
    installed = package / MANUAL
    return installed if installed.is_file() else package.parent / "docs" / MANUAL


def explain_rule(rule: str) -> str:
    """Return a rule's section of the manual, in Markdown."""
    text = find_manual().read_text(encoding="utf-8")
    match = re.search(rf"^### {re.escape(rule)}$.*?(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)
    return match.group().strip() + "\n" if match else f"### {rule}\n"
