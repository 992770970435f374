"""Markdown → safe HTML. The only maker of `Markup`.

Python-Markdown renders and nh3 sanitises by an allow-list; plain prose is rendered at a glance, and spared
the sanitiser where that would leave it as it is. Only then do the resolved references take their places:
each comes through as a mark of two noncharacters, which no text holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import unquote

import nh3
from markdown import Markdown
from markdown.extensions.toc import TocExtension
from markupsafe import Markup, escape

from briefgen.contexts.lines import QuoteView
from briefgen.contexts.prose import Insertion, Prose
from briefgen.languages import direction_of
from briefgen.plain import convert_plain, is_safe
from briefgen.shortcuts import Shortcuts
from briefgen.taming import mask_brackets, unmask_brackets
from briefgen.urls import slugify_text

EXTENSIONS = ("tables", "fenced_code", "footnotes", "def_list", "sane_lists")
"""Those of Python-Markdown that bodies are written with; headings get ids beside."""
OPEN, CLOSE = "\ufdd0", "\ufdd1"
ID_PREFIX = "text-"
"""Keeps ids of a body apart from those of the page around it."""

TAGS = {
    *(
        [
            "a",
            "abbr",
            "b",
            "bdi",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "dfn",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
        ]
    ),
    *(
        [
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
        ]
    ),
    *(["sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var"]),
}
ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "li": {"id"},
    "sup": {"id"},
    "ol": {"start"},
    "td": {"style", "colspan", "rowspan"},
    "th": {"style", "colspan", "rowspan", "scope"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
SCHEMES = {"http", "https", "mailto", "tel"}

_TAG_OR_MARK = re.compile(rf"""{OPEN}(\d+){CLOSE}|<(/?)([a-z][a-z0-9]*)(?:\s+[a-z-]+="[^"]*")*\s*/?>""")
_MARK = re.compile(rf"{OPEN}(\d+){CLOSE}")
_SPACE_AFTER_WORD = re.compile(r"""(?<=[\w.,;:!?)”"’»])[ \n]\Z""")
_LONE_MARK = re.compile(rf"<p>\s*({OPEN}\d+{CLOSE})\s*</p>")
_IMAGE = re.compile(r'<img\b((?:\s+[a-z-]+="[^"]*")*)\s*/?>')
_SOURCE = re.compile(r'\ssrc="([^"]*)"')
_SIZE = re.compile(r'\s(?:width|height)="')
_FOREIGN_SOURCE = re.compile(r'\ssrc="((?:https?:)?//[^"]*)"')


def render_prose(prose: Prose, root: str, show_quote: Callable[[str, QuoteView], str]) -> Markup:
    """Return a body as HTML that is safe to stand in a page.

    Args:
        prose: The body with its references resolved.
        root: Leads from the page to the site's root.
        show_quote: Makes the block that an embedded quote is shown as.
    """
    text = mask_brackets(_mark_references(prose))
    html = convert_plain(text)
    is_plain = html is not None and is_safe(html)
    if html is None or not is_plain:
        html = _sanitise(html or _convert(text), root)
        html = _IMAGE.sub(lambda match: _show_picture(match, prose, root), html)
    if prose.insertions:
        html = _insert(html, prose, root, show_quote, is_plain=is_plain)
    return Markup(unmask_brackets(html))  # noqa: S704 - made safe above


def _mark_references(prose: Prose) -> str:
    parts: list[str] = []
    position = 0
    for i, insertion in enumerate(prose.insertions):
        mark = f"{OPEN}{i}{CLOSE}"
        text = prose.text[position : insertion.start]
        if insertion.kind == "citation" and insertion.text.isdigit():
            text = _SPACE_AFTER_WORD.sub("", text)  # its number stands at the word
        parts += [text, f"\n\n{mark}\n\n" if insertion.quote else mark]
        position = insertion.end
    parts.append(prose.text[position:])
    return "".join(parts)


def _convert(text: str) -> str:
    """Return the HTML of a Markdown text; one nested too deep for the parser stands as it was written."""
    try:
        return _markdown().reset().convert(text)
    except RecursionError:
        _markdown.cache_clear()  # it was stopped in the midst of its work, and keeps what it was at
        return f"<pre>{escape(text)}</pre>"


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    return Markdown(extensions=[*EXTENSIONS, _make_toc(), Shortcuts()], output_format="html")


