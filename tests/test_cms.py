from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from briefgen.cms import CONFIG_FILE, make_collection, write_config
from briefgen.fields import describe_fields
from briefgen.pipeline import Options, build_site, check_content
from briefgen.records import RECORD_TYPES, Kind
from briefgen.scaffold import collect_cms, collect_site, write_new_files
from jsonschema import Draft7Validator

CONFIG: dict[str, Any] = yaml.safe_load(write_config())
SCRIPT = collect_cms()["fetch-cms.sh"].decode()
VERSION = re.findall(r"^version=(.*)$", SCRIPT, re.MULTILINE)[0]
needs_npm = pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not here")


def widgets_in(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from widgets_in(field.get("fields", []))


def widget(kind: Kind, *names: str) -> dict[str, Any]:
    fields = make_collection(kind)["fields"]
    for name in names[:-1]:
        fields = next(field["fields"] for field in fields if field["name"] == name)
    found: dict[str, Any] = next(field for field in fields if field["name"] == names[-1])
    return found


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_field_of_a_kind_has_a_widget(kind: Kind) -> None:
    wanted = {note.name for note in describe_fields(RECORD_TYPES[kind])} - {"id"}

    assert wanted == {field["name"] for field in make_collection(kind)["fields"]}


@pytest.mark.parametrize(
    ("kind", "names", "expected"),
    [
        ("brief", ("title",), {"widget": "string", "required": True}),
        ("brief", ("status",), {"widget": "select", "default": "draft", "required": False}),
        ("brief", ("body",), {"widget": "markdown", "modes": ["raw"]}),
        ("brief", ("authors",), {"widget": "list"}),
        ("brief", ("place",), {"widget": "string"}),
        ("brief", ("summary",), {"widget": "text"}),
        ("brief", ("actors",), {"widget": "relation", "collection": "actors", "multiple": True}),
        ("brief", ("events",), {"widget": "relation", "collection": "events", "multiple": True}),
        ("brief", ("sources",), {"widget": "relation", "collection": "sources", "multiple": True}),
        ("brief", ("quotes", "speaker"), {"widget": "relation", "collection": "actors", "required": True}),
        ("brief", ("positions", "proposition"), {"widget": "string"}),
        ("brief", ("positions", "basis"), {"widget": "list"}),
        ("brief", ("ai_assisted",), {"widget": "boolean"}),
        ("actor", ("kind",), {"widget": "select", "default": "person"}),
        ("actor", ("also_known_as",), {"widget": "list"}),
        ("actor", ("roles", "of"), {"widget": "relation", "collection": "actors", "value_field": "{{slug}}"}),
        ("actor", ("same_as",), {"widget": "object"}),
        ("actor", ("image", "src"), {"widget": "image"}),
        ("event", ("venue",), {"widget": "string"}),
        ("event", ("follows",), {"widget": "relation", "collection": "events", "multiple": True}),
        ("source", ("excerpts",), {"widget": "keyvalue"}),
        ("place", ("lat",), {"widget": "number", "value_type": "float"}),
    ],
)
def test_a_widget_takes_what_its_field_takes(
    kind: Kind, names: tuple[str, ...], expected: dict[str, Any]
) -> None:
    found = widget(kind, *names)

    assert expected == {name: found[name] for name in expected}


def test_files_are_those_that_new_writes() -> None:
    brief, source = make_collection("brief"), make_collection("source")

    assert ("content/briefs", "md", "yaml-frontmatter") == (
        brief["folder"],
        brief["extension"],
        brief["format"],
    )
    assert "{{fields.date}}-{{title}}" == brief["slug"]["template"]
    assert ("content/sources", "yaml", "yaml") == (source["folder"], source["extension"], source["format"])
    assert "{{title}}" == source["slug"]["template"]


def test_every_relation_leads_to_a_collection() -> None:
    names = {collection["name"] for collection in CONFIG["collections"]}
    led_to = {
        field["collection"]
        for collection in CONFIG["collections"]
        for field in widgets_in(collection["fields"])
        if field["widget"] == "relation"
    }

    assert {"actors", "events", "sources"} < led_to <= names


def test_empty_fields_are_left_out_since_an_empty_text_is_no_date() -> None:
    assert CONFIG["output"]["omit_empty_optional_fields"]


def test_the_repository_s_host_is_that_of_the_site() -> None:
    assert "github" == CONFIG["backend"]["name"]
    assert "gitlab" == yaml.safe_load(write_config("gitlab"))["backend"]["name"]


def test_the_page_loads_nothing_from_elsewhere() -> None:
    page = collect_cms()["content/static/admin/index.html"].decode()

    assert "script-src 'self'" in page
    assert "font-src 'self'" in page
    assert [] == re.findall(r'(?:src|href)="(?:https?:)?//', page)


def test_a_site_with_a_web_desk_has_no_findings_before_its_program_is_there(tmp_path: Path) -> None:
    write_new_files(tmp_path, collect_site() | collect_cms() | {CONFIG_FILE: write_config().encode()})

    assert () == check_content(Options(root=tmp_path, output=tmp_path / "output")).diagnostics


@needs_npm
def test_sveltia_cms_reads_the_settings(tmp_path: Path) -> None:
    subprocess.run(("npm", "pack", f"@sveltia/cms@{VERSION}"), cwd=tmp_path, check=True, capture_output=True)  # noqa: S607
    with tarfile.open(next(tmp_path.glob("*.tgz"))) as package:
        schema = json.load(package.extractfile("package/schema/sveltia-cms.json"))  # type: ignore[arg-type]

    assert [] == [error.message for error in Draft7Validator(schema).iter_errors(CONFIG)]


@needs_npm
def test_the_program_is_fetched_into_the_site(tmp_path: Path) -> None:
    write_new_files(tmp_path, collect_site() | collect_cms() | {CONFIG_FILE: write_config().encode()})
    subprocess.run(("sh", "fetch-cms.sh"), cwd=tmp_path, check=True, capture_output=True)  # noqa: S607
    build_site(Options(root=tmp_path, output=tmp_path / "output"))
    desk = tmp_path / "output" / "admin"
    program = (desk / "sveltia-cms.js").read_text(encoding="utf-8")
    fonts = re.findall(r"url\((fonts/[^)]+)\)", program)

    assert len(fonts) == 3
    assert [] == [font for font in fonts if not (desk / font).is_file()]
    assert "jsdelivr" not in program
    assert "MIT" in (desk / "licences" / "sveltia-cms.txt").read_text(encoding="utf-8")


@needs_npm
def test_a_program_that_is_not_the_expected_one_is_refused(tmp_path: Path) -> None:
    script = re.sub(r"^integrity=.*$", "integrity=sha512-other", SCRIPT, flags=re.MULTILINE)
    (tmp_path / "fetch-cms.sh").write_text(script, encoding="utf-8")
    done = subprocess.run(("sh", "fetch-cms.sh"), cwd=tmp_path, check=False, capture_output=True, text=True)  # noqa: S607

    assert 1 == done.returncode
    assert "is not what was expected; nothing was changed" in done.stderr
    assert ["fetch-cms.sh"] == [file.name for file in tmp_path.iterdir()]
