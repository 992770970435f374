from __future__ import annotations

from briefgen.dates import parse_date
from briefgen.diagnostics import Location, Report
from briefgen.link.statements import state_quote
from briefgen.model import Statement
from briefgen.records import Actor, Brief, Event, Evidence, Quote, Role

ANA = Actor(slug="ana", name="Ana", kind="person", roles=(Role(title="Mayor", from_=parse_date("2025-06")),))
TALKS = Event(slug="talks", title="T", date=parse_date("2025-05-01"), place="rome")
BRIEFS = [
    Brief(slug=slug, title=slug, date=parse_date(date))
    for slug, date in (("b", "2025-09-04"), ("a", "2025-09-04"), ("c", "2025-09-01"))
]


def state(**fields: object) -> Statement | None:
    quote = Quote(slug="q", speaker="ana", text="Yes", **fields)  # type: ignore[arg-type]
    report = Report(locate=lambda pointer: Location(pointer.path))
    return state_quote(quote, {"talks": TALKS}, {"ana": ANA}, BRIEFS, report)


def test_the_first_brief_that_uses_it_dates_a_quote() -> None:
    statement = state()

    assert statement is not None
    assert ("2025-09-01", ("c", "a", "b")) == (statement.date.text, statement.briefs)
    assert statement.role == ANA.roles[0]


def test_the_event_dates_it_before_the_brief_and_gives_its_place() -> None:
    statement = state(event="talks")

    assert statement is not None
    assert ("2025-05-01", "rome", None) == (statement.date.text, statement.place, statement.role)


def test_its_own_date_and_place_come_first() -> None:
    statement = state(event="talks", date=parse_date("2025-07"), place="a ferry")

    assert statement is not None
    assert ("2025-07", "a ferry") == (statement.date.text, statement.place)


def test_everything_that_carries_it_is_a_source_once() -> None:
    statement = state(source="s", sources=("t", "s"), evidence=(Evidence(source="u"), Evidence(source="t")))

    assert statement is not None
    assert ("s", "t", "u") == statement.sources


def test_without_any_date_there_is_no_statement() -> None:
    report = Report(locate=lambda pointer: Location(pointer.path))

    assert state_quote(Quote(slug="q", speaker="ana", text="Yes"), {}, {"ana": ANA}, [], report) is None
    assert report.has_errors
