from __future__ import annotations

from projects import Write, run

FILES = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/places/lisbon.yaml": "name: Lisbon\n",
    "content/pages/p.md": "---\ntitle: P\n---\n[[ana]]\n",
}


def test_renames_and_says_where(project: Write) -> None:
    site = project(FILES)
    result = run("rename", "ana", "actor:eva", "-C", site.root)

    assert (0, "renamed actor:ana to eva in 2 files\n") == (result.exit_code, result.stdout)
    assert "[[eva]]" in (site.root / "content/pages/p.md").read_text()


def test_a_dry_run_shows_a_diff_and_changes_nothing(project: Write) -> None:
    site = project(FILES)
    result = run("rename", "ana", "eva", "-C", site.root, "--dry-run", "--no-alias")

    assert result.stdout == (
        "rename from content/actors/ana.yaml\nrename to content/actors/eva.yaml\n"
        "--- a/content/pages/p.md\n+++ b/content/pages/p.md\n@@ -2,3 +2,3 @@\n title: P\n ---\n-[[ana]]\n+[[eva]]\n"
    )
    assert (site.root / "content/actors/ana.yaml").exists()


def test_a_kind_without_redirects_is_told(project: Write) -> None:
    site = project(FILES)

    assert (
        "a place has no redirects: links from elsewhere to its old address lead nowhere\n"
        in run("rename", "lisbon", "lisboa", "-C", site.root).stdout
    )


def test_what_cannot_be_renamed_ends_with_2(project: Write) -> None:
    site = project(FILES)
    result = run("rename", "anna", "eva", "-C", site.root)

    assert (2, 'briefgen: no record "anna"; did you mean "ana"?\n') == (result.exit_code, result.stderr)


def test_a_site_that_cannot_be_read_stays_as_it_is(project: Write) -> None:
    site = project({**FILES, "content/pages/q.md": "---\ntitle: [\n---\n"})
    result = run("rename", "ana", "eva", "-C", site.root)

    assert 1 == result.exit_code
    assert result.stderr.startswith("content/pages/q.md:2:8: error: ")
    assert result.stderr.endswith("nothing was changed; these come first\n")


def test_a_record_may_be_named_by_its_file(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: Ana\nkind: person\n"})

    assert run("rename", "-C", site.root, "content/actors/ana.yaml", "bea").stdout == (
        "renamed actor:ana to bea in 1 file\n"
    )
