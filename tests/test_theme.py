"""The default theme as a whole."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.contexts.templates import CONTEXT_BY_TEMPLATE
from briefgen.diagnostics import Report
from briefgen.locating import Locator
from briefgen.theme import Template, find_assets, find_default_theme, read_theme
from jinja2 import Environment, FileSystemLoader, meta, nodes
from rcssmin import cssmin

from projects import BRIEF, Write

THEME = find_default_theme()


def read_names(name: str) -> set[str]:
    """Return the templates that a template extends, includes or imports."""
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.filters["markup"] = str
    tree = environment.parse((THEME / name).read_text(encoding="utf-8"))
    return {referred for referred in meta.find_referenced_templates(tree) if referred}


def reach(names: set[str]) -> set[str]:
    reached: set[str] = set()
    ahead = set(names)
    while ahead:
        name = ahead.pop()
        reached.add(name)
        ahead |= read_names(name) - reached
    return reached


def test_every_template_that_pages_are_planned_with_exists() -> None:
    missing = {name for name in CONTEXT_BY_TEMPLATE if not (THEME / name).is_file()}

    assert missing == set()


def test_every_template_is_reached() -> None:
    there = {file.relative_to(THEME).as_posix() for file in THEME.rglob("*.html")}

    assert reach(set(CONTEXT_BY_TEMPLATE)) == there


def test_no_template_switches_escaping_off() -> None:
    loud = [file.name for file in THEME.rglob("*.html") if re.search(r"\|\s*safe\b|autoescape", read(file))]

    assert loud == []


def find_undeclared(tree: nodes.Template) -> set[str]:
    """Return the names that a template reads and neither sets nor imports."""
    imported = {
        name if isinstance(name, str) else name[1]
        for each in tree.find_all(nodes.FromImport)
        for name in each.names
    }
    return meta.find_undeclared_variables(tree) - imported


def test_pages_read_only_what_their_context_has() -> None:
    """Names that a page and its layout read but do not set are fields of its context."""
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.filters["markup"] = str
    unknown = {}
    for name, context in CONTEXT_BY_TEMPLATE.items():
        read_here = {
            undeclared
            for part in {name, *read_names(name)}
            if not part.startswith("partials/")
            for undeclared in find_undeclared(environment.parse(read(THEME / part)))
        }
        unknown[name] = read_here - set(context.__struct_fields__)

    assert {name: names for name, names in unknown.items() if names} == {}


def test_partials_hold_macros_that_say_what_they_need() -> None:
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.filters["markup"] = str
    for file in (THEME / "partials").glob("*.html"):
        tree = environment.parse(read(file))

        assert find_undeclared(tree) == set(), file.name
        assert list(tree.find_all(nodes.Macro)), file.name


def test_the_style_sheet_is_small_and_loads_nothing() -> None:
    css = read(THEME / "assets" / "style.css")

    assert len(str(cssmin(css)).encode()) < 20_000
    assert "url(" not in css
    assert "@import" not in css


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def write_theme(root: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        file = root / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


def test_own_templates_stand_over_the_default_ones(tmp_path: Path) -> None:
    root = write_theme(tmp_path, {"pages/brief.html": b"own", "more.html": b"more", ".hidden.html": b"x"})
    theme = read_theme(root, Report(Locator(root)))

    assert theme.templates["pages/brief.html"] == Template("templates/pages/brief.html", "own")
    assert theme.templates["more.html"].text == "more"
    assert theme.templates["layout.html"].path == "briefgen/templates/layout.html"
    assert ".hidden.html" not in theme.templates
    assert not [name for name in theme.templates if name.startswith("assets/")]


def test_a_template_that_is_no_text_is_told_and_left_out(tmp_path: Path) -> None:
    root = write_theme(tmp_path, {"pages/brief.html": b"a\ncaf\xe9"})
    report = Report(Locator(root))
    theme = read_theme(root, report)

    assert theme.templates["pages/brief.html"].path == "briefgen/templates/pages/brief.html"
    assert [
        "templates/pages/brief.html:2:1: error: byte 0xe9 is not UTF-8; save the file as UTF-8 [template-error]"
    ] == [str(found) for found in report.diagnostics]


def test_what_a_theme_is_made_of_is_in_its_digest(tmp_path: Path) -> None:
    digests: set[bytes] = set()
    for name, content in (("a.html", b"1"), ("a.html", b"2"), ("b.html", b"2")):
        root = write_theme(tmp_path / str(len(digests)), {name: content})
        digests.add(read_theme(root, Report(Locator(root))).digest)

    assert len(digests) == 3


def test_own_assets_come_in_the_place_of_the_default_ones(tmp_path: Path) -> None:
    root = write_theme(tmp_path, {"assets/style.css": b"own", "assets/fonts/a.woff": b"", "x.html": b""})
    assets = {artifact.url: artifact.content for artifact in find_assets(root)}

    assert assets["assets/style.css"] == root / "templates" / "assets" / "style.css"
    assert "assets/fonts/a.woff" in assets
    assert "x.html" not in assets


def test_the_manual_s_example_extends_the_template_that_it_replaces(project: Write) -> None:
    manual = read(Path(__file__).parents[1] / "docs" / "theming.md")
    [example] = re.findall(r"```jinja\n(.*?)```", manual, re.DOTALL)
    site = project(
        {
            "content/briefs/a.md": BRIEF,
            "templates/pages/brief.html": example,
        }
    )

    assert [] == site.find()
    assert '<meta name="author" content="The desk">' in site.read("briefs/a/index.html")
    assert "A bridge" in site.read("briefs/a/index.html")


def test_a_template_that_extends_itself_is_told_how(project: Write) -> None:
    site = project({"templates/pages/home.html": '{% extends "pages/home.html" %}'})

    hint = 'the program\'s own of a name is "default/pages/home.html"'
    assert [
        f"templates/pages/home.html:1:1: error: a template takes itself in, without end; {hint} [template-error]"
    ] == site.find()


def test_a_template_that_nothing_is_made_with_is_told(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": BRIEF,
            "templates/pages/breif.html": "{# pages/breif.html #}",
            "templates/own.html": "x",
            "templates/pages/404.html": '{% include "own.html" %}',
        }
    )

    assert [
        "templates/pages/breif.html:1:1: warning: no page is made with a template of this name; "
        'did you mean "pages/brief.html"? [unknown-file]'
    ] == site.find("unknown-file")
