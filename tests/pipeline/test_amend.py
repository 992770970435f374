from __future__ import annotations

import pytest
from briefgen.cache import open_cache
from briefgen.config import SETTINGS_FILE
from briefgen.inputs import scan_inputs
from briefgen.pipeline.amend import MOST, amend_build
from briefgen.pipeline.lastbuild import find_changed, read_last_build
from briefgen.pipeline.options import Options, Result
from briefgen.pipeline.program import digest_program

from projects import BRIEF, Project, Write

SITE = {
    "content/actors/ana.yaml": "name: Ana Ilić\nkind: person\n",
    "content/briefs/bridge.md": BRIEF + "Words.\n",
    "content/briefs/tunnel.md": BRIEF.replace("bridge", "tunnel") + "Words of [[ana]].\n",
}


def amend(site: Project, *, is_strict: bool = False) -> Result | None:
    """Build the site again by the texts of briefs alone."""
    options = Options(root=site.root, output=site.root / "output", is_strict=is_strict)
    with open_cache(site.root, digest_program(), lambda: None) as cache:
        last = read_last_build(cache)
        assert last is not None
        files = {SETTINGS_FILE: site.root / SETTINGS_FILE}
        folders = {name: site.root / name for name in ("content", "templates")}
        inputs = scan_inputs(folders, files, last.inputs)
        return amend_build(options, last, inputs, find_changed(last.inputs, inputs), cache)


def build(project: Write, files: dict[str, str]) -> Project:
    site = project(dict(files))
    site.build()
    return site


def test_texts_are_made_into_pages_one_after_another(project: Write) -> None:
    site = build(project, SITE)
    for word in ("One", "Two"):
        project({"content/briefs/bridge.md": BRIEF + f"{word} word.\n"})
        result = amend(site)

        assert result is not None
        assert result.written is not None
        assert result.written.written == 1
        assert f"{word} word." in site.read("briefs/bridge/index.html")
    result = site.build()
    assert result.written is not None
    assert result.written.written == 0


def test_findings_of_the_text_take_the_place_of_earlier_ones(project: Write) -> None:
    site = build(project, {**SITE, "briefgen.yaml": "outputs: {quality: false}\n"})
    project({"content/briefs/bridge.md": BRIEF + "On Friday, 4 September 2025 it rained.\n"})
    wrong = amend(site)
    project({"content/briefs/bridge.md": BRIEF + "On Thursday, 4 September 2025 it rained.\n"})
    right = amend(site)

    assert wrong is not None
    assert right is not None
    assert "weekday-mismatch" in {found.rule for found in wrong.found}
    assert "weekday-mismatch" not in {found.rule for found in right.found}


def test_where_findings_are_counted_another_count_is_for_a_build_of_everything(project: Write) -> None:
    site = build(project, SITE)
    project({"content/briefs/bridge.md": BRIEF + "TODO: words.\n"})

    assert amend(site) is None
    site.build()
    assert "Rule: todo-marker" in site.read("quality/index.html")


def test_a_finding_that_stops_the_build_leaves_everything_as_it_was(project: Write) -> None:
    site = build(project, {**SITE, "briefgen.yaml": "rules: {weekday-mismatch: error}\n"})
    before = site.read("briefs/bridge/index.html")
    project({"content/briefs/bridge.md": BRIEF + "On Friday, 4 September 2025 it rained.\n"})
    result = amend(site)

    assert result is not None
    assert result.written is None
    assert before == site.read("briefs/bridge/index.html")


@pytest.mark.parametrize(
    "files",
    [
        {"content/actors/ana.yaml": "name: Ana\nkind: person\n"},
        {"content/briefs/new.md": BRIEF},
        {"content/static/a.txt": "a"},
        {"content/briefs/bridge.md": "---\n[\n"},
        {"content/briefs/bridge.md": BRIEF.replace("bridge", "viaduct")},
        {"content/briefs/bridge.md": BRIEF + "Words of [[ana]].\n"},
        {"briefgen.yaml": "title: Other\n"},
    ],
)
def test_any_other_change_is_for_a_build_of_everything(project: Write, files: dict[str, str]) -> None:
    site = build(project, SITE)
    project(dict(files))

    assert amend(site) is None


def test_settings_that_cannot_be_read_now_are_for_a_build_of_everything(project: Write) -> None:
    site = build(project, SITE)
    project({"content/briefs/bridge.md": BRIEF + "More.\n", "briefgen.yaml": "titel: x\n"})

    assert amend(site) is None


def test_many_changes_at_once_are_for_a_build_of_everything(project: Write) -> None:
    briefs = {f"content/briefs/b{number}.md": BRIEF for number in range(MOST + 1)}
    site = build(project, briefs)
    project({path: text + "More.\n" for path, text in briefs.items()})

    assert amend(site) is None


def test_a_template_that_fails_for_the_text_is_for_a_build_of_everything(project: Write) -> None:
    template = "{% if 'bad' in body.text %}{{ nothing }}{% endif %}\n"
    site = build(project, {**SITE, "templates/pages/brief.html": template})
    project({"content/briefs/bridge.md": BRIEF + "Quite bad.\n"})

    assert amend(site) is None


def test_names_are_left_alone_where_the_settings_want_it(project: Write) -> None:
    site = build(project, {**SITE, "briefgen.yaml": "autolink: false\n"})
    project({"content/briefs/bridge.md": BRIEF + "Ana Ilić spoke.\n"})
    result = amend(site)

    assert result is not None
    assert "actors/ana" not in site.read("briefs/bridge/index.html")
