from __future__ import annotations

import pytest
from briefgen.contexts.basics import Text
from briefgen.plan.actors import list_same_as, view_image
from briefgen.records import Image, SameAs

from projects import Write

ANA = """
name: Ana Ilić
kind: person
roles:
  - {title: Mayor, of: council, from: 2024-05-01}
  - {title: Councillor, of: council, from: 2019, to: 2024-04-30}
member_of: [{group: friends, role: chair, from: 2023}, {group: council}]
born: 1970~
country: gallia
also_known_as: [A. Ilić, {name: עַנָה, lang: he}]
"""
OTHERS = """
- {id: council, name: Council, kind: organisation, parent: gallia}
- {id: gallia, name: Gallia, kind: state, iso: FR}
- {id: friends, name: Friends, kind: group}
- {id: bo, name: Bo Ek, kind: person}
"""


def brief(date: str, fields: str) -> str:
    return f"---\ntitle: Brief of {date}\ndate: {date}\n{fields}\n---\n"


SITE: dict[str, str | bytes] = {
    "content/actors/ana.yaml": ANA,
    "content/actors/others.yaml": OTHERS,
    "content/briefs/a.md": brief("2020-01-01", "quotes: [{id: early, speaker: ana, text: Early}]"),
    "content/briefs/b.md": brief("2025-01-01", "quotes: [{id: late, speaker: ana, text: Late, about: bo}]"),
    "content/briefs/c.md": brief("2025-02-01", "actors: [bo, ana]"),
}


def test_each_statement_stands_beside_the_role_held_on_its_date(project: Write) -> None:
    ana = project(SITE).plan()["actors/ana/index.html"]

    assert [("late", "Mayor"), ("early", "Councillor")] == [
        (quote.slug, quote.speaker.role.title) for quote in ana.statements.items
    ]
    assert "actors/council/index.html" == ana.statements.items[0].speaker.role.of.href


def test_who_they_are_is_told(project: Write) -> None:
    ana = project(SITE).plan()["actors/ana/index.html"]

    assert [("Mayor", ("since 1 May 2024",), True), ("Councillor", ("2019 – 30 April 2024",), False)] == [
        (term.role.title, term.periods, term.is_held) for term in ana.terms
    ]
    assert {"Born": "about 1970", "Country": "Gallia"} == {fact.label: fact.text for fact in ana.facts}
    assert (Text(text="A. Ilić"), Text(text="עַנָה", lang="he", dir="rtl")) == tuple(
        other.name for other in ana.other_names
    )
    assert [("Friends", "chair", "since 2023"), ("Council", "", "")] == [
        (m.actor.text, m.role, m.period) for m in ana.memberships
    ]


def test_groups_list_members_and_organisations_their_parts(project: Write) -> None:
    pages = project(SITE).plan()

    assert [("Ana Ilić", "chair")] == [
        (m.actor.text, m.role) for m in pages["actors/friends/index.html"].members
    ]
    assert ["Council"] == [part.text for part in pages["actors/gallia/index.html"].parts]


def test_statements_about_them_briefs_and_related_actors_are_listed(project: Write) -> None:
    bo = project(SITE).plan()["actors/bo/index.html"]

    assert ["late"] == [quote.slug for quote in bo.statements_about.items]
    assert ["Brief of 2025-02-01"] == [line.title for line in bo.briefs.items]
    assert [("Ana Ilić", 1, "briefs/c/index.html")] == [
        (other.name.text, other.total, other.latest.href) for other in bo.related
    ]


