"""A body, and what takes the place of its references."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefgen.contexts.basics import Direction, View
from briefgen.contexts.lines import QuoteView


class Insertion(View, frozen=True, kw_only=True):
    """Something that takes the place of a reference in a body."""

    start: int
    """First character of the reference in the text."""
    end: int
    """The character after its last."""
    text: str
    """Shown to the reader; for a citation its number."""
    href: str = ""
    """From the site's root; within the page where it begins with `#`."""
    title: str = ""
    kind: Literal["link", "citation", "quote"] = "link"
    quote: QuoteView | None = None
    """For a quote that is shown as a block."""


class Prose(View, frozen=True, kw_only=True):
    """A Markdown body with its references resolved. `{{ prose|markup(head.root) }}` makes it HTML."""

    text: str
    pictures: dict[str, tuple[int, int]] = msgspec.field(default_factory=dict)
    """Width and height in pixels of the site's own pictures in it, by URL."""
    insertions: tuple[Insertion, ...] = ()
    """In the order of the text, never overlapping."""
    lang: str = ""
    dir: Direction = "ltr"
