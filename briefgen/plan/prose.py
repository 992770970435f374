"""Bodies with their references resolved → `Prose`."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from briefgen.contexts.prose import Insertion, Prose
from briefgen.dates import Date
from briefgen.languages import direction_of
from briefgen.model import BodyLink, Key, Site
from briefgen.pictures import Size
from briefgen.plan.views import Views


def make_prose(
    views: Views,
    key: Key,
    body: str,
    *,
    lang: str = "",
    on: Date | None = None,
    numbers: Mapping[str, int] | None = None,
) -> Prose:
    """Return a record's body with what takes the place of its references.

    Args:
        views: Makes the views of what is referred to.
        key: The record.
        body: Its Markdown.
        lang: The body's language, as the record says.
        on: The date of what it tells: links to actors say what they were then.
        numbers: By source: the number that citations show and link to on the same page. Without
            them a citation names the publisher and links to the source's own page.
    """
    insertions = tuple(
        _make_insertion(views, link, on, numbers or {}) for link in views.site.bodies.get(key, ())
    )
    return Prose(
        text=body,
        pictures=_find_pictures(views.site, body),
        insertions=insertions,
        lang=views.foreign(lang),
        dir=direction_of(body, lang),
    )


def _find_pictures(site: Site, body: str) -> dict[str, Size]:
    """Return the sizes of the pictures whose files a body names."""
    if not site.pictures or ("![" not in body and "<img" not in body):
        return {}
    written = unquote(body)
    return {url: size for url, size in site.pictures.items() if url.rsplit("/", 1)[-1] in written}


def _make_insertion(views: Views, link: BodyLink, on: Date | None, numbers: Mapping[str, int]) -> Insertion:
    if link.target is None:
        return Insertion(start=link.start, end=link.end, text=link.label)
    if link.form == "citation":
        return _make_citation(views, link, link.target.slug, numbers)
    if link.form == "quote":
        quote = views.quote(link.target.slug) if link.target.slug in views.site.statements else None
        return Insertion(start=link.start, end=link.end, text="", kind="quote", quote=quote)
    shown = views.link(link.target, link.label)
    card = shown.card
    if on and card and link.target.kind == "actor":
        card = views.actor_then(link.target.slug, on).name.card
    return Insertion(start=link.start, end=link.end, text=shown.text, href=shown.href, title=card)


def _make_citation(views: Views, link: BodyLink, slug: str, numbers: Mapping[str, int]) -> Insertion:
    source = views.site.sources[slug]
    title = ", ".join(part for part in (source.publisher, source.title, link.label) if part)
    if slug in numbers:
        number = numbers[slug]
        text, href = str(number), f"#source-{number}"
    else:
        text, href = source.publisher or source.title, views.href(Key("source", slug))
    return Insertion(start=link.start, end=link.end, text=text, href=href, title=title, kind="citation")
