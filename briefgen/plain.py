"""Plain prose → HTML, at once: what Python-Markdown would make of it, in a tenth of the time.

Most bodies are paragraphs, block quotes and flat lists with stress and links in them, nothing inside
each other. Such a text can mean one thing only; all others are left to Python-Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

PARAGRAPH = re.compile(r"""(?:(?:[^\W\d_]|[“”‘’«»„"'(\ufdd0])[^|\n]*(?<!\ )(?:\n|\Z))+\Z""")
"""Lines that all begin with a letter, a quotation mark, a parenthesis or a reference, and do not end with a
space; no table's."""
_STRANGE = ("\t", "\r", "\u0002", "\u0003")
"""Signs that might mean something."""
_SUSPECT = re.compile(
    r'<a href="(?!https?://(?:[a-z0-9]+\.)+[a-z]+(?:/(?:[A-Za-z0-9/._~%+=?,:@!$;#-]|&amp;)*)?")'
)
"""A link to anything but a usual address."""
_REWRITTEN = ("\0", "\u00a0")
"""What HTML writes otherwise."""
_CONSTRUCT = re.compile(
    r"""
      \*(?<![^\s(“‘"'—–-]\*)(?P<second>\*?)(?=[^\s*])(?P<stressed>[^`\\\[\]<&*_]+)(?<!\s)\*(?P=second)
      (?=[\s.,;:!?)”’"'—–-]|\Z)
    | \[(?<!!\[)(?P<label>[^`\\\[\]<&*_\ufdd0]*)\]\((?P<url>[^\s()<>'"`\\\[\]]+)\)
    """,
    re.VERBOSE,
)
"""What editors write most: stress and links, with nothing inside that means anything, and no reference in a
link. Both begin with a letter and look back only then, so that `re` runs to the next such letter."""
_OTHER = re.compile(r"[`\\\[\]<*_]")
"""What must not be left of a text without its constructs, for no other pattern to match."""
_ENTITY = re.compile(r"&(?!\s)")
_AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


def convert_plain(text: str) -> str | None:
    r"""Return the HTML of a Markdown text, or None where it takes more than a glance to tell.

    >>> convert_plain("A *word*.\n\n> Said [so](b.html).")
    '<p>A <em>word</em>.</p>\n<blockquote>\n<p>Said <a href="b.html">so</a>.</p>\n</blockquote>'
    """
    if any(sign in text for sign in _STRANGE):
        return None
    parts: list[str] = []
    mark = ""
    for block in _split_blocks(text):
        last, mark = mark, block[0] if block.startswith(("> ", "- ")) else ""
        html = None if mark and mark == last else _convert_block(block, mark)
        if html is None:
            return None
        parts.append(html)
    return "\n".join(parts)


def is_safe(html: str) -> bool:
    """Whether the HTML of a plain text can stand in a page as it is, by an allow-list like `markup`'s.

    Its tags are those that are made here, and `<`, `>` and `&` of the text are escaped; what is left to
    look at are addresses.
    """
    return not any(sign in html for sign in _REWRITTEN) and _SUSPECT.search(html) is None


def _split_blocks(text: str) -> Iterator[str]:
    for block in text.split("\n\n"):
        if stripped := block.strip("\n"):
            yield stripped


def _convert_block(block: str, mark: str) -> str | None:
    if not mark:
        return _convert_paragraph(block)
    lines = block.split("\n")
    if not all(line.startswith(f"{mark} ") for line in lines):
        return None
    texts = [line[2:] for line in lines]
    if mark == ">":
        paragraph = _convert_paragraph("\n".join(texts))
        return paragraph and f"<blockquote>\n{paragraph}\n</blockquote>"
    items = [_convert_inline(each) if PARAGRAPH.match(each) else None for each in texts]
    if None in items:
        return None
    return "\n".join(["<ul>", *(f"<li>{item}</li>" for item in items), "</ul>"])


def _convert_paragraph(text: str) -> str | None:
    inline = _convert_inline(text) if PARAGRAPH.match(text) else None
    return None if inline is None else f"<p>{inline}</p>"


def _convert_inline(text: str) -> str | None:
    """Return the HTML of a text with its stress and links, if nothing else can be in it."""
    rests: list[str] = []
    shown: list[str] = []
    position = 0
    for match in _CONSTRUCT.finditer(text) if "*" in text or "[" in text else ():
        rests.append(text[position : match.start()])
        shown.append(_show(match))
        position = match.end()
    rests.append(text[position:])
    rest = "".join(rests)
    if _OTHER.search(rest) or ("&" in rest and _ENTITY.search(rest)):
        return None
    return "".join(chain.from_iterable(zip(map(_escape, rests), [*shown, ""], strict=True)))


def _show(match: re.Match[str]) -> str:
    if match["url"]:
        return f'<a href="{_AMPERSAND.sub("&amp;", match["url"])}">{_escape(match["label"])}</a>'
    tag = "strong" if match["second"] else "em"
    return f"<{tag}>{_escape(match['stressed'])}</{tag}>"


def _escape(text: str) -> str:
    """Return a text as HTML; an ampersand in it stands alone."""
    return text.replace("&", "&amp;").replace(">", "&gt;")
