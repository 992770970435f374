"""Who appears with whom: the actors in most briefs, on a line, with an arc between those that share some.

The picture has a constant size. Its order keeps those who appear together near each other; it is found
by moving one actor at a time while that shortens the arcs, in integers, so that it is the same anywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from briefgen.contexts.site import NetworkActor, NetworkArc, NetworkContext, NetworkTie
from briefgen.model import Key, Page, Site
from briefgen.plan.frame import LISTS, list_url
from briefgen.plan.planner import Planner

ACTORS = 24
"""Actors on the line."""
TIES = 3
"""Strongest ties of each actor that are drawn."""
ROUNDS = 8
"""How often each actor is moved; the order settles before."""
ROW = 32
"""Height of an actor's row in the picture."""
WIDTH = 100
"""How far the longest arc reaches out."""

Pair = tuple[str, str]
"""Two actors, in alphabetical order of their ids."""


def plan_network(planner: Planner) -> Iterator[Page]:
    """Yield the network, where the site has one and anybody appears with anybody."""
    together = count_together(planner.site) if planner.config.outputs.network else {}
    if not together:
        return
    order = order_actors(together)
    drawn = select_ties(together)
    context = NetworkContext(
        site=planner.frame,
        head=planner.head(LISTS["network"], list_url("network")),
        title=LISTS["network"],
        actors=tuple(_view_actor(planner, actor, together) for actor in order),
        arcs=tuple(_view_arcs(planner, order, {pair: together[pair] for pair in drawn})),
        height=ROW * len(order),
        total=len(planner.site.briefs_by_actor),
    )
    yield Page(list_url("network"), "pages/network.html", context)


def count_together(site: Site) -> dict[Pair, int]:
    """Return in how many briefs each two of the actors with most briefs stand together."""
    ranked = sorted(site.briefs_by_actor, key=lambda actor: (-len(site.briefs_by_actor[actor]), actor))
    busiest = set(ranked[:ACTORS])
    together: Counter[Pair] = Counter()
    for cast in site.cast.values():
        together.update(combinations(sorted(busiest.intersection(cast)), 2))
    return together


def select_ties(together: Mapping[Pair, int]) -> list[Pair]:
    """Return the pairs that are among the strongest ties of either of the two."""
    drawn: Counter[str] = Counter()
    selected = []
    for pair in sorted(together, key=lambda pair: (-together[pair], pair)):
        if min(drawn[actor] for actor in pair) < TIES:
            selected.append(pair)
        drawn.update(pair)
    return selected


def order_actors(together: Mapping[Pair, int]) -> list[str]:
    """Return the actors in an order in which strong ties are short."""
    actors = sorted({actor for pair in together for actor in pair})
    weights = {actor: {actor: 0} for actor in actors}
    for (one, other), count in together.items():
        weights[one][other] = weights[other][one] = count
    order = sorted(actors, key=lambda actor: (-sum(weights[actor].values()), actor))
    for _ in range(ROUNDS):
        for actor in actors:
            order = _move_actor(order, actor, weights)
    return order


def _move_actor(order: Sequence[str], actor: str, weights: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Return the order with one actor where the sum of all ties, each times its length, is least."""
    others = [other for other in order if other != actor]
    ties = [weights[actor].get(other, 0) for other in others]
    crossing = [0]
    for i, one in enumerate(others):
        leftward = sum(weights[one].get(other, 0) for other in others[:i])
        rightward = sum(weights[one].get(other, 0) for other in others[i + 1 :])
        crossing.append(crossing[-1] + rightward - leftward)
    costs = [
        crossing[place] + sum(tie * (place - i if i < place else i - place + 1) for i, tie in enumerate(ties))
        for place in range(len(others) + 1)
    ]
    place = min(range(len(costs)), key=lambda place: (costs[place], place))
    return [*others[:place], actor, *others[place:]]


def _view_actor(planner: Planner, actor: str, together: Mapping[Pair, int]) -> NetworkActor:
    ties = {
        other: count for pair, count in together.items() if actor in pair for other in pair if other != actor
    }
    strongest = sorted(ties, key=lambda other: (-ties[other], other))[:TIES]
    link = planner.views.link
    return NetworkActor(
        actor=link(Key("actor", actor)),
        total=len(planner.site.briefs_by_actor[actor]),
        ties=tuple(NetworkTie(actor=link(Key("actor", each)), total=ties[each]) for each in strongest),
    )


def _view_arcs(planner: Planner, order: Sequence[str], drawn: Mapping[Pair, int]) -> Iterator[NetworkArc]:
    """Yield the arcs, weak ones first, so that strong ones are seen above them."""
    place = {actor: i for i, actor in enumerate(order)}
    most = max(drawn.values())
    for pair, count in sorted(drawn.items(), key=lambda item: (item[1], item[0])):
        top, bottom = sorted(place[actor] for actor in pair)
        names = [planner.site.actors[actor].name for actor in pair]
        yield NetworkArc(
            top=ROW * top + ROW // 2,
            bottom=ROW * bottom + ROW // 2,
            reach=8 + (WIDTH - 8) * (bottom - top) // (len(order) - 1),
            level=1 + 3 * count // most,
            label=f"{names[0]} and {names[1]}: {count}",
        )
