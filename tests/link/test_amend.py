from __future__ import annotations

import pytest
from briefgen.link import amend_site, make_name_finder
from briefgen.model import Key, Site
from briefgen.records import Brief

from projects import Write, load_records

FILES = {
    "content/actors/ana.yaml": "name: Ana Ilić\nkind: person\n",
    "content/actors/bo.yaml": "name: Bo Ek\nkind: person\n",
    "content/briefs/other.md": "---\ntitle: Other\ndate: 2025-09-03\nactors: [bo]\n---\n",
}
TEXT = "First [[ana]], then [[Bo Ek|him]]."


def brief(body: str, more: str = "") -> str:
    return f"---\ntitle: A bridge\ndate: 2025-09-04\nactors: [ana]\n{more}---\n{body}\n"


def amend(
    project: Write, before: str, after: str, *, are_names_found: bool = True
) -> tuple[Site | None, Site]:
    """Return the site as it is amended, and as it is linked anew."""
    loaded = []
    sites = []
    for text in (before, after):
        site = project({**FILES, "content/briefs/bridge.md": text})
        records = load_records(site.root, site.report).by_kind["brief"]["bridge"]
        assert isinstance(records, Brief)
        loaded.append(records)
        sites.append(site.link())
    finder = make_name_finder(sites[0].actors.values()) if are_names_found else None
    return amend_site(sites[0], loaded[0], loaded[1], finder), sites[1]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "More, and more: [[ana]] and, much later, [[Bo Ek|him]] again, [[ana]].",
        "Ana Ilić is not linked before [[ana]], nor Bo Ek before [[Bo Ek|him]].",
    ],
)
def test_a_text_that_refers_to_the_same_is_linked_as_from_nothing(project: Write, text: str) -> None:
    amended, expected = amend(project, brief(TEXT), brief(text))

    if amended is not None:
        assert expected.bodies[Key("brief", "bridge")] == amended.bodies[Key("brief", "bridge")]
        assert expected.briefs["bridge"] == amended.briefs["bridge"]
        assert dict(expected.backlinks) == dict(amended.backlinks)


def test_a_new_wording_alone_is_amended(project: Write) -> None:
    amended, expected = amend(project, brief(TEXT), brief(f"Quite new. {TEXT}"))

    assert amended is not None
    assert expected.briefs["bridge"].body == amended.briefs["bridge"].body
    assert expected.bodies[Key("brief", "bridge")] == amended.bodies[Key("brief", "bridge")]


def test_names_are_found_in_the_new_text(project: Write) -> None:
    amended, expected = amend(project, brief("Ana Ilić spoke."), brief("Then Ana Ilić spoke."))
    without, _ = amend(project, brief("None."), brief("Ana Ilić spoke."), are_names_found=False)

    assert amended is not None
    assert expected.bodies[Key("brief", "bridge")] == amended.bodies[Key("brief", "bridge")]
    assert without is not None
    assert Key("brief", "bridge") not in without.bodies or without.bodies[Key("brief", "bridge")] == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (brief(TEXT), brief(TEXT, "summary: New.\n")),
        (brief(TEXT), brief("First [[ana]].")),
        (brief(TEXT), brief("Only him: [[Bo Ek|him]], then [[ana]].")),
        (brief(TEXT), brief("First [[Ana Ilić]], then [[Bo Ek|him]].")),
        (brief("None."), brief("[[ana]].")),
        (brief("None."), brief("Ana Ilić spoke.")),
        (brief(TEXT, "status: draft\n"), brief(TEXT + " New.", "status: draft\n")),
        (
            brief(TEXT, "waivers: [{rule: no-source, reason: None there.}]\n"),
            brief(TEXT + " New.", "waivers: [{rule: no-source, reason: None there.}]\n"),
        ),
    ],
)
def test_any_other_change_is_for_the_whole_site(project: Write, before: str, after: str) -> None:
    amended, _ = amend(project, before, after)

    assert amended is None
