from __future__ import annotations

from briefgen.opening import link_all, open_site
from briefgen.suggestions import suggest_links

from projects import Project, Write

FILES: dict[str, str | bytes] = {
    "content/actors/all.yaml": """
        - {id: ana, name: Ana Moreira, kind: person}
        - {id: rui, name: Rui Costa, kind: person}
        - {id: eva-costa, name: Eva Costa, kind: person}
        - {id: council, name: Council of Towns, kind: organisation, also_known_as: [Old Council]}
        - {id: new-council, name: New Council, kind: organisation, also_known_as: [Old Council]}
        """,
    "content/quotes/q.yaml": "speaker: ana\ntext: Four\ndate: 2025-09-04\n",
    "content/briefs/a.md": """
        ---
        title: A
        date: 2025-09-04
        quotes:
          - {speaker: Olaf Berg, text: One}
          - {speaker: Olaf Berg, text: Two}
          - {speaker: Karl Weber, text: Three}
        ---
        Moreira met Rui Costa and Costa. The Old Council and [[Nina Lund]] sat with Jens Holm. Olaf Berg left.

        Jens Holm stayed, and Olaf Berg came, with Rita Dahl.
        """,
}


def suggest(site: Project) -> list[str]:
    opened = open_site(site.root)
    return [str(each) for each in suggest_links(opened, link_all(opened))]


def test_suggests_links_and_records(project: Write) -> None:
    assert [
        'content/briefs/a.md:5:15: "Olaf Berg" speaks 2 times and has no record',
        'content/briefs/a.md:9:1: "Moreira" is not linked; write [[ana]]',
        'content/briefs/a.md:9:38: "Old Council" is the name of 2 actors; write [[council]] or [[new-council]]',
        'content/briefs/a.md:9:77: "Jens Holm" is named 2 times and has no record',
    ] == suggest(project(FILES))


def test_a_surname_that_several_bear_is_ambiguous(project: Write) -> None:
    site = project(
        {**FILES, "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-04\n---\nIt was Costa who came.\n"}
    )

    assert [
        'content/briefs/a.md:5:8: "Costa" is the name of 2 actors; write [[eva-costa]] or [[rui]]'
    ] == suggest(site)


def test_a_name_is_counted_where_it_is_no_reference(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": "---\ntitle: Jens Holm\ndate: 2025-09-04\n---\n[[Nina Lund]] met Jens Holm. Jens Holm left.\n"
        }
    )

    assert [] == suggest(site)


def test_nothing_is_suggested_where_all_is_linked(project: Write) -> None:
    site = project(
        {
            **FILES,
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-04\n---\n[[ana]], Moreira and Ana Moreira.\n",
        }
    )

    assert [] == suggest(site)
