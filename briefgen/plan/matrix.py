"""Who stands where on a topic: actors by propositions, now and at the ends of earlier months."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from briefgen.contexts.basics import Link
from briefgen.contexts.topics import (
    MatrixCell,
    MatrixContext,
    MatrixRow,
    MatrixView,
    PropositionView,
    StanceGroup,
)
from briefgen.dateformat import format_date
from briefgen.dates import Date, parse_date
from briefgen.evidence import is_stale
from briefgen.model import Key, Page, StanceTaken
from briefgen.plan.paging import COMPACT, Slice, list_near, slice_pages
from briefgen.plan.phrases import proposition_anchor
from briefgen.plan.planner import Planner
from briefgen.records import Stance, Topic
from briefgen.urls import INDEX, record_url

STANCES: tuple[Stance, ...] = get_args(Stance)
UNKNOWN = len(STANCES)
"""The rank of no stance on record."""

Stands = Mapping[str, StanceTaken]
"""One actor's positions at a date, by proposition."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Who stands where at a date: the newest position of each actor on each proposition."""

    as_of: Date
    month: str
    """`YYYY-MM` of an earlier month; empty for now."""
    actors: tuple[str, ...]
    """Those of like mind beside each other."""
    stands: Mapping[str, Stands]


def group_positions(planner: Planner) -> dict[str, list[StanceTaken]]:
    """Return the positions of each topic, newest first."""
    by_topic: dict[str, list[StanceTaken]] = defaultdict(list)
    for taken in planner.site.positions:
        by_topic[taken.position.proposition.partition("/")[0]].append(taken)
    return by_topic


def find_moments(planner: Planner, topic: Topic, positions: Sequence[StanceTaken]) -> list[Moment]:
    """Return the end of each month in which a position was taken, oldest first; last of all, now.

    A position belongs to the month of the latest day that its date can mean: before that nobody can
    be sure that it was already taken.
    """
    now = planner.site.now
    rank = {id(taken): i for i, taken in enumerate(positions)}
    by_month: dict[str, list[StanceTaken]] = defaultdict(list)
    for taken in positions:
        by_month[taken.as_of.last[:7]].append(taken)
    moments = []
    state: dict[str, dict[str, StanceTaken]] = defaultdict(dict)
    for month in sorted(by_month):
        for taken in by_month[month]:
            position = taken.position
            held = state[position.actor].get(position.proposition)
            if held is None or rank[id(taken)] < rank[id(held)]:
                state[position.actor][position.proposition] = taken
        if month < now.month:
            moments.append(_make_moment(topic, end_of_month(month), month, state))
    return [*moments, _make_moment(topic, now, "", state)]


def end_of_month(month: str) -> Date:
    """Return the last day of a month.

    >>> end_of_month("2024-02").text
    '2024-02-29'
    """
    return parse_date(f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]:02}")


def _make_moment(
    topic: Topic, as_of: Date, month: str, state: Mapping[str, Mapping[str, StanceTaken]]
) -> Moment:
    keys = [f"{topic.slug}/{proposition.id}" for proposition in topic.propositions]

    def rank_stances(actor: str) -> list[int]:
        held = (state[actor].get(key) for key in keys)
        return [STANCES.index(taken.position.stance) if taken else UNKNOWN for taken in held]

    actors = sorted(state, key=lambda actor: (rank_stances(actor), actor))
    return Moment(as_of, month, tuple(actors), {actor: dict(state[actor]) for actor in actors})


