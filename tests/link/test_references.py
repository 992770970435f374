from __future__ import annotations

from briefgen.model import Key

from projects import Write

BRIEF = "---\ntitle: A\ndate: 2025\n{}---\n{}\n"
TOPIC = "name: Bridges\npropositions: [{id: build, text: Build it.}]\n"


def test_propositions_are_found_by_topic_and_id(project: Write) -> None:
    files = {
        "content/actors/ana.yaml": "name: Ana\nkind: person\n",
        "content/topics/bridges.yaml": TOPIC,
        "content/briefs/a.md": BRIEF.format(
            "positions:\n  - {actor: ana, proposition: Bridges/build, stance: not-stated}\n"
            "  - {actor: ana, proposition: bridges/biuld, stance: not-stated}\n"
            "  - {actor: ana, proposition: bridge/build, stance: not-stated}\n",
            "",
        ),
    }

    assert [
        'content/briefs/a.md:6:31: error: topic "bridges" has no proposition "biuld"; did you mean "build"? [unknown-reference]',
        'content/briefs/a.md:7:31: error: no topic "bridge"; did you mean "bridges"? [unknown-reference]',
    ] == project(files).find()


def test_a_reference_of_several_kinds_keeps_its_kind(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/topics/bridges.yaml": TOPIC,
            "content/briefs/a.md": BRIEF.format(
                "quotes: [{id: q, speaker: ana, text: Yes, about: [bridges, Ana]}]\n", ""
            ),
        }
    ).link()

    assert ("topic:bridges", "actor:ana") == site.statements["q"].quote.about


def test_any_text_may_stand_where_a_place_or_text_is_taken(project: Write) -> None:
    site = project(
        {"content/places/rome.yaml": "name: Rome\n", "content/briefs/a.md": BRIEF.format("place: Rome\n", "")}
    )
    other = project({"content/briefs/b.md": BRIEF.format("place: rom\n", "")})

    assert "rome" == site.link().briefs["a"].place
    assert "rom" == other.link().briefs["b"].place


def test_a_place_name_of_two_places_is_still_a_fault(project: Write) -> None:
    site = project(
        {
            "content/places/all.yaml": "[{id: a, name: Rome}, {id: b, name: Rome}]\n",
            "content/briefs/a.md": BRIEF.format("place: Rome\n", ""),
        }
    )

    assert [
        'content/briefs/a.md:4:8: error: "Rome" is the name of 2 records; write a or b [ambiguous-name]'
    ] == site.find()


def test_bodies_refer_from_where_they_stand(project: Write) -> None:
    site = project(
        {
            "content/topics/bridges.yaml": TOPIC,
            "content/briefs/a.md": BRIEF.format("", "\nSee\n[[bridges|those]] and [[brigdes]]."),
        }
    )

    assert [
        'content/briefs/a.md:7:23: error: no record "brigdes"; did you mean "bridges"? [unknown-reference]'
    ] == site.find()


def test_who_refers_to_whom_is_kept_by_field(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/events/talks.yaml": "title: T\ndate: 2025\nparticipants: [{actor: ana}, {actor: ana}]\n",
            "content/briefs/a.md": BRIEF.format("events: [talks]\n", "[[ana]] [[ana]]"),
        }
    ).link()

    assert ("talks",) == site.referring("event", "participants.actor", Key("actor", "ana"))
    assert ("a",) == site.referring("brief", "body", Key("actor", "ana"))
    assert () == site.referring("brief", "actors", Key("actor", "ana"))


def test_a_name_close_to_a_known_one_is_asked_about(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana Ilić\nkind: person\n",
            "content/briefs/a.md": BRIEF.format("actors: [Ana Ilic]\n", ""),
        }
    )

    assert [
        'content/briefs/a.md:4:10: warning: no actor record bears the name "Ana Ilic"; a stub page is made; '
        'did you mean "Ana Ilić"? [implicit-actor]'
    ] == site.find("implicit-actor")


def test_an_unknown_reference_is_told_on_its_own_line_whatever_was_left_out_above_it(project: Write) -> None:
    brief = """
        ---
        title: A bridge
        date: 2025-09-04
        sources:
          - afp
          - afp
          - {id: No Id, title: Wire}
          - nowhere
        quotes:
          - {id: No Id, speaker: Ana, text: Yes}
          - nobody
        ---
        """
    site = project({"content/sources/afp.yaml": "title: AFP\npublisher: AFP\n", "content/briefs/a.md": brief})

    assert site.find("unknown-reference") == [
        'content/briefs/a.md:8:5: error: no source "nowhere" [unknown-reference]',
        'content/briefs/a.md:11:5: error: no quote "nobody" [unknown-reference]',
    ]


def test_a_source_named_twice_in_two_ways_is_one_of_a_brief(project: Write) -> None:
    brief = """
        ---
        title: A bridge
        date: 2025-09-04
        sources:
          - afp
          - A wire
          - taken-back
        ---
        Said so [@cited].
        """
    sources = """
        - {id: afp, title: A wire, publisher: AFP}
        - {id: taken-back, title: Taken back, publisher: P, retracted: yes}
        - {id: cited, title: Cited, publisher: P}
        """
    site = project({"content/sources/all.yaml": sources, "content/briefs/a.md": brief})

    assert ("afp", "taken-back", "cited") == site.link().briefs["a"].sources
    assert site.find("retracted-source") == [
        'content/briefs/a.md:7:5: warning: source "taken-back" was retracted by its publisher '
        "[retracted-source]"
    ]
