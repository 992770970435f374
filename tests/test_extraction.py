from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from briefgen.changes import make_changes
from briefgen.extraction import What, plan_extraction
from briefgen.messages import BriefgenError
from briefgen.opening import open_site
from hypothesis import given, settings
from hypothesis import strategies as st

from projects import Project, Write, write_files

FULL = Path(__file__).parent / "sites" / "full"
ALL: tuple[What, ...] = ("sources", "quotes", "actors")
BRIEF = """\
---
title: A  # the title
date: 2025-09-04
sources:
  # the wire
  - id: s1  # first
    title: "Not for Russia"
    publisher: AFP
    url: https://example.org/afp
    body: "A *note*."
  - {id: s2, title: 'Two'} # second
  - {title: Three, url: "https://example.org/3"}
  - {id: shared, title: Shared}
  - shared-too
quotes:
  - speaker: Mark Rutte
    text: >-
      It's not for them
      to decide
    source: s1
    body: |
      As in [@s1] and [@s2,
      p. 3].
  - {speaker: ana, text: "Two words", event: talks, sources: [s2, shared]}
  - theirs
positions:
  - {actor: ana, proposition: bridges/more, stance: supports, basis: [source:s9, s1, ana-two-words]}
---
Text [@s1, p. 3], [@s2], [@shared] and `[@s1]`.

![[quote:mark-rutte-its-not-for-them-to-decide]]
"""
FILES: dict[str, str | bytes] = {
    "content/briefs/2025-09-04-a.md": BRIEF,
    "content/briefs/older.yaml": """
        - id: older
          title: B
          date: 2025-09-01
          body: "![[quote:mark-rutte-its-not-for-them-to-decide]] by [@o1]"
          sources: [{id: o1, title: Three, url: "https://example.org/3"}]
          quotes: [mark-rutte-its-not-for-them-to-decide]
        - {id: gone, title: C, date: 2025-09-02, status: retracted, quotes: [{speaker: ana, text: Gone}], sources: [{id: g1, title: Gone}]}
        - {id: plain, title: D, date: 2025-09-02}
        """,
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/events/talks.yaml": "title: Talks\ndate: 2025-09-03\n",
    "content/topics/bridges.yaml": "name: Bridges\npropositions: [{id: more, text: More.}]\n",
    "content/quotes/theirs.yaml": "speaker: ana\ntext: Theirs.\ndate: 2025-09-03\n",
    "content/sources/all.yaml": "- {id: shared, title: Shared}\n- {id: shared-too, title: Too}\n- {id: s9, title: Nine}\n",
}


def build(root: Path) -> dict[str, bytes]:
    Project(root).build(with_drafts=True)
    output = root / "output"
    return {
        file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()
    }


def extract(root: Path, what: tuple[What, ...] = ALL, briefs: tuple[str, ...] = ()) -> dict[str, str]:
    changes = plan_extraction(open_site(root), what, briefs)
    make_changes(root, changes)
    return {change.path.removeprefix("content/"): change.after.decode() for change in changes}


def test_sources_and_quotes_move_with_their_comments_and_keep_their_ids(project: Write) -> None:
    site = project(FILES)
    before = build(site.root)
    made = extract(site.root, ("sources", "quotes"))

    assert (
        made["briefs/2025-09-04-a.md"]
        == """\
---
title: A  # the title
date: 2025-09-04
sources:
  # the wire
  - afp-not-for-russia
  - 2025-09-04-a-s2 # second
  - three
  - shared
  - shared-too
quotes:
  - mark-rutte-its-not-for-them-to-decide
  - ana-two-words
  - theirs
positions:
  - {actor: ana, proposition: bridges/more, stance: supports, basis: [source:s9, afp-not-for-russia, ana-two-words]}
---
Text [@afp-not-for-russia, p. 3], [@2025-09-04-a-s2], [@shared] and `[@s1]`.

![[quote:mark-rutte-its-not-for-them-to-decide]]
"""
    )
    assert (
        made["quotes/mark-rutte-its-not-for-them-to-decide.yaml"]
        == """\
speaker: Mark Rutte
text: >-
  It's not for them
  to decide
source: afp-not-for-russia
body: |
  As in [@afp-not-for-russia] and [@2025-09-04-a-s2,
  p. 3].
date: 2025-09-01
"""
    )
    assert (
        'speaker: ana\ntext: "Two words"\nevent: talks\nsources: [2025-09-04-a-s2, shared]\n'
        == made["quotes/ana-two-words.yaml"]
    )
    assert (
        '# first\ntitle: "Not for Russia"\npublisher: AFP\nurl: https://example.org/afp\nbody: "A *note*."\n'
        == made["sources/afp-not-for-russia.yaml"]
    )
    assert 'by [@three]"' in made["briefs/older.yaml"]
    assert [] == site.find()
    assert before == build(site.root)


