from __future__ import annotations

import pytest
from briefgen.config import Config, PageSizes, find_misnamed, load_config

from projects import Write


def test_without_a_file_everything_has_its_default(project: Write) -> None:
    site = project({})

    assert Config() == load_config(site.root, site.report)


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_is_as_good_as_none(project: Write, text: str) -> None:
    site = project({"briefgen.yaml": text})

    assert Config() == load_config(site.root, site.report)


def test_a_file_of_another_name_is_known_where_it_would_be_taken_for_the_settings(project: Write) -> None:
    site = project({"briefgen.yml": "title: x\n"})
    alone = find_misnamed(site.root)
    (site.root / "briefgen.yaml").touch()

    assert ("briefgen.yml", "") == (alone, find_misnamed(site.root))


def test_settings_are_read(project: Write) -> None:
    site = project(
        {
            "briefgen.yaml": "title: 1.10\npage_size: 7\nautolink: no\noutputs: {feeds: false}\n"
            "extra: {a: [yes, 'yes', {b: 12:30}], c: \"x\"}\nrules: {no-archive: off}\n"
        }
    )
    config = load_config(site.root, site.report)

    assert config is not None
    assert ("1.10", 7, False, False) == (
        config.title,
        config.page_size,
        config.autolink,
        config.outputs.feeds,
    )
    assert {"a": [True, "yes", {"b": "12:30"}], "c": "x"} == config.extra
    assert {"no-archive": "off"} == config.rules


def test_pages_of_a_kind_can_have_a_size_of_their_own() -> None:
    config = Config(page_size=7, page_sizes=PageSizes(actor=50))

    assert (50, 7) == (config.size_of("actor"), config.size_of("topic"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "page_sizes: {actor: 0}",
            "1:21: error: a page holds at least 1 item [unknown-value]",
        ),
        (
            "page_sizes: {brief: 5}",
            '1:14: error: a page_sizes mapping has no field "brief" [unknown-field]',
        ),
        (
            "titel: x",
            '1:1: error: a settings file has no field "titel"; did you mean "title"? [unknown-field]',
        ),
        (
            "timezone: Kyiv",
            '1:11: error: "Kyiv" is not a time zone; write one such as Europe/Kyiv [unknown-value]',
        ),
        (
            "base_url: x.example",
            '1:11: error: "x.example" does not begin with https:// or http:// [bad-url]',
        ),
        (
            "edit_url: x.example/{path}",
            '1:11: error: "x.example/{path}" does not begin with https:// or http:// [bad-url]',
        ),
        (
            "history_url: https://x.example/",
            '1:14: error: "https://x.example/" does not contain {commit} [unknown-value]',
        ),
        (
            "outputs: all",
            '1:10: error: found the text "all" where an outputs mapping was wanted [wrong-type]',
        ),
        ("page_size: 0", "1:12: error: a page holds at least 1 item [unknown-value]"),
        ("page_size: many", '1:12: error: found "many" where a whole number was wanted [wrong-type]'),
        (
            "look: {accent: 'red; }'}",
            '1:16: error: "red; }" is not a colour such as #0a5a73 [unknown-value]',
        ),
        (
            "look: {accent: '#ffcc00'}",
            "1:16: error: #ffcc00 has a contrast of 1.5 on light ground, and text needs 4.5 [unknown-value]",
        ),
        (
            "look: {accent_dark: '#222'}",
            "1:21: error: #222 has a contrast of 1.1 on dark ground, and text needs 4.5 [unknown-value]",
        ),
        (
            "look: {serif: 'x; }'}",
            '1:15: error: "x; }" is not the name of a font: letters, digits, spaces, hyphens [unknown-value]',
        ),
        (
            "look: {stylesheet: 'https://x.example/a.css'}",
            '1:20: error: "https://x.example/a.css" is not one of the site\'s static files [bad-url]',
        ),
        (
            "look: {logo: {src: ../a.png}}",
            '1:20: error: "../a.png" is not one of the site\'s static files [bad-url]',
        ),
        (
            "publisher: {name: P, url: javascript:alert(1)}",
            '1:27: error: "javascript:alert(1)" does not begin with https:// or http:// [bad-url]',
        ),
        (
            "nav: [{title: A, url: /}, {title: X, url: 'javascript://%0aalert(1)'}]",
            '1:43: error: "javascript://%0aalert(1)" does not begin with /, https:// or http:// [bad-url]',
        ),
        (
            "rules: {no-sauce: off}",
            '1:19: error: there is no rule "no-sauce"; did you mean "no-source"? [unknown-value]',
        ),
        (
            "title: [",
            "1:8: error: a value is missing here; put the text in quotation marks if this begins one [yaml-syntax]",
        ),
        ("- a", "1:1: error: found a list where a settings file was wanted [wrong-type]"),
    ],
)
def test_wrong_settings_are_told_with_their_place(project: Write, text: str, found: str) -> None:
    site = project({"briefgen.yaml": f"{text}\n"})
    report = site.report

    assert load_config(site.root, report) is None
    assert [f"briefgen.yaml:{found}"] == [str(diagnostic) for diagnostic in report.diagnostics]


def test_all_faults_of_the_settings_are_told_at_once(project: Write) -> None:
    site = project(
        {"briefgen.yaml": "timezone: Kyiv\nautolink: perhaps\nrules: {no-rule: off}\nnav: [{url: /}]\n"}
    )
    report = site.report

    assert load_config(site.root, report) is None
    assert ["1:11", "2:11", "3:18", "4:7"] == [
        f"{found.location.line}:{found.location.column}" for found in report.diagnostics
    ]
