from __future__ import annotations

import tempfile
from pathlib import Path
from textwrap import dedent

import pytest
from briefgen.changes import make_changes
from briefgen.messages import BriefgenError
from briefgen.opening import open_site
from briefgen.renaming import plan_renaming
from hypothesis import given, settings
from hypothesis import strategies as st

from projects import Project, Write, write_files

FILES: dict[str, str | bytes] = {
    "content/actors/ana.md": "---\nname: Ana Moreira\nkind: person\n---\nBorn.\n",
    "content/actors/all.yaml": """
        - id: nato  # the alliance
          name: NATO
          kind: organisation
          aliases: [/nato/]
        - {id: rui, name: Rui Costa, kind: person, parent: nato, member_of: [{group: ana}]}
        """,
    "content/events/talks.yaml": "title: Talks\ndate: 2025-09-04\nparticipants:\n  - actor: 'ana' # she\n",
    "content/quotes/all.yaml": """
        - id: ours
          speaker: ana
          text: It is ours.
          event: talks
          source: plan
          about: ana
          topics: [bridges]
          body: |
            Said to [[ana|ana]], in `[[ana]]`, and to
            [[Ana Moreira]].
        - {id: theirs, speaker: Ana Moreira, text: Theirs., event: talks, answers: ours, restates: [ours], about: [talks, nato]}
        """,
    "content/sources/plan.yaml": "id: plan\ntitle: The plan\nurl: https://example.org/plan\n",
    "content/sources/other.yaml": "title: Other\nderived_from: plan\n",
    "content/topics/bridges.md": "---\nname: Bridges\npropositions: [{id: bridges, text: More.}]\n---\nSee [[topic:bridges]].\n",
    "content/places/lisbon.yaml": "name: Lisbon\n",
    "content/pages/about.md": "---\ntitle: About\n---\n[[ana]]\n",
    "content/briefs/2025-09-04-bridge.md": """
        ---
        title: The bridge
        topics: [bridges]
        place: lisbon
        sources:
          - plan
          - {id: plan, title: The plan}
          - {id: s1, title: Local, body: "by [[ana]]", derived_from: plan}
        quotes:
          - ours
          - speaker: ana
            text: A second one.
          - {id: third, speaker: rui, text: A third one., body: "to [[ana]]"}
        positions:
          - {actor: ana, proposition: bridges/bridges, stance: supports, basis: [quote:ours, plan]}
        ---
        [[ana]] and [[actor:ana|Ana]] in [[talks]] \\
        [@plan, p. 3] and \\[[ana]], `[@plan]`.

        ![[quote:ours]]

        ![[quote:ana-a-second-one]]
        """,
    "content/briefs/later.md": "---\ntitle: Later\ndate: 2025-09-05\nrelated: [2025-09-04-bridge]\n---\n[[brief:2025-09-04-bridge]]\n",
    "briefgen.yaml": "publisher:\n  name: Desk\n  policies: [about]\n",
}


def rename(site: Project, old: str, new: str, *, keep_alias: bool = True) -> dict[str, str]:
    """Rename a record and return the lines that changed, by file."""
    before = {file: file.read_bytes() for file in site.root.rglob("*") if file.is_file()}
    _, changes = plan_renaming(open_site(site.root), old, new, keep_alias=keep_alias)
    make_changes(site.root, changes)
    changed = {}
    for change in changes:
        old_lines = before[site.root / change.path].decode().splitlines()
        new_lines = (site.root / change.goal).read_text(encoding="utf-8").splitlines()
        changed[change.goal.removeprefix("content/")] = "\n".join(
            line.strip() for line in new_lines if line not in old_lines
        )
    return changed


