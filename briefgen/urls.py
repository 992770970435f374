"""Slugs, and where pages stand on the site.

A URL here is the address of a file from the site's root, without a leading slash:
`actors/mark-rutte/index.html`. Links name the file, so that a site opened from a disk works
like one on a host; what names a page to the outside world (`absolute_url`) leaves it out.
"""

from __future__ import annotations

import hashlib
import re
from string import ascii_letters, digits
from urllib.parse import quote

from anyascii import anyascii

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_FORM = "lower-case letters a to z, digits, single hyphens"
"""What an id is made of, for messages."""
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{i}" for port in ("com", "lpt") for i in range(1, 10))]
)
"""Names that Windows keeps for devices: no file or folder there can bear one (Microsoft, "Naming Files")."""
MAX_SLUG_LENGTH = 200
"""File systems take 255 bytes in a name; this leaves room for suffixes."""
_TO_WORDS = {
    code: chr(code).lower() if chr(code) in ascii_letters + digits else " " for code in range(128)
} | {ord("'"): ""}
"""Makes lower-case words of ASCII, with spaces between them."""

_UNQUOTED = re.compile(r"[a-zA-Z0-9/._~-]*")
"""What stands in an address as it is (RFC 3986, 2.3)."""

INDEX = "index.html"
FEED = "feed.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
ASSETS = "assets"
"""The folder of the theme's own files."""
BUNDLE = "pagefind"
"""The folder of the index of the search."""
FOLDER_BY_KIND = {
    "brief": "briefs",
    "actor": "actors",
    "event": "events",
    "quote": "quotes",
    "source": "sources",
    "topic": "topics",
    "place": "places",
    "page": "pages",
}
"""The content folder of each kind of record; all but `page` are also where its pages stand."""


def is_slug(text: str) -> bool:
    """Whether a text can be an id: lower-case ASCII letters and digits in groups joined by single hyphens.

    >>> is_slug("mark-rutte"), is_slug("Mark Rutte"), is_slug("con")
    (True, False, False)
    """
    return len(text) <= MAX_SLUG_LENGTH and SLUG.fullmatch(text) is not None and text not in RESERVED


def slugify_text(text: str, *, max_words: int = 12) -> str:
    """Return an id made of a text's first words; empty if it holds no letter or digit.

    Letters of other scripts are romanised, letter by letter (anyascii); a name that Windows keeps gets a 0.

    >>> slugify_text("It's not for them to decide")
    'its-not-for-them-to-decide'
    >>> slugify_text("Владимир Путин")
    'vladimir-putin'
    >>> slugify_text("COM1")
    'com1-0'
    """
    words = anyascii(text).translate(_TO_WORDS).split(None, max_words)[:max_words]
    slug = "-".join(words)[:80].strip("-")
    return f"{slug}-0" if slug in RESERVED else slug


def digest_text(text: str) -> str:
    """Return eight hexadecimal digits that tell texts apart."""
    return hashlib.blake2s(text.encode(), digest_size=4).hexdigest()


def record_url(kind: str, slug: str) -> str:
    """Return the URL of a record's page.

    >>> record_url("actor", "mark-rutte"), record_url("page", "about")
    ('actors/mark-rutte/index.html', 'about/index.html')
    """
    if kind == "page":
        return f"{slug}/{INDEX}"
    return f"{FOLDER_BY_KIND[kind]}/{slug}/{INDEX}"


def numbered_url(url: str, number: int) -> str:
    """Return the URL of one of the pages that a long list is spread over.

    >>> numbered_url("actors/nato/index.html", 2)
    'actors/nato/page/2/index.html'
    """
    return url if number == 1 else f"{url.removesuffix(INDEX)}page/{number}/{INDEX}"


def sibling_url(url: str, name: str) -> str:
    """Return the URL of a file that stands beside a page.

    >>> sibling_url("actors/nato/index.html", "feed.xml")
    'actors/nato/feed.xml'
    """
    return url[: url.rfind("/") + 1] + name


def root_prefix(url: str) -> str:
    """Return what leads from a page back to the site's root.

    >>> root_prefix("actors/mark-rutte/index.html"), root_prefix("index.html")
    ('../../', '')
    """
    return "../" * url.count("/")


def absolute_url(base_url: str, url: str) -> str:
    """Return the address of a page for the outside world, without `index.html`.

    >>> absolute_url("https://example.org/desk/", "actors/nato/index.html")
    'https://example.org/desk/actors/nato/'
    """
    path, hash_mark, fragment = url.partition("#")
    if path == INDEX or path.endswith("/" + INDEX):
        path = path.removesuffix(INDEX)
    quoted = path if _UNQUOTED.fullmatch(path) else quote(path)
    return base_url.rstrip("/") + "/" + quoted + hash_mark + fragment


def alias_url(alias: str) -> str | None:
    """Return the URL of the file that answers an old address, or None where it leaves the site.

    >>> alias_url("/2019/old-name/"), alias_url("old.html"), alias_url("../up")
    ('2019/old-name/index.html', 'old.html', None)
    """
    path = alias.strip().lstrip("/")
    parts = path.rstrip("/").split("/")
    if any(part in ("", ".", "..") for part in parts) or re.search(r"[\\:?#<>\"|*]", path):
        return None
    if path.endswith((".html", ".htm")):
        return path
    return f"{path.rstrip('/')}/{INDEX}"
