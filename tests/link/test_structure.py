from __future__ import annotations

from briefgen.dates import parse_date
from briefgen.diagnostics import Location, Pointer, Report
from briefgen.link.structure import report_cycles, report_orphans
from briefgen.model import Key
from briefgen.records import Event, Topic


def make_report() -> Report:
    return Report(locate=lambda pointer: Location(pointer.path))


def find_cycles(parents: dict[str, str]) -> list[str]:
    report = make_report()
    topics = {
        slug: Topic(slug=slug, name=slug, parent=parent, origin=Pointer(slug))
        for slug, parent in parents.items()
    }
    report_cycles("topic", topics, report)
    return [found.message.removeprefix("parent leads back to itself: ") for found in report.diagnostics]


def test_each_cycle_is_told_once_at_its_first_record() -> None:
    assert ["a → b → c → a", "x → x"] == find_cycles(
        {"c": "a", "a": "b", "b": "c", "x": "x", "tail": "a", "y": "gone"}
    )


def test_a_chain_is_no_cycle() -> None:
    assert [] == find_cycles({"a": "b", "b": "c", "c": ""})


def test_a_very_long_chain_is_walked() -> None:
    assert [] == find_cycles({f"t{n}": f"t{n + 1}" for n in range(3000)})


def test_one_of_many_ways_can_lead_back() -> None:
    report = make_report()
    events = {
        slug: Event(slug=slug, title=slug, date=parse_date("2025"), follows=follows, origin=Pointer(slug))
        for slug, follows in {"a": ("b", "c"), "b": ("c",), "c": ("d", "a"), "d": ()}.items()
    }
    report_cycles("event", events, report)

    assert ["follows leads back to itself: a → c → a", "follows leads back to itself: b → c → a → b"] == [
        found.message for found in report.diagnostics
    ]


def test_records_that_nothing_mentions_are_told() -> None:
    report = make_report()
    topics = [Topic(slug=slug, name=slug, origin=Pointer(slug)) for slug in ("a", "b")]
    report_orphans("topic", topics, {Key("topic", "a"), Key("actor", "b")}, report)

    assert ['nothing refers to topic "b"'] == [found.message for found in report.diagnostics]
