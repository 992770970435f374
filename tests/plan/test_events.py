from __future__ import annotations

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\nroles: [{title: Mayor, from: 2024}, {title: Chair, from: 2025}]\n",
    "content/sources/all.yaml": "[{id: s, title: S}, {id: t, title: T}]\n",
    "content/events/talks.yaml": """
        title: Talks
        date: 2025-09-04
        venue: [{value: Hall, sources: [s]}, {value: Bridge, sources: [t]}]
        participants: [{actor: ana, role: host, as: Mayor}]
        part_of: week
        sources: [s, t]
        """,
    "content/events/more.yaml": "[{id: week, title: Week, date: 2025-09}, {id: after, title: After, date: 2025-10, follows: talks, venue: Hall}]\n",
    "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-05\nevents: [talks]\nquotes: [{id: q, speaker: ana, text: Yes, event: talks}]\n---\n",
    "content/briefs/b.md": "---\ntitle: B\ndate: 2025-09-06\n---\nAfter [[talks]].\n",
}


def test_an_event_tells_where_sources_differ_and_who_took_part_as_what(project: Write) -> None:
    page = project(FILES).plan()["events/talks/index.html"]

    assert [("Hall", ["s"]), ("Bridge", ["t"])] == [
        (v.value, [s.slug for s in v.sources]) for v in page.venues
    ]
    assert [("host", "Mayor")] == [(each.part, each.actor.role.title) for each in page.participants]


def test_an_event_lists_what_was_said_at_it_and_which_briefs_tell_of_it(project: Write) -> None:
    page = project(FILES).plan()["events/talks/index.html"]

    assert ["q"] == [quote.slug for quote in page.quotes.items]
    assert ["B", "A"] == [line.title for line in page.briefs.items]


def test_events_know_what_they_are_part_of_and_what_follows(project: Write) -> None:
    pages = project(FILES).plan()

    assert pages["events/talks/index.html"].part_of.text == "Week"
    assert ["Talks"] == [line.title for line in pages["events/week/index.html"].parts]
    assert ["After"] == [line.title for line in pages["events/talks/index.html"].followed_by]
    assert ["Talks"] == [line.title for line in pages["events/after/index.html"].follows]
    assert ["Hall"] == [venue.value for venue in pages["events/after/index.html"].venues]


def test_events_are_listed_newest_first(project: Write) -> None:
    page = project(FILES).plan()["events/index.html"]

    assert ["After", "Talks", "Week"] == [line.title for line in page.events]
