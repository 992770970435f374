"""What a browser asks for → answers, by HTTP on this machine alone.

The standard library's server is enough: few requests, one reader. Nothing is looked up on the disk by
an address; requests that name another host are refused, so that no other site can reach in by a name
of its own (DNS rebinding).
"""

from __future__ import annotations

import json
import mimetypes
import secrets
import sys
from collections.abc import Callable
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from briefgen.plan.pages import NOT_FOUND
from briefgen.serve.findings import describe_state, find_source
from briefgen.serve.preview import Preview
from briefgen.urls import INDEX

HOST = "127.0.0.1"
OWN = "/.briefgen/"
"""Where what belongs to the preview and not to the site stands."""
OWN_FILES = ("overlay.js", "overlay.css")
BEAT = 10.0
"""Seconds after which a browser is told that nothing has changed, to see whether it is still there."""
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
}
_HERE = Path(__file__).parent

OpenFile = Callable[[Path], str]
"""Opens a file in an editor, and returns why it could not, or nothing."""


class PreviewServer(ThreadingHTTPServer):
    """Shows a preview at an address of this machine.

    Args:
        port: Where to listen; 0 for any that is free.
        open_file: Opens a page's source; None where pages don't offer that.

    Raises:
        OSError: Something else listens there.
    """

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    preview: Preview

    def __init__(self, port: int, open_file: OpenFile | None = None) -> None:
        super().__init__((HOST, port), PreviewRequest)
        self.open_file = open_file
        self.token = secrets.token_urlsafe(16)
        suffix = "" if self.server_port == 80 else f":{self.server_port}"
        self.hosts = {f"{name}{suffix}" for name in ("localhost", HOST, "[::1]")}

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep silent where a page was left before it was all there."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # it prints them

    @property
    def address(self) -> str:
        """Where the site stands."""
        return f"http://{HOST}:{self.server_port}/"


class PreviewRequest(BaseHTTPRequestHandler):
    """One request."""

    server: PreviewServer
    timeout = 30

    def do_GET(self) -> None:
        """Answer with a page, a file, or what the overlay asks for."""
        if not self._is_for_us():
            return
        path = urlsplit(self.path).path
        if path == f"{OWN}events":
            self._send_events()
        elif path == f"{OWN}state":
            asked = parse_qs(urlsplit(self.path).query).get("page", [""])[0]
            self._send(json.dumps(describe_state(self.server.preview, asked)).encode(), "application/json")
        elif path.removeprefix(OWN) in OWN_FILES:
            name = path.removeprefix(OWN)
            self._send((_HERE / name).read_bytes(), TYPES[Path(name).suffix])
        else:
            self._send_from_site(unquote(path).removeprefix("/"))

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        self.do_GET()

    def do_POST(self) -> None:
        """Open the source of a page."""
        if not self._is_for_us():
            return
        if self.headers.get("Origin") not in {f"http://{host}" for host in self.server.hosts}:
            self._refuse(HTTPStatus.FORBIDDEN, "the request comes from another site")
            return
        given = self.headers.get("X-Briefgen-Token", "")
        if self.server.open_file is None or not secrets.compare_digest(
            given.encode(), self.server.token.encode()
        ):
            self._refuse(HTTPStatus.FORBIDDEN, "files are opened only with --editor, from the preview itself")
            return
        url = urlsplit(self.path)
        page = parse_qs(url.query).get("page", [""])[0]
        source = find_source(self.server.preview.shown.snapshot, page) if url.path == f"{OWN}open" else ""
        if not source:
            self._refuse(HTTPStatus.NOT_FOUND, "the page is not made of one file")
            return
        problem = self.server.open_file(self.server.preview.root / source)
        status = HTTPStatus.INTERNAL_SERVER_ERROR if problem else HTTPStatus.OK
        self._send(problem.encode(), TYPES[".txt"], status)

    def _is_for_us(self) -> bool:
        if self.headers.get("Host", "").lower() in self.server.hosts:
            return True
        self._refuse(HTTPStatus.MISDIRECTED_REQUEST, f"this server answers to {self.server.address} only")
        return False

    def _send_from_site(self, url: str) -> None:
        preview = self.server.preview
        if url == "" or url.endswith("/"):
            url += INDEX
        if self._send_page(url):
            return
        content = preview.find_file(url)
        if content is not None:
            self._send(content, _type_of(url))
        elif preview.find_page(f"{url}/{INDEX}") is not None:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", quote(f"/{url}/"))
            self._end()
        elif not self._send_page(NOT_FOUND, HTTPStatus.NOT_FOUND, asked=url):
            is_empty = preview.shown.snapshot is None
            status = HTTPStatus.SERVICE_UNAVAILABLE if is_empty else HTTPStatus.NOT_FOUND
            self._send(self._inject(_NOTHING, url), TYPES[".html"], status)

    def _send_page(self, url: str, status: HTTPStatus = HTTPStatus.OK, *, asked: str = "") -> bool:
        page = self.server.preview.find_page(url)
        if page is None:
            return False
        if page.html is None:
            self._send(self._inject(_NOTHING, url), TYPES[".html"], HTTPStatus.INTERNAL_SERVER_ERROR)
        else:
            self._send(self._inject(page.html, asked or url), TYPES[".html"], status)
        return True

    def _inject(self, html: bytes, url: str) -> bytes:
        """Put the overlay's script at the end of a page."""
        version = self.server.preview.version_of(url)
        token = self.server.token if self.server.open_file else ""
        script = (
            f'<script src="{OWN}overlay.js" data-page="{escape(url)}" data-version="{version}"'
            f' data-token="{token}" defer></script>'
        ).encode()
        before, end, after = html.rpartition(b"</body>")
        return before + script + end + after if end else html + script

    def _send_events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self._end()
        if self.command == "HEAD":
            return
        news = self.server.preview.news
        known = news.number
        self._tell(b": hello\n\n")
        while not news.is_over:
            number = news.wait(known, BEAT)
            self._tell(b"data: changed\n\n" if number != known else b": still here\n\n")
            known = number

    def _tell(self, message: bytes) -> None:
        self.wfile.write(message)
        self.wfile.flush()

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        self._send(f"{why}\n".encode(), TYPES[".txt"], status)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self._end()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _end(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the library's name
        """Keep silent."""


_NOTHING = b"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nothing to show yet</title>
</head>
<body>
<main><h1>Nothing to show yet</h1></main>
</body>
</html>
"""


def _type_of(url: str) -> str:
    suffix = Path(url).suffix.lower()
    return TYPES.get(suffix) or mimetypes.guess_type(url)[0] or "application/octet-stream"