def test_an_actor_is_renamed_in_fields_lists_inline_records_and_bodies(project: Write) -> None:
    site = project(FILES)
    before = [(found.rule, found.message) for found in site.build().diagnostics]
    changed = rename(site, "ana", "ana-moreira")

    assert {
        "actors/ana-moreira.md": "aliases: [/actors/ana/]",
        "actors/all.yaml": "- {id: rui, name: Rui Costa, kind: person, parent: nato, member_of: [{group: ana-moreira}]}",
        "events/talks.yaml": "- actor: 'ana-moreira' # she",
        "quotes/all.yaml": "speaker: ana-moreira\nabout: ana-moreira\nSaid to [[ana-moreira|ana]], in `[[ana]]`, and to",
        "pages/about.md": "[[ana-moreira]]",
        "briefs/2025-09-04-bridge.md": (
            '- {id: s1, title: Local, body: "by [[ana-moreira]]", derived_from: plan}\n'
            "- speaker: ana-moreira\nid: ana-a-second-one\n"
            '- {id: third, speaker: rui, text: A third one., body: "to [[ana-moreira]]"}\n'
            "- {actor: ana-moreira, proposition: bridges/bridges, stance: supports, basis: [quote:ours, plan]}\n"
            "[[ana-moreira]] and [[actor:ana-moreira|Ana]] in [[talks]] \\"
        ),
    } == changed
    assert before == [(found.rule, found.message) for found in site.build().diagnostics]
    assert "actors/ana/index.html" in site.urls


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        (
            "nato",
            "the-alliance",
            {
                "actors/all.yaml": "- id: the-alliance  # the alliance\naliases: [/nato/, /actors/nato/]\n"
                "- {id: rui, name: Rui Costa, kind: person, parent: the-alliance, member_of: [{group: ana}]}",
                "quotes/all.yaml": "- {id: theirs, speaker: Ana Moreira, text: Theirs., event: talks, answers: ours, restates: [ours], about: [talks, the-alliance]}",
            },
        ),
        (
            "source:plan",
            "source:the-plan",
            {
                "sources/the-plan.yaml": "id: the-plan",
                "sources/other.yaml": "derived_from: the-plan",
                "quotes/all.yaml": "source: the-plan",
                "briefs/2025-09-04-bridge.md": "- the-plan\n- {id: the-plan, title: The plan}\n"
                '- {id: s1, title: Local, body: "by [[ana]]", derived_from: the-plan}\n'
                "- {actor: ana, proposition: bridges/bridges, stance: supports, basis: [quote:ours, the-plan]}\n"
                "[@the-plan, p. 3] and \\[[ana]], `[@plan]`.",
            },
        ),
        (
            "ours",
            "it-is-ours",
            {
                "quotes/all.yaml": "- id: it-is-ours\n- {id: theirs, speaker: Ana Moreira, text: Theirs., event: talks, answers: it-is-ours, restates: [it-is-ours], about: [talks, nato]}",
                "briefs/2025-09-04-bridge.md": "- it-is-ours\n"
                "- {actor: ana, proposition: bridges/bridges, stance: supports, basis: [quote:it-is-ours, plan]}\n"
                "![[quote:it-is-ours]]",
            },
        ),
        (
            "bridges",
            "crossings",
            {
                "topics/crossings.md": "aliases: [/topics/bridges/]\nSee [[topic:crossings]].",
                "quotes/all.yaml": "topics: [crossings]",
                "briefs/2025-09-04-bridge.md": "topics: [crossings]\n"
                "- {actor: ana, proposition: crossings/bridges, stance: supports, basis: [quote:ours, plan]}",
            },
        ),
        (
            "2025-09-04-bridge",
            "bridge",
            {
                "briefs/bridge.md": "aliases: [/briefs/2025-09-04-bridge/]\ndate: 2025-09-04",
                "briefs/later.md": "related: [bridge]\n[[brief:bridge]]",
            },
        ),
        (
            "2025-09-04-bridge",
            "2025-09-04-the-bridge",
            {
                "briefs/2025-09-04-the-bridge.md": "aliases: [/briefs/2025-09-04-bridge/]",
                "briefs/later.md": "related: [2025-09-04-the-bridge]\n[[brief:2025-09-04-the-bridge]]",
            },
        ),
        ("lisbon", "lisboa", {"places/lisboa.yaml": "", "briefs/2025-09-04-bridge.md": "place: lisboa"}),
        ("about", "who-we-are", {"pages/who-we-are.md": "aliases: [/about/]", "/briefgen.yaml": "policies: [who-we-are]"}),
        (
            "ana-a-second-one",
            "second",
            {"briefs/2025-09-04-bridge.md": "id: second\n![[quote:second]]"},
        ),
        ("third", "number-three", {"briefs/2025-09-04-bridge.md": '- {id: number-three, speaker: rui, text: A third one., body: "to [[ana]]"}'}),
    ],
)  # fmt: skip
def test_each_kind_is_renamed_wherever_it_is_referred_to(
    project: Write, old: str, new: str, changed: dict[str, str]
) -> None:
    site = project(FILES)

    assert {path.removeprefix("/"): lines for path, lines in changed.items()} == rename(site, old, new)
    assert [] == site.find()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("anna", "x", 'no record "anna"; did you mean "ana"?'),
        ("actor:anna", "x", 'no actor "anna"; did you mean "ana"?'),
        ("Ana Moreira", "x", '"Ana Moreira" is a name; write the id: actor:ana'),
        (
            "ana",
            "Ana Moreira",
            '"Ana Moreira" is not an id: lower-case letters a to z, digits, single hyphens; write ana-moreira',
        ),
        ("ana", "…", '"…" is not an id: lower-case letters a to z, digits, single hyphens'),
        ("ana", "ana", "actor:ana is called that already"),
        ("ana", "nato", "there is actor:nato already; nothing was renamed"),
        ("ana", "event:ana", "actor:ana stays actor; move its file and its fields to make it event"),
        ("plan", "s1", '"s1" is the id of a source written in content/briefs/2025-09-04-bridge.md'),
        ("ana", "small", '"small" is the name of topic:minor, whose references would change hands'),
        (
            "2025-09-04-bridge-s1",
            "x",
            "source:2025-09-04-bridge-s1 is written inside content/briefs/2025-09-04-bridge.md; briefgen extract gives it a file",
        ),
        ("twin", "x", '"twin" is the id of 2 records; write actor:twin or place:twin'),
    ],
)
def test_says_why_a_record_is_not_renamed(project: Write, old: str, new: str, message: str) -> None:
    site = project(
        {
            **FILES,
            "content/topics/minor.yaml": "name: small\n",
            "content/actors/twin.yaml": "name: Twin\nkind: person\n",
            "content/places/twin.yaml": "name: Twin place\n",
        }
    )

    with pytest.raises(BriefgenError) as stop:
        plan_renaming(open_site(site.root), old, new, keep_alias=True)
    assert message == str(stop.value)


