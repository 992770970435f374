from __future__ import annotations

import gc
import os
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from briefgen.cache import open_cache
from briefgen.inputs import scan_inputs
from briefgen.messages import BriefgenError
from briefgen.pipeline import Options, build_site
from briefgen.pipeline.lastbuild import HEAD, read_last_build
from briefgen.pipeline.program import digest_program
from briefgen.write import MANIFEST, WriteSummary

from projects import Project, Write, write_files

ANA = "name: Ana Ilić\nkind: person\n"
BRIEF = """
---
title: A bridge
date: 2025-09-04
actors: [ana]
---
Words of [[ana]].
"""
SITE = {"content/actors/ana.yaml": ANA, "content/briefs/bridge.md": BRIEF}
TWIN = BRIEF.replace("actors: [ana]", "actors: [Bo Ek]\nquotes: [{speaker: ana, text: Same words}]")


def test_builds_the_smallest_brief_which_stands_alone(project: Write) -> None:
    site = project(
        {
            "content/briefs/rutte.md": """
            ---
            title: Rutte says Russia has no veto over troops in Ukraine
            date: 2025-09-04
            sources: [{id: afp, title: "Not for Russia to decide …", publisher: AFP, url: "https://…"}]
            quotes: [{speaker: Mark Rutte, text: "It's not for them to decide", source: afp}]
            ---
            Text in Markdown. [@afp]
            """
        }
    )
    found = [diagnostic.rule for diagnostic in site.build().diagnostics]

    assert ["lone-source", "no-archive", "implicit-actor"] == found
    assert "It&#39;s not for them to decide" in site.read(
        "quotes/mark-rutte-its-not-for-them-to-decide/index.html"
    )
    assert "Mark Rutte" in site.read("actors/mark-rutte/index.html")


def test_an_empty_content_folder_makes_a_site(project: Write) -> None:
    site = project({})
    result = site.build()

    assert result.diagnostics == ()
    assert {"index.html", "briefs/index.html", "404.html", ".nojekyll", "robots.txt"} <= site.urls


def test_with_any_error_the_output_stays_as_it_was(project: Write) -> None:
    site = project(SITE)
    site.build()
    before = {url: site.read(url) for url in site.urls}
    write_files(site.root, {"content/briefs/bridge.md": BRIEF.replace("[[ana]]", "[[ana]], [[bob]]")})
    result = site.build()

    assert result.written is None
    assert before == {url: site.read(url) for url in site.urls}


def test_with_an_error_in_the_first_build_no_output_appears(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})

    assert site.build().written is None
    assert not (site.root / "output").exists()


def test_one_run_tells_everything(project: Write) -> None:
    site = project(
        {
            "briefgen.yaml": "titel: x\n",
            "content/actors/ana.yaml": "name: Ana\nkind: persn\n",
            "content/briefs/bridge.md": "---\ntitle: [x]\n---\n",
        }
    )
    rules = [diagnostic.rule for diagnostic in site.build().diagnostics]

    assert ["unknown-field", "unknown-value", "missing-field", "wrong-type"] == rules


def test_strict_lets_warnings_stop_the_build(project: Write) -> None:
    site = project({"content/actors/ana.yaml": ANA})
    options = Options(root=site.root, output=site.root / "output", is_strict=True)
    result = build_site(options)

    assert ["orphan-record"] == [diagnostic.rule for diagnostic in result.diagnostics]
    assert result.written is None


def test_the_settings_decide_on_levels(project: Write) -> None:
    site = project({"briefgen.yaml": "rules: {orphan-record: error}\n", "content/actors/ana.yaml": ANA})
    result = site.build()

    assert ["error"] == [diagnostic.level for diagnostic in result.diagnostics]
    assert result.written is None


def test_a_missing_content_folder_stops_the_program(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match='no folder "content"'):
        build_site(Options(root=tmp_path, output=tmp_path / "output"))
    assert not (tmp_path / "output").exists()


def test_an_output_folder_of_others_is_refused_before_anything_is_read(project: Write) -> None:
    site = project(SITE)
    write_files(site.root, {"output/thesis.doc": "mine"})

    with pytest.raises(BriefgenError, match="briefgen did not make"):
        site.build()
    assert {"thesis.doc"} == site.urls


