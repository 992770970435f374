from __future__ import annotations

from briefgen.dates import parse_date
from briefgen.diagnostics import Pointer
from briefgen.link.resolve import RefersTo, resolve_references
from briefgen.records import (
    Brief,
    Correction,
    Event,
    Evidence,
    Keys,
    Page,
    Participant,
    Position,
    Quote,
    Source,
    Venue,
)
from hypothesis import given
from hypothesis import strategies as st

from projects import Write

DAY = parse_date("2025")


def keep(text: str, spec: RefersTo, keys: Keys) -> str | None:  # noqa: ARG001 - the signature of all resolvers
    return None if text.startswith("gone") else text.upper()


def test_every_reference_is_replaced_wherever_it_stands() -> None:
    quote = Quote(
        speaker="a",
        text="Yes",
        source="s",
        about=("t",),
        answers=("q",),
        evidence=(Evidence(source="e", excerpt="p"),),
    )
    resolved = resolve_references(quote, keep)

    assert resolved is not None
    assert ("A", "S", ("T",), ("Q",), "E", "p") == (
        resolved.speaker,
        resolved.source,
        resolved.about,
        resolved.answers,
        resolved.evidence[0].source,
        resolved.evidence[0].excerpt,
    )


def test_what_can_do_without_a_reference_loses_it() -> None:
    event = Event(
        title="E",
        date=DAY,
        place="gone",
        venue=(Venue(value="V", sources=("gone", "s")),),
        participants=(Participant(actor="gone"), Participant(actor="a")),
        sources=("gone",),
    )
    resolved = resolve_references(event, keep)

    assert resolved is not None
    assert ("", ("S",), ["A"], ()) == (
        resolved.place,
        resolved.venue[0].sources
        if isinstance(resolved.venue, tuple) and isinstance(resolved.venue[0], Venue)
        else None,
        [each.actor for each in resolved.participants],
        resolved.sources,
    )


def test_what_cannot_is_left_out() -> None:
    assert resolve_references(Quote(speaker="gone", text="Yes"), keep) is None


def test_text_beside_references_stays() -> None:
    event = resolve_references(Event(title="E", date=DAY, venue="Hall"), keep)
    page = Page(title="P")

    assert event is not None
    assert event.venue == "Hall"
    assert resolve_references(page, keep) is page


def test_fields_are_told_by_their_way_through_the_record() -> None:
    ways: list[tuple[Keys, tuple[str, ...]]] = []

    def note(text: str, spec: RefersTo, keys: Keys) -> str:
        ways.append((keys, spec.kinds))
        return text

    brief = Brief(
        title="B",
        date=DAY,
        sources=("s", Source(title="T", derived_from=("d",))),
        positions=(Position(actor="a", proposition="t/p", stance="supports", basis=("q",)),),
        corrections=(Correction(date=DAY, kind="update", inherited_from="s"),),
    )
    resolve_references(brief, note)

    assert [
        (("sources", 0), ("source",)),
        (("sources", 1, "derived_from", 0), ("source",)),
        (("positions", 0, "actor"), ("actor",)),
        (("positions", 0, "proposition"), ("topic",)),
        (("positions", 0, "basis", 0), ("quote", "source")),
        (("corrections", 0, "inherited_from"), ("source",)),
    ] == ways


def test_all_unknown_references_of_one_thing_are_told(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-04\npositions:\n"
            "  - {actor: gone, proposition: t/p, stance: supports, basis: lost}\n---\n"
        }
    )

    assert ["5:13", "5:32", "5:62"] == [
        found.split("a.md:")[1].split(": error")[0] for found in site.find("unknown-reference")
    ]


def test_places_are_told_as_they_were_before_anything_was_left_out() -> None:
    def keep_more(text: str, spec: RefersTo, keys: Keys) -> str | None:  # noqa: ARG001 - as above
        return None if text == "B" else text

    positions = (
        Position(actor="gone", proposition="t/p", stance="supports"),
        Position(actor="a", proposition="t/p", stance="supports", basis=("gone", "a", "gone-too", "b", "c")),
    )
    brief = Brief(title="B", date=DAY, positions=positions, origin=Pointer("b.md"))
    once = resolve_references(brief, keep)
    assert once is not None
    twice = resolve_references(once, keep_more)
    assert twice is not None

    assert ("A", "C") == twice.positions[0].basis
    assert Pointer("b.md", keys=("positions", 1, "basis", 4)) == twice.at("positions", 0, "basis", 1)
    assert Pointer("b.md", keys=("positions", 1, "basis", 5)) == twice.at("positions", 0, "basis", 2)
    assert Pointer("b.md", keys=("positions", 1, "stance")) == twice.at("positions", 0, "stance")
    assert Pointer("b.md", keys=("sources", 0)) == twice.at("sources", 0)


@given(st.lists(st.integers(min_value=0, max_value=3), max_size=12))
def test_every_place_is_found_again_after_several_losses(lost_in: list[int]) -> None:
    """Each item names its place and the pass in which it is lost; those of pass 0 stay."""
    items = tuple(f"{place}/{lost}" for place, lost in enumerate(lost_in))
    brief: Brief | None = Brief(title="B", date=DAY, related=items, origin=Pointer("b.md"))
    for each in ("1", "2", "3"):
        assert brief is not None
        brief = resolve_references(brief, lambda text, _, __, each=each: None if text[-1] == each else text)  # type: ignore[misc]

    assert brief is not None
    assert [place for place, lost in enumerate(lost_in) if lost == 0] == [
        brief.at("related", i).keys[1] for i in range(len(brief.related))
    ]
