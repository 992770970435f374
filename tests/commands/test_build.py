from __future__ import annotations

import sys

import pytest

from projects import BRIEF, Write, run

ORPHANS = {
    "content/actors/all.yaml": "- {id: a, name: A, kind: person}\n- {id: b, name: B, kind: person, iso: X}\n"
}


def test_a_clean_build_ends_with_0_and_says_what_it_did(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("build", "-C", site.root)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "built 1 brief"
    assert "written, 0 unchanged, 0 removed" in result.stdout
    assert result.stderr == ""


def test_the_summary_says_what_was_left_out(project: Write) -> None:
    site = project(
        {
            "content/briefs/bridge.md": BRIEF,
            "content/briefs/one.md": BRIEF.replace("date", "status: draft\ndate"),
            "content/briefs/two.md": BRIEF.replace("date", "embargo_until: 2026-01-15T06:00Z\ndate"),
        }
    )
    result = run("build", "-C", site.root)

    assert "left out 1 draft, 1 embargoed until 15 January 2026, 06:00 UTC\n" in result.stdout


def test_several_drafts_are_counted_as_such(project: Write) -> None:
    draft = BRIEF.replace("date", "status: draft\ndate")
    site = project({"content/briefs/one.md": draft, "content/briefs/two.md": draft})

    assert "left out 2 drafts\n" in run("build", "-C", site.root).stdout


def test_a_web_desk_without_its_program_is_told(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF, "content/static/admin/index.html": "desk"})
    before = run("build", "-C", site.root)
    (site.root / "content" / "static" / "admin" / "sveltia-cms.js").write_text("desk", encoding="utf-8")
    after = run("build", "-C", site.root)

    hint = "the web desk has no program yet; for that: sh fetch-cms.sh, then build again\n"
    assert (True, False) == (hint in before.stderr, hint in after.stderr)


def test_a_word_too_many_is_told_where_folders_are_named(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})

    assert (
        f'Error: "{site.root}" is a word too many: build takes a whole site; write briefgen build -C {site.root}\n'
        in run("build", site.root).stderr
    )
    result = run("check", "content/briefs/bridge.md", "-C", site.root)
    assert 2 == result.exit_code
    assert (
        '"content/briefs/bridge.md" is a word too many: check takes a whole site; -C names its folder\n'
        in result.stderr
    )


def test_quiet_prints_nothing_for_a_clean_build(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})

    assert run("build", "-q", "-C", site.root).output == ""


def test_an_error_ends_with_1_and_shows_the_line_with_a_caret(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF.replace("date", "tipe: brief\ndate")})
    result = run("build", "-C", site.root)

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        'content/briefs/bridge.md:3:1: error: a brief has no field "tipe"; did you mean "type"? [unknown-field]',
        "  tipe: brief",
        "  ^",
        "found 1 error",
        f"nothing was written; {site.root / 'output'} is as it was",
    ]


def test_a_long_line_is_cut_around_the_column(project: Write) -> None:
    long = "x " * 200
    site = project({"content/pages/bridge.md": f"---\ntitle: A\n---\n{long}[[nobody]] {long}\n"})
    lines = run("build", "-C", site.root).stderr.splitlines()

    assert "[[nobody]]" in lines[1]
    assert len(lines[1]) <= 102
    assert lines[1][lines[2].index("^") :].startswith("[[nobody]]")


def test_a_finding_in_a_file_that_cannot_be_read_has_no_source_line(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    (site.root / "content" / "briefs" / "gone.md").symlink_to(site.root / "content" / "nowhere.md")
    lines = run("build", "-C", site.root).stderr.splitlines()

    assert lines[0].startswith("content/briefs/gone.md:1:1: error: ")
    assert ["found 1 error", *lines[2:]] == lines[1:]


def test_warnings_end_with_0_and_with_1_under_strict(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: Ana\nkind: person\n"})

    assert run("build", "-C", site.root).exit_code == 0
    assert run("build", "-C", site.root, "--strict", "-o", site.root / "other").exit_code == 1


def test_an_output_folder_that_cannot_be_written_ends_with_2(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF, "file": "x"})
    result = run("build", "-C", site.root, "-o", site.root / "file" / "out")

    assert result.exit_code == 2
    assert "cannot be written to" in result.stderr


def test_colours_are_for_terminals_only(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: Ana\nkind: person\n"})

    assert "\x1b[" not in run("build", "-C", site.root).stderr


def test_verbose_shows_what_a_build_keeps_to_itself(project: Write) -> None:
    site = project({**ORPHANS, "briefgen.yaml": "rules: {orphan-record: info}\n"})

    assert run("build", "-C", site.root).stderr == "found 2 info; briefgen check shows them all\n"
    assert run("build", "-v", "-C", site.root).stderr.count("info: nothing refers to") == 2


def test_the_index_of_the_search_is_part_of_the_site(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF + "Words.\n"})
    run("build", "-C", site.root)

    assert "pagefind/pagefind.js" in site.urls


def test_where_the_search_cannot_be_made_the_summary_says_how(
    project: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("build", "-C", site.root)

    assert result.exit_code == 0
    assert "the search was not made; for that: pip install 'briefgen[search]'\n" == result.stderr
    assert not [url for url in site.urls if url.startswith("pagefind/")]


def test_the_index_follows_the_text(project: Write) -> None:
    site = project(
        {"content/briefs/bridge.md": BRIEF + "Words.\n", "content/briefs/other.md": BRIEF + "More.\n"}
    )
    run("build", "-C", site.root)
    before = {url for url in site.urls if "/fragment/" in url}
    site = project({"content/briefs/bridge.md": BRIEF + "Other words.\n"})
    run("build", "-C", site.root)
    run("build", "-C", site.root, "-o", site.root / "anew")
    after = {url for url in site.urls if "/fragment/" in url}
    anew = {
        file.relative_to(site.root / "anew").as_posix()
        for file in (site.root / "anew" / "pagefind" / "fragment").iterdir()
    }

    assert 1 == len(after - before)
    assert anew == after


def test_profile_tells_where_the_time_went(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    words = [line.split() for line in run("build", "-C", site.root, "--profile").stderr.splitlines()]
    stages = [line[0] for line in words[: words.index([])]]

    assert ["stage", "start", "scan", "load", "link", "render", "write", "total"] == stages
    assert ["pages/brief.html", "1"] in [line[:2] for line in words]


def test_verbose_names_the_stages_where_there_is_no_terminal(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})

    assert run("build", "-v", "-C", site.root).stderr.splitlines()[:2] == ["scan …", "load …"]
