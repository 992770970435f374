"""Who stands where: whether it rests on something, and whether it agrees with itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.dateformat import format_date
from briefgen.evidence import count_days_since, is_stale
from briefgen.messages import quote_text
from briefgen.model import Key, Site, StanceTaken
from briefgen.urls import SLUG_FORM, is_slug


def check_positions(site: Site, _: Config) -> Iterator[Finding]:
    """Yield positions without basis, two that exclude each other, and old ones."""
    latest: dict[tuple[str, str], list[StanceTaken]] = defaultdict(list)
    for taken in site.positions:
        position = taken.position
        latest[position.actor, position.proposition].append(taken)
        is_complete = Key("brief", taken.brief) not in site.incomplete
        if not position.basis and position.stance != "not-stated" and is_complete:
            message = "a position without basis; name the quotes or sources that it rests on"
            where = site.briefs[taken.brief].at("positions", taken.index)
            yield Finding(rules.POSITION_WITHOUT_BASIS, where, message)
    for history in latest.values():
        yield from _check_history(site, history)


def _check_history(site: Site, history: list[StanceTaken]) -> Iterator[Finding]:
    """Check an actor's positions on one proposition, newest first."""
    by_day: dict[tuple[str, str], list[StanceTaken]] = defaultdict(list)
    for taken in history:
        by_day[taken.as_of.first, taken.as_of.last].append(taken)
    for of_one_day in by_day.values():
        yield from _find_conflicts(site, of_one_day)
    newest = history[0]
    if is_stale(newest.as_of, site.now):
        age = count_days_since(newest.as_of, site.now)
        message = f"the last evidence is of {format_date(newest.as_of)}, {age} days ago"
        yield Finding(rules.POSITION_STALE, site.briefs[newest.brief].at("positions", newest.index), message)


def _find_conflicts(site: Site, of_one_day: list[StanceTaken]) -> Iterator[Finding]:
    """Yield positions of one day that exclude one of an older brief, or one further up in the same brief."""

    def place(taken: StanceTaken) -> tuple[str, str, int]:
        return site.briefs[taken.brief].date.sort_key, taken.brief, taken.index

    by_stance: dict[str, StanceTaken] = {}
    for taken in sorted(of_one_day, key=place):
        position = taken.position
        other = next((each for stance, each in by_stance.items() if stance != position.stance), None)
        by_stance.setdefault(position.stance, taken)
        if other is not None:
            message = (
                f"{site.actors[position.actor].name} {quote_text(position.stance)} here and "
                f"{quote_text(other.position.stance)} in brief {quote_text(other.brief)}, "
                f"both as of {format_date(taken.as_of)}"
            )
            where = site.briefs[taken.brief].at("positions", taken.index, "stance")
            yield Finding(rules.POSITIONS_CONFLICT, where, message)


def check_propositions(site: Site, _: Config) -> Iterator[Finding]:
    """Yield propositions of topics whose id is none, or another's of the topic."""
    for topic in site.topics.values():
        seen: set[str] = set()
        for i, proposition in enumerate(topic.propositions):
            where = topic.at("propositions", i, "id")
            if not is_slug(proposition.id):
                message = f"{quote_text(proposition.id)} is not an id: {SLUG_FORM}"
                yield Finding(rules.BAD_ID, where, message)
            elif proposition.id in seen:
                message = f"the id {quote_text(proposition.id)} is already taken"
                yield Finding(rules.DUPLICATE_ID, where, message)
            seen.add(proposition.id)
