from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from briefgen.load import parse_files
from briefgen.messages import BriefgenError
from briefgen.observer import Observer
from briefgen.pipeline import check_content
from briefgen.pipeline.options import Options
from briefgen.pipeline.stages import Loaded, load_settings, load_site, make_files, make_sitemap, plan_site
from briefgen.workers import Workers

from projects import BRIEF, Project, Write

SITE = {"content/briefs/bridge.md": BRIEF, "content/static/robots.txt": "mine", "content/static/a.txt": "a"}


class Recorder(Observer):
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def begin(self, stage: str, total: int = 0) -> None:
        self.told.append(f"{stage} {total}")

    def advance(self, steps: int = 1) -> None:
        self.told.append(f"+{steps}")


def load(site: Project, options: Options) -> Loaded | None:
    return load_site(options, lambda files: parse_files(files, Workers()), site.report)


def options_of(site: Project) -> Options:
    return Options(root=site.root, output=site.root / "output")


def test_what_a_run_asks_for_replaces_the_settings(project: Write) -> None:
    site = project({"briefgen.yaml": "base_url: https://old.example/\nrules: {no-source: error}\n"})
    report = site.report
    options = replace(options_of(site), base_url="", switched_off=frozenset({"lone-source"}))
    config = load_settings(options, report)

    assert config is not None
    assert config.base_url == ""
    assert {"no-source": "error", "lone-source": "off"} == report.levels


def test_without_readable_settings_there_is_no_site(project: Write) -> None:
    site = project({**SITE, "briefgen.yaml": "titel: x\n"})

    assert load(site, options_of(site)) is None


def test_an_observer_is_told_how_far_reading_is(project: Write) -> None:
    site = project(SITE)
    recorder = Recorder()
    load(site, replace(options_of(site), observer=recorder))

    assert ["load 3", "+1", "link 0"] == recorder.told


def test_every_file_is_made_once_and_own_ones_come_first(project: Write) -> None:
    site = project(SITE)
    options = options_of(site)
    loaded = load(site, options)
    assert loaded is not None
    files = [artifact.url for artifact in (*make_files(loaded, options), *make_sitemap(loaded, []))]

    assert len(files) == len(set(files))
    assert {"robots.txt", "a.txt", "assets/style.css", ".nojekyll"} <= set(files)
    made = {
        artifact.url: artifact.content
        for artifact in (*make_files(loaded, options), *make_sitemap(loaded, []))
    }
    assert isinstance(made["robots.txt"], Path)


@pytest.mark.parametrize("with_drafts", [True, False])
def test_pages_say_whether_they_are_a_preview(project: Write, *, with_drafts: bool) -> None:
    site = project(SITE)
    options = replace(options_of(site), with_drafts=with_drafts)
    loaded = load(site, options)
    assert loaded is not None

    assert {with_drafts} == {
        page.context.site.is_preview for page in plan_site(loaded, options, site.report, dict)
    }


def test_files_are_found_however_their_names_are_composed(project: Write) -> None:
    named_on_a_mac = "e\u0301.txt"
    site = project(
        {
            "content/briefs/a.md": f"{BRIEF}[It](/files/\u00e9.txt).\n",
            f"content/static/files/{named_on_a_mac}": "x",
        }
    )
    options = options_of(site)
    site.build()

    assert "x" == site.read("files/\u00e9.txt")
    assert "broken-link" not in {found.rule for found in check_content(options).diagnostics}


def test_a_base_url_that_is_none_is_refused(project: Write) -> None:
    site = project(SITE)

    with pytest.raises(BriefgenError, match=r'base URL "example\.org" does not begin with https://'):
        load(site, replace(options_of(site), base_url="example.org"))


def test_files_that_the_settings_name_must_be_there(project: Write) -> None:
    settings = "look:\n  stylesheet: /own.css\n  logo: {src: /logo.png}\n"
    site = project({**SITE, "briefgen.yaml": settings, "content/static/logo.png": b""})

    fault = 'the link "/own.css" leads to no page of the site [broken-link]'
    assert [f"briefgen.yaml:2:15: error: {fault}"] == site.find()
    assert site.find() == [
        str(found) for found in check_content(options_of(site)).diagnostics if found.level == "error"
    ]


def test_faults_of_a_draft_do_not_stop_what_is_published(project: Write) -> None:
    draft = BRIEF.replace("date", "status: draft\nsources: [nope]\ndate") + "[[nobody]]\n"
    site = project({"content/briefs/a.md": BRIEF, "content/briefs/b.md": draft})

    assert [] == site.find()
    assert site.build().written is not None
    shown = site.build(with_drafts=True).diagnostics
    assert ["unknown-reference"] * 2 == [found.rule for found in shown if found.level == "error"]
