from __future__ import annotations

import shutil
from pathlib import Path

from briefgen.pipeline import Options, build_site

from projects import BRIEF, Project, Write, write_files
from repositories import commit, start

PAGE = "briefs/bridge/index.html"
FILE = "content/briefs/bridge.md"
DAY = 86400


def change(site: Project, text: str, subject: str, when: int) -> str:
    write_files(site.root, {FILE: text})
    return commit(site.root, subject, when)


def make_site(project: Write, settings: str = "") -> Project:
    site = project({"briefgen.yaml": settings, FILE: BRIEF, ".gitignore": "/output/\n/.briefgen/\n"})
    start(site.root)
    commit(site.root, "Write of a bridge", DAY)
    return site


def rebuild_elsewhere(site: Project) -> str:
    """Return the page as a build makes it that knows of no earlier one."""
    output = site.root.parent / "clean"
    shutil.rmtree(site.root / ".briefgen", ignore_errors=True)
    build_site(Options(root=site.root, output=output))
    return (output / PAGE).read_text(encoding="utf-8")


def test_a_brief_tells_when_it_was_changed_and_no_more(project: Write) -> None:
    site = make_site(project)
    site.build()
    first = site.read(PAGE)
    change(site, f"{BRIEF}Words.\n", "Tell <more>", 3 * DAY)
    site.build()
    page = site.read(PAGE)

    assert '<p>Last changed <time datetime="1970-01-02">2 January 1970</time>.</p>' in first
    assert "<summary>History" not in first
    assert "2 changes since" in page
    assert "4 January 1970" in page
    assert "Write of a bridge" not in page
    assert "Ana" not in page
    assert "ana@example.org" not in page


def test_subjects_and_links_are_shown_where_the_settings_want_them(project: Write) -> None:
    site = make_site(
        project,
        "history: subjects\nhistory_url: 'https://h.example/c/{commit}'\nedit_url: 'https://h.example/e/{path}'\n",
    )
    head = change(site, f"{BRIEF}Words.\n", "Tell <more>", 3 * DAY)
    site.build()
    page = site.read(PAGE)

    assert f'href="https://h.example/c/{head}"' in page
    assert "<bdi>Tell &lt;more&gt;</bdi>" in page
    assert 'href="https://h.example/e/content/briefs/bridge.md"' in page


def test_the_newest_twenty_changes_are_listed(project: Write) -> None:
    site = make_site(project, "history: subjects\n")
    for i in range(1, 22):
        change(site, f"{BRIEF}{i}\n", f"Change {i}.", DAY * i)
    site.build()
    page = site.read(PAGE)

    assert "22 changes since" in page
    assert "Change 2." in page
    assert "Change 1." not in page


def test_nothing_is_told_where_the_settings_say_so(project: Write) -> None:
    site = make_site(project, "history: off\n")
    site.build()
    page = site.read(PAGE)

    assert "Last changed" not in page
    assert "Edit this page" not in page


def test_a_retracted_brief_and_a_file_with_others_keep_subjects_back(project: Write) -> None:
    site = make_site(project, "history: subjects\n")
    retracted = BRIEF.replace("---\n", "---\nstatus: retracted\n", 1)
    many = "- {id: one, title: One, date: 2025-01-01}\n- {id: two, title: Two, date: 2025-01-02, status: draft}\n"
    write_files(site.root, {"content/briefs/many.yaml": many})
    change(site, retracted, "Retract", 3 * DAY)
    site.build()

    assert "2 changes since" in site.read(PAGE)
    assert "Retract<" not in site.read(PAGE)
    assert "Write of a bridge" not in site.read(PAGE)
    assert "Last changed" not in site.read("briefs/one/index.html")


def test_texts_changed_and_commits_made_between_builds_are_as_in_a_clean_one(project: Write) -> None:
    site = make_site(project, "history: subjects\n")
    site.build()
    write_files(site.root, {FILE: f"{BRIEF}Words.\n"})
    amended = site.build()
    page = site.read(PAGE)
    commit(site.root, "Words", 3 * DAY)
    site.build()
    committed = site.read(PAGE)

    assert amended.written is not None
    assert "Words.</p>" in page
    assert "2 January 1970" in page
    assert "4 January 1970" not in page
    assert "<bdi>Words</bdi>" in committed
    assert committed == rebuild_elsewhere(site)


def test_an_unchanged_repository_is_nothing_to_do(project: Write, tmp_path: Path) -> None:
    site = make_site(project)
    site.build()
    (tmp_path / "note.txt").write_text("not committed", encoding="utf-8")
    again = site.build()

    assert again.written is not None
    assert (again.written.written, again.written.removed) == (0, 0)
