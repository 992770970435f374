from __future__ import annotations

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/all.yaml": "[{id: ana, name: Ana, kind: person}, {id: gallia, name: Gallia, kind: state}]\n",
    "content/places/rome.yaml": "name: Rome\ncountry: gallia\nlat: -41.9\nlon: 12.5\nprecision: city\n",
    "content/places/lima.yaml": "name: Lima\nlat: 12\nlon: -77\n",
    "content/events/talks.yaml": "title: Talks\ndate: 2025-01-01\nplace: Rome\n",
    "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-02\nplace: rome\nquotes: [{id: q, speaker: ana, text: Yes, event: talks}]\n---\n",
    "content/briefs/b.md": "---\ntitle: B\ndate: 2025-01-02\nplace: Somewhere else\n---\nNot [[lima]].\n",
}


def test_a_place_lists_what_happened_and_was_said_there(project: Write) -> None:
    page = project(FILES).plan()["places/rome/index.html"]

    assert ["Talks"] == [line.title for line in page.events.items]
    assert ["q"] == [quote.slug for quote in page.quotes.items]
    assert ["A"] == [line.title for line in page.briefs.items]


def test_a_place_tells_its_country_and_position(project: Write) -> None:
    pages = project(FILES).plan()

    assert [("Country", "Gallia"), ("Position", "41.9° S, 12.5° E (city)")] == [
        (fact.label, fact.text) for fact in pages["places/rome/index.html"].facts
    ]
    assert ["12° N, 77° W"] == [fact.text for fact in pages["places/lima/index.html"].facts]


def test_any_text_may_name_a_place(project: Write) -> None:
    pages = project(FILES).plan()

    assert "places/rome/index.html" == pages["briefs/a/index.html"].place.href
    assert ("Somewhere else", "") == (
        pages["briefs/b/index.html"].place.text,
        pages["briefs/b/index.html"].place.href,
    )


def test_places_are_listed_by_name(project: Write) -> None:
    assert ["Lima", "Rome"] == [link.text for link in project(FILES).plan()["places/index.html"].places]
