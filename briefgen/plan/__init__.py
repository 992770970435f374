"""`Site` → the whole list of pages, as data, before any HTML exists. One module per kind of page."""

from __future__ import annotations

from briefgen.plan.frame import LISTS
from briefgen.plan.site import plan_brief, plan_counts, plan_pages

__all__ = ["LISTS", "plan_brief", "plan_counts", "plan_pages"]
