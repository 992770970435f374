"""The shape of the repository: what is named somewhere must be there, and the other way round."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
UNTESTED = {"__init__", "__main__"}
"""`__init__` only passes names on; `__main__` is run by the test of the wheel."""
DECLARATIONS = {"contexts", "records"}
"""Packages of nothing but types, each tested as a whole."""
WHOLE = {
    "test_layout",
    "test_golden",
    "test_determinism",
    "test_crawl",
    "test_wheel",
    "test_invalid",
    "test_any_input",
    "test_cases",
    "test_content",
    "test_hooks",
    "test_docs",
    "test_commands_in_docs",
    "test_incremental",
    "test_killed",
    "test_validity",
}
"""Tests of the whole rather than of a module, beside those in a browser."""
BESIDE = {"sites", "browser"}


def test_each_module_has_its_test_file() -> None:
    package = ROOT / "briefgen"
    modules = {
        mirror(file.relative_to(package)) for file in package.rglob("*.py") if file.stem not in UNTESTED
    }
    tests = {
        file.relative_to(ROOT / "tests")
        for file in (ROOT / "tests").rglob("test_*.py")
        if file.stem not in WHOLE and not BESIDE & set(file.relative_to(ROOT).parts)
    }

    assert modules == tests


def mirror(module: Path) -> Path:
    """Return the file that tests a module."""
    package = module.parts[0]
    return Path(f"test_{package}.py") if package in DECLARATIONS else module.with_name(f"test_{module.name}")


def test_the_readme_and_the_makefile_name_both_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:20]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    for command in ("site", "test"):
        assert any(line.startswith(f"make {command} ") for line in readme)
        assert f"\n{command}:" in makefile
