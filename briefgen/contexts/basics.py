"""What all views are made of: links, days, texts, sections.

Every `href` is an address from the site's root (`actors/mark-rutte/index.html`); a template writes
`{{ head.root }}` before it. An empty `href` means that there is nothing to link to: show the text
alone.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Direction = Literal["ltr", "rtl"]


class View(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A value that templates read. Encoded without the names of its fields, so that pages stay small."""


class Link(View, frozen=True, kw_only=True):
    """A name and where it leads."""

    text: str
    href: str = ""
    lang: str = ""
    """BCP 47; empty where it is the language of the page around it."""
    card: str = ""
    """What a reader is told before following it, in lines: who, as what, the rest. Mostly empty."""


class Day(View, frozen=True, kw_only=True):
    """A date for readers."""

    text: str
    """`4 September 2025`, `about August 2025`."""
    machine: str = ""
    """For the `datetime` attribute; empty where HTML has no form for the date."""
    weekday: str = ""
    """`Thursday`; empty where the date is not known to the day."""


class Text(View, frozen=True, kw_only=True):
    """A text with its language."""

    text: str
    lang: str = ""
    """BCP 47; empty where it is the site's language."""
    dir: Direction = "ltr"


class Segment(View, frozen=True, kw_only=True):
    """A stretch of a text that is marked, or one that is not."""

    text: str
    mark: Literal["", "match", "removed", "added"] = ""


class Section(View, frozen=True, kw_only=True):
    """A list that is spread over the numbered pages of a record, all sections in step."""

    total: int
    """How many items there are on all pages together."""


class Fact(View, frozen=True, kw_only=True):
    """A labelled detail, such as a date of birth."""

    label: str
    text: str
    href: str = ""


class ImageView(View, frozen=True, kw_only=True):
    """A picture from the site's static files."""

    src: str
    """From the site's root."""
    alt: str
    credit: str = ""
    width: int = 0
    """In CSS pixels; 0 where it is not known."""
    height: int = 0
