from __future__ import annotations

from briefgen.intake.known import learn_known

from projects import Write, load_records

FILES = {
    "content/actors/all.yaml": """
        - {id: rutte, name: Mark Rutte, kind: person, also_known_as: [Rutte, The Mayor]}
        - {id: other-rutte, name: Rutte, kind: person, also_known_as: [The Mayor]}
        - {id: european-leaders, name: European leaders (not named), kind: collective}
        - {id: leaders-of-august, name: European leaders (of August), kind: collective}
        - {id: sweden, name: Sweden, kind: state, iso: SE}
        """,
    "content/places/prague.yaml": "name: Prague\n",
    "content/sources/all.yaml": "- {id: afp, title: A, url: 'https://example.org/a'}\n- {id: book, title: B}\n",
    "content/events/talks.yaml": "title: Talks\ndate: 2025-09-04\n",
    "content/briefs/bridge.md": "---\ntitle: A\ndate: 2025-09-04\n---\n",
}


def test_learns_what_exactly_one_record_bears(project: Write) -> None:
    site = project(FILES)
    known = learn_known(load_records(site.root, site.report), "en")

    assert {
        "Mark Rutte": "rutte",
        "Rutte": "rutte",
        "European leaders (not named)": "european-leaders",
        "European leaders (of August)": "leaders-of-august",
        "European leaders": "european-leaders",
        "Sweden": "sweden",
    } == known.actors
    assert {"The Mayor", "Prague", "A", "B", "Talks"} == known.taken
    assert {"SE": "sweden"} == known.states
    assert {"Prague": "prague"} == known.places
    assert {"https://example.org/a": "afp"} == known.sources
    assert ["talks"] == [event.slug for event in known.events]
    assert frozenset({"bridge"}) == known.briefs
    assert "en" == known.language