def test_nothing_is_left_to_take_out_the_second_time(project: Write) -> None:
    site = project(FILES)
    extract(site.root)

    assert {} == extract(site.root)


def test_actors_without_record_get_one(project: Write) -> None:
    site = project(FILES)

    assert {"actors/mark-rutte.yaml": 'name: "Mark Rutte"\nkind: person  # guess\n'} == extract(
        site.root, ("actors",)
    )
    assert [] == site.find("implicit-actor")


def test_only_the_named_briefs_are_looked_into(project: Write) -> None:
    site = project(FILES)

    assert {"briefs/older.yaml", "sources/three.yaml"} == extract(site.root, ALL, ("older",)).keys()
    with pytest.raises(BriefgenError, match='no brief "oldr"; did you mean "older"'):
        extract(site.root, ALL, ("oldr",))


def test_quotes_alone_go_only_where_no_source_of_the_brief_is_needed(project: Write) -> None:
    site = project(FILES)
    before = build(site.root)
    extract(site.root, ("quotes",))

    assert [] == site.find()
    assert before == build(site.root)


def test_a_citation_written_with_escapes_is_told(project: Write) -> None:
    site = project(
        {
            **FILES,
            "content/briefs/b.yaml": 'title: B\ndate: 2025-09-04\nsources: [{id: s1, title: S}]\nbody: "[@\\u00731]"\n',
        }
    )

    with pytest.raises(BriefgenError, match=r'"\[@s1\]" in content/briefs/b.yaml is written with escapes'):
        extract(site.root)


def test_the_site_with_everything_in_it_stays_the_same(tmp_path: Path) -> None:
    shutil.copytree(FULL, tmp_path / "site", ignore=shutil.ignore_patterns("expected"))
    before = build(tmp_path / "site")
    extract(tmp_path / "site", ("sources", "quotes"))

    after = build(tmp_path / "site")
    changed = [url for url in before | after if before.get(url) != after.get(url)]
    assert ["quality/index.html"] == changed  # a waiver of the brief's does not reach a source that moved out


INDENTS = st.sampled_from(["  - ", "- ", "    -   "])
COMMENTS = st.sampled_from(["", " # a: comment", "  # [@s1]"])


@st.composite
def briefs(draw: st.DrawFn) -> str:
    dash, comment = draw(INDENTS), draw(COMMENTS)
    pad = " " * len(dash)
    source = draw(
        st.sampled_from(
            [
                f"{dash}{{id: s1, title: One, url: 'https://example.org/1'}}{comment}\n",
                f"{dash}id: s1{comment}\n{pad}title: One{comment}\n{pad}url: https://example.org/1\n",
                f"{dash}title: >-\n{pad}  One\n{pad}  and two\n{pad}id: s1{comment}\n\n{pad}# more\n",
                f"{dash}{{title: 'One\n{pad}   two', id: s1,{comment}\n{pad} publisher: AFP}}\n",
            ]
        )
    )
    quote = draw(
        st.sampled_from(
            [
                f"{dash}{{speaker: Ana, text: 'It stands', source: s1}}{comment}\n",
                f"{dash}speaker: Ana{comment}\n{pad}text: |\n{pad}  It\n\n{pad}  stands\n{pad}source: s1\n",
                f"{dash}id: own{comment}\n{pad}speaker: Ana\n{pad}text: It stands\n{pad}sources:\n{pad}- s1\n",
                f'{dash}speaker: Ana\n{pad}text: "It\n{pad}  stands"\n{pad}body: see [@s1]\n',
            ]
        )
    )
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    text = f"---\ntitle: A\ndate: 2025-09-04\nsources:\n{source}quotes:\n{quote}---\nText [@s1].\n"
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", line_end)


@settings(max_examples=25, deadline=None)
@given(briefs(), briefs())
def test_the_pages_of_any_brief_stay_the_same(first: str, second: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        files = {
            "content/briefs/a.md": first.encode(),
            "content/briefs/b.md": second.replace("own", "other").encode(),
        }
        write_files(root, files)
        before = build(root)
        extract(root, ("sources", "quotes"))
        after = build(root)

    assert before
    assert before == after
