"""What somebody said first and last on one question: then and now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from briefgen.contexts.actors import Stand, ThenAndNow
from briefgen.contexts.basics import Link
from briefgen.model import StanceTaken, parse_key
from briefgen.plan.views import Views

SHOWN = 6


def view_changes(
    views: Views, statements: Sequence[str], positions: Sequence[StanceTaken]
) -> tuple[ThenAndNow, ...]:
    """Return pairs of an actor's earlier and later stands, the newest first.

    Args:
        views: Makes the views.
        statements: Slugs of what the actor said, newest first.
        positions: The actor's positions, newest first.
    """
    pairs = (*_pair_positions(views, positions), *islice(_pair_statements(views, statements), SHOWN))
    return pairs[:SHOWN]


def _pair_positions(views: Views, positions: Iterable[StanceTaken]) -> Iterator[ThenAndNow]:
    by_proposition: dict[str, list[StanceTaken]] = defaultdict(list)
    for taken in positions:
        by_proposition[taken.position.proposition].append(taken)
    for many in by_proposition.values():
        now, then = many[0], many[-1]
        if now.as_of.sort_key > then.as_of.sort_key:
            question = views.position(now).proposition
            yield ThenAndNow(
                question=question,
                label=_word_change(then, now),
                then=_stand(views, then),
                now=_stand(views, now),
            )


def _word_change(then: StanceTaken, now: StanceTaken) -> str:
    if now.position.change:
        return now.position.change.capitalize()
    return "The same stand" if then.position.stance == now.position.stance else "Another stand"


def _stand(views: Views, taken: StanceTaken) -> Stand:
    quotes = [key.slug for key in map(parse_key, taken.position.basis) if key.kind == "quote"]
    shown = next((slug for slug in quotes if slug in views.site.statements), "")
    return Stand(
        date=views.day(taken.as_of),
        stance=taken.position.stance,
        quote=views.quote(shown) if shown else None,
    )


def _pair_statements(views: Views, statements: Iterable[str]) -> Iterator[ThenAndNow]:
    """Yield statements that restate or reverse an earlier one by the same speaker."""
    site = views.site
    for slug in statements:
        quote = site.statements[slug].quote
        for label, earlier in (("Reversed", quote.reverses), ("Restated", quote.restates)):
            for other in earlier:
                if other in site.statements and site.statements[other].quote.speaker == quote.speaker:
                    yield ThenAndNow(
                        question=_topic_of(views, slug),
                        label=label,
                        then=Stand(date=views.quote(other).date, quote=views.quote(other)),
                        now=Stand(date=views.quote(slug).date, quote=views.quote(slug)),
                    )


def _topic_of(views: Views, slug: str) -> Link | None:
    topics = views.quote(slug).topics
    return topics[0] if topics else None
