"""A site that is being shown, and a browser of few words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

from briefgen.pipeline import Options
from briefgen.serve import Desk, open_desk

PATIENCE = 20.0
"""Seconds to wait for what must come."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server answered."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Browser:
    """Asks the server of a desk."""

    desk: Desk

    @property
    def port(self) -> int:
        return self.desk.server.server_port

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Return the answer to a request; an underscore in a header's name stands for a hyphen."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=named)
            response = connection.getresponse()
            return Answer(response.status, dict(response.headers), response.read().decode())
        finally:
            connection.close()

    def state(self, page: str = "index.html") -> dict[str, Any]:
        """Return what the overlay of a page is told."""
        state: dict[str, Any] = json.loads(self.ask(f"/.briefgen/state?page={page}").text)
        return state

    def await_text(self, path: str, is_there: Callable[[str], bool]) -> str:
        """Return the page as soon as it is as wanted."""
        news = self.desk.preview.news
        for _ in range(100):
            known = news.number
            text = self.ask(path).text
            if is_there(text):
                return text
            assert news.wait(known, PATIENCE) != known, text
        raise AssertionError(text)


@contextmanager
def show(root: Path, editor: str = "") -> Iterator[Browser]:
    """Show a site at a free port as long as the block goes on."""
    options = Options(root=root, output=root / "output", with_drafts=True)
    with open_desk(options, 0, editor) as desk:
        thread = Thread(target=desk.serve)
        thread.start()
        try:
            yield Browser(desk)
        finally:
            desk.server.shutdown()
            thread.join()
