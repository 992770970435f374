from __future__ import annotations

from briefgen.dates import parse_date
from briefgen.link.resolve import Keys, RefersTo, resolve_references
from briefgen.records import (
    Brief,
    Correction,
    Event,
    Evidence,
    Page,
    Participant,
    Position,
    Quote,
    Source,
    Venue,
)

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
        (("positions", 0, "proposition"), ("proposition",)),
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
