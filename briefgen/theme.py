"""Templates and assets: those that come with the program, under the site's own of the same names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from rcssmin import cssmin

from briefgen import rules
from briefgen.diagnostics import Location, Report
from briefgen.digests import digest_bytes
from briefgen.messages import suggest_close
from briefgen.model import Artifact
from briefgen.urls import ASSETS

TEMPLATES = "templates"
ORIGINAL = "default"
"""What leads to the program's own template where a site has one of the same name: `default/layout.html`."""


class Template(msgspec.Struct, frozen=True, array_like=True):
    """A template's text, and how messages name its file."""

    path: str
    text: str


class Theme(msgspec.Struct, frozen=True, array_like=True):
    """Everything that pages are rendered with, as a plain value that can be sent to another process."""

    digest: bytes
    """Of all templates."""
    templates: dict[str, Template]
    """By name."""


def find_default_theme() -> Path:
    """Return the folder of the program's own theme: in the package, or beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / TEMPLATES
    return installed if installed.is_dir() else package.parent / TEMPLATES


def read_theme(root: Path, report: Report) -> Theme:
    """Return the templates of the site in a folder; one that is not text is reported and left out.

    Pages are then rendered with the program's own of that name, so that nothing else is found missing.
    The program's own that a site has replaced can be named with `default/` before their names.
    """
    templates = _read_templates(find_default_theme(), f"briefgen/{TEMPLATES}", report)
    own = _read_templates(root / TEMPLATES, TEMPLATES, report)
    originals = {f"{ORIGINAL}/{name}": templates[name] for name in own if name in templates}
    _report_unused(own, templates, report)
    templates = dict(sorted({**templates, **originals, **own}.items()))
    return Theme(digest_templates(templates), templates)


def _read_templates(folder: Path, shown: str, report: Report) -> dict[str, Template]:
    templates: dict[str, Template] = {}
    for name, file in _find_files(folder):
        if not name.startswith(f"{ASSETS}/"):
            path = f"{shown}/{name}"
            try:
                templates[name] = Template(path, file.read_text(encoding="utf-8"))
            except UnicodeDecodeError as error:
                message = f"byte 0x{error.object[error.start]:02x} is not UTF-8; save the file as UTF-8"
                line = 1 + error.object.count(b"\n", 0, error.start)
                report.add(rules.TEMPLATE_ERROR, Location(path, line), message)
    return templates


def _report_unused(own: Mapping[str, Template], known: Mapping[str, Template], report: Report) -> None:
    """Report templates of a site that take no other's place, and that no other of its templates names."""
    for name, template in own.items():
        is_used = name in known or any(name in each.text for each in own.values() if each is not template)
        if not is_used:
            message = f"no page is made with a template of this name{suggest_close(name, known)}"
            report.add(rules.UNKNOWN_FILE, Location(template.path), message)


def digest_templates(templates: Mapping[str, Template]) -> bytes:
    """Return the digest of some templates, by name."""
    return digest_bytes(
        *(part.encode() for name, each in templates.items() for part in (name, each.path, each.text))
    )


def find_assets(root: Path) -> Iterator[Artifact]:
    """Yield the theme's style sheet and whatever stands beside it; the site's own files come first.

    The program's style sheet loses what only its writers read: comments and spaces.
    """
    files = {**dict(_find_files(find_default_theme())), **dict(_find_files(root / TEMPLATES))}
    for name, file in sorted(files.items()):
        if not name.startswith(f"{ASSETS}/"):
            continue
        if file.suffix == ".css" and file.resolve().is_relative_to(find_default_theme().resolve()):
            yield Artifact(name, str(cssmin(file.read_text(encoding="utf-8"))).encode())
        else:
            yield Artifact(name, file)


def _find_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a theme with their names."""
    for file in folder.rglob("*") if folder.is_dir() else ():
        if file.is_file() and not file.name.startswith("."):
            yield file.relative_to(folder).as_posix(), file
