"""Planned pages → HTML, each when it is asked for, and again only when it has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

from briefgen.contexts.frame import SiteView
from briefgen.diagnostics import Found
from briefgen.digests import digest_bytes
from briefgen.render import (
    EncodedPage,
    RenderUnit,
    digest_shared,
    find_closures,
    fingerprint_page,
    render_unit,
)
from briefgen.theme import Theme


@dataclass(frozen=True, slots=True)
class Rendering:
    """A page as it is shown."""

    fingerprint: bytes
    html: bytes | None
    """Where the template failed, as it was before; None where it never was."""
    found: tuple[Found, ...] = ()
    """What is wrong with the template."""

    @property
    def version(self) -> str:
        """What tells this HTML from another."""
        return digest_bytes(self.html or b"").hex()


class Renderings:
    """The pages that were asked for, by URL; one is rendered at a time."""

    def __init__(self) -> None:
        self._by_url: dict[str, Rendering] = {}
        self._lock = Lock()
        self._looks: tuple[bytes, SiteView, Mapping[str, bytes]] | None = None

    def render(self, page: EncodedPage, theme: Theme, view: SiteView) -> Rendering:
        """Return a page, rendered unless it was before."""
        with self._lock:
            fingerprint = fingerprint_page(page, self._digest_looks(theme, view))
            before = self._by_url.get(page.url)
            if before is not None and before.fingerprint == fingerprint:
                return before
            (rendered,) = render_unit(RenderUnit(theme, view, [page]))
            last_good = before.html if before is not None else None
            html = rendered.html if rendered.html is not None else last_good
            self._by_url[page.url] = Rendering(fingerprint, html, rendered.found)
            return self._by_url[page.url]

    def _digest_looks(self, theme: Theme, view: SiteView) -> Mapping[str, bytes]:
        """Return what pages depend on beside their contexts; made again when theme or view change."""
        if self._looks is None or self._looks[0] != theme.digest or self._looks[1] is not view:
            self._looks = (theme.digest, view, digest_shared(theme, view, find_closures(theme)))
        return self._looks[2]