def count_matrix_pages(moment: Moment, size: int) -> int:
    """Return over how many pages the rows are spread, where a page of lists has a number of items."""
    return -(-len(moment.actors) // (size * COMPACT))


def view_matrix(planner: Planner, topic: Topic, moments: Sequence[Moment], i: int, number: int) -> MatrixView:
    """Return the rows of a moment that stand on a numbered page."""
    moment = moments[i]
    size = planner.config.page_size * COMPACT
    rows = [
        _view_row(planner, topic, moment, actor)
        for actor in moment.actors[(number - 1) * size : number * size]
    ]
    cells = [cell for row in rows for cell in row.cells]
    url = record_url("topic", topic.slug)
    return MatrixView(
        as_of=planner.views.day(moment.as_of),
        propositions=tuple(
            Link(text=each.text, href=f"{url}#{proposition_anchor(each.id)}") for each in topic.propositions
        ),
        rows=tuple(rows),
        total=len(moment.actors),
        moments=list_near(i, len(moments), lambda each: _link_moment(topic, moments[each])),
        current=_link_moment(topic, moment).text,
        has_stale=any(cell.is_stale for cell in cells),
        has_new=any(cell.is_new for cell in cells),
    )


def _link_moment(topic: Topic, moment: Moment) -> Link:
    url = record_url("topic", topic.slug)
    if not moment.month:
        return Link(text="now", href=url)
    return Link(
        text=format_date(parse_date(moment.month)), href=url.replace(INDEX, f"{moment.month}/{INDEX}")
    )


def _view_row(planner: Planner, topic: Topic, moment: Moment, actor: str) -> MatrixRow:
    held = [moment.stands[actor].get(f"{topic.slug}/{each.id}") for each in topic.propositions]
    return MatrixRow(
        actor=planner.views.actor_then(actor, moment.as_of),
        cells=tuple(_view_cell(planner, moment, taken) if taken else MatrixCell() for taken in held),
    )


def _view_cell(planner: Planner, moment: Moment, taken: StanceTaken) -> MatrixCell:
    view = planner.views.position(taken)
    basis = next((link.href for link in view.basis if link.href), "")
    return MatrixCell(
        stance=view.stance,
        href=basis or view.brief.href,
        as_of=view.as_of,
        change=view.change,
        is_stale=is_stale(taken.as_of, moment.as_of),
        is_new=taken.as_of.last[:7] == moment.as_of.month,
    )


def view_propositions(
    planner: Planner, topic: Topic, moment: Moment, number: int
) -> tuple[PropositionView, ...]:
    """Return each proposition with the positions on it, by stance, of the actors of a numbered page."""
    size = planner.config.page_size * COMPACT
    shown = moment.actors[(number - 1) * size : number * size]
    views = []
    for each in topic.propositions:
        by_stance: dict[Stance, list[StanceTaken]] = defaultdict(list)
        for actor in shown:
            if taken := moment.stands[actor].get(f"{topic.slug}/{each.id}"):
                by_stance[taken.position.stance].append(taken)
        stances = tuple(
            StanceGroup(stance=stance, positions=tuple(map(planner.views.position, by_stance[stance])))
            for stance in STANCES
            if by_stance[stance]
        )
        views.append(PropositionView(anchor=proposition_anchor(each.id), text=each.text, stances=stances))
    return tuple(views)


def plan_earlier_months(planner: Planner, topic: Topic, moments: Sequence[Moment]) -> Iterator[Page]:
    """Yield the pages that show who stood where at the end of each earlier month."""
    for i, moment in enumerate(moments[:-1]):
        link = _link_moment(topic, moment)
        total = len(moment.actors)
        for part in slice_pages(link.href, total, planner.config.page_size * COMPACT):
            yield Page(part.url, "pages/matrix.html", _make_context(planner, topic, moments, i, part))


def _make_context(
    planner: Planner, topic: Topic, moments: Sequence[Moment], i: int, part: Slice
) -> MatrixContext:
    title = f"{topic.name}: who stood where, {format_date(moments[i].as_of)}"
    return MatrixContext(
        site=planner.frame,
        head=planner.head(title, _link_moment(topic, moments[i]).href, part=part),
        pager=part.pager,
        topic=planner.views.link(Key("topic", topic.slug)),
        matrix=view_matrix(planner, topic, moments, i, part.number),
    )
