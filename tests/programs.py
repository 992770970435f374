"""Programs of the machine that some tests need."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping

import pytest


def find_program(name: str, sentence: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return the path of a program; where it is not there, skip, or fail if CI is set."""
    if found := shutil.which(name):
        return found
    if environment.get("CI"):
        pytest.fail(f"{sentence} (CI is set, so this is a failure)", pytrace=False)
    pytest.skip(sentence)
