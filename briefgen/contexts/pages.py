"""Free pages, the page for addresses that lead nowhere, and old addresses."""

from __future__ import annotations

from briefgen.contexts.basics import Link
from briefgen.contexts.frame import PageContext
from briefgen.contexts.prose import Prose


class FreePageContext(PageContext, frozen=True, kw_only=True):
    """`pages/page.html`: about, method, corrections policy."""

    title: str
    body: Prose


class NotFoundContext(PageContext, frozen=True, kw_only=True):
    """`pages/404.html`. Its `head.root` is absolute: it is shown at any address."""


class RedirectContext(PageContext, frozen=True, kw_only=True):
    """`pages/redirect.html`: an old address."""

    target: Link
