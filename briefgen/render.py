"""Pages → HTML, by templates. The only user of Jinja.

A template sees its page's context and nothing else: no global reads the site, the clock or the
disk. A page is a plain value, as is what it is rendered with, so any process can render it, and
two pages are the same if their fingerprints are. A template's fault is a finding; a fault of ours
is a traceback.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    meta,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import escape
from msgspec import structs

from briefgen import rules
from briefgen.contexts.frame import LookView, PageContext, SiteView
from briefgen.contexts.templates import CONTEXT_BY_TEMPLATE
from briefgen.diagnostics import Found, Location, Report
from briefgen.digests import digest_bytes
from briefgen.markup import render_prose
from briefgen.model import Page
from briefgen.theme import ORIGINAL, Template, Theme, digest_templates

_OWN_CODE = Path(__file__).parent


class EncodedPage(msgspec.Struct, frozen=True, array_like=True):
    """A page as a plain value: it can be sent to another process and compared."""

    url: str
    template: str
    context: bytes
    """MessagePack of the context, but for what all pages of a site share."""


class RenderUnit(msgspec.Struct, frozen=True, array_like=True):
    """Pages that are rendered at once."""

    theme: Theme
    site: SiteView
    """What all pages share."""
    pages: list[EncodedPage]


class RenderedPage(msgspec.Struct, frozen=True, array_like=True):
    """What came of a page."""

    url: str
    html: bytes | None
    """None where the template failed."""
    found: tuple[Found, ...]
    template: str
    seconds: float
    """That it took."""


_NO_SITE = SiteView(
    title="",
    description="",
    language="",
    dir="ltr",
    nav=(),
    sections=(),
    publisher=None,
    feed="",
    look=LookView(logo=None, footer="", stylesheets=()),
    is_preview=False,
    extra={},
)
_ENCODER = msgspec.msgpack.Encoder()

Closures = dict[str, tuple[str, ...]]
"""By page template: all templates that it can take in, itself among them."""


def digest_shared(theme: Theme, site: SiteView, closures: Closures) -> dict[str, bytes]:
    """Return by page template: the digest of what a page depends on beside its own context.

    That is what all pages share, and all templates that its own can take in.
    """
    shared = msgspec.msgpack.encode(site, order="deterministic")
    return {
        page: digest_bytes(shared, digest_templates({name: theme.templates[name] for name in names}))
        for page, names in closures.items()
    }


def find_closures(theme: Theme) -> Closures:
    """Return by page template: all templates that it can take in, itself among them.

    One that names another by an expression can take in any.
    """
    environment = make_environment(theme)
    named: dict[str, set[str | None]] = {}
    for name, template in theme.templates.items():
        try:
            named[name] = set(meta.find_referenced_templates(environment.parse(template.text)))
        except TemplateSyntaxError:
            named[name] = {None}
    return {page: _reach(page, named) for page in CONTEXT_BY_TEMPLATE}


def _reach(page: str, named: Mapping[str, set[str | None]]) -> tuple[str, ...]:
    reached: set[str] = set()
    ahead: list[str | None] = [page]
    while ahead:
        name = ahead.pop()
        if name is None:
            return tuple(sorted(named))
        if name in named and name not in reached:
            reached.add(name)
            ahead += named[name]
    return tuple(sorted(reached))


def encode_page(page: Page) -> EncodedPage:
    """Return a page as a plain value."""
    return EncodedPage(page.url, page.template, _ENCODER.encode(structs.replace(page.context, site=_NO_SITE)))


def fingerprint_page(page: EncodedPage, shared: Mapping[str, bytes]) -> bytes:
    """Return the digest of everything that decides what a page will be.

    Args:
        page: The page.
        shared: As `digest_shared` returns it.
    """
    return digest_bytes(shared[page.template], page.context)


def render_unit(unit: RenderUnit) -> list[RenderedPage]:
    """Render some pages; what is wrong with a template is told beside the page."""
    environment = _environment_of(unit.theme)
    return [_render_encoded(environment, page, unit) for page in unit.pages]


def _environment_of(theme: Theme) -> Environment:
    """Return the environment of a theme, which one process needs to make once."""
    if theme.digest not in _ENVIRONMENTS:
        _ENVIRONMENTS.clear()
        _ENVIRONMENTS[theme.digest] = make_environment(theme)
    return _ENVIRONMENTS[theme.digest]


_ENVIRONMENTS: dict[bytes, Environment] = {}


def _render_encoded(environment: Environment, page: EncodedPage, unit: RenderUnit) -> RenderedPage:
    started = time.perf_counter()
    report = Report(locate=lambda pointer: Location(pointer.path))
    context = structs.replace(_decoder_of(page.template).decode(page.context), site=unit.site)
    html = _render_page(environment, Page(page.url, page.template, context), unit.theme, report)
    content = None if html is None else html.encode()
    seconds = time.perf_counter() - started
    return RenderedPage(page.url, content, tuple(report.found), page.template, seconds)


@cache
def _decoder_of(template: str) -> msgspec.msgpack.Decoder[PageContext]:
    return msgspec.msgpack.Decoder(CONTEXT_BY_TEMPLATE[template])


class _PlainOutput(CodeGenerator):
    """Has text put out as it is once escaped, where Jinja would make it `Markup` first.

    What a template puts out is joined as plain text anyway, and making `Markup` takes longer than escaping:
    a tenth of the time that pages take to render. Were this hook gone from a later Jinja, pages would be
    the same, and take that longer.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.put_out(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Environment(Environment):
    """Jinja's own, but for how text is put out."""

    code_generator_class = _PlainOutput

    @staticmethod
    def put_out(value: object) -> str:
        """Return a value as a template puts it out: escaped as by `markupsafe.escape`, unless it is safe."""
        if type(value) is not str:
            return escape(value)
        escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return escaped.replace('"', "&#34;").replace("'", "&#39;")


def make_environment(theme: Theme) -> Environment:
    """Return the Jinja environment that a theme's templates are written for."""

    def load(name: str) -> tuple[str, str, None] | None:
        template = theme.templates.get(name)
        return (template.text, template.path, None) if template else None

    environment = _Environment(
        loader=FunctionLoader(load),
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
        location = Location(error.filename or page.template, error.lineno)
        report.add(rules.TEMPLATE_ERROR, location, _one_line(error.message or "syntax error"))
    except TemplateNotFound as error:
        asked_at = _find_in_templates(error, theme.templates) or Location(page.template)
        report.add(rules.TEMPLATE_ERROR, asked_at, f'there is no template "{error.name}"')
    except RecursionError as error:
        location = _find_in_templates(error, theme.templates) or Location(page.template)
        hint = f'the program\'s own of a name is "{ORIGINAL}/{page.template}"'
        report.add(rules.TEMPLATE_ERROR, location, f"a template takes itself in, without end; {hint}")
    except Exception as error:  # a template can raise anything; what is ours is raised again
        raised_at = _find_in_templates(error, theme.templates)
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


def _find_in_templates(error: Exception, templates: Mapping[str, Template]) -> Location | None:
    """Return the innermost line of a template that led to an error."""
    paths = {template.path for template in templates.values()}
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename in paths:
            return Location(frame.filename, frame.lineno or 1)
    return None


def _one_line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")
