from __future__ import annotations

from projects import Write

ANA = "name: Ana Ilić\nkind: person\nalso_known_as: [A. Ilić]\n"
TOPIC = "name: Bridges\npropositions: [{id: build, text: Build it.}]\n"


def brief(fields: str, body: str = "") -> str:
    return f"---\ntitle: A bridge\ndate: 2025-09-04\n{fields}\n---\n{body}\n"


def test_lists_are_newest_first_then_by_slug(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": brief(""),
            "content/briefs/b.md": brief("").replace("2025-09-04", "2025-09"),
            "content/briefs/c.md": brief("").replace("2025-09-04", "2025-09-04T08:00Z"),
            "content/briefs/d.md": brief(""),
        }
    ).link()

    assert ["c", "d", "a", "b"] == list(site.briefs)


def test_actors_are_listed_by_sort_name_in_any_script(project: Write) -> None:
    names = {"a": "Zoë", "b": "Борис", "c": "Ägir"}
    files = {f"content/actors/{slug}.yaml": f"name: {name}\nkind: person\n" for slug, name in names.items()}
    files["content/actors/d.yaml"] = "name: The Abbot\nkind: person\nsort_name: Abbot\n"
    site = project({**files, "content/briefs/x.md": brief("actors: [a, b, c, d]")}).link()

    assert ["d", "c", "b", "a"] == list(site.actors)


def test_everybody_in_a_brief_is_its_cast_once(project: Write) -> None:
    files = {f"content/actors/{slug}.yaml": f"name: Name {slug}\nkind: person\n" for slug in "abcde"}
    site = project(
        {
            **files,
            "content/topics/bridges.yaml": TOPIC,
            "content/quotes/q.yaml": "speaker: e\ntext: Oh\ndate: 2025-09-01\n",
            "content/briefs/x.md": brief(
                "actors: [b]\nquotes: [{speaker: a, text: Yes}]\n"
                "positions: [{actor: c, proposition: bridges/build, stance: supports}]",
                "Name d and [[a]] spoke.\n\n![[quote:q]]",
            ),
        }
    ).link()

    assert ("a", "e", "b", "c", "d") == site.cast["x"]


def test_positions_and_corrections_are_lifted_newest_first(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/topics/bridges.yaml": TOPIC,
            "content/briefs/x.md": brief(
                "positions:\n"
                "  - {actor: ana, proposition: bridges/build, stance: opposes, as_of: 2025-08}\n"
                "  - {actor: ana, proposition: bridges/build, stance: supports}\n"
                "corrections:\n"
                "  - {date: 2025-09-05, kind: update}\n"
                "  - {date: 2025-09-07, kind: clarification}"
            ),
        }
    ).link()

    assert ["supports", "opposes"] == [taken.position.stance for taken in site.positions]
    assert ["2025-09-04", "2025-08"] == [taken.as_of.text for taken in site.positions]
    assert ["clarification", "update"] == [made.correction.kind for made in site.corrections]
