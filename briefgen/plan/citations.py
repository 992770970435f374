"""How to cite a brief: as plain text, for BibTeX, and as CSL-JSON."""

from __future__ import annotations

import json
import re

from briefgen.config import Config
from briefgen.contexts.briefs import CitationView
from briefgen.dateformat import format_date
from briefgen.dates import Date
from briefgen.records import Brief
from briefgen.urls import absolute_url, record_url

_SPECIAL = re.compile(r"[\\{}$&#%_^~]")
_ESCAPES = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}


def cite_brief(brief: Brief, config: Config) -> CitationView:
    """Return the ways to cite a brief; those for machines only where the site has its data for them."""
    url = absolute_url(config.base_url, record_url("brief", brief.slug)) if config.base_url else ""
    desk = config.publisher.name if config.publisher else ""
    authors = brief.authors or ((desk,) if desk else ())
    plain = ", ".join(
        part
        for part in (" and ".join(authors), f"“{brief.title}”", config.title, format_date(brief.date), url)
        if part
    )
    if not config.outputs.data:
        return CitationView(plain=plain)
    return CitationView(
        plain=plain,
        bibtex=_write_bibtex(brief, authors, config, url),
        csl=_write_csl(brief, authors, config, url),
    )


def _write_bibtex(brief: Brief, authors: tuple[str, ...], config: Config, url: str) -> str:
    fields = {
        "author": " and ".join(f"{{{_escape(author)}}}" for author in authors),
        "title": f"{{{_escape(brief.title)}}}",
        "date": brief.date.first if brief.date.precision in ("day", "time") else brief.date.first[:4],
        "organization": _escape(config.title),
        "url": url,
        "langid": brief.lang or config.language,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@online{{{brief.slug},\n" + ",\n".join(lines) + "\n}"


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _ESCAPES.get(sign[0], f"\\{sign[0]}"), text)


def _write_csl(brief: Brief, authors: tuple[str, ...], config: Config, url: str) -> str:
    fields = {
        "id": brief.slug,
        "type": "webpage",
        "title": brief.title,
        "author": [{"literal": author} for author in authors],
        "container-title": config.title,
        "issued": {"date-parts": [_parts_of(brief.date)]},
        "URL": url,
        "language": brief.lang or config.language,
    }
    return json.dumps(
        [{name: value for name, value in fields.items() if value}], ensure_ascii=False, indent=1
    )


def _parts_of(date: Date) -> list[int]:
    known = {"year": 1, "month": 2}.get(date.precision, 3)
    return [int(part) for part in date.first.split("-")][:known]
