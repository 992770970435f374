from __future__ import annotations

from briefgen.model import Key

from projects import Write

ANA = "name: Ana Ilić\nkind: person\nalso_known_as: [A. Ilić]\n"
TOPIC = "name: Bridges\npropositions: [{id: build, text: Build it.}]\n"


def brief(fields: str, body: str = "") -> str:
    return f"---\ntitle: A bridge\ndate: 2025-09-04\n{fields}\n---\n{body}\n"


def test_autolink_can_be_switched_off(project: Write) -> None:
    files = {"content/actors/ana.yaml": ANA, "content/briefs/x.md": brief("actors: [ana]", "Ana Ilić spoke.")}
    linked = project(files).link()
    plain = project({**files, "briefgen.yaml": "autolink: false\n"}).link()

    assert [Key("actor", "ana")] == [link.target for link in linked.bodies[Key("brief", "x")]]
    assert {} == plain.bodies


def test_a_biography_does_not_link_to_itself(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.md": f"---\n{ANA}---\nAna Ilić lives.\n",
            "content/briefs/x.md": brief("actors: [ana]"),
        }
    ).link()

    assert {} == site.bodies


def test_a_name_that_two_actors_bear_is_not_linked(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/actors/other.yaml": ANA,
            "content/briefs/x.md": brief("actors: [ana, other]", "Ana Ilić spoke."),
        }
    ).link()

    assert {} == site.bodies
