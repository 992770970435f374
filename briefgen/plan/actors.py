"""The list of actors, and the pages of each: who they are, what they said, where they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import structs

from briefgen.contexts.actors import (
    ActorContext,
    ActorLine,
    ActorListContext,
    MembershipView,
    NameView,
    RelatedActor,
)
from briefgen.contexts.basics import Fact, ImageView, Link
from briefgen.contexts.lines import EventSection
from briefgen.contexts.prose import Prose
from briefgen.dateformat import format_date
from briefgen.dates import Date
from briefgen.hrefs import find_file_fault, find_wikidata_fault, is_web_address, resolve_file
from briefgen.languages import direction_of
from briefgen.model import Key, Page, StanceTaken
from briefgen.plan.activity import view_activity
from briefgen.plan.changes import view_changes
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.paging import COMPACT, Slice, slice_pages
from briefgen.plan.phrases import word_period
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.plan.terms import view_terms
from briefgen.plan.timeline import link_timeline
from briefgen.records import Actor, Image, OtherName, SameAs
from briefgen.roles import role_on
from briefgen.urls import record_url

RELATED_SHOWN = 12
NOTHING: dict[str, Any] = {
    "summary": "",
    "other_names": (),
    "terms": (),
    "time_axis": None,
    "facts": (),
    "same_as": (),
    "memberships": (),
    "members": (),
    "parts": (),
    "image": None,
    "body": Prose(text=""),
    "activity": None,
    "changes": (),
    "related": (),
}
"""What the later pages of an actor leave to the first."""
WIKIDATA = "https://www.wikidata.org/wiki/"


def plan_actors(planner: Planner) -> Iterator[Page]:
    """Yield the list of actors and the pages of each."""
    slugs = list(planner.site.actors)
    url = list_url("actors")
    for part in slice_pages(url, len(slugs), planner.config.page_size * COMPACT):
        context = ActorListContext(
            site=planner.frame,
            head=planner.head(LISTS["actors"], url, part=part),
            pager=part.pager,
            title=LISTS["actors"],
            actors=tuple(make_actor_line(planner, slug) for slug in part.of(slugs)),
            total=len(slugs),
        )
        yield Page(part.url, "pages/actors.html", context)
    positions: dict[str, list[StanceTaken]] = defaultdict(list)
    for taken in planner.site.positions:
        positions[taken.position.actor].append(taken)
    for actor in planner.site.actors.values():
        yield from _plan_actor(planner, actor, positions.get(actor.slug, []))


def make_actor_line(planner: Planner, slug: str) -> ActorLine:
    """Return an actor for a list."""
    site, actor, key = planner.site, planner.site.actors[slug], Key("actor", slug)
    return ActorLine(
        name=actor.name,
        href=record_url("actor", slug),
        kind=actor.kind,
        iso=actor.iso,
        badge=planner.views.badge(slug),
        role=planner.views.role(role_on(actor.roles, site.now)),
        summary=actor.summary,
        total_quotes=len(site.referring("quote", "speaker", key)),
        total_briefs=len(site.briefs_by_actor.get(slug, ())),
    )


def _plan_actor(planner: Planner, actor: Actor, positions: list[StanceTaken]) -> Iterator[Page]:
    site, key = planner.site, Key("actor", actor.slug)
    said = [slug for slug in site.referring("quote", "speaker", key) if slug in site.statements]
    about = [slug for slug in site.referring("quote", "about", key) if slug in site.statements]
    events = list(site.referring("event", "participants.actor", key))
    briefs = site.briefs_by_actor.get(actor.slug, ())
    longest = max(len(said), len(about), len(positions), len(events), len(briefs))
    first = structs.replace(
        _describe_actor(planner, actor, briefs),
        timeline=link_timeline(planner, key, events, briefs),
        activity=view_activity(
            [site.statements[slug].date for slug in said], [site.briefs[slug].date for slug in briefs]
        ),
        changes=view_changes(planner.views, said, positions),
    )
    rest = structs.replace(first, **NOTHING)
    for part in slice_pages(record_url("actor", actor.slug), longest, planner.config.size_of("actor")):
        context = structs.replace(
            first if part.number == 1 else rest,
            head=planner.head(
                actor.name,
                record_url("actor", actor.slug),
                description=actor.summary,
                part=part,
                with_feed=planner.config.outputs.own_feeds,
                search=planner.search_tags("Actor", actors=[actor.slug]),
            ),
            pager=part.pager,
            statements=planner.quote_section(said, part),
            statements_about=planner.quote_section(about, part),
            positions=planner.position_section(positions, part),
            events=_plan_events(planner, actor, events, part),
            briefs=planner.brief_section(briefs, part),
        )
        yield Page(part.url, "pages/actor.html", context)


def _plan_events(planner: Planner, actor: Actor, slugs: list[str], part: Slice) -> EventSection:
    lines = []
    for slug in part.of(slugs):
        participants = planner.site.events[slug].participants
        roles = [each.role for each in participants if each.actor == actor.slug and each.role]
        lines.append(structs.replace(planner.views.event_line(slug), part=", ".join(roles)))
    return EventSection(total=len(slugs), items=tuple(lines))


def _describe_actor(planner: Planner, actor: Actor, briefs: Sequence[str]) -> ActorContext:
    """Return the context of an actor's first page, its sections still empty."""
    site, views, key = planner.site, planner.views, Key("actor", actor.slug)
    url = record_url("actor", actor.slug)
    nothing = Slice(url, 1, 0, 0, None)
    terms, time_axis = view_terms(views, actor.roles)
    return ActorContext(
        site=planner.frame,
        head=planner.head(actor.name, url),
        pager=None,
        name=actor.name,
        lang="",
        dir=direction_of(actor.name),
        kind=actor.kind,
        iso=actor.iso,
        summary=actor.summary,
        is_stub=actor.slug in site.stubs,
        other_names=tuple(_view_name(planner, other) for other in actor.also_known_as),
        role=views.role(role_on(actor.roles, site.now)),
        badge=views.badge(actor.slug),
        terms=terms,
        time_axis=time_axis,
        facts=tuple(_find_facts(planner, actor)),
        same_as=list_same_as(actor.same_as),
        memberships=tuple(
            MembershipView(
                actor=views.link(Key("actor", each.group)),
                role=each.role,
                period=word_period(each.from_, each.to),
            )
            for each in actor.member_of
        ),
        members=tuple(_find_members(planner, key)),
        parts=tuple(views.link(Key("actor", slug)) for slug in site.referring("actor", "parent", key)),
        image=view_image(actor.image),
        body=make_prose(views, key, actor.body),
        activity=None,
        changes=(),
        statements=planner.quote_section([], nothing),
        statements_about=planner.quote_section([], nothing),
        positions=planner.position_section([], nothing),
        events=planner.event_section([], nothing),
        briefs=planner.brief_section([], nothing),
        related=_find_related(planner, actor, briefs),
    )


