from __future__ import annotations

from projects import Write, write_files

ANA = "name: Ana Ilić\nkind: person\n"
BRIEF = """
---
title: A bridge
date: 2025-09-04
actors: [ana]
---
Words of [[ana]].
"""
SITE = {"content/actors/ana.yaml": ANA, "content/briefs/bridge.md": BRIEF}


def test_a_published_page_may_not_name_what_leaves_no_trace(project: Write) -> None:
    draft = "---\ntitle: Draft\ndate: 2025-09-05\nstatus: draft\n---\n"
    site = project({**SITE, "content/briefs/later.md": draft})
    write_files(site.root, {"content/briefs/bridge.md": BRIEF + "See [[later]].\n"})
    bare = site.find()
    write_files(site.root, {"content/briefs/bridge.md": BRIEF + "See [[later|what follows]].\n"})
    result = site.build()

    assert bare == [
        'content/briefs/bridge.md:7:5: error: brief "later" is not published and must leave no trace; '
        "write [[later|the words to show]] or take it out [unknown-reference]"
    ]
    assert result.written is not None
    assert "See what follows." in site.read("briefs/bridge/index.html")


def test_references_to_what_leaves_no_trace_are_left_out(project: Write) -> None:
    draft = """
        ---
        title: Draft
        date: 2025-09-05
        status: draft
        topics: [secret]
        quotes: [{id: hidden, speaker: ana, text: Hush}]
        ---
        """
    brief = """
        ---
        title: A bridge
        date: 2025-09-04
        related: [later]
        quotes: [{id: seen, speaker: ana, text: Yes, answers: hidden}]
        positions: [{actor: ana, proposition: open/p, stance: supports, basis: [hidden, seen]}]
        ---
        """
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/topics/open.yaml": "name: Open\npropositions: [{id: p, text: P.}]\n",
            "content/topics/secret.yaml": "name: Secret\n",
            "content/briefs/later.md": draft,
            "content/briefs/bridge.md": brief,
        }
    ).link()

    assert site.briefs["bridge"].related == ()
    assert site.statements["seen"].quote.answers == ()
    assert ("quote:seen",) == site.briefs["bridge"].positions[0].basis
    assert {"open"} == set(site.topics)


def test_what_stands_below_a_reference_that_was_left_out_is_told_on_its_own_line(project: Write) -> None:
    draft = """
        ---
        title: Draft
        date: 2025-09-05
        status: draft
        quotes: [{id: hidden, speaker: ana, text: Hush}]
        ---
        """
    brief = """
        ---
        title: A bridge
        date: 2025-09-04
        positions:
          - actor: ana
            proposition: open/p
            stance: supports
            basis:
              - hidden
              - sound
              - taken-back
        ---
        """
    sources = """
        - {id: sound, title: Sound, publisher: P}
        - {id: taken-back, title: Taken back, publisher: P, retracted: yes}
        """
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/topics/open.yaml": "name: Open\npropositions: [{id: p, text: P.}]\n",
            "content/sources/all.yaml": sources,
            "content/briefs/later.md": draft,
            "content/briefs/bridge.md": brief,
        }
    )

    assert site.find("retracted-source") == [
        'content/briefs/bridge.md:11:9: warning: source "taken-back" was retracted by its publisher '
        "[retracted-source]"
    ]
