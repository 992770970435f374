from __future__ import annotations

from typing import Any

import pytest
from briefgen.records import RECORD_TYPES, Actor, Brief, Event, Place, Quote, Record, Source
from hypothesis import given
from hypothesis import strategies as st

from projects import Write, decode_yaml


def test_one_or_many_is_taken_where_the_format_says_so() -> None:
    one, _ = decode_yaml("{speaker: a, text: b, about: x}", Quote)
    many, _ = decode_yaml("{speaker: a, text: b, about: [x, y]}", Quote)

    assert (("x",), ("x", "y")) == (one.about, many.about)


def test_text_or_something_built_is_told_by_its_form() -> None:
    event, _ = decode_yaml("{title: A, date: 2025, venue: Hall}", Event)
    other, _ = decode_yaml("{title: A, date: 2025, venue: [{value: Hall}]}", Event)
    actor, _ = decode_yaml("{name: A, kind: person, also_known_as: [B, {name: C, lang: fr}]}", Actor)

    assert ("Hall", "Hall") == (event.venue, other.venue[0].value)
    assert ["B", "fr"] == [actor.also_known_as[0], actor.also_known_as[1].lang]


def test_defaults_stand_in_for_fields_left_out() -> None:
    brief, found = decode_yaml("title: A\n", Brief, slug="a", date="later")

    assert ([], "a", "later") == (found, brief.slug, brief.date)


@pytest.mark.parametrize(
    ("struct", "text", "found"),
    [
        (Brief, "[a]", ["1:1: error: found a list where a brief was wanted [wrong-type]"]),
        (Brief, "a", ['1:1: error: found the text "a" where a brief was wanted [wrong-type]']),
        (Brief, "~", ["1:1: error: found nothing where a brief was wanted [wrong-type]"]),
        (Source, "{title: {a: b}}", ["1:9: error: found a mapping where text was wanted [wrong-type]"]),
        (
            Source,
            "{title: a, primary: 1}",
            ['1:21: error: found "1" where true or false was wanted [wrong-type]'],
        ),
        (Place, "{name: a, lat: 1e3}", ['1:16: error: found "1e3" where a number was wanted [wrong-type]']),
        (
            Source,
            "{title: a, excerpts: [b]}",
            ["1:22: error: found a list where key: text pairs were wanted [wrong-type]"],
        ),
        (
            Brief,
            "{title: a, date: 2025, authors: {a: b}}",
            ["1:33: error: found a mapping where a list was wanted [wrong-type]"],
        ),
        (
            Brief,
            "{title: a, date: 2025, authors: " + "x" * 50 + "}",
            [f'1:33: error: found the text "{"x" * 39}…" where a list was wanted [wrong-type]'],
        ),
        (
            Quote,
            "{speaker: a, text: b, about: {c: d}}",
            ["1:30: error: found a mapping where a list was wanted [wrong-type]"],
        ),
        (
            Source,
            "{title: a, {b: c}: d}",
            ["1:12: error: found a mapping where a field name was wanted [wrong-type]"],
        ),
        (
            Source,
            "{title: a, excerpts: {b: c, b: d}}",
            ['1:29: error: "b" is already written above [duplicate-key]'],
        ),
        (Source, "{title: a, title: b}", ['1:12: error: "title" is already written above [duplicate-key]']),
        (
            Source,
            "{title: a, <<: {url: b}}",
            ["1:12: error: a merge key is not part of the format; write the fields out [yaml-alias]"],
        ),
        (Source, '{title: "a\\x01"}', ["1:9: error: character U+0001 is not text; take it out [encoding]"]),
        (Source, "{title: }", ['1:2: error: "title" is empty [missing-field]']),
        (Source, "{}", ['1:1: error: a source has no "title" [missing-field]']),
        (
            Event,
            "{title: a, date: 2025-02-30, type: vot, place: [b], origin: c}",
            [
                '1:18: error: "2025-02-30" is not a day in the calendar: February 2025 has 28 days [not-a-day]',
                '1:36: error: "vot" is not one of the words for this; did you mean "vote"? [unknown-value]',
                "1:48: error: found a list where text was wanted [wrong-type]",
                '1:53: error: an event has no field "origin" [unknown-field]',
            ],
        ),
        (
            Brief,
            "{title: a, date: 2025, quotes: [{speaker: b}, {text: c}], sources: [d]}",
            [
                '1:33: error: a quote has no "text" [missing-field]',
                '1:47: error: a quote has no "speaker" [missing-field]',
            ],
        ),
    ],
)
def test_every_fault_of_a_record_is_told_with_its_place(
    struct: type[Any], text: str, found: list[str]
) -> None:
    assert (None, found) == decode_yaml(text, struct)


NODES = st.recursive(
    st.sampled_from(["a", "~", "true", "12", "2025-01-01", "''", "no"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(
            st.tuples(st.sampled_from(["title", "name", "date", "quotes", "sources", "of", "id"]), inner),
            max_size=3,
        ).map(lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items) + "}")
    ),
    max_leaves=12,
)


@given(NODES, st.sampled_from(sorted(RECORD_TYPES)))
def test_any_yaml_is_a_record_or_refused(text: str, kind: str) -> None:
    struct: type[Record] = RECORD_TYPES[kind]  # type: ignore[index]
    value, found = decode_yaml(text, struct)

    assert (value is None) == bool(found)


def test_a_required_text_of_spaces_alone_is_missing(project: Write) -> None:
    site = project({"content/briefs/a.md": '---\ntitle: "  "\ndate: 2025\n---\n'})

    assert ['content/briefs/a.md:2:1: error: "title" is empty [missing-field]'] == site.find()


def test_a_text_of_spaces_alone_is_none(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025\ncorrections:\n"
            "- {date: 2025, kind: correction, was: '  ', now: x}\n---\n",
            "content/actors/x.yaml": "name: X\nkind: person\nimage: {src: /a.jpg, alt: ' '}\n",
            "content/sources/s.yaml": "title: S\npublisher: ''\nauthor: ' '\nurl: '\u00a0'\n",
        }
    )

    assert [1, 1, 1] == [
        len(site.find(rule)) for rule in ("correction-incomplete", "missing-alt", "placeholder-source")
    ]
