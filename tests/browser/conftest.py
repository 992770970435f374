"""Fixtures of the tests in a browser: two sites on a server, and tabs to look at them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browsing import (
    CHROMIUM,
    DESK,
    NO_CHROMIUM,
    SWITCHES,
    Look,
    Screen,
    Served,
    Tab,
    open_tab,
    serve_folder,
    serve_site,
)
from programs import find_program
from projects import SITES


@pytest.fixture(scope="session")
def look() -> Iterator[Look]:
    """Show an address on a screen; each kind of screen has one tab for the whole run."""
    path = find_program(os.environ.get(CHROMIUM, "/usr/bin/chromium"), NO_CHROMIUM)
    browsers: dict[int, Browser] = {}
    tabs: dict[Screen, Tab] = {}

    def look(address: str, screen: Screen = DESK) -> Tab:
        if screen.letters not in browsers:
            switches = [*SWITCHES, f"--blink-settings=defaultFontSize={screen.letters}"]
            browsers[screen.letters] = playwright.chromium.launch(executable_path=path, args=switches)
        if screen not in tabs:
            tabs[screen] = open_tab(browsers[screen.letters], screen)
        tabs[screen].show(address)
        return tabs[screen]

    with sync_playwright() as playwright:
        yield look
        for browser in browsers.values():
            browser.close()


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder, and where it is served."""
    folder = tmp_path_factory.mktemp("served")
    with serve_folder(folder) as address:
        yield folder, address


@pytest.fixture(scope="session")
def full(host: tuple[Path, str]) -> Served:
    """The site with every feature once."""
    return serve_site(SITES["full"], "full", *host)


@pytest.fixture(scope="session")
def content(host: tuple[Path, str]) -> Served:
    """The site that the repository ships."""
    return serve_site(SITES["content"], "content", *host)
