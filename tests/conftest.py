"""Fixtures and options of the test run."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from projects import Project, Write, write_files

settings.register_profile("steady", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile(
        "steady"
    )  # what is merged is judged by the same examples each time; a desk looks for new ones


@pytest.fixture
def project(tmp_path: Path) -> Write:
    """Write a site from `{path: text}`; a site without content gets an empty content folder."""

    def write(files: Mapping[str, str | bytes]) -> Project:
        (tmp_path / "content").mkdir(exist_ok=True)
        write_files(tmp_path, files)
        return Project(tmp_path)

    return write


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected sites")
