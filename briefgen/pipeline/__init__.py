"""The stages in order: load, link, check, plan, render; then write, for a build, or check the pages."""

from __future__ import annotations

from briefgen.pipeline.build import build_site
from briefgen.pipeline.check import check_content, lock_content
from briefgen.pipeline.options import OUTPUT, Options, Result
from briefgen.pipeline.stages import Loaded, load_site

__all__ = [
    "OUTPUT",
    "Loaded",
    "Options",
    "Result",
    "build_site",
    "check_content",
    "load_site",
    "lock_content",
]
