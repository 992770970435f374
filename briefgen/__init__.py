"""A static site generator for briefs: who said what, when, in which role, and how we know."""

from __future__ import annotations

__version__ = "0.1.0"
