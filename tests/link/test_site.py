from __future__ import annotations

from briefgen.model import Key

from projects import Write

ANA = "name: Ana Ilić\nkind: person\nalso_known_as: [A. Ilić]\n"
TOPIC = "name: Bridges\npropositions: [{id: build, text: Build it.}]\n"


def brief(fields: str, body: str = "") -> str:
    return f"---\ntitle: A bridge\ndate: 2025-09-04\n{fields}\n---\n{body}\n"


def test_references_by_id_name_and_other_name_are_one(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/briefs/a.md": brief("actors: [ana]"),
            "content/briefs/b.md": brief("actors: [Ana Ilić]"),
            "content/briefs/c.md": brief("quotes: [{speaker: A. Ilić, text: Yes}]"),
        }
    ).link()

    assert ("c", "b", "a") == site.briefs_by_actor["ana"]


def test_inline_quotes_get_an_id_of_speaker_and_first_words(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/briefs/a.md": brief(
                "quotes: [{speaker: Ana Ilić, text: We shall build a bridge over it}]"
            ),
        }
    ).link()

    assert ["ana-we-shall-build-a-bridge-over"] == list(site.statements)


def test_a_free_text_speaker_becomes_a_stub_once(project: Write) -> None:
    written = project(
        {
            "content/briefs/a.md": brief("quotes: [{speaker: Bo Ek, text: Yes}, {speaker: Bo Ek, text: No}]"),
            "content/briefs/b.md": brief("actors: [Bo Ek]"),
        }
    )
    site = written.link()

    assert {"bo-ek"} == site.stubs
    assert "Bo Ek" == site.actors["bo-ek"].name
    assert 1 == len(written.find("implicit-actor"))


def test_names_that_romanise_alike_make_stubs_of_their_own(project: Write) -> None:
    site = project(
        {"content/briefs/a.md": brief("quotes: [{speaker: Ана, text: Да}, {speaker: Ana, text: Yes}]")}
    ).link()

    assert 2 == len(site.stubs)
    assert {"Ана", "Ana"} == {site.actors[slug].name for slug in site.stubs}


def test_a_name_without_any_letter_still_makes_a_stub(project: Write) -> None:
    site = project({"content/briefs/a.md": brief('actors: ["???"]')}).link()

    assert ["???"] == [site.actors[slug].name for slug in site.stubs]


def test_local_ids_of_sources_are_good_in_their_brief_only(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/briefs/a.md": brief(
                'sources: [{id: s1, title: One, url: "https://a.example/1"}]\n'
                "quotes: [{id: qa, speaker: ana, text: Yes, source: s1}]"
            ),
            "content/briefs/b.md": brief(
                'sources: [{id: s1, title: Two, url: "https://b.example/2"}]\n'
                "quotes: [{id: qb, speaker: ana, text: No, source: s1}]",
                "[@s1]",
            ),
        }
    ).link()

    assert ("one",) == site.statements["qa"].sources
    assert ("two",) == site.statements["qb"].sources
    assert [Key("source", "two")] == [link.target for link in site.bodies[Key("brief", "b")]]


def test_the_same_source_in_many_briefs_is_one_record(project: Write) -> None:
    source = 'sources: [{id: s1, title: One, publisher: P, url: "https://a.example/1"}]'
    site = project({f"content/briefs/{name}.md": brief(source) for name in "abc"}).link()

    assert ["p-one"] == list(site.sources)
    assert ("c", "b", "a") == site.referring("brief", "sources", Key("source", "p-one"))


def test_statements_take_date_and_place_from_their_event_then_from_their_brief(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/places/rome.yaml": "name: Rome\n",
            "content/events/talks.yaml": "title: Talks\ndate: 2025-09-01\nplace: Rome\n",
            "content/briefs/a.md": brief(
                "quotes: [{id: by-event, speaker: ana, text: Yes, event: talks}, "
                "{id: by-brief, speaker: ana, text: No}, "
                "{id: by-itself, speaker: ana, text: Oh, date: 2025-08, place: a ferry}]"
            ),
        }
    ).link()

    assert {
        "by-event": ("2025-09-01", "rome"),
        "by-brief": ("2025-09-04", ""),
        "by-itself": ("2025-08", "a ferry"),
    } == {slug: (said.date.text, said.place) for slug, said in site.statements.items()}


def test_sources_that_only_the_body_cites_are_sources_of_the_brief(project: Write) -> None:
    site = project(
        {
            "content/sources/afp.yaml": "title: AFP\n",
            "content/sources/bbc.yaml": "title: BBC\n",
            "content/briefs/x.md": brief("sources: [afp]", "Words. [@bbc] [@afp]"),
        }
    ).link()

    assert ("afp", "bbc") == site.briefs["x"].sources


def test_a_mention_of_a_record_with_faults_is_not_a_second_fault(project: Write) -> None:
    found = project(
        {
            "content/actors/ana.yaml": "name: Ana Ilić\nkind: persn\n",
            "content/events/talks.yaml": "title: [\n",
            "content/briefs/x.md": brief("actors: [ana, Ana Ilić]\nevents: [talks, other]", "[[ana]]"),
        }
    ).find()

    assert ["unknown-value", "yaml-syntax"] == [line[line.rindex("[") + 1 : -1] for line in found]


def test_a_quote_that_nothing_dates_is_reported(project: Write) -> None:
    found = project(
        {"content/actors/ana.yaml": ANA, "content/quotes/q.yaml": "speaker: ana\ntext: Yes\n"}
    ).find()

    assert (
        'content/quotes/q.yaml:1:1: error: quote "q" has neither "event" nor "date", and no brief uses it '
        "[missing-field]"
    ) in found


def test_a_reference_that_cannot_be_resolved_drops_what_needs_it(project: Write) -> None:
    written = project(
        {
            "content/topics/bridges.yaml": TOPIC,
            "content/briefs/x.md": brief(
                "topics: [bridges]\npositions: [{actor: nobody, proposition: bridges/build, stance: supports}]\n"
                "quotes: [{speaker: nobody, text: Yes}]"
            ),
        }
    )

    assert [
        'content/briefs/x.md:5:21: error: no actor "nobody" [unknown-reference]',
        'content/briefs/x.md:6:20: error: no actor "nobody" [unknown-reference]',
    ] == written.find()


def test_a_policy_that_cannot_be_read_is_no_second_fault(project: Write) -> None:
    site = project(
        {
            "briefgen.yaml": "publisher: {name: Desk, policies: [about]}\n",
            "content/pages/about.md": "---\ntitel: About\n---\n",
        }
    )

    assert [] == site.find("unknown-reference")
    assert site.find()
