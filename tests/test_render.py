from __future__ import annotations

from pathlib import Path

import pytest
from briefgen.diagnostics import Location, Report
from briefgen.render import make_environment
from briefgen.theme import Template, Theme, read_theme
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from projects import Write

BRIEF = "---\ntitle: A bridge\ndate: 2025-09-04\n---\n"


def find_in(project: Write, templates: dict[str, str]) -> list[str]:
    files = {f"templates/{name}": text for name, text in templates.items()}
    return project({"content/briefs/bridge.md": BRIEF, **files}).find()


def test_an_undefined_name_has_its_line_and_the_page(project: Write) -> None:
    found = find_in(project, {"pages/brief.html": "<h1>\n{{ titel }}\n</h1>\n"})

    assert found == [
        "templates/pages/brief.html:2:1: error: 'titel' is undefined, "
        "while rendering briefs/bridge/index.html [template-error]"
    ]


def test_a_fault_in_a_block_under_a_layout_is_found_in_the_page(project: Write) -> None:
    found = find_in(
        project,
        {
            "pages/brief.html": '{% extends "base.html" %}\n{% block x %}\n{{ titel }}\n{% endblock %}\n',
            "base.html": "<p>{% block x %}{% endblock %}</p>\n",
        },
    )

    assert [line.split(" error")[0] for line in found] == ["templates/pages/brief.html:3:1:"]


def test_a_syntax_error_has_its_line(project: Write) -> None:
    found = find_in(project, {"pages/brief.html": "<h1>\n{% if %}\n"})

    assert found == [
        "templates/pages/brief.html:2:1: error: Expected an expression, got 'end of statement block' "
        "[template-error]"
    ]


def test_a_missing_template_is_named_where_it_is_asked_for(project: Write) -> None:
    found = find_in(project, {"pages/brief.html": '<p>\n{% include "gone.html" %}\n'})

    assert found == [
        'templates/pages/brief.html:2:1: error: there is no template "gone.html" [template-error]'
    ]


def test_any_exception_in_a_template_is_a_finding(project: Write) -> None:
    found = find_in(project, {"pages/brief.html": "{{ 1 / 0 }}\n"})

    assert found == [
        "templates/pages/brief.html:1:1: error: division by zero, "
        "while rendering briefs/bridge/index.html [template-error]"
    ]


def test_a_filter_that_does_not_exist_is_a_finding(project: Write) -> None:
    found = find_in(project, {"pages/brief.html": "{{ title|shout }}\n"})

    assert found == ["templates/pages/brief.html:1:1: error: No filter named 'shout' [template-error]"]


def test_templates_have_nothing_that_changes_from_run_to_run(tmp_path: Path) -> None:
    environment = make_environment(read_theme(tmp_path, Report(lambda pointer: Location(pointer.path))))

    assert {"cycler", "dict", "joiner", "namespace", "range"} == set(environment.globals)
    assert "random" not in environment.filters


def test_what_content_says_is_escaped(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF.replace("A bridge", '"<b>&{{ 7 * 7 }}"')})
    site.build()

    assert "&lt;b&gt;&amp;{{ 7 * 7 }}" in site.read("briefs/bridge/index.html")


def test_a_fault_of_ours_is_not_taken_for_the_template_s(
    project: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A defect in the filter must show its traceback, not blame whoever wrote the template."""
    site = project({"content/pages/about.md": "---\ntitle: About\n---\nWords.\n"})
    monkeypatch.setattr("briefgen.markup.mask_brackets", None)

    with pytest.raises(TypeError, match="not callable"):
        site.build()


def test_a_fault_outside_any_template_is_ours(project: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    site = project({"content/pages/about.md": "---\ntitle: About\n---\nWords.\n"})
    monkeypatch.setattr("briefgen.render._to_names", None)

    with pytest.raises(TypeError, match="not callable"):
        site.build()


@given(
    st.text(alphabet="a&<>\"'; \u2028é", max_size=12)
    | st.integers()
    | st.none()
    | st.builds(Markup, st.text())
)
def test_values_are_put_out_as_jinja_itself_would(value: object) -> None:
    texts = {
        "page": "{{ x }}<a title='{{ x }}'>{{ x ~ x }}{% set y %}{{ x }}{% endset %}{{ y }}{{ [x]|join(x) }}</a>"
        "{% macro m(z) %}{{ z }}{% endmacro %}{{ m(x) }}{% autoescape false %}{{ x }}{% endautoescape %}"
    }
    theme = Theme(b"", {name: Template(name, text) for name, text in texts.items()})
    original = Environment(loader=DictLoader(texts), autoescape=True)

    assert original.get_template("page").render(x=value) == make_environment(theme).get_template(
        "page"
    ).render(x=value)
