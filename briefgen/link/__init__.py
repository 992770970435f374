"""`Records` → `Site`: every reference resolved or reported, what leaves no trace taken out."""

from __future__ import annotations

from briefgen.link.site import link_site

__all__ = ["link_site"]