def test_base_url_on_the_command_line_replaces_that_of_the_settings(project: Write) -> None:
    site = project({**SITE, "briefgen.yaml": "base_url: https://old.example/\n"})
    site.build(base_url="https://new.example/desk/")

    assert 'href="https://new.example/desk/briefs/bridge/"' in site.read("briefs/bridge/index.html")
    assert "old.example" not in site.read("sitemap.xml")


def test_without_base_url_there_are_no_feeds_and_no_sitemap(project: Write) -> None:
    site = project(SITE)
    site.build()

    assert not {url for url in site.urls if url.endswith(".xml")}


def test_static_files_are_copied_to_the_root_and_replace_what_is_optional(project: Write) -> None:
    site = project(
        {
            "content/static/CNAME": "desk.example\n",
            "content/static/robots.txt": "User-agent: *\n",
            "content/static/assets/style.css": "body{}\n",
            "content/static/.well-known/security.txt": "Contact: x\n",
            "content/static/404.html": "<h1>Gone</h1>\n",
        }
    )
    result = site.build()

    assert result.diagnostics == ()
    assert site.read("CNAME") == "desk.example\n"
    assert site.read("robots.txt") == "User-agent: *\n"
    assert site.read("assets/style.css") == "body{}\n"
    assert site.read("404.html") == "<h1>Gone</h1>\n"
    assert ".well-known/security.txt" in site.urls


def test_own_templates_and_assets_take_the_place_of_the_default_ones(project: Write) -> None:
    site = project(
        {
            **SITE,
            "templates/pages/brief.html": "<p>{{ title }}</p>\n",
            "templates/assets/style.css": "p{}\n",
            "templates/assets/more.css": "q{}\n",
            "templates/assets/.more.css.swp": "x",
        }
    )
    site.build()

    assert site.read("briefs/bridge/index.html") == "<p>A bridge</p>\n"
    assert site.read("assets/style.css") == "p{}\n"
    assert site.read("assets/more.css") == "q{}\n"
    assert "assets/.more.css.swp" not in site.urls


HIDDEN = """
---
title: Unfinished business
date: 2025-12-24
status: {status}
place: Secretville
topics: [secret-topic]
events: [secret-event]
actors: [shadow, Unrecorded Person, BO EK]
aliases: [/secret-alias/]
sources: [{{id: s1, title: Secret memo, url: "https://secret.example/"}}, secret-source]
quotes: [{{speaker: ana, text: Secret words}}, secret-quote, {{speaker: ana, text: Same words}}]
positions: [{{actor: ana, proposition: secret-topic/secret-proposition, stance: supports, basis: s1}}]
corrections: [{{date: 2025-12-25, kind: update, reason: Secret reason}}]
---
Secret body with [[secret-org]].
"""
SECRETS = {
    "content/briefs/secret-brief.md": HIDDEN,
    "content/actors/shadow.yaml": "name: Secret Shadow\nkind: person\nroles: [{title: Secret, of: secret-body}]\n",
    "content/actors/secret-body.yaml": "name: Secret Body\nkind: organisation\n",
    "content/actors/secret-org.yaml": "name: Secret Org\nkind: organisation\n",
    "content/events/secret-event.yaml": "title: Secret event\ndate: 2025-12-01\n",
    "content/quotes/secret-quote.yaml": "speaker: shadow\ntext: Also a secret\nevent: secret-event\n",
    "content/sources/secret-source.yaml": "title: Secret source\n",
    "content/topics/secret-topic.yaml": "name: Secret topic\npropositions: [{id: secret-proposition, text: Secret}]\n",
}


@pytest.mark.parametrize("status", ["draft", "withheld", "embargoed", "published\nembargo_until: 2026-01-01"])
def test_what_is_not_published_leaves_no_trace(project: Write, status: str, tmp_path: Path) -> None:
    hidden = {"content/briefs/secret-brief.md": HIDDEN.format(status=status)}
    site = project({**SITE, **SECRETS, **hidden, "content/briefs/twin.md": TWIN})
    result = site.build(base_url="https://example.org/")
    output = {url: site.read(url) for url in site.urls}
    for path in SECRETS:
        (site.root / path).unlink()
    shutil.rmtree(tmp_path / "output")
    site.build(base_url="https://example.org/")

    assert ["secret-brief"] == [each.slug for each in result.left_out]
    pages = {url: text for url, text in output.items() if not url.startswith("assets/")}
    assert not [url for url, text in pages.items() if "secret" in (url + text).lower() or "shadow" in text]
    assert output == {url: site.read(url) for url in site.urls}


