from __future__ import annotations

import pytest
from briefgen.catalogue import LISTS, Backlink, Entry, list_entries, show_record
from briefgen.config import Config
from briefgen.messages import BriefgenError
from briefgen.records import RECORD_TYPES

from projects import Project, Write

FILES = {
    "content/actors/ana.yaml": """
        name: Ana Ilić
        kind: person
        also_known_as: [{name: A. Ilić, lang: hr}]
        roles: [{title: Mayor, of: split, from: 2020}]
        body: She is.
        """,
    "content/actors/split.yaml": "{name: Split, kind: organisation}",
    "content/actors/zoran.yaml": "{name: Zoran, kind: person}",
    "content/places/split.yaml": "name: Split",
    "content/events/vote.yaml": "{title: The vote, date: 2025-01-02, status: announced, place: split}",
    "content/topics/bridge.yaml": "{name: Bridge, propositions: [{id: toll, text: It costs.}]}",
    "content/briefs/open.md": """
        ---
        title: Open
        date: 2025-09-04
        events: [vote]
        quotes: [{id: yes-it-does, speaker: ana, text: "Yes,  it does", date: 2025-09}]
        actors: [Bo Stub]
        positions: [{actor: ana, proposition: bridge/toll, stance: opposes, as_of: 2024-01-01, basis: yes-it-does}]
        ---
        """,
    "content/briefs/draft.md": "---\ntitle: Draft\ndate: 2025-09-05\nstatus: draft\n---\nOn [[ana]].\n",
    "content/briefs/later.md": "---\ntitle: Later\ndate: 2025-09-05\nembargo_until: 2026-01-01\n---\n",
    "content/briefs/kept.md": "---\ntitle: Kept\ndate: 2025-09-05\nstatus: withheld\n---\n",
    "content/briefs/gone.md": "---\ntitle: Gone\ndate: 2025-09-03\nstatus: retracted\n---\n",
}


def ids(project: Project, name: str) -> list[str]:
    return [entry.id for entry in list_entries(project.link(with_drafts=True), Config(), name)]


def test_every_kind_can_be_listed(project: Write) -> None:
    site = project(FILES)

    assert ["later", "kept", "draft", "open", "gone"] == ids(site, "briefs")
    assert ["ana", "bo-stub", "split", "zoran"] == ids(site, "actors")
    assert len(RECORD_TYPES) + 8 == len(LISTS)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("drafts", ["draft"]),
        ("embargoed", ["later"]),
        ("withheld", ["kept"]),
        ("retracted", ["gone"]),
        ("orphans", ["zoran"]),
        ("stubs", ["bo-stub"]),
        ("overdue", ["vote"]),
        ("stale", ["open"]),
    ],
)
def test_what_wants_an_eye_is_listed(project: Write, name: str, expected: list[str]) -> None:
    assert expected == ids(project(FILES), name)


def test_an_entry_says_what_it_is_and_why_it_is_there(project: Write) -> None:
    site = project(FILES).link(with_drafts=True)

    assert (
        Entry(
            kind="event",
            id="vote",
            name="The vote",
            date="2025-01-02",
            file="content/events/vote.yaml",
            note="still announced, though 2 January 2025 has passed",
        ),
    ) == list_entries(site, Config(), "overdue")
    assert ["until 1 January 2026"] == [entry.note for entry in list_entries(site, Config(), "embargoed")]
    assert [("Yes, it does", "2025-09")] == [
        (entry.name, entry.date) for entry in list_entries(site, Config(), "quotes")
    ]


def test_a_record_is_shown_with_its_fields_and_backlinks(project: Write) -> None:
    portrait = show_record(project(FILES).link(with_drafts=True), "Ana Ilić")

    assert ("actor", "ana", "content/actors/ana.yaml", "/actors/ana/") == (
        portrait.kind,
        portrait.id,
        portrait.file,
        portrait.page,
    )
    assert {
        "name": "Ana Ilić",
        "kind": "person",
        "also_known_as": [{"name": "A. Ilić", "lang": "hr"}],
        "roles": [{"title": "Mayor", "of": "split", "from": "2020"}],
        "body": "She is.",
    } == portrait.fields
    assert "body" == list(portrait.fields)[-1]
    assert {"briefs": ["draft", "open"], "is_stub": False} == portrait.computed
    assert (
        Backlink(kind="brief", id="draft", name="Draft", field="body"),
        Backlink(kind="brief", id="open", name="Open", field="positions.actor"),
        Backlink(kind="quote", id="yes-it-does", name="Yes, it does", field="speaker"),
    ) == portrait.backlinks


def test_what_is_computed_is_shown(project: Write) -> None:
    site = project(FILES).link(with_drafts=True)

    assert {
        "date": "2025-09",
        "role": "Mayor",
        "place": "",
        "sources": [],
        "briefs": ["open"],
    } == show_record(site, "yes-it-does").computed
    assert {"actors": ["ana", "bo-stub"]} == show_record(site, "open").computed
    assert {} == show_record(site, "place:split").computed


def test_a_quote_outside_any_office_has_no_role(project: Write) -> None:
    files = {"content/quotes/q.yaml": "{speaker: Bo Stub, text: Yes, date: 2025}"}

    assert "" == show_record(project(files).link(), "q").computed["role"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("split", '"split" is the id of 2 records; write actor:split or place:split'),
        ("anna-ilic", 'no record "anna-ilic"'),
        ("vot", 'no record "vot"; did you mean "vote"?'),
        ("The", 'no record "The"; perhaps vote'),
        ("raft", 'no record "raft"; did you mean "draft"?'),
        ("place:ana", '"ana" is an actor, where a place was wanted'),
    ],
)
def test_what_means_no_one_record_is_said_why(project: Write, text: str, message: str) -> None:
    site = project(FILES).link(with_drafts=True)

    with pytest.raises(BriefgenError) as caught:
        show_record(site, text)
    assert message in str(caught.value)
