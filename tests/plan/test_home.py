from __future__ import annotations

from projects import Write


def test_the_front_page_tells_what_is_new(project: Write) -> None:
    page = project(
        {
            "briefgen.yaml": "page_size: 2\ntitle: Desk\ndescription: Words.\n",
            "content/actors/all.yaml": "[{id: ana, name: Ana, kind: person}, {id: bo, name: Bo, kind: person}]\n",
            "content/topics/t.yaml": "name: T\npropositions: [{id: p, text: P.}]\n",
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\ntopics: [t]\nquotes: [{speaker: ana, text: Old}]\n---\n",
            "content/briefs/b.md": "---\ntitle: B\ndate: 2025-01-02\nquotes: [{speaker: bo, text: New}]\n---\n",
            "content/briefs/c.md": "---\ntitle: C\ndate: 2025-01-03\npositions: [{actor: bo, proposition: t/p, stance: opposes, change: hardened},"
            " {actor: ana, proposition: t/p, stance: opposes, change: restated}]\n---\n",
        }
    ).plan()["index.html"]

    assert ["C", "B"] == [line.title for line in page.briefs]
    assert ["New", "Old"] == [quote.text for quote in page.quotes]
    assert ["Bo"] == [line.name for line in page.actors]
    assert [("Bo", "hardened")] == [(each.actor.name.text, each.change) for each in page.positions]
    assert [("T", 1)] == [(topic.name, topic.total_briefs) for topic in page.topics]
    assert (3, 2, 2) == (page.total_briefs, page.total_quotes, page.total_actors)


def test_each_speaker_is_heard_once(project: Write) -> None:
    quotes = "".join(
        f"- {{id: q{n}, speaker: S{n // 2}, text: Q{n}, date: 2025-01-{31 - n}}}\n" for n in range(12)
    )
    page = project({"content/quotes/all.yaml": quotes}).plan()["index.html"]

    assert ["Q0", "Q2", "Q4", "Q6"] == [quote.text for quote in page.quotes]
