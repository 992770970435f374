from __future__ import annotations

from itertools import permutations

from briefgen.plan.network import ACTORS, Pair, order_actors, select_ties

from projects import Write


def brief(*actors: str) -> str:
    return f"---\ntitle: With {' '.join(actors)}\ndate: 2025-01-01\nactors: [{', '.join(actors)}]\n---\n"


def files(*casts: str) -> dict[str, str | bytes]:
    names = sorted({name for cast in casts for name in cast.split()})
    actors = "".join(f"- {{id: {name}, name: {name.title()}, kind: person}}\n" for name in names)
    briefs = {f"content/briefs/b{i}.md": brief(*cast.split()) for i, cast in enumerate(casts)}
    return {"content/actors/all.yaml": actors, **briefs}


def test_two_in_the_same_briefs_are_joined_the_more_the_stronger(project: Write) -> None:
    page = project(files("ana bo", "ana bo", "bo cy", "di")).plan()["network/index.html"]

    assert {"Ana and Bo: 2": 4, "Bo and Cy: 1": 2} == {arc.label: arc.level for arc in page.arcs}
    assert {"Ana": [("Bo", 2)], "Bo": [("Ana", 2), ("Cy", 1)], "Cy": [("Bo", 1)]} == {
        each.actor.text: [(tie.actor.text, tie.total) for tie in each.ties] for each in page.actors
    }
    assert (3 * 32, 4) == (page.height, page.total)


def test_arcs_reach_from_row_to_row(project: Write) -> None:
    page = project(files("ana bo", "ana bo", "bo cy")).plan()["network/index.html"]

    assert [each.actor.text for each in page.actors] in (["Ana", "Bo", "Cy"], ["Cy", "Bo", "Ana"])
    assert [{16, 48}, {48, 80}] == sorted(({arc.top, arc.bottom} for arc in page.arcs), key=min)
    assert {54} == {arc.reach for arc in page.arcs}


def test_the_picture_does_not_grow_with_the_archive(project: Write) -> None:
    names = [f"actor-{i}" for i in range(ACTORS + 9)]
    page = project(files(" ".join(names), "actor-30 actor-31")).plan()["network/index.html"]

    assert ACTORS == len(page.actors)
    assert {"Actor-30", "Actor-31"} < {each.actor.text for each in page.actors}
    assert 3 * ACTORS >= len(page.arcs)


def length(order: tuple[str, ...], together: dict[Pair, int]) -> int:
    return sum(count * abs(order.index(one) - order.index(other)) for (one, other), count in together.items())


def test_the_order_keeps_strong_ties_short() -> None:
    together = {("a", "f"): 5, ("c", "f"): 4, ("b", "d"): 3, ("d", "e"): 6, ("b", "c"): 1, ("a", "e"): 1}
    shortest = min(length(order, together) for order in permutations("abcdef"))

    assert shortest == length(tuple(order_actors(together)), together)


def test_weak_ties_of_actors_with_stronger_ones_are_left_out() -> None:
    strong = {("a", "b"): 9, ("a", "c"): 9, ("a", "d"): 9, ("b", "c"): 9, ("b", "d"): 9, ("c", "d"): 9}
    together = {**strong, ("a", "e"): 1, ("f", "g"): 1}

    assert {*strong, ("a", "e"), ("f", "g")} == set(select_ties(together))
    assert ("a", "b") not in select_ties(
        {**dict.fromkeys(strong, 9), ("a", "b"): 1, ("a", "x"): 9, ("b", "y"): 9}
    )


def test_there_is_no_network_without_company_or_where_it_is_switched_off(project: Write) -> None:
    alone = project(files("ana", "bo")).plan()
    off = project({**files("ana bo"), "briefgen.yaml": "outputs: {network: false}\n"}).plan()

    for pages in (alone, off):
        assert "network/index.html" not in pages
        assert "Network" not in [link.text for link in pages["index.html"].site.sections]
