"""Words and marks that views are made of: cut texts, days, roles, badges, grades."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.contexts.basics import Day
from briefgen.contexts.lines import QuoteView, RoleView
from briefgen.dateformat import format_date, machine_date, weekday_of
from briefgen.dates import Date
from briefgen.records import Actor, ActorKind

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""The Admiralty code (NATO STANAG 2511)."""
CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
SHORT = 80
"""Characters of a quote where it stands as a link."""
CARD = 140
"""Characters of a summary or quote on the card of a link."""
LONGEST_BADGE = 4
_INITIAL = re.compile(r"(?<![^\W_])(?<!\w[’'])[^\W\d_]")
"""The first letter of a word."""


@lru_cache(maxsize=10_000)
def make_day(date: Date) -> Day:
    """Return a date for readers; most are written many times."""
    return Day(text=format_date(date), machine=machine_date(date), weekday=weekday_of(date))


def shorten(text: str, limit: int = SHORT) -> str:
    """Return a text in quotation marks, cut at a word where it is long.

    >>> shorten("not for them to decide", 15)
    '“not for them…”'
    """
    return f"“{clip(' '.join(text.split()), limit)}”"


def clip(line: str, limit: int) -> str:
    """Return a line, cut at a word where it is long."""
    return line if len(line) <= limit else f"{line[:limit].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def word_role(role: RoleView | None) -> str:
    """Return a role as plain words."""
    if role is None:
        return ""
    acting = "acting " if role.is_acting else ""
    return f"{acting}{role.title}, {role.of.text}" if role.of else f"{acting}{role.title}"


def word_period(first: Date | None, last: Date | None) -> str:
    """Return the dates of a role or membership, or nothing where none is known."""
    if first and last:
        return f"{format_date(first)} – {format_date(last)}"
    if first:
        return f"since {format_date(first)}"
    return f"until {format_date(last)}" if last else ""


def make_actor_card(actor: Actor, role: RoleView | None) -> str:
    """Return what a link to an actor tells in advance: nothing where there is no more than the name."""
    summary = clip(" ".join(actor.summary.split()), CARD)
    return _make_card(actor.name, word_role(role), summary) if role or summary else ""


def make_quote_card(quote: QuoteView) -> str:
    """Return what a link to a quote tells in advance: who said it, when, and the words."""
    role = word_role(quote.speaker.role)
    who = f"{quote.speaker.name.text}, {role}" if role else quote.speaker.name.text
    return _make_card(who, quote.date.text, f"“{clip(' '.join(quote.text.split()), CARD)}”")


def _make_card(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def make_badge(name: str, kind: ActorKind, iso: str) -> str:
    """Return a few letters that stand for an actor: initials, a state's code, a short name as it is.

    >>> make_badge("Mark Rutte", "person", ""), make_badge("France", "state", "FR")
    ('MR', 'FR')
    >>> make_badge("NATO", "organisation", ""), make_badge("محمود عباس", "person", "")
    ('NATO', 'م')
    """
    if kind == "state" and iso:
        return iso.upper()[:3]
    if name.isupper() and len(name) <= LONGEST_BADGE:
        return name
    letters = [match.group() for match in _INITIAL.finditer(name)]
    capitals = [letter for letter in letters if letter.lower() != letter.upper()]
    if len(capitals) != len(letters) or not letters:
        return letters[0] if letters else name[:1]
    if kind != "person":
        capitals = [letter for letter in capitals if letter.isupper()] or capitals
    return (capitals[0] + capitals[-1] if len(capitals) > 1 else capitals[0]).upper()


def proposition_anchor(proposition: str) -> str:
    """Return the id that a proposition's heading bears on its topic's page."""
    return f"proposition-{proposition}"