def test_an_id_that_another_kind_has_is_written_with_its_kind(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/events/talks.yaml": "title: Talks\ndate: 2025-09-04\nparticipants: [{actor: ana}]\n",
            "content/quotes/q.yaml": "speaker: ana\ntext: A\ndate: 2025-09-04\nabout: [ana, talks, actor:ana]\n",
            "content/pages/p.md": "---\ntitle: P\n---\n[[ana]] and [[talks]] and [[talks|so]]\n",
        }
    )
    changed = rename(site, "ana", "talks")

    assert "participants: [{actor: talks}]" == changed["events/talks.yaml"]
    assert "speaker: talks\nabout: [actor:talks, event:talks, actor:talks]" == changed["quotes/q.yaml"]
    assert "[[actor:talks]] and [[event:talks]] and [[event:talks|so]]" == changed["pages/p.md"]
    assert [] == site.find()


def test_a_word_that_means_another_record_stays(project: Write) -> None:
    site = project(
        {
            "content/actors/plan.yaml": "name: Plan\nkind: person\n",
            "content/topics/plan.yaml": "name: A plan\n",
            "content/quotes/q.yaml": "speaker: plan\ntext: A\ndate: 2025-09-04\nabout: plan\ntopics: [plan]\n",
        }
    )

    assert "topics: [goal]" == rename(site, "topic:plan", "goal")["quotes/q.yaml"]


def test_references_to_nothing_stay(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/pages/p.md": "---\ntitle: P\n---\n[[an]] [[ana]]\n",
        }
    )

    assert "[[an]] [[eva]]" == rename(site, "ana", "eva")["pages/p.md"]


