from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from briefgen.dates import FIRST_DAY, parse_date
from briefgen.link.visibility import find_hidden, find_now, select_left_out
from briefgen.model import Key
from briefgen.records import Brief

from projects import Write, load_records


def brief(**fields: object) -> Brief:
    return Brief(slug="a", title="A", date=parse_date("2025-09-04"), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "now", "is_left_out"),
    [
        ({}, "2020-01-01", False),
        ({"status": "retracted"}, "2025-09-04", False),
        ({"status": "draft"}, "2030-01-01", True),
        ({"status": "withheld"}, "2030-01-01", True),
        ({"status": "embargoed"}, "2030-01-01", True),
        ({"status": "embargoed", "embargo_until": "2025-10-01"}, "2025-10-01", False),
        ({"embargo_until": "2025-10-01T06:00Z"}, "2025-10-01T05:59Z", True),
        ({"embargo_until": "2025-10-01T06:00Z"}, "2025-10-01T06:00Z", False),
        ({"embargo_until": "2025-10-01T06:00+02:00"}, "2025-10-01T04:00Z", False),
        ({"embargo_until": "2025-10"}, "2025-10-01", False),
        ({"status": "draft", "embargo_until": "2025-10-01"}, "2030-01-01", True),
    ],
)
def test_briefs_are_left_out_until_they_may_be_seen(
    fields: dict[str, str], now: str, is_left_out: bool
) -> None:
    given = {key: parse_date(value) if key == "embargo_until" else value for key, value in fields.items()}

    assert is_left_out == bool(select_left_out([brief(**given)], parse_date(now), UTC))


def test_an_embargo_without_a_zone_ends_in_the_sites() -> None:
    embargoed = brief(embargo_until=parse_date("2025-10-01T06:00"))

    assert not select_left_out([embargoed], parse_date("2025-10-01T04:00Z"), ZoneInfo("Europe/Paris"))
    assert select_left_out([embargoed], parse_date("2025-10-01T04:00Z"), UTC)


def hidden(targets: dict[str, set[str]], inline: dict[str, str] | None = None) -> set[str]:
    """Keys are `d…` for briefs left out, `b…` for others, anything else for shared records."""

    def key(name: str) -> Key:
        return Key("brief" if name[0] in "bd" else "actor", name)

    names = {
        *targets,
        *(target for each in targets.values() for target in each),
        *(inline or {}),
        *(inline or {}).values(),
    }
    found = find_hidden(
        [key(name) for name in names if name[0] == "d"],
        {key(quote): key(brief) for quote, brief in (inline or {}).items()},
        {key(name): {key(target) for target in each} for name, each in targets.items()},
        [key(name) for name in names],
    )
    return {each.slug for each in found}


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ({"d": {"x"}, "x": {"y"}, "y": {"z"}}, {"d", "x", "y", "z"}),
        ({"d": {"x"}, "b": {"x"}}, {"d"}),
        ({"d": {"x"}, "x": {"y"}, "b": {"y"}}, {"d", "x"}),
        ({"d": {"x"}, "other": {"x"}}, {"d"}),
        ({"d": {"b"}, "b": {"x"}}, {"d"}),
        ({"d": {"x"}, "b": {"d"}}, {"d", "x"}),
        ({"d": {"x"}, "x": {"y"}, "y": {"x"}}, {"d", "x", "y"}),
        ({"d": set(), "lone": set()}, {"d"}),
    ],
)
def test_what_only_hidden_briefs_lead_to_is_hidden(targets: dict[str, set[str]], expected: set[str]) -> None:
    assert expected == hidden(targets)


def test_a_quote_written_in_a_hidden_brief_is_hidden_whoever_names_it() -> None:
    assert {"d", "quote", "speaker"} == hidden({"quote": {"speaker"}, "b": {"quote"}}, {"quote": "d"})


@pytest.mark.parametrize(
    ("files", "now"),
    [
        ({}, FIRST_DAY),
        (
            {
                "content/events/e.yaml": "title: E\ndate: 2025-01\n",
                "content/events/f.yaml": "title: F\ndate: 2030\nstatus: announced\n",
            },
            "2025-01",
        ),
        ({"content/quotes/q.yaml": "speaker: Bo Ek\ntext: Yes\ndate: 2024\n"}, "2024"),
        ({"content/quotes/q.yaml": "speaker: Bo Ek\ntext: Yes\n"}, FIRST_DAY),
        (
            {
                "content/events/e.yaml": "title: E\ndate: 2030\n",
                "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\nupdated: 2025-01-03\n---\n",
                "content/briefs/b.md": "---\ntitle: B\ndate: 2025-01-02\ncorrections: [{date: 2025-01-04, kind: update}]\n---\n",
                "content/briefs/c.md": "---\ntitle: C\ndate: 2026-01-01\nstatus: draft\n---\n",
                "content/briefs/d.md": "---\ntitle: D\ndate: 2026-01-02\nembargo_until: 2026-01-03\n---\n",
            },
            "2025-01-04",
        ),
    ],
)
def test_now_is_the_newest_date_in_what_is_published(
    project: Write, files: dict[str, str | bytes], now: str
) -> None:
    site = project(files)

    assert now == find_now(load_records(site.root, site.report)).text
