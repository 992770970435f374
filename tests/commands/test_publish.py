from __future__ import annotations

from projects import BRIEF, Write, run


def test_writes_the_lock_and_check_compares(project: Write) -> None:
    site = project({"content/briefs/a.md": BRIEF + "It stands.\n"})
    result = run("publish", "-C", site.root)

    assert (0, "locked 1 brief, 0 quotations, 1 page in briefgen.lock; commit it\n") == (
        result.exit_code,
        result.stdout,
    )
    assert 0 == run("check", "-C", site.root).exit_code
    assert 0 == run("build", "-C", site.root).exit_code

    (site.root / "content/briefs/a.md").write_text(BRIEF + "It fell.\n")
    assert "[silent-edit]" in run("check", "-C", site.root).stdout
    assert 1 == run("build", "-C", site.root).exit_code
    before = (site.root / "briefgen.lock").read_bytes()
    refused = run("publish", "-C", site.root)
    assert (1, before) == (refused.exit_code, (site.root / "briefgen.lock").read_bytes())
    assert refused.stderr.splitlines()[-1].endswith("; briefgen.lock is as it was")


def test_a_build_notices_a_new_lock(project: Write) -> None:
    site = project({"content/briefs/a.md": BRIEF})
    run("build", "-C", site.root)
    (site.root / "briefgen.lock").write_text("page gone/index.html\n")

    assert "[lost-page]" in run("build", "-C", site.root).stderr


def test_drafts_are_refused(project: Write) -> None:
    site = project({"content/briefs/a.md": BRIEF})

    assert "drafts are not published" in run("publish", "-C", site.root, "--drafts").stderr
