"""The list of places, and the pages of each: what happened and was said there."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.contexts.basics import Fact, Link
from briefgen.contexts.places import PlaceContext, PlaceListContext
from briefgen.model import Key, Page
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import COMPACT, slice_pages
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.records import Place
from briefgen.urls import record_url


def plan_places(planner: Planner) -> Iterator[Page]:
    """Yield the list of places and the pages of each."""
    slugs = list(planner.site.places)
    url = list_url("places")
    for part in slice_pages(url, len(slugs), planner.config.page_size * COMPACT):
        context = PlaceListContext(
            site=planner.frame,
            head=planner.head(LISTS["places"], url, part=part),
            pager=part.pager,
            title=LISTS["places"],
            places=tuple(planner.views.link(Key("place", slug)) for slug in part.of(slugs)),
            total=len(slugs),
        )
        yield Page(part.url, "pages/places.html", context)
    said: dict[str, list[str]] = {slug: [] for slug in slugs}
    for statement in planner.site.statements.values():
        if statement.place in said:
            said[statement.place].append(statement.quote.slug)
    for place in planner.site.places.values():
        yield from _plan_place(planner, place, said[place.slug])


def _plan_place(planner: Planner, place: Place, said: list[str]) -> Iterator[Page]:
    site, views, key = planner.site, planner.views, Key("place", place.slug)
    url = record_url("place", place.slug)
    events = site.referring("event", "place", key)
    briefs = planner.merge_briefs(site.referring("brief", "place", key), site.referring("brief", "body", key))
    for part in slice_pages(url, max(len(events), len(said), len(briefs)), planner.config.size_of("place")):
        context = PlaceContext(
            site=planner.frame,
            head=planner.head(f"{place.name} (place)", url, part=part),
            pager=part.pager,
            name=place.name,
            facts=tuple(_find_facts(planner, place)),
            body=make_prose(views, key, place.body),
            events=planner.event_section(events, part),
            quotes=planner.quote_section(said, part),
            briefs=planner.brief_section(briefs, part),
        )
        yield Page(part.url, "pages/place.html", context)


def _find_facts(planner: Planner, place: Place) -> Iterator[Fact]:
    if place.country:
        country: Link = planner.views.link(Key("actor", place.country))
        yield Fact(label="Country", text=country.text, href=country.href)
    if place.lat is not None and place.lon is not None:
        precision = f" ({place.precision})" if place.precision else ""
        yield Fact(
            label="Position",
            text=f"{_format_degrees(place.lat, 'NS')}, {_format_degrees(place.lon, 'EW')}{precision}",
        )


def _format_degrees(degrees: float, sides: str) -> str:
    return f"{abs(degrees):g}° {sides[0] if degrees >= 0 else sides[1]}"
