from __future__ import annotations

from pathlib import Path

import pytest

from projects import BRIEF, Write, run


def test_check_writes_nothing_and_says_what_it_looked_at(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    result = run("check", "-C", site.root)

    assert result.exit_code == 0
    assert result.stdout == "found nothing wrong in 1 brief\n"
    assert not (site.root / "output").exists()


def test_check_ends_with_1_for_an_error(project: Write) -> None:
    site = project({"content/pages/a.md": "---\ntitle: A\n---\n[b](/gone/)\n"})
    result = run("check", "-C", site.root)

    assert result.exit_code == 1
    assert "content/pages/a.md:4:5: error: " in result.stdout
    assert result.stdout.endswith("found 1 error in an empty site\n")


def test_check_with_settings_that_cannot_be_read_says_so(project: Write) -> None:
    site = project({"briefgen.yaml": "titel: x\n"})
    result = run("check", "-C", site.root)

    assert result.exit_code == 1
    assert result.stdout.endswith("found 1 error in the settings\n")


def test_check_without_content_ends_with_2(tmp_path: Path) -> None:
    assert run("check", "-C", tmp_path).exit_code == 2


ORPHANS = {
    "content/actors/all.yaml": "- {id: a, name: A, kind: person}\n- {id: b, name: B, kind: person, iso: X}\n"
}


def test_rules_are_selected_and_ignored_for_one_run(project: Write) -> None:
    site = project(ORPHANS)

    assert "orphan-record" in run("check", "-C", site.root, "--select", "orphan-record,no-source").stdout
    assert "orphan-record" not in run("check", "-C", site.root, "--select", "no-source").stdout
    assert "orphan-record" not in run("check", "-C", site.root, "--ignore", "orphan-record").stdout
    assert run("check", "-C", site.root, "--strict").exit_code == 1
    assert run("check", "-C", site.root, "--strict", "--ignore", "orphan-record").exit_code == 0


def test_a_rule_that_does_not_exist_is_misuse(project: Write) -> None:
    result = run("check", "-C", project({}).root, "--select", "orfan-record")

    assert result.exit_code == 2
    assert 'there is no rule "orfan-record"; did you mean "orphan-record"?' in result.stderr


def test_a_baseline_leaves_only_what_is_new(project: Write) -> None:
    site = project(ORPHANS)
    known = site.root / "known.json"
    known.write_text(run("check", "-C", site.root, "--format", "json").stdout, encoding="utf-8")
    same = run("check", "-C", site.root, "--baseline", known)
    more = "- {id: c, name: C, kind: person}\n" + str(ORPHANS["content/actors/all.yaml"])
    (site.root / "content" / "actors" / "all.yaml").write_text(more, encoding="utf-8")
    new = run("check", "-C", site.root, "--baseline", known)

    assert same.stdout == "found nothing wrong in 2 actors\n"
    assert [line for line in new.stdout.splitlines() if "warning" in line] == [
        'content/actors/all.yaml:1:8: warning: nothing refers to actor "c" [orphan-record]',
        "found 1 warning in 3 actors",
    ]


@pytest.mark.parametrize("text", ["", "{}", "[1]", "[{}]"])
def test_a_baseline_of_something_else_is_misuse(project: Write, text: str) -> None:
    site = project({**ORPHANS, "known.json": text})
    result = run("check", "-C", site.root, "--baseline", site.root / "known.json")

    assert (2 if text != "{}" else 0) == result.exit_code


@pytest.mark.parametrize(("form", "beginning"), [("json", "["), ("sarif", "{"), ("github", "::warning ")])
def test_findings_are_printed_for_machines(project: Write, form: str, beginning: str) -> None:
    result = run("check", "-C", project(ORPHANS).root, "--format", form)

    assert result.exit_code == 0
    assert result.stdout.startswith(beginning)


def test_hosts_are_told_where_a_file_is_from_the_current_folder(
    project: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = project(ORPHANS)
    monkeypatch.chdir(site.root.parent)
    name = site.root.name

    assert (
        f"::warning file={name}/content/actors/all.yaml,line="
        in run("check", "-C", name, "--format", "github").stdout
    )
    assert f'"uri": "{name}/content/actors/all.yaml"' in run("check", "-C", name, "--format", "sarif").stdout
    assert '"path": "content/actors/all.yaml"' in run("check", "-C", name, "--format", "json").stdout
