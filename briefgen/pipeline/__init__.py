"""The stages in order: load, link, check, plan, render; then write, for a build, or check the pages."""

from __future__ import annotations

from briefgen.pipeline.build import build_site
from briefgen.pipeline.check import check_content
from briefgen.pipeline.options import OUTPUT, Options, Result

__all__ = ["OUTPUT", "Options", "Result", "build_site", "check_content"]
