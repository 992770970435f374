"""A linked site in which only the text of a brief has changed: linked again for that text alone.

Nobody but a brief's own page reads its text. So where a new text refers to the same records in the
same order, by the words that the old one used, everything else stays as it was linked.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable
from dataclasses import replace

from msgspec import structs

from briefgen.link.autolink import link_mentions
from briefgen.model import BodyLink, Key, Site
from briefgen.records import Brief
from briefgen.references import NameFinder


def amend_site(site: Site, before: Brief, after: Brief, finder: NameFinder | None) -> Site | None:
    """Return a site with another text for a brief, or None where more has changed than that.

    Args:
        site: As it was linked with the text before.
        before: The brief as it was loaded then.
        after: As it is loaded now.
        finder: Finds the names of the site's actors; None where bodies are not linked by name.
    """
    key = Key("brief", after.slug)
    if before != structs.replace(after, body=before.body, references=before.references):
        return None
    if after.slug not in site.briefs or after.status == "retracted" or after.waivers:
        return None
    old_links = site.bodies.get(key, ())
    links = _resolve_as_before(before, after, old_links)
    if links is None:
        return None
    if finder is not None:
        links = link_mentions(finder, key, after.body, links)
    if _list_targets(links) != _list_targets(old_links):
        return None
    amended = structs.replace(site.briefs[after.slug], body=after.body, references=after.references)
    return replace(
        site,
        briefs=ChainMap({after.slug: amended}, site.briefs),  # type: ignore[arg-type] # not written to
        bodies=ChainMap({key: links}, site.bodies),  # type: ignore[arg-type] # likewise
    )


def _resolve_as_before(
    before: Brief, after: Brief, old_links: Iterable[BodyLink]
) -> tuple[BodyLink, ...] | None:
    """Return the links that a text's references make, or None for one whose meaning is not yet known."""
    link_at = {link.start: link for link in old_links}
    known = {
        (found.form, found.target): link_at[found.start].target
        for found in before.references
        if found.start in link_at
    }
    links = []
    for found in after.references:
        target = known.get((found.form, found.target))
        if target is None:
            return None
        links.append(BodyLink(found.start, found.end, found.form, target, found.label))
    return tuple(links)


def _list_targets(links: Iterable[BodyLink]) -> tuple[tuple[str, Key | None], ...]:
    """Return what a text refers to, each once, in the order in which it is first named."""
    return tuple(dict.fromkeys((link.form, link.target) for link in links))