def test_a_preview_shows_drafts_and_says_so(project: Write) -> None:
    site = project({**SITE, **SECRETS, "content/briefs/secret-brief.md": HIDDEN.format(status="draft")})
    result = site.build(with_drafts=True)

    assert result.left_out == ()
    assert "Unfinished business" in site.read("index.html")
    assert "Disallow: /" in site.read("robots.txt").splitlines()
    assert "preview" in site.read("index.html").lower()


def test_an_embargo_ends_at_its_moment(project: Write) -> None:
    brief = BRIEF.replace("date:", "embargo_until: 2025-10-01T06:00+02:00\ndate:")
    site = project({**SITE, "content/briefs/bridge.md": brief})
    site.build(now="2025-10-01T03:59Z")
    before = "briefs/bridge/index.html" in site.urls
    site.build(now="2025-10-01T04:00Z")

    assert not before
    assert "briefs/bridge/index.html" in site.urls


def test_a_retracted_brief_keeps_a_tombstone(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/briefs/fallen.md": """
            ---
            title: The bridge has fallen
            date: 2025-09-04
            status: retracted
            summary: It fell.
            quotes: [{speaker: ana, text: I saw it fall}]
            corrections: [{date: 2025-09-05, kind: retraction, reason: The bridge stands.}]
            ---
            It fell at noon.
            """,
        }
    )
    site.build(base_url="https://example.org/")
    tombstone = site.read("briefs/fallen/index.html")
    everything = "".join(site.read(url) for url in site.urls)

    assert "The bridge has fallen" in tombstone
    assert "The bridge stands." in tombstone
    assert "noon" not in everything
    assert "I saw it fall" not in everything
    assert "It fell." not in everything
    assert "Retracted: The bridge has fallen" in site.read("feed.xml")


def test_two_addresses_that_differ_only_by_case_are_one(project: Write) -> None:
    site = project({"content/static/Briefs/Index.html": "mine"})

    assert site.find() == [
        'content/static/Briefs/Index.html:1:1: error: the address "briefs/index.html" '
        '(here "Briefs/Index.html") is already taken [duplicate-url]'
    ]


def list_times(site: Project) -> dict[str, int]:
    output = site.root / "output"
    return {
        file.relative_to(output).as_posix(): file.stat().st_mtime_ns
        for file in output.rglob("*")
        if file.is_file()
    }


def build_and_tell_changed(site: Project, **asked: Any) -> set[str]:
    """Build a site and return the files that were written; the others must not have been touched."""
    before = list_times(site)
    result = site.build(**asked)
    after = list_times(site)
    changed = {url for url, time in after.items() if before.get(url) != time}

    assert result.written is not None
    assert result.written.written == len(changed - {MANIFEST})
    return changed


TWO = {
    **SITE,
    "content/briefs/tunnel.md": "---\ntitle: A tunnel\ndate: 2025-09-03\n---\nDeep.\n",
    "content/pages/about.md": "---\ntitle: About\n---\n",
}


def test_nothing_changed_means_nothing_written_and_the_same_result(project: Write) -> None:
    site = project({**TWO, "content/briefs/draft.md": "---\ntitle: D\ndate: 2025\nstatus: draft\n---\n"})
    first = site.build()
    before = list_times(site)
    second = site.build()

    assert first.written is not None
    assert second.written == WriteSummary(0, first.written.written, 0)
    assert before == list_times(site)
    assert first.diagnostics == second.diagnostics != ()
    assert (first.contents, first.left_out) == (second.contents, second.left_out)


def test_another_text_of_a_brief_makes_its_page_only(project: Write) -> None:
    site = project(TWO)
    site.build()
    project({"content/briefs/bridge.md": BRIEF.replace("Words of", "Other words of")})

    assert {"briefs/bridge/index.html"} == build_and_tell_changed(site)
    assert "Other words" in site.read("briefs/bridge/index.html")
    assert set() == build_and_tell_changed(site)


def test_another_title_is_written_where_it_stands(project: Write) -> None:
    site = project(TWO)
    site.build()
    project({"content/briefs/bridge.md": BRIEF.replace("A bridge", "A viaduct")})
    changed = build_and_tell_changed(site)

    assert {"briefs/bridge/index.html", "index.html", "actors/ana/index.html"} <= changed
    assert not {"assets/style.css", "about/index.html"} & changed


def test_a_template_makes_the_pages_that_take_it_in(project: Write) -> None:
    site = project({**TWO, "templates/pages/brief.html": "<p>{{ title }}</p>\n"})
    site.build()
    project({"templates/pages/brief.html": "<h1>{{ title }}</h1>\n"})

    assert {"briefs/bridge/index.html", "briefs/tunnel/index.html"} == build_and_tell_changed(site)


def test_a_setting_makes_the_pages_that_show_it(project: Write) -> None:
    site = project(TWO)
    site.build()
    project({"briefgen.yaml": "title: The desk\n"})
    pages = {url for url in site.urls if url.endswith(".html") and "http-equiv" not in site.read(url)}

    assert pages == build_and_tell_changed(site)


def test_settings_by_another_name_are_told_when_they_come(project: Write) -> None:
    site = project(SITE)
    before = site.build()
    write_files(site.root, {"briefgen.yml": "title: X\n"})
    told = {str(found) for found in site.build().diagnostics} - {str(found) for found in before.diagnostics}

    assert {
        "briefgen.yml:1:1: warning: settings are read from briefgen.yaml; rename the file [unknown-file]"
    } == told


def test_what_is_asked_for_is_made_even_if_no_file_has_changed(project: Write) -> None:
    site = project(
        {**TWO, "content/briefs/draft.md": "---\ntitle: D\ndate: 2025-09-02\nstatus: draft\n---\n"}
    )
    site.build()
    with_drafts = build_and_tell_changed(site, with_drafts=True)
    without = build_and_tell_changed(site)
    with_url = build_and_tell_changed(site, base_url="https://desk.example/")

    assert "briefs/draft/index.html" in with_drafts
    assert "index.html" in without
    assert "briefs/draft/index.html" not in site.urls
    assert {"sitemap.xml", "feed.xml", "index.html"} <= with_url


def test_output_that_others_touched_is_put_right(project: Write) -> None:
    site = project(TWO)
    site.build()
    output = site.root / "output"
    expected = {url: site.read(url) for url in site.urls}
    (output / "briefs" / "bridge" / "index.html").write_text("tampered")
    (output / "assets" / "style.css").unlink()
    (output / "index.html").unlink()
    (output / "index.html").symlink_to("404.html")
    (output / "briefs" / "notes.txt").write_text("mine")
    site.build()

    assert expected | {"briefs/notes.txt": "mine"} == {url: site.read(url) for url in site.urls}
    assert not (output / "index.html").is_symlink()


def test_a_folder_in_the_place_of_a_page_gives_way_or_is_refused(project: Write) -> None:
    site = project(TWO)
    site.build()
    page = site.root / "output" / "briefs" / "bridge" / "index.html"
    page.unlink()
    (page / "deep").mkdir(parents=True)
    (page / "deep" / "thesis.doc").write_text("mine")

    with pytest.raises(BriefgenError, match=r"thesis\.doc is in the way"):
        site.build()
    assert (page / "deep" / "thesis.doc").read_text() == "mine"


def test_what_a_killed_build_left_behind_is_cleared_away(project: Write) -> None:
    site = project(TWO)
    site.build()
    write_files(site.root, {"output/.briefgen-staging/index.html": "half"})
    site.build()

    assert not (site.root / "output" / ".briefgen-staging").exists()
    assert "half" not in site.read("index.html")


def test_a_second_output_folder_is_made_whole(project: Write) -> None:
    site = project(TWO)
    site.build()
    build_site(Options(root=site.root, output=site.root / "other"))
    other = {str(file.relative_to(site.root / "other")) for file in (site.root / "other").rglob("*")}

    assert site.urls <= other


def test_an_error_is_told_again_and_again_until_it_is_mended(project: Write) -> None:
    site = project(TWO)
    site.build()
    project({"content/briefs/bridge.md": BRIEF.replace("[[ana]]", "[[nobody]]")})
    first, second = site.build(), site.build()
    project({"content/briefs/bridge.md": BRIEF})
    third = site.build()

    assert first.diagnostics == second.diagnostics
    assert (None, None) == (first.written, second.written)
    assert third.written is not None


@pytest.mark.parametrize("edit", ["none", "text", "title"])
def test_a_cache_damaged_anywhere_is_never_believed(project: Write, edit: str, tmp_path: Path) -> None:
    chance = random.Random(edit)  # noqa: S311 - places, not secrets
    site = project(TWO)
    site.build()
    cache = site.root / ".briefgen" / "cache.sqlite"
    sound = cache.read_bytes()
    output = {url: (site.root / "output" / url).read_bytes() for url in [*site.urls, MANIFEST]}
    for number in range(12):
        shutil.rmtree(site.root / "output")
        write_files(site.root, output)
        damaged = bytearray(sound)
        for _ in range(chance.choice([1, 10, 500])):
            damaged[chance.randrange(len(sound))] ^= chance.randrange(1, 256)
        cache.unlink(missing_ok=True)
        cache.write_bytes(damaged)
        if edit == "text":
            project({"content/briefs/bridge.md": BRIEF.replace("Words of", f"{number} words of")})
        if edit == "title":
            project({"content/briefs/bridge.md": BRIEF.replace("A bridge", f"{number} bridges")})
        found = site.build()
        clean = tmp_path / f"clean-{edit}-{number}"
        expected = build_site(Options(root=copy_site(site, clean), output=clean / "output"))

        assert expected.diagnostics == found.diagnostics
        assert Project(clean).urls == site.urls
        assert {url: Project(clean).read(url) for url in site.urls} == {
            url: site.read(url) for url in site.urls
        }


def copy_site(site: Project, target: Path) -> Path:
    shutil.copytree(site.root / "content", target / "content")
    return target


def test_an_entry_of_the_cache_that_is_gone_is_made_again(project: Write) -> None:
    site = project(TWO)
    names = [
        "last-build",
        "site:rest",
        "site:bodies",
        "site:briefs",
        "site:amended",
        "file:content/briefs/bridge.md",
    ]
    for number, name in enumerate(names):
        site.build()
        with open_cache(site.root, digest_program(), lambda: None) as cache:
            cache.drop([name])
            cache.commit()
        project({"content/briefs/bridge.md": BRIEF.replace("Words of", f"{number} words of")})
        site.build()

        assert f"{number} words of" in site.read("briefs/bridge/index.html"), name


def test_names_that_are_no_text_are_told_and_built_around(project: Write) -> None:
    site = project(TWO)
    odd = os.fsencode(site.root / "content" / "actors") + b"/b\xff.yaml"
    with open(odd, "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(b"id: b\nname: B\nkind: person\n")
    first = site.build()
    second = site.build()

    assert first.diagnostics == second.diagnostics
    assert "actors/b/index.html" in site.urls


def test_a_linked_file_is_followed_when_what_it_leads_to_changes(project: Write) -> None:
    site = project({**TWO, "content/static/one.txt": "1"})
    (site.root / "content" / "static" / "two.txt").symlink_to("one.txt")
    site.build()
    project({"content/static/one.txt": "changed"})

    assert {"one.txt", "two.txt"} == build_and_tell_changed(site)


def test_a_collector_that_was_off_stays_off(project: Write) -> None:
    site = project(TWO)
    gc.disable()
    try:
        site.build()
        was_left_off = not gc.isenabled()
    finally:
        gc.enable()
    site.build()

    assert was_left_off
    assert gc.isenabled()


def test_a_first_build_knows_every_file_that_it_read(project: Write) -> None:
    site = project(
        {
            "briefgen.yaml": "title: A desk\n",
            "content/briefs/bridge.md": BRIEF,
            "content/briefs/.hidden.md": "x",
            "content/briefs/old.md~": "x",
            "content/.git/x.md": "x",
            "content/actors/ana.yaml": "name: Ana\nkind: person\n",
            "content/static/a.md": "a",
            "content/static/robots.txt": "a",
        }
    )
    (site.root / "content/briefs/link.md").symlink_to(site.root / "content/briefs/bridge.md")
    site.build()
    folders = {name: site.root / name for name in ("content", "templates")}
    scanned = scan_inputs(folders, {"briefgen.yaml": site.root / "briefgen.yaml"}, {})
    with open_cache(site.root, digest_program(), lambda: None) as cache:
        last = read_last_build(cache)

    assert last is not None
    assert {path: each.digest for path, each in scanned.items()} == {
        path: each.digest for path, each in last.inputs.items() if path != HEAD
    }
