"""The roles of an actor, and where each stands on one axis of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from briefgen.contexts.actors import Bar, TermView, TimeAxis
from briefgen.dates import FIRST_DAY, LAST_DAY, Date
from briefgen.model import Key
from briefgen.plan.phrases import word_period
from briefgen.plan.views import Views
from briefgen.records import Role
from briefgen.roles import first_day, last_day, may_cover

TOUCHING = 3
"""Days between two terms that are told as one."""
SHORTEST = 0.8
"""Per cent of the axis that a bar takes at least, so that it can be seen."""

Term = tuple[Date | None, Date | None, int]
"""From, to, and of how many terms it is made."""


def view_terms(views: Views, roles: Sequence[Role]) -> tuple[tuple[TermView, ...], TimeAxis | None]:
    """Return the roles of an actor, newest first, terms of one office together, and their axis."""
    by_office: dict[tuple[str, str, bool], list[Role]] = defaultdict(list)
    for role in sorted(roles, key=lambda role: (first_day(role), role.title), reverse=True):
        by_office[role.title, role.of, role.acting].append(role)
    now = views.site.now
    axis = _span_roles(roles, now)
    terms = tuple(_view_office(views, office, axis) for office in by_office.values())
    if axis is None:
        return terms, None
    return terms, TimeAxis(start=axis[0][:4].lstrip("0"), end=axis[1][:4].lstrip("0"))


def _span_roles(roles: Sequence[Role], now: Date) -> tuple[str, str] | None:
    known = [day for role in roles for day in (first_day(role), last_day(role))]
    known = [day for day in known if day not in (FIRST_DAY, LAST_DAY)]
    if not known:
        return None
    start, end = min(known), max(known)
    if any(last_day(role) == LAST_DAY for role in roles):
        end = max(end, now.last)
    return (start, end) if start < end else None


def _view_office(views: Views, roles: list[Role], axis: tuple[str, str] | None) -> TermView:
    terms = _join_terms(roles)
    sources = dict.fromkeys(slug for role in roles for slug in role.sources)
    return TermView(
        role=views.office(roles[0]),
        periods=tuple(period for start, end, _ in terms if (period := word_period(start, end))),
        total=len(roles),
        is_held=any(may_cover(role, views.site.now) for role in roles),
        sources=tuple(views.link(Key("source", slug)) for slug in sources),
        bars=tuple(_draw_bar(start, end, axis) for start, end, _ in terms if start or end) if axis else (),
    )


def _join_terms(roles: list[Role]) -> list[Term]:
    """Return the terms of one office, newest first, those that follow each other made one."""
    terms: list[Term] = []
    for role in roles:
        if terms and _touch(role, terms[-1]):
            _, end, total = terms.pop()
            terms.append((role.from_, end, total + 1))
        else:
            terms.append((role.from_, role.to, 1))
    return terms


def _touch(earlier: Role, later: Term) -> bool:
    start = later[0]
    if earlier.to is None or start is None or earlier.to.precision != "day" or start.precision != "day":
        return False
    gap = (date.fromisoformat(start.first) - date.fromisoformat(earlier.to.last)).days
    return 0 <= gap <= TOUCHING


def _draw_bar(start: Date | None, end: Date | None, axis: tuple[str, str]) -> Bar:
    first, last = (date.fromisoformat(day).toordinal() for day in axis)
    begins = date.fromisoformat(start.first).toordinal() if start else first
    ends = date.fromisoformat(min(end.last, axis[1])).toordinal() if end else last
    begins = max(begins, first)
    length = max(100 * (ends - begins) / (last - first), SHORTEST)
    place = min(100 * (begins - first) / (last - first), 100 - SHORTEST)
    return Bar(start=round(place, 2), length=round(min(length, 100 - place), 2))
