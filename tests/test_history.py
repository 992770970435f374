from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.history import LAST_SECOND, Commit, find_head, read_history

from repositories import commit, git, start

DAY = 86400
FILE = "content/briefs/a.md"


def write(root: Path, text: str, path: str = FILE) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    start(tmp_path)
    write(tmp_path, "one")
    return tmp_path


def test_without_a_repository_there_is_no_commit_and_no_history(tmp_path: Path) -> None:
    assert find_head(tmp_path) == ""
    assert read_history(tmp_path, "", [FILE]) == {}
    assert read_history(tmp_path, "a" * 40, [FILE]) == {}


def test_without_a_commit_there_is_no_history(root: Path) -> None:
    assert find_head(root) == ""


def test_without_git_there_is_no_history(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head = commit(root, "One")
    monkeypatch.setenv("PATH", str(root / "nowhere"))

    assert head == find_head(root)
    assert read_history(root, head, [FILE]) == {}


def test_the_commit_is_found_however_git_stores_it(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    head = commit(root, "One")
    site = root / "content"
    assert head == find_head(root) == find_head(site)
    git(root, "pack-refs", "--all")
    assert head == find_head(root)
    worktree = tmp_path_factory.mktemp("worktree") / "tree"
    git(root, "worktree", "add", "-q", "-b", "other", str(worktree))
    assert head == find_head(worktree)
    git(root, "checkout", "-q", "--detach")

    assert head == find_head(root)


def test_a_repository_that_cannot_be_read_has_no_commit(root: Path) -> None:
    (root / ".git" / "HEAD").write_bytes(b"\xff\xfe")

    assert find_head(root) == ""


def test_a_shallow_clone_has_no_history(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit(root, "One")
    write(root, "two")
    head = commit(root, "Two")
    clone = tmp_path_factory.mktemp("clones") / "clone"
    git(root, "clone", "-q", "--depth=1", root.as_uri(), str(clone))
    assert find_head(clone) == ""
    git(clone, "fetch", "-q", "--unshallow")

    assert head == find_head(clone)


def test_changes_of_each_file_come_newest_first(root: Path) -> None:
    write(root, "b", "content/briefs/b.md")
    one = commit(root, "One", DAY)
    write(root, "two")
    two = commit(root, "Two", 3 * DAY)
    write(root, "three")
    three = commit(root, "", 2 * DAY)
    write(root, "not committed")
    a = (Commit(two, 3 * DAY, "Two"), Commit(three, 2 * DAY, ""), Commit(one, DAY, "One"))

    assert {FILE: a, "content/briefs/b.md": (a[2],)} == read_history(
        root, three, [FILE, "content/briefs/b.md"]
    )
    assert {FILE: a} == read_history(root, three, [FILE])
    assert {FILE: (a[2],)} == read_history(root, one, [FILE])
    assert read_history(root, three, []) == {}


def test_paths_are_told_from_the_site_however_odd(root: Path) -> None:
    names = ["content/briefs/a\nb.md", "content/briefs/ü *\t\x1e.md", "content/briefs/:(top)x.md"]
    for name in names:
        write(root, "text", f"desk/{name}")
    head = commit(root, "Odd \x1e names")

    assert set(names) == read_history(root / "desk", head, names).keys()
    assert [names[2]] == list(read_history(root / "desk", head, names[2:]))


def test_both_sides_of_a_merge_count_whether_one_file_is_asked_for_or_all(root: Path) -> None:
    commit(root, "One", DAY)
    git(root, "checkout", "-q", "-b", "side")
    write(root, "two")
    commit(root, "Two", 2 * DAY)
    write(root, "one")
    commit(root, "Back", 3 * DAY)
    git(root, "checkout", "-q", "main")
    write(root, "other", "content/briefs/b.md")
    commit(root, "Other", 4 * DAY)
    git(root, "merge", "-q", "--no-ff", "side", "-m", "Merged", when=5 * DAY)
    head = find_head(root)
    of_all = read_history(root, head, [FILE, "content/briefs/b.md"])

    assert ["Back", "Two", "One"] == [change.subject for change in of_all[FILE]]
    assert of_all[FILE] == read_history(root, head, [FILE])[FILE]


def test_settings_and_surroundings_of_the_user_change_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = commit(root, "Grüße", DAY)
    for name, value in {
        "log.showRoot": "false",
        "log.showSignature": "true",
        "color.ui": "always",
        "core.quotePath": "true",
        "i18n.logOutputEncoding": "ISO-8859-1",
    }.items():
        git(root, "config", name, value)
    monkeypatch.setenv("GIT_DIR", str(root / "nowhere"))

    assert {FILE: (Commit(head, DAY, "Grüße"),)} == read_history(root, head, [FILE])


def test_a_time_beyond_all_calendars_is_the_last_one(root: Path) -> None:
    commit(root, "One")
    raw = git(root, "cat-file", "commit", "HEAD").replace("1756944000", str(LAST_SECOND + 1))
    (root / "raw").write_text(f"{raw}\n", encoding="utf-8")
    late = git(root, "hash-object", "-t", "commit", "-w", "raw")

    assert [LAST_SECOND] == [change.seconds for change in read_history(root, late, [FILE])[FILE]]