def test_long_lists_are_paged_in_step(project: Write) -> None:
    briefs = {
        f"content/briefs/{n}.md": brief(
            f"2025-01-{n:02}", f"quotes: [{{id: q{n}, speaker: ana, text: Word {n}}}]"
        )
        for n in range(1, 8)
    }
    pages = project({**SITE, **briefs, "briefgen.yaml": "page_size: 3\n"}).plan()
    last = pages["actors/ana/page/4/index.html"]

    assert (9, []) == (last.statements.total, [quote.slug for quote in last.statements.items])
    assert (10, ["Brief of 2020-01-01"]) == (last.briefs.total, [line.title for line in last.briefs.items])
    assert ("actors/ana/page/3/index.html", "") == (last.pager.previous, last.pager.next)
    assert last.head.title == "Ana Ilić, page 4"


def test_pages_of_actors_can_hold_more_than_others(project: Write) -> None:
    briefs = {f"content/briefs/{n}.md": brief(f"2025-01-{n:02}", "actors: [ana]") for n in range(1, 8)}
    settings = "page_size: 3\npage_sizes: {actor: 6}\n"
    pages = project({**SITE, **briefs, "briefgen.yaml": settings}).plan()

    assert {"actors/ana/index.html", "actors/ana/page/2/index.html"} == {
        url for url in pages if url.startswith("actors/ana/") and "timeline" not in url
    }
    assert 3 == len(pages["briefs/index.html"].briefs)


def test_a_part_in_an_event_is_told_on_the_actors_page_only(project: Write) -> None:
    event = "title: Talks\ndate: 2025-01-01\nparticipants: [{actor: ana, role: host}, {actor: bo}]\n"
    pages = project({**SITE, "content/events/talks.yaml": event}).plan()

    assert ["host"] == [line.part for line in pages["actors/ana/index.html"].events.items]
    assert [""] == [line.part for line in pages["actors/bo/index.html"].events.items]


def test_actors_are_listed_with_the_role_they_hold_now(project: Write) -> None:
    listed = project(SITE).plan(now="2023-01-01")["actors/index.html"]
    ana = next(line for line in listed.actors if line.name == "Ana Ilić")

    assert ("Councillor", 2, 3) == (ana.role.title, ana.total_quotes, ana.total_briefs)


@pytest.mark.parametrize("src", ["https://x.example/a.png", "//x.example/a.png", "../../etc/passwd"])
def test_pictures_from_elsewhere_are_not_shown(src: str) -> None:
    assert view_image(Image(src=src)) is None


@pytest.mark.parametrize("src", ["images/a.png", "/images/a.png", "static/images/a.png"])
def test_pictures_are_addressed_from_the_root(src: str) -> None:
    view = view_image(Image(src=src, alt="A", credit="C"))

    assert view is not None
    assert view.src == "images/a.png"


def test_pages_elsewhere_are_web_pages_only() -> None:
    links = list_same_as(SameAs(wikidata="Q1", url=("https://x.example/y", "javascript:alert(1)")))

    assert [("Wikidata", "https://www.wikidata.org/wiki/Q1"), ("x.example", "https://x.example/y")] == [
        (link.text, link.href) for link in links
    ]


def test_later_pages_leave_who_they_are_to_the_first(project: Write) -> None:
    many = {f"content/briefs/{n}.md": brief(f"2025-03-0{n}", "actors: [ana]") for n in range(1, 4)}
    pages = project({**SITE, **many, "briefgen.yaml": "page_size: 2\n"}).plan()
    first, second = pages["actors/ana/index.html"], pages["actors/ana/page/2/index.html"]

    assert (first.name, first.badge) == (second.name, second.badge)
    assert first.terms
    assert first.related
    assert ((), (), (), None) == (second.terms, second.related, second.facts, second.activity)
    assert second.briefs.items


def test_those_they_appear_with_are_measured_by_the_first_of_them(project: Write) -> None:
    more = {"content/briefs/d.md": brief("2025-04-01", "actors: [bo, ana, friends]")}
    ana = project({**SITE, **more}).plan()["actors/ana/index.html"]

    assert [("Bo Ek", "BE", 2, 100), ("Friends", "F", 1, 50)] == [
        (other.name.text, other.badge, other.total, other.share) for other in ana.related
    ]
