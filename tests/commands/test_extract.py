from __future__ import annotations

from projects import BRIEF, Write, run

INLINE = BRIEF.replace("---\n", "---\nsources: [{id: s1, title: S, url: 'https://example.org'}]\n", 1)


def test_says_what_it_made(project: Write) -> None:
    site = project({"content/briefs/a.md": INLINE})
    result = run("extract", "-C", site.root)

    assert 0 == result.exit_code
    assert "made content/sources/s.yaml\n1 new file; 1 brief changed\n" == result.stdout
    assert "sources: [s]" in (site.root / "content/briefs/a.md").read_text()


def test_a_dry_run_changes_nothing(project: Write) -> None:
    site = project({"content/briefs/a.md": INLINE})
    result = run("extract", "-C", site.root, "--dry-run", "--only", "sources")

    assert "+++ b/content/sources/s.yaml\n" in result.stdout
    assert not (site.root / "content/sources").exists()


def test_says_when_there_is_nothing_to_do(project: Write) -> None:
    site = project({"content/briefs/a.md": INLINE})
    result = run("extract", "-C", site.root, "a", "--only", "quotes")

    assert "nothing is written inside a brief, and every actor has a record\n" == result.stdout


def test_a_brief_may_be_named_by_its_file(project: Write) -> None:
    site = project(
        {"content/briefs/a.md": INLINE, "content/briefs/b.md": INLINE.replace("title: S", "title: T")}
    )
    result = run("extract", "-C", site.root, "content/briefs/a.md")

    assert "made content/sources/s.yaml\n1 new file; 1 brief changed\n" == result.stdout
