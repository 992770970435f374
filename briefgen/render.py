"""Pages → artifacts. The only user of Jinja.

Templates get the context of their page and one filter; no global reads the site, the clock or the
disk. A template's fault is a finding; a fault of ours is a traceback.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from briefgen import rules
from briefgen.diagnostics import Location, Report
from briefgen.markup import render_prose
from briefgen.model import Artifact, Page

TEMPLATES = "templates"
ASSETS = "assets"
_OWN_CODE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Theme:
    """Where templates come from."""

    default: Path
    """The theme that comes with the program."""
    override: Path
    """The site's own templates, by the same names; need not exist."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders to look in, first match wins."""
        return (self.override, self.default)

    def locate(self, name: str) -> str:
        """Return how messages name a template."""
        is_own = (self.override / name).is_file()
        return f"{TEMPLATES}/{name}" if is_own else f"briefgen/{TEMPLATES}/{name}"


def find_default_theme() -> Path:
    """Return the folder of the default theme: in the package, or beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / TEMPLATES
    return installed if installed.is_dir() else package.parent / TEMPLATES


def render_pages(pages: Iterable[Page], theme: Theme, report: Report) -> Iterator[Artifact]:
    """Yield the HTML of each page; a page whose template fails is reported and left out."""
    environment = make_environment(theme)
    for page in pages:
        html = _render_page(environment, page, theme, report)
        if html is not None:
            yield Artifact(page.url, html.encode())


def make_environment(theme: Theme) -> Environment:
    """Return the Jinja environment that a theme's templates are written for."""
    environment = Environment(
        loader=FileSystemLoader(theme.folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["markup"] = render_prose
    del environment.filters["random"], environment.globals["lipsum"]
    return environment


def _render_page(environment: Environment, page: Page, theme: Theme, report: Report) -> str | None:
    try:
        return environment.get_template(page.template).render(_to_names(page))
    except TemplateSyntaxError as error:
        location = Location(theme.locate(error.name or page.template), error.lineno)
        report.add(rules.TEMPLATE_ERROR, location, _one_line(error.message or "syntax error"))
    except TemplateNotFound as error:
        asked_at = _find_in_templates(error, theme) or Location(theme.locate(page.template))
        report.add(rules.TEMPLATE_ERROR, asked_at, f'there is no template "{error.name}"')
    except Exception as error:  # a template can raise anything; what is ours is raised again
        raised_at = _find_in_templates(error, theme)
        if raised_at is None or _is_ours(error):
            raise
        report.add(rules.TEMPLATE_ERROR, raised_at, f"{_one_line(str(error))}, while rendering {page.url}")
    return None


def _to_names(page: Page) -> dict[str, Any]:
    return {name: getattr(page.context, name) for name in page.context.__struct_fields__}


def _is_ours(error: Exception) -> bool:
    """Whether an error comes from the program's own code, not from a template that uses it."""
    if isinstance(error, TemplateError):
        return False
    last = Path(traceback.extract_tb(error.__traceback__)[-1].filename)
    return last.is_relative_to(_OWN_CODE) and last.suffix == ".py"


def _find_in_templates(error: Exception, theme: Theme) -> Location | None:
    """Return the innermost line of a template that led to an error."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        for folder in theme.folders:
            if Path(frame.filename).is_relative_to(folder):
                name = Path(frame.filename).relative_to(folder).as_posix()
                return Location(theme.locate(name), frame.lineno or 1)
    return None


def _one_line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def find_assets(theme: Theme) -> Iterator[Artifact]:
    """Yield the theme's style sheet and whatever stands beside it; the site's own files come first."""
    found: dict[str, Path] = {}
    for folder in reversed(theme.folders):
        assets = folder / ASSETS
        for file in sorted(assets.rglob("*")) if assets.is_dir() else ():
            if file.is_file() and not file.name.startswith("."):
                found[file.relative_to(folder).as_posix()] = file
    for url, file in sorted(found.items()):
        yield Artifact(url, file)
