"""Which roles somebody held on a date. Roles are dated once, on the actor, and looked up everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.dates import FIRST_DAY, LAST_DAY, Date
from briefgen.records import Membership, Role


def role_on(roles: Iterable[Role], on: Date, title: str = "") -> Role | None:
    """Return the role to show beside a name, or None where none was held.

    Roles that were certainly held come before those that may have been (a date or a term known
    only to the year); among several, the one with the given title, else the one begun last.

    Args:
        roles: All roles of an actor.
        on: The date of what is told; any day of an imprecise date will do.
        title: The role in which something was said, where the record names it.
    """
    held = [role for role in roles if may_cover(role, on)]
    if title:
        named = [role for role in held if role.title.casefold() == title.casefold()]
        return _latest(named, on) if named else Role(title=title)
    return _latest(held, on)


def _latest(roles: list[Role], on: Date) -> Role | None:
    if not roles:
        return None
    return max(roles, key=lambda role: (surely_covers(role, on), not role.acting, first_day(role)))


def may_cover(term: Role | Membership, on: Date) -> bool:
    """Whether a term and a date can have a day in common."""
    return first_day(term) <= on.last and on.first <= last_day(term)


def could_cover(term: Role | Membership, on: Date) -> bool:
    """Whether a term and a date can have a day in common, those that are about or uncertain taken widely."""
    begins = term.from_.earliest if term.from_ else FIRST_DAY
    ends = term.to.latest if term.to else LAST_DAY
    return begins <= on.latest and on.earliest <= ends


def surely_covers(term: Role | Membership, on: Date) -> bool:
    """Whether every day that the date can mean lies in the term, however its bounds are read."""
    starts = term.from_.last if term.from_ else FIRST_DAY
    ends = term.to.first if term.to else LAST_DAY
    return starts <= on.first and on.last <= ends


def first_day(term: Role | Membership) -> str:
    """Return the earliest day that a term can have begun."""
    return term.from_.first if term.from_ else FIRST_DAY


def last_day(term: Role | Membership) -> str:
    """Return the latest day that a term can have ended."""
    return term.to.last if term.to else LAST_DAY