def test_without_alias_only_quotes_that_something_refers_to_keep_their_ids(project: Write) -> None:
    files = {
        "content/actors/ana.yaml": "name: Ana\nkind: person\n",
        "content/briefs/a.md": "---\ntitle: A\ndate: 2025-09-04\nquotes:\n  - {speaker: ana, text: One}\n  - {speaker: ana, text: Two}\n---\n![[quote:ana-one]]\n",
    }
    site = project(files)
    changed = rename(site, "ana", "eva", keep_alias=False)

    assert {
        "actors/eva.yaml": "",
        "briefs/a.md": "- {id: ana-one, speaker: eva, text: One}\n- {speaker: eva, text: Two}",
    } == changed


@pytest.mark.parametrize(
    ("aliases", "after"),
    [
        ("aliases: []\n", "aliases: [/actors/ana/]\n"),
        ("aliases:\n", "aliases:[/actors/ana/]\n"),
        ("aliases:\n  - /x/ # old\n", "aliases:\n  - /x/ # old\n  - /actors/ana/\n"),
        ("aliases:\n- /x/", "aliases:\n- /x/\n- /actors/ana/"),
        ("aliases: [/actors/eva/] # once\n", "aliases: [/actors/ana/] # once\n"),
    ],
)
def test_the_old_address_joins_others(project: Write, aliases: str, after: str) -> None:
    site = project({"content/actors/ana.yaml": f"name: Ana\nkind: person\n{aliases}"})
    rename(site, "ana", "eva")

    assert f"name: Ana\nkind: person\n{after}" == (site.root / "content/actors/eva.yaml").read_text()


def test_a_reference_written_with_escapes_is_told(project: Write) -> None:
    site = project({**FILES, "content/pages/more.yaml": 'title: More\nbody: "[[a\\u006ea]]"\n'})

    with pytest.raises(
        BriefgenError, match=r'"\[\[ana\]\]" in content/pages/more.yaml is written with escapes'
    ):
        plan_renaming(open_site(site.root), "ana", "eva", keep_alias=True)


LAYOUTS = st.fixed_dictionaries(
    {
        "bom": st.booleans(),
        "line_end": st.sampled_from(["\n", "\r\n", "\r"]),
        "comment": st.sampled_from(["", "  # ana and e\u0301", " # [[ana]]"]),
        "quoted": st.sampled_from(["ana", "'ana'", '"ana"', "actor:ana", "Ana Moreira"]),
        "flow": st.booleans(),
        "end": st.sampled_from(["", "\n", "\n\n"]),
    }
)


@settings(max_examples=60, deadline=None)
@given(
    LAYOUTS,
    st.sampled_from(
        ["ana", "nato", "talks", "plan", "bridges", "ours", "third", "2025-09-04-bridge", "about"]
    ),
)
def test_there_and_back_gives_the_same_bytes(layout: dict[str, object], old: str) -> None:
    files = {path: lay_out(str(text), layout) for path, text in FILES.items()}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_files(
            root, {path: text.encode() if isinstance(text, str) else text for path, text in FILES.items()}
        )
        for path, data in files.items():
            (root / path).write_bytes(data)
        site = Project(root)
        before = {file.relative_to(root): file.read_bytes() for file in root.rglob("*") if file.is_file()}
        rename(site, old, "2025-09-04-new-id", keep_alias=False)
        between = {file.relative_to(root) for file in root.rglob("*") if file.is_file()}
        rename(site, "2025-09-04-new-id", old, keep_alias=False)
        after = {file.relative_to(root): file.read_bytes() for file in root.rglob("*") if file.is_file()}

    assert before == after
    assert len(between) == len(before)


def lay_out(text: str, layout: dict[str, object]) -> bytes:
    text = dedent(text).lstrip("\n")
    text = text.replace("![[quote:ana-a-second-one]]", "")
    text = text.replace("speaker: ana\n", f"speaker: {layout['quoted']}{layout['comment']}\n")
    text = text.rstrip("\n") + str(layout["end"])
    text = text.replace("\n", str(layout["line_end"]))
    return (b"\xef\xbb\xbf" if layout["bom"] else b"") + text.encode()
