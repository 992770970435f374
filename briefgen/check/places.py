"""Places that lie nowhere on Earth."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.model import Site

FURTHEST = {"lat": 90, "lon": 180}
"""Degrees either way."""


def check_places(site: Site, _: Config) -> Iterator[Finding]:
    """Yield degrees that there are not."""
    for place in site.places.values():
        for field, most in FURTHEST.items():
            degrees: float | None = getattr(place, field)
            if degrees is not None and abs(degrees) > most:
                message = f"{degrees:g} degrees are too many; {field} goes from -{most} to {most}"
                yield Finding(rules.UNKNOWN_VALUE, place.at(field), message)
