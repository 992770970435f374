from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from briefgen.blanks import TITLE_FIELDS, find_place, make_slug, write_blank
from briefgen.dates import parse_date
from briefgen.fields import describe_fields
from briefgen.records import RECORD_TYPES, Kind

DAY = parse_date("2025-09-04")
KINDS = tuple(RECORD_TYPES)


def read_fields(text: str) -> dict[str, str | None]:
    """Return the fields of a blank as YAML reads them."""
    fields = text.removeprefix("---\n").removesuffix("---\n")
    loaded: dict[str, str | None] = yaml.load(fields, Loader=yaml.BaseLoader)  # noqa: S506 makes text only
    return loaded


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_holds_the_title_and_explains_every_other_field(kind: Kind) -> None:
    text = write_blank(kind, "A title", DAY)
    names = [note.name for note in describe_fields(RECORD_TYPES[kind])]
    here = re.findall(r"^#?(\w+): .*# .+ \(.+\)$", text, re.MULTILINE)

    assert "A title" == read_fields(text)[TITLE_FIELDS[kind]]
    assert set(names) - {"id"} - ({"body"} if text.startswith("---") else set()) == set(here)
    assert len(here) == len(set(here))


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_can_be_taken_as_it_stands(kind: Kind) -> None:
    text = write_blank(kind, "A title", DAY)
    taken = re.sub(r"^#(?! )", "", text, flags=re.MULTILINE)

    assert len(read_fields(taken)) > len(read_fields(text))


@pytest.mark.parametrize(
    "title", ['Ana: a "yes" # no', "no", "2025-09-04", "[x]", "Ана", "'", "- a", "a " * 100]
)
def test_a_title_survives_yaml(title: str) -> None:
    assert title == read_fields(write_blank("actor", title, None))["name"]


def test_what_is_known_is_filled_in() -> None:
    assert {"title": "A", "date": "2025-09-04", "status": "draft"} == read_fields(
        write_blank("brief", "A", DAY)
    )
    assert {"title": "A", "accessed": "2025-09-04"} == read_fields(write_blank("source", "A", DAY))
    assert {"speaker": "", "text": "A", "date": "2025-09-04"} == read_fields(write_blank("quote", "A", DAY))
    assert {"name": "A", "kind": "person"} == read_fields(write_blank("actor", "A", DAY))


def test_a_schema_is_named_where_editors_read_it() -> None:
    assert write_blank("actor", "A", None, "../a.json").startswith(
        "# yaml-language-server: $schema=../a.json\n"
    )
    assert "$schema" not in write_blank("brief", "A", DAY, "../a.json")


@pytest.mark.parametrize(
    ("kind", "title", "date", "slug"),
    [
        ("brief", "A bridge", "2025-09-04", "2025-09-04-a-bridge"),
        ("brief", "A bridge", "2025-09-04T10:00Z", "2025-09-04-a-bridge"),
        ("event", "A bridge", "2025~", "2025-a-bridge"),
        ("source", "A bridge", "2025-09-04", "a-bridge"),
        ("quote", "It's not for them to decide on this", "2025", "its-not-for-them-to-decide"),
        ("brief", "…", "2025-09-04", ""),
    ],
)
def test_an_id_is_made_of_date_and_title(kind: Kind, title: str, date: str, slug: str) -> None:
    assert slug == make_slug(kind, title, parse_date(date))


@pytest.mark.parametrize(
    ("folder", "place"),
    [("", "a.md"), ("2024", "2025/a.md"), ("2024/12", "2025/09/a.md"), ("drafts/2024", "a.md")],
)
def test_a_brief_goes_where_briefs_are_kept(tmp_path: Path, folder: str, place: str) -> None:
    briefs = tmp_path / "content" / "briefs"
    (briefs / folder).mkdir(parents=True)

    assert briefs / place == find_place(tmp_path, "brief", "a", DAY)


def test_a_record_without_a_date_goes_to_the_folder_of_its_kind(tmp_path: Path) -> None:
    assert tmp_path / "content" / "actors" / "a.yaml" == find_place(tmp_path, "actor", "a", None)
    assert tmp_path / "content" / "events" / "a.yaml" == find_place(tmp_path, "event", "a", DAY)
