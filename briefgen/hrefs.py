"""Addresses in fields that become links: what is wrong with one, and what it leads to.

An address is judged by its letters alone; nothing is looked up.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from briefgen.urls import INDEX

_ORDINARY = re.compile(r"https?://[a-z0-9.-]*[a-z0-9](?:/[^\s\\]*)?")
"""Most addresses on the web; the others are taken apart."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_IGNORED_BY_BROWSERS = re.compile("[\x00-\x20]")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")


def find_scheme(address: str) -> str:
    r"""Return the scheme of an address as browsers read it, in lower case; nothing where it has none.

    >>> find_scheme(" Java\tScript:alert(1)"), find_scheme("/actors/")
    ('javascript', '')
    """
    found = _SCHEME.match(_strip_ignored(address))
    return found.group().lower() if found else ""


def _strip_ignored(address: str) -> str:
    return _IGNORED_BY_BROWSERS.sub("", address)


def find_web_fault(url: str) -> str:
    """Return what is wrong with an address on the web; nothing where it is one.

    >>> find_web_fault("javascript:alert(1)"), find_web_fault("https://example.org/")
    ('does not begin with https:// or http://', '')
    """
    if _ORDINARY.fullmatch(url):
        return ""
    if not url.lower().startswith(("https://", "http://")):
        return "does not begin with https:// or http://"
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return "is not an address"
    if any(sign.isspace() for sign in parts.netloc):
        return "has a space in the name of its site"
    return "" if host else "names no site"


def is_web_address(url: str) -> bool:
    """Whether an address may become a link to another site."""
    return not find_web_fault(url)


def find_file_fault(path: str) -> str:
    """Return what is wrong with the address of a static file; nothing where it stays on the site.

    >>> find_file_fault("/images/ana.jpg"), find_file_fault("../ana.jpg")
    ('', "is not one of the site's static files")
    """
    is_ours = not (_leads_away(path) or _climbs(path))
    return "" if is_ours else "is not one of the site's static files"


def find_link_fault(url: str) -> str:
    """Return what is wrong with an address on the site, on the web or of mail; nothing where it is one.

    >>> find_link_fault("/actors/"), find_link_fault("mailto:a@example.org"), find_link_fault("../actors/")
    ('', '', 'leads out of the site')
    """
    if url.startswith(("mailto:", "#")):
        return ""
    if find_scheme(url) in ("https", "http"):
        return find_web_fault(url)
    if _leads_away(url):
        return "does not begin with /, https:// or http://"
    return "leads out of the site" if _climbs(url) else ""


def _leads_away(address: str) -> bool:
    return bool(find_scheme(address)) or _strip_ignored(address).startswith("//") or "\\" in address


def _climbs(address: str) -> bool:
    return ".." in _strip_ignored(address).split("/")


def find_wikidata_fault(number: str) -> str:
    """Return what is wrong with a number of Wikidata; nothing where it is one.

    >>> find_wikidata_fault("https://www.wikidata.org/wiki/Q57792"), find_wikidata_fault("Q57792")
    ('is not a number of Wikidata; write Q57792', '')
    """
    found = _WIKIDATA.search(number)
    if found and found.group() == number:
        return ""
    return f"is not a number of Wikidata; write {found.group() if found else 'one such as Q57792'}"


def resolve_href(url: str) -> str:
    """Return an address of the settings as templates take it.

    >>> resolve_href("/about/"), resolve_href("about"), resolve_href("https://example.org/")
    ('about/index.html', 'about/index.html', 'https://example.org/')
    """
    if "://" in url or url.startswith(("mailto:", "#")):
        return url
    path, mark, place = url.lstrip("/").partition("#")
    if path and not path.endswith("/") and "." not in path.rsplit("/", 1)[-1]:
        path += "/"
    return f"{path}{INDEX if path == '' or path.endswith('/') else ''}{mark}{place}"


def resolve_file(src: str) -> str:
    """Return the URL of a static file from its address in a field.

    >>> resolve_file("/images/ana.jpg"), resolve_file("static/images/ana.jpg")
    ('images/ana.jpg', 'images/ana.jpg')
    """
    return src.lstrip("/").removeprefix("static/")
