from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from briefgen.messages import BriefgenError
from briefgen.pipeline import Options, build_site

from projects import Write, write_files

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