def _make_toc() -> TocExtension:
    """Return what gives headings their ids; a table of contents is not made."""
    return TocExtension(marker="", slugify=lambda text, _: slugify_text(_MARK.sub("", text)))


def _sanitise(html: str, root: str) -> str:
    clean = _cleaner(root).clean(html)
    if "<h1" in clean:
        clean = clean.replace("<h1", "<h2").replace("</h1>", "</h2>")
    if "<table" in clean:
        clean = clean.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")
    return clean


@lru_cache(maxsize=64)
def _cleaner(root: str) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS,
        clean_content_tags={"script", "style", "template", "iframe", "noscript", "svg", "math"},
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=None,
        filter_style_properties={"text-align"},
        id_prefix=ID_PREFIX,
        url_relative=lambda url: rebase_address(url, root),
    )


def rebase_address(url: str, root: str) -> str | None:
    """Return a relative address as seen from the page; the editor wrote it from the site's root."""
    if url.startswith("#"):
        return f"#{ID_PREFIX}{url[1:]}" if len(url) > 1 else "#"
    if url.startswith(("//", "\\", "/\\")):
        return None
    path = url.removeprefix("/")
    folder, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", path, re.DOTALL).groups()  # type: ignore[union-attr]
    if folder == "" or folder.endswith("/"):
        folder += "index.html"
    return f"{root}{folder}{mark}{rest}"


def _show_picture(match: re.Match[str], prose: Prose, root: str) -> str:
    """Tell how large a picture of the site is; one from elsewhere, which no page loads, becomes a link."""
    foreign = _FOREIGN_SOURCE.search(match[1])
    if foreign is None:
        source = _SOURCE.search(match[1])
        size = prose.pictures.get(unquote(source[1]).removeprefix(root)) if source else None
        if size is None or _SIZE.search(match[1]):
            return match[0]
        return f'<img{match[1]} width="{size[0]}" height="{size[1]}">'
    alt = re.search(r'\salt="([^"]*)"', match[1])
    return f'<a href="{foreign[1]}">{alt[1] if alt and alt[1] else "picture"}</a>'


def _insert(
    html: str, prose: Prose, root: str, show_quote: Callable[[str, QuoteView], str], *, is_plain: bool
) -> str:
    """Put each reference where its mark came out: a link in text, words in links, as written in code.

    Plain prose has no marks but in text.
    """
    if any(insertion.quote for insertion in prose.insertions):
        html = _LONE_MARK.sub(lambda match: _unwrap(match, prose), html)
    if is_plain:
        shown = [_show(insertion, root, show_quote, is_plain=False) for insertion in prose.insertions]
        return _MARK.sub(lambda mark: shown[int(mark[1])], html)
    open_tags: dict[str, int] = {"a": 0, "code": 0, "pre": 0}

    def replace(match: re.Match[str]) -> str:
        if match[1] is not None:
            insertion = prose.insertions[int(match[1])]
            if open_tags["code"] or open_tags["pre"]:
                return str(escape(prose.text[insertion.start : insertion.end]))
            return _show(insertion, root, show_quote, is_plain=open_tags["a"] > 0)
        if match[3] in open_tags:
            open_tags[match[3]] += -1 if match[2] else 1
        if OPEN in match[0]:
            return _MARK.sub(lambda mark: str(escape(prose.insertions[int(mark[1])].text)), match[0])
        return match[0]

    return _TAG_OR_MARK.sub(replace, html)


def _unwrap(match: re.Match[str], prose: Prose) -> str:
    insertion = prose.insertions[int(match[1].strip(OPEN + CLOSE))]
    return match[1] if insertion.quote else match[0]


def _show(
    insertion: Insertion, root: str, show_quote: Callable[[str, QuoteView], str], *, is_plain: bool
) -> str:
    if insertion.quote is not None and not is_plain:
        return str(show_quote(root, insertion.quote))
    text = escape(insertion.text)
    if is_plain or not insertion.href:
        return str(text)
    href = insertion.href if insertion.href.startswith("#") else root + insertion.href
    title = f' title="{escape(insertion.title)}"' if insertion.title else ""
    direction = ' dir="rtl"' if direction_of(insertion.text) == "rtl" else ""
    link = f'<a href="{escape(href)}"{title}{direction}>{text}</a>'
    return f'<sup class="citation">{link}</sup>' if insertion.kind == "citation" else link
