from __future__ import annotations

import pytest
from briefgen.dates import parse_date
from briefgen.link.names import KINDS, Directory, NotFound, find_unique_names
from briefgen.model import Key
from briefgen.records import Actor, Event, Kind, OtherName, Place, Topic


def make_directory() -> Directory:
    directory = Directory(frozenset({"actor:broken", "actor:Broken Name", "event:"}))
    directory.add(
        "actor",
        Actor(slug="ana", name="Ana  Ilić", kind="person", also_known_as=("A. I.", OtherName(name="Ана"))),
    )
    directory.add(
        "actor", Actor(slug="ana-2", name="Ana Kirk", kind="person", also_known_as=("A. I.", "Ana Kirk"))
    )
    directory.add("actor", Actor(slug="rome", name="Rome council", kind="organisation"))
    directory.add("place", Place(slug="rome", name="Rome"))
    directory.add("topic", Topic(slug="tolls", name="Rome"))
    directory.add("event", Event(slug="talks", title="Talks", date=parse_date("2025")))
    return directory


@pytest.mark.parametrize(
    ("text", "kinds", "key"),
    [
        ("ana", ("actor",), Key("actor", "ana")),
        ("Ana Ilić", ("actor",), Key("actor", "ana")),
        ("Ана", ("actor",), Key("actor", "ana")),
        ("Ana Kirk", ("actor",), Key("actor", "ana-2")),
        ("place:rome", KINDS, Key("place", "rome")),
        ("place: rome", KINDS, Key("place", "rome")),
        ("topic:Rome", KINDS, Key("topic", "tolls")),
        ("rome", ("place", "actor"), Key("place", "rome")),
        ("Talks", KINDS, Key("event", "talks")),
    ],
)
def test_records_are_found_by_id_and_by_name(text: str, kinds: tuple[Kind, ...], key: Key) -> None:
    assert key == make_directory().find(text, kinds)


@pytest.mark.parametrize(
    ("text", "kinds", "rule", "message"),
    [
        ("anna", ("actor",), "unknown-reference", 'no actor "anna"; did you mean "ana"?'),
        ("Ana Ilic", ("actor",), "unknown-reference", 'no actor "Ana Ilic"; did you mean "Ana Ilić"?'),
        ("zzz", ("topic", "place"), "unknown-reference", 'no topic or place "zzz"'),
        ("talks", ("actor",), "wrong-kind", '"talks" is an event, where an actor was wanted'),
        (
            "Talks",
            ("actor", "place", "topic"),
            "wrong-kind",
            '"Talks" is an event, where an actor, a place or a topic was wanted',
        ),
        ("event:talks", ("actor",), "wrong-kind", '"event:talks" is an event, where an actor was wanted'),
        ("A. I.", ("actor",), "ambiguous-name", '"A. I." is the name of 2 records; write ana or ana-2'),
        ("Rome", KINDS, "ambiguous-name", '"Rome" is the name of 2 records; write topic:tolls or place:rome'),
        (
            "rome",
            KINDS,
            "ambiguous-name",
            '"rome" is the id of 2 records; write [[actor:rome]] or [[place:rome]]',
        ),
    ],
)
def test_what_means_no_one_record_is_explained(
    text: str, kinds: tuple[Kind, ...], rule: str, message: str
) -> None:
    with pytest.raises(NotFound) as raised:
        make_directory().find(text, kinds)

    assert raised.value.rule is not None
    assert (rule, message) == (raised.value.rule.id, raised.value.message)


@pytest.mark.parametrize(
    ("text", "kinds"), [("broken", ("actor",)), ("Broken Name", ("actor",)), ("other", ("event",))]
)
def test_what_was_reported_before_is_not_told_again(text: str, kinds: tuple[Kind, ...]) -> None:
    with pytest.raises(NotFound) as raised:
        make_directory().find(text, kinds)

    assert raised.value.rule is None


def test_many_bearers_of_a_name_are_not_all_listed() -> None:
    directory = Directory(frozenset())
    for n in range(6):
        directory.add("actor", Actor(slug=f"a{n}", name="Ana", kind="person"))

    with pytest.raises(NotFound, match=r"of 6 records; write a0 or a1 or a2 or a3 …"):
        directory.find("Ana", ("actor",))


def test_only_names_of_one_bearer_are_unique() -> None:
    actors = {
        "ana": Actor(slug="ana", name="Ana", kind="person", also_known_as=("A.", "Ana")),
        "bo": Actor(slug="bo", name="Bo", kind="person", also_known_as=("A.",)),
    }

    assert {"Ana": "ana", "Bo": "bo"} == find_unique_names(actors.values())


def test_a_fault_is_the_same_each_time_until_the_record_is_known() -> None:
    directory = make_directory()
    faults = []
    for _ in range(2):
        with pytest.raises(NotFound) as raised:
            directory.find("Bo Kirk", ("actor",))
        faults.append((raised.value.rule, raised.value.message, raised.value.guess, raised.value.is_name))
    directory.add("actor", Actor(slug="bo", name="Bo Kirk", kind="person"))

    assert faults[0] == faults[1]
    assert Key("actor", "bo") == directory.find("Bo Kirk", ("actor",))
