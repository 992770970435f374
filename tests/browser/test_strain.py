"""A site that strains every page: it runs from right to left, has words that do not end, and one who never stops talking."""

from __future__ import annotations

from pathlib import Path

import pytest

from browsing import TEMPLATES, Look, Screen, Served, run_axe, serve_site
from projects import write_files

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
MANY = 60
BRIEFS = {
    f"content/briefs/b{n}.yaml": f"""
        title: "{("اجتماع في بيروت،", f"A meeting {WORD}")[n % 2]} {n}"
        date: 2025-09-{n:02}
        lang: {("ar", "en")[n % 2]}
        place: beirut
        topics: [t]
        events: [e]
        summary: {WORD}
        sources: [{{id: s{n}, title: {WORD}, url: "https://example.org/{WORD}", publisher: "النهار", lang: de}}]
        positions: [{{actor: {("hub", "other")[n % 2]}, proposition: t/p, stance: supports, as_of: 2025-{n % 3 + 7:02}, basis: s{n}}}]
        actors: [hub, other, state]
        corrections: [{{date: 2025-09-{n:02}, kind: correction, was: {WORD}, now: "a word", reason: slip}}]
        body: "[[hub]] {WORD} [@s{n}]"
    """
    for n in range(1, 13)
}
SITE = {
    "briefgen.yaml": "title: النشرة\nlanguage: ar\n",
    "content/actors/hub.yaml": f"""
        name: محمد بن سلمان آل سعود
        kind: person
        also_known_as: [{{name: Muhammad, lang: en}}, {WORD}]
        roles: [{{title: "ولي العهد", of: state, from: 2017-06-21}}, {{title: {WORD}, from: 2015}}]
    """,
    "content/actors/state.yaml": "name: المملكة العربية السعودية\nkind: state\niso: SA\n",
    "content/actors/other.yaml": f"name: דוד {WORD}\nkind: person\n",
    "content/places/beirut.yaml": "name: بيروت\n",
    "content/events/e.yaml": f"title: {WORD}\ndate: 2025-09-04\nplace: beirut\nparticipants: [{{actor: hub}}, {{actor: other}}]\n",
    "content/topics/t.yaml": f"name: {WORD}\npropositions: [{{id: p, text: {WORD}}}]\n",
    "content/pages/about.md": f"---\ntitle: عن\naliases: [/old/]\n---\n| {WORD} | {WORD} | {WORD} |\n|---|---|---|\n| a | b | c |\n",
    "content/quotes/q.yaml": "".join(
        f"- {{id: q{n}, speaker: hub, text: 'لن نقبل ({n}) {WORD}', date: 2025-09-04, lang: ar, event: e, about: [other], topics: [t]}}\n"
        for n in range(MANY)
    ),
    **BRIEFS,
}
SCREENS = [Screen(width=320), Screen(width=1280, scheme="dark")]


@pytest.fixture(scope="session")
def strained(host: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Served:
    root = tmp_path_factory.mktemp("strained")
    write_files(root, SITE)
    return serve_site(root, "strained", *host)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: str(screen.width))
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_strained_page_holds(look: Look, strained: Served, template: str, screen: Screen) -> None:
    tab = look(strained.show(template), screen)

    assert tab.probe("wide") + tab.probe("clipped") + tab.probe("backwards") == []
    assert run_axe(tab) == []


def test_the_whole_page_runs_as_its_language_does(look: Look, strained: Served) -> None:
    page = look(strained.address).page

    assert page.evaluate("[document.documentElement.lang, getComputedStyle(document.body).direction]") == [
        "ar",
        "rtl",
    ]
