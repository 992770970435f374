"""`Records` → `Site`: every reference resolved or reported, what leaves no trace taken out."""

from __future__ import annotations

from briefgen.link.amend import amend_site
from briefgen.link.autolink import make_name_finder
from briefgen.link.site import link_site
from briefgen.link.visibility import bury, bury_retracted, find_now

__all__ = ["amend_site", "bury", "bury_retracted", "find_now", "link_site", "make_name_finder"]
