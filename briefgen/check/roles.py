"""Roles and lives: who was what when something is said to have been said or done.

Terms and lives known only in part are read by their bounds: only what is certain is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.dateformat import format_date, format_when
from briefgen.dates import FIRST_DAY, LAST_DAY, Date
from briefgen.diagnostics import Pointer
from briefgen.messages import quote_text, suggest_close
from briefgen.model import Site
from briefgen.records import Actor, Role
from briefgen.roles import could_cover


def check_roles(site: Site, _: Config) -> Iterator[Finding]:
    """Yield roles not held on the day, and words of the unborn and the dead."""
    for statement in site.statements.values():
        speaker = site.actors[statement.quote.speaker]
        yield from _check_as(speaker, statement.quote.as_, statement.date, statement.quote.origin)
        yield from _check_alive(speaker, statement.date, statement.quote.origin, "speaker", "said")
    for event in site.events.values():
        for i, participant in enumerate(event.participants):
            actor = site.actors[participant.actor]
            origin = event.at("participants", i)
            yield from _check_as(actor, participant.as_, event.date, origin)
            yield from _check_alive(actor, event.date, origin, "actor", "took part")
    for actor in site.actors.values():
        yield from _check_overlaps(actor)


def _check_as(actor: Actor, title: str, on: Date, origin: Pointer) -> Iterator[Finding]:
    if not title or not actor.roles:
        return
    same = [role for role in actor.roles if role.title.casefold() == title.casefold()]
    if any(could_cover(role, on) for role in same):
        return
    if same:
        terms = ", ".join(describe_term(role) for role in same)
        message = f"{actor.name} was not {quote_text(title)} {format_when(on)}; that was {terms}"
    else:
        guess = suggest_close(title, [role.title for role in actor.roles])
        message = f"{actor.name} has no role {quote_text(title)}{guess}"
    yield Finding(rules.NOT_IN_ROLE, origin.at("as"), message)


def describe_term(role: Role) -> str:
    """Return when a role was held, in words."""
    start = format_date(role.from_) if role.from_ else ""
    end = format_date(role.to) if role.to else ""
    if start and end:
        return f"{start} to {end}"
    return f"since {start}" if start else f"until {end}"


def _check_alive(actor: Actor, on: Date, origin: Pointer, field: str, deed: str) -> Iterator[Finding]:
    beginning, end = actor.born or actor.founded, actor.died or actor.dissolved
    if beginning is not None and on.latest < beginning.earliest:
        word = "born" if actor.born else "founded"
        message = f"{deed} {format_when(on)}, before {actor.name} was {word} ({format_date(beginning)})"
        yield Finding(rules.ACTOR_NOT_ALIVE, origin.at(field), message)
    if end is not None and on.earliest > end.latest:
        word = "died" if actor.died else "was dissolved"
        message = f"{deed} {format_when(on)}, after {actor.name} {word} ({format_date(end)})"
        yield Finding(rules.ACTOR_NOT_ALIVE, origin.at(field), message)


def _check_overlaps(actor: Actor) -> Iterator[Finding]:
    for (i, first), (j, second) in combinations(enumerate(actor.roles), 2):
        is_same = first.title.casefold() == second.title.casefold() and first.of == second.of
        if is_same and _surely_overlap(first, second):
            message = (
                f"{quote_text(second.title)} is held twice at once: {describe_term(first)} "
                f"and {describe_term(second)}"
            )
            yield Finding(rules.OVERLAPPING_ROLE, actor.at("roles", max(i, j)), message)


def _surely_overlap(first: Role, second: Role) -> bool:
    starts = max(_sure_start(role) for role in (first, second))
    ends = min(_sure_end(role) for role in (first, second))
    return starts < ends


def _sure_start(role: Role) -> str:
    return role.from_.latest if role.from_ else FIRST_DAY


def _sure_end(role: Role) -> str:
    return role.to.earliest if role.to else LAST_DAY
