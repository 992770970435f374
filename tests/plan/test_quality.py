from __future__ import annotations

from projects import Write

FILES: dict[str, str | bytes] = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/topics/t.yaml": "name: T\npropositions: [{id: p, text: P.}]\n",
    "content/sources/all.yaml": """
        - {id: afp, title: First, publisher: AFP, url: "https://afp.example/1", archived: "https://archive.example/1"}
        - {id: daily, title: Second, publisher: Daily, url: "https://daily.example/1"}
        - {id: copy, title: Third, publisher: Copyist, wire: AFP}
        """,
    "content/events/talks.yaml": "[{id: talks, title: Talks, date: 2025-01-01}, {id: vote, title: Vote, date: 2025-01-02, status: announced}]\n",
    "content/briefs/a.md": """
        ---
        title: A
        date: 2025-06-01
        sources: [afp, daily]
        quotes:
          - {id: q, speaker: ana, text: Yes indeed, sources: [afp, daily], evidence: [{source: afp, excerpt: Yes indeed}]}
          - {id: r, speaker: ana, text: Never again, kind: translated, source: afp}
        positions: [{actor: ana, proposition: t/p, stance: supports, basis: q}, {actor: Bo, proposition: t/p, stance: supports, basis: q, as_of: "2023"}]
        corrections: [{date: 2025-06-02, kind: update, reason: R}]
        ---
        """,
    "content/briefs/b.md": "---\ntitle: B\ndate: 2025-06-02\nsources: [afp, copy]\n---\n",
    "content/briefs/c.md": "---\ntitle: C\ndate: 2025-06-02\nstatus: retracted\ncorrections: [{date: 2025-06-03, kind: retraction}]\n---\n",
}


def test_shares_are_counted(project: Write) -> None:
    page = project(FILES).plan()["quality/index.html"]

    assert {
        "Briefs with two independent sources": (1, 2, 50),
        "Quotes with a source": (2, 2, 100),
        "Quotes with two independent sources": (1, 2, 50),
        "Quotes beside the words of a source": (1, 2, 50),
        "Translated quotes with their original": (0, 1, 0),
        "Sources on the web with an archived copy": (1, 2, 50),
        "Positions with evidence from the last year": (1, 2, 50),
        "Actors with a record of their own": (1, 2, 50),
        "Past events that are no longer told as to come": (1, 2, 50),
    } == {share.label: (share.part, share.total, share.percent) for share in page.shares}
    assert (2, 3) == (page.total_corrections, page.total_briefs)


def test_what_there_is_none_of_is_not_counted(project: Write) -> None:
    page = project({}).plan()["quality/index.html"]

    assert () == page.shares
    assert () == page.findings


def test_findings_are_counted_worst_first(project: Write) -> None:
    site = project({**FILES, "briefgen.yaml": "rules: {one-origin: info}\n"})
    page = site.plan(findings={"one-origin": 4, "no-archive": 1, "position-stale": 2})["quality/index.html"]

    assert [("position-stale", "warning", 50), ("one-origin", "info", 100), ("no-archive", "info", 25)] == [
        (each.rule, each.level, each.percent) for each in page.findings
    ]
    assert 7 == page.total_findings


def test_drafts_leave_no_trace_in_the_counts(project: Write) -> None:
    site = project(FILES)
    site.build()
    before = site.read("quality/index.html")
    draft = "---\ntitle: Not yet\ndate: 2025-05-01\nstatus: draft\nactors: [Nobody Known]\nsources: [afp]\n---\nTODO\n"
    more = project({**FILES, "content/briefs/d.md": draft})
    more.build()

    assert before == more.read("quality/index.html")


def test_the_page_can_be_switched_off(project: Write) -> None:
    pages = project({"briefgen.yaml": "outputs: {quality: false}\n"}).plan()

    assert "quality/index.html" not in pages
    assert "Data quality" not in [link.text for link in pages["index.html"].site.sections]
