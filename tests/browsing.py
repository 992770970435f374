"""Built sites, served on this machine and seen in its Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Literal, NamedTuple, Protocol
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from briefgen.contexts.templates import CONTEXT_BY_TEMPLATE
from briefgen.pipeline import Options, build_site
from playwright.sync_api import Browser, Page

from projects import Project

PROBES = (Path(__file__).parent / "browser" / "probes.js").read_text(encoding="utf-8")
CHROMIUM = "BRIEFGEN_CHROMIUM"
"""The environment variable that names another Chromium."""
NO_CHROMIUM = (
    "there is no Chromium, so no page was looked at in a browser; "
    f"install it (Debian: apt install chromium) or say where it is with {CHROMIUM}=/path/to/chrome"
)
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPTIONS = {
    "runOnly": {"type": "tag", "values": LEVELS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
TEMPLATES = tuple(CONTEXT_BY_TEMPLATE)
SEARCH = "pages/search.html"
REDIRECT = "pages/redirect.html"


@dataclass(frozen=True, slots=True)
class Served:
    """A built site, and where to look at it."""

    folder: Path
    address: str
    """Ends in a slash; not the root of its host."""
    urls_by_template: Mapping[str, list[str]]
    """The pages of each kind, the longest first."""

    @property
    def urls(self) -> list[str]:
        """Every page."""
        return [url for urls in self.urls_by_template.values() for url in urls]

    def show(self, template: str) -> str:
        """Return the address of the longest page of a kind."""
        assert template in self.urls_by_template, f"no page of the site is made with {template}"
        return self.address + self.urls_by_template[template][0]


def serve_site(root: Path, name: str, parent: Path, host: str) -> Served:
    """Build a site into a folder that is served, and sort its pages by template.

    A page that leads on by itself gets a copy that stays, so that it can be looked at.
    """
    folder, address = parent / name, f"{host}/{name}/"
    result = build_site(Options(root=root, output=folder, base_url=address, with_search=True))
    assert result.written is not None, result.diagnostics
    templates = {context: template for template, context in CONTEXT_BY_TEMPLATE.items()}
    urls_by_template: dict[str, list[str]] = {}
    for url, context in Project(root).plan().items():
        template = templates[type(context)]
        shown = stay(folder, url) if template == REDIRECT else url
        urls_by_template.setdefault(template, []).append(shown)
    for urls in urls_by_template.values():
        urls.sort(key=lambda url: (-(folder / url).stat().st_size, url))
    return Served(folder, address, urls_by_template)


def stay(folder: Path, url: str) -> str:
    """Write a copy of a page beside it, without what leads on, and return its URL."""
    html = (folder / url).read_text(encoding="utf-8")
    kept, count = re.subn('<meta http-equiv="refresh"[^>]*>', "", html)
    assert count == 1
    copy = Path(url).with_suffix(".stays.html").as_posix()
    (folder / copy).write_text(kept, encoding="utf-8")
    return copy


class Host(SimpleHTTPRequestHandler):
    """Serves files as a static host does, with the site's own page where there is none."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, self.path.split("/")[1], "404.html")
        if not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing."""


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine while the block runs; yields scheme, host and port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=folder)) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class Screen(NamedTuple):
    """How a page is looked at."""

    width: int = 1280
    scheme: Literal["light", "dark"] = "light"
    has_scripts: bool = True
    zoom: int = 1
    letters: int = 16
    """The size of letters that the reader has set."""
    has_less_motion: bool = False


DESK = Screen()


@dataclass(slots=True)
class Tab:
    """A page of the browser that one test after another uses, and what it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def show(self, address: str) -> None:
        """Load an address, and forget what came before."""
        self.page.goto("about:blank")
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(address)

    def probe(self, name: str, argument: str = "") -> list[str]:
        """Return what one of the probes finds."""
        found: list[str] = self.page.evaluate(
            f"(argument) => {{ {PROBES}; return probes.{name}(argument); }}", argument
        )
        return found

    @property
    def foreign_requests(self) -> list[str]:
        """What was asked of another host."""
        own = urlsplit(self.page.url).netloc
        return [url for url in self.requests if urlsplit(url).netloc != own]


def open_tab(browser: Browser, screen: Screen) -> Tab:
    """Open a page of its own kind in the browser."""
    context = browser.new_context(
        viewport={"width": screen.width // screen.zoom, "height": 800 // screen.zoom},
        device_scale_factor=screen.zoom,
        color_scheme=screen.scheme,
        java_script_enabled=screen.has_scripts,
        reduced_motion="reduce" if screen.has_less_motion else "no-preference",
    )
    tab = Tab(context.new_page())
    tab.page.on("request", lambda request: tab.requests.append(request.url))
    tab.page.on("requestfailed", lambda request: tab.complaints.append(f"not loaded: {request.url}"))
    tab.page.on("console", lambda message: tab.complaints.append(f"{message.type}: {message.text}"))
    tab.page.on("pageerror", lambda error: tab.complaints.append(f"error: {error}"))
    return tab


def run_axe(tab: Tab) -> list[str]:
    """Return what axe-core finds, a line for each element."""
    response: dict[str, Any] = Axe().run(tab.page, options=OPTIONS).response
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in response["violations"]
        for node in rule["nodes"]
    ]


class Look(Protocol):
    """The type of the `look` fixture."""

    def __call__(self, address: str, screen: Screen = DESK) -> Tab:
        """Show an address."""