def _view_name(planner: Planner, other: str | OtherName) -> NameView:
    if isinstance(other, str):
        return NameView(name=planner.views.text(other))
    return NameView(name=planner.views.text(other.name, other.lang), kind=other.kind)


def _find_facts(planner: Planner, actor: Actor) -> Iterator[Fact]:
    dates: dict[str, Date | None] = {
        "Born": actor.born,
        "Died": actor.died,
        "Founded": actor.founded,
        "Dissolved": actor.dissolved,
    }
    for label, date in dates.items():
        if date:
            yield Fact(label=label, text=format_date(date))
    for label, slug in (("Country", actor.country), ("Part of", actor.parent)):
        if slug:
            link = planner.views.link(Key("actor", slug))
            yield Fact(label=label, text=link.text, href=link.href)
    if actor.iso:
        yield Fact(label="ISO code", text=actor.iso)


def list_same_as(same_as: SameAs | None) -> tuple[Link, ...]:
    """Return the pages elsewhere that tell of the same thing."""
    if same_as is None:
        return ()
    number = same_as.wikidata
    wikidata = [Link(text="Wikidata", href=WIKIDATA + number)] if not find_wikidata_fault(number) else []
    hosts = [Link(text=url.split("/")[2], href=url) for url in same_as.url if is_web_address(url)]
    return (*wikidata, *hosts)


def view_image(image: Image | None) -> ImageView | None:
    """Return a picture of the site's own; one from elsewhere is not loaded."""
    if image is None or find_file_fault(image.src):
        return None
    return ImageView(src=resolve_file(image.src), alt=image.alt, credit=image.credit)


def _find_members(planner: Planner, group: Key) -> Iterator[MembershipView]:
    views = planner.views
    for slug in planner.site.referring("actor", "member_of.group", group):
        for each in planner.site.actors[slug].member_of:
            if each.group == group.slug:
                member = views.link(Key("actor", slug))
                yield MembershipView(actor=member, role=each.role, period=word_period(each.from_, each.to))


def _find_related(planner: Planner, actor: Actor, briefs: Sequence[str]) -> tuple[RelatedActor, ...]:
    """Return the actors that stand in most of an actor's briefs."""
    site, views = planner.site, planner.views
    together: Counter[str] = Counter()
    latest: dict[str, str] = {}
    for brief in briefs:
        for slug in site.cast[brief]:
            if slug != actor.slug:
                together[slug] += 1
                latest.setdefault(slug, brief)
    ranked = sorted(together.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        RelatedActor(
            name=views.link(Key("actor", slug)),
            kind=site.actors[slug].kind,
            total=total,
            latest=views.link(Key("brief", latest[slug])),
            badge=views.badge(slug),
            share=round(100 * total / ranked[0][1]),
        )
        for slug, total in ranked[:RELATED_SHOWN]
    )
