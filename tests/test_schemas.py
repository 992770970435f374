"""The schemas accept what the program accepts, and say what is wrong where it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from briefgen.contentfiles import KIND_BY_FOLDER
from briefgen.dates import DATE_PATTERN, DateError, parse_date
from briefgen.fields import describe_fields
from briefgen.records import RECORD_TYPES
from briefgen.schemas import SETTINGS, make_schemas
from briefgen.source import split_front_matter
from jsonschema import Draft7Validator

REPOSITORY = Path(__file__).parent.parent
SITES = (REPOSITORY, REPOSITORY / "tests" / "sites" / "full", REPOSITORY / "briefgen" / "starter" / "site")
SCHEMAS = make_schemas()


class CoreLoader(yaml.CSafeLoader):
    """Reads YAML 1.2's core schema, as editors do: no dates, `no` is a text."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}",
        re.compile(f"^(?:{pattern})$"),
        [*first] if tag != "null" else [*first, ""],
    )


def read_yaml(text: str) -> Any:
    return yaml.load(text, Loader=CoreLoader)  # noqa: S506 a loader of plain values


def find_faults(name: str, text: str) -> list[str]:
    return [error.message for error in Draft7Validator(SCHEMAS[name]).iter_errors(read_yaml(text))]


def content_files() -> Iterator[tuple[str, Path]]:
    for site in SITES:
        for folder, kind in KIND_BY_FOLDER.items():
            for file in sorted((site / "content" / folder).rglob("*.*")):
                if file.suffix in (".yaml", ".yml", ".md"):
                    yield kind, file


FILES = [*content_files(), *((SETTINGS, site / "briefgen.yaml") for site in SITES)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(
    ("name", "file"), FILES, ids=[file.relative_to(REPOSITORY).as_posix() for _, file in FILES]
)
def test_real_content_fits_its_schema(name: str, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        parts = split_front_matter(text)
        assert parts is not None
        text = parts[0] or ""

    assert [] == find_faults(name, text)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_field_is_in_the_schema_with_its_description(kind: str) -> None:
    struct = RECORD_TYPES[kind]  # type: ignore[index]
    properties = SCHEMAS[kind]["definitions"][struct.__name__]["properties"]

    assert {note.name: f"{note.description} ({note.takes})" for note in describe_fields(struct)} == {
        name: schema["description"] for name, schema in properties.items()
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("actor", "{name: 2025, kind: person}"),
        ("actor", "{name: Ana, kind: person, summary: , roles: , born: }"),
        (
            "actor",
            "{name: Ana, kind: person, born: 1970, died: 2020~, same_as: {url: 'https://example.org/'}}",
        ),
        ("actor", "{name: Ana, kind: person, roles: [{title: Mayor, from: 2020-05-02, acting: yes}]}"),
        ("actor", "- {id: ana, name: Ana, kind: person}\n- {id: bo, name: Bo, kind: person}"),
        ("event", "{title: A, date: 2025-03/2025-05, follows: b, venue: Hall}"),
        ("event", "{title: A, date: 2024-10-01/.., follows: [b, c], venue: [{value: Hall, sources: [s]}]}"),
        ("quote", "{speaker: ana, text: no, credibility: 2}"),
        ("quote", "{speaker: ana, text: no, date: 2025-09-04T15:30+02:00, credibility: '2'}"),
        ("brief", "{title: A}"),
        (
            "brief",
            "{title: A, date: 2025, sources: [s, {id: t, title: T}], quotes: [q, {speaker: a, text: b}]}",
        ),
        ("source", "{title: A, excerpts: {one: Two, 3: four}, primary: True}"),
        ("place", "{name: A, lat: 50, lon: 14.4}"),
        (SETTINGS, "{page_size: 5, rules: {no-archive: off}, extra: {a: [1]}, outputs: {feeds: false}}"),
    ],
)
def test_what_the_program_reads_fits(name: str, text: str) -> None:
    assert [] == find_faults(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("actor", "{name: Ana}"),
        ("actor", "{name: Ana, kind: persn}"),
        ("actor", "{name: Ana, kind: person, nam: x}"),
        ("actor", "{name: , kind: person}"),
        ("actor", "{name: Ana, kind: person, id: Ana}"),
        ("actor", "- {name: Ana, kind: person}"),
        ("actor", "{name: Ana, kind: person, roles: [{of: nato}]}"),
        ("actor", "{name: Ana, kind: person, aliases: /old/}"),
        ("actor", "{name: Ana, kind: person, origin: x}"),
        ("brief", "- {id: a, title: A}"),
        ("event", "{title: A, date: 4 September 2025}"),
        ("event", "{title: A, date: 2025-09-04, part_of: [b]}"),
        ("quote", "{speaker: ana, text: yes, credibility: 7}"),
        ("source", "{title: A, primary: maybe}"),
        ("place", "{name: A, lat: north}"),
        (SETTINGS, "{titel: A}"),
        (SETTINGS, "{rules: {no-archiv: off}}"),
        (SETTINGS, "{rules: {no-archive: loud}}"),
    ],
)
def test_what_the_program_refuses_does_not(name: str, text: str) -> None:
    assert find_faults(name, text)


@pytest.mark.parametrize(
    "text",
    [
        *("2025", "2025-09", "2025-09-04", "2025~", "2025-09?", "2025-09-04%", "2025/2026", "2025-09-04/.."),
        *("../2025", "/2025", "2025/", "2025-09-04T15:30", "2025-09-04 15:30:10Z", "2025-09-04T15:30 +0200"),
        *("2025-09-04T15:30+02:00", "25", "2025-9-4", "04.09.2025", "4 September 2025", "../..", "/", ""),
        *("2025-09-04T15", "2025/2026/2027", "yesterday"),
    ],
)
def test_the_form_of_a_date_is_what_the_calendar_is_asked_about(text: str) -> None:
    try:
        parse_date(text)
    except DateError:
        is_date = False
    else:
        is_date = True

    assert is_date is bool(re.match(DATE_PATTERN, text))
