from __future__ import annotations

import os
from http.client import HTTPConnection
from pathlib import Path

import pytest

from desks import PATIENCE, show
from projects import BRIEF, Write, write_files

SITE: dict[str, str | bytes] = {
    "content/briefs/bridge.md": BRIEF + "The text.\n",
    "content/briefs/secret.md": BRIEF.replace("A bridge", "A plan").replace("date", "status: draft\ndate"),
    "content/static/data/a.bin": b"\x00\x01",
    "outside.txt": "not for readers",
}


def test_pages_have_pretty_addresses_and_the_overlay(project: Write) -> None:
    with show(project(SITE).root) as browser:
        page = browser.ask("/briefs/bridge/")
        bare = browser.ask("/briefs/bridge")

    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"
    assert "The text." in page.text
    assert 'data-page="briefs/bridge/index.html"' in page.text
    assert (302, "/briefs/bridge/") == (bare.status, bare.headers["Location"])


def test_drafts_are_shown_and_marked(project: Write) -> None:
    with show(project(SITE).root) as browser:
        page = browser.ask("/briefs/secret/").text

    assert "A plan" in page
    assert "raft" in page.split("<main", 1)[1]
    assert "Preview: this site shows briefs that are not published." in page


def test_files_are_copied_and_a_wrong_address_gets_the_sites_own_page(project: Write) -> None:
    with show(project(SITE).root) as browser:
        style = browser.ask("/assets/style.css")
        data = browser.ask("/data/a.bin")
        robots = browser.ask("/robots.txt")
        wrong = browser.ask("/nowhere/")

    assert (200, "text/css; charset=utf-8") == (style.status, style.headers["Content-Type"])
    assert (200, "\x00\x01") == (data.status, data.text)
    assert (200, "text/plain; charset=utf-8") == (robots.status, robots.headers["Content-Type"])
    assert wrong.status == 404
    assert 'data-page="nowhere/index.html"' in wrong.text


def test_head_is_answered_without_content(project: Write) -> None:
    with show(project(SITE).root) as browser:
        head = browser.ask("/", "HEAD")
        events = browser.ask("/.briefgen/events", "HEAD")

    assert (200, "") == (head.status, head.text)
    assert int(head.headers["Content-Length"]) > 100
    assert "text/event-stream" == events.headers["Content-Type"]


@pytest.mark.parametrize(
    "path",
    [
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/..%2foutside.txt",
        "/data/../../../outside.txt",
        "//outside.txt",
        "/.briefgen/../outside.txt",
        "/.briefgen/server.py",
        "/content/briefs/secret.md",
        "/%00",
    ],
)
def test_nothing_but_the_sites_own_files_is_given_out(project: Write, path: str) -> None:
    with show(project(SITE).root) as browser:
        answer = browser.ask(path)

    assert answer.status == 404
    assert "not for readers" not in answer.text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost.evil.example:{port}", ""]
)
def test_another_host_is_refused(project: Write, host: str) -> None:
    with show(project(SITE).root) as browser:
        answer = browser.ask("/briefs/secret/", Host=host.format(port=browser.port))

    assert answer.status == 421
    assert "A plan" not in answer.text


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]"])
def test_the_names_of_this_machine_are_answered(project: Write, name: str) -> None:
    with show(project(SITE).root) as browser:
        assert browser.ask("/", Host=f"{name}:{browser.port}").status == 200


def test_the_overlay_is_served_by_the_preview_itself(project: Write) -> None:
    with show(project(SITE).root) as browser:
        script = browser.ask("/.briefgen/overlay.js")
        style = browser.ask("/.briefgen/overlay.css")

    assert "EventSource" in script.text
    assert "prefers-color-scheme" in style.text


def test_an_edit_is_told_at_once(project: Write) -> None:
    root = project(SITE).root
    with show(root) as browser:
        connection = HTTPConnection("127.0.0.1", browser.port, timeout=PATIENCE)
        connection.request("GET", "/.briefgen/events")
        events = connection.getresponse()
        hello = events.readline()
        write_files(root, {"content/briefs/bridge.md": BRIEF + "Another text.\n"})
        told = next(line for line in events if line.startswith(b"data:"))
        page = browser.await_text("/briefs/bridge/", lambda text: "Another text." in text)
        events.close()
        connection.close()

    assert hello == b": hello\n"
    assert told == b"data: changed\n"
    assert "Another text." in page


def test_who_listens_is_let_go_at_the_end(project: Write) -> None:
    with show(project(SITE).root) as browser:
        connection = HTTPConnection("127.0.0.1", browser.port, timeout=PATIENCE)
        connection.request("GET", "/.briefgen/events")
        events = connection.getresponse()
    rest = events.read()
    connection.close()

    assert rest.startswith(b": hello\n")


def test_only_a_page_that_was_left_is_passed_over(project: Write, capsys: pytest.CaptureFixture[str]) -> None:
    with show(project(SITE).root) as browser:
        server = browser.desk.server
        for error in (BrokenPipeError(), ValueError("ours")):
            try:
                raise error
            except (OSError, ValueError):
                server.handle_error(None, ("127.0.0.1", 1))

    told = capsys.readouterr().err
    assert "ours" in told
    assert "BrokenPipe" not in told


def _editor(folder: Path) -> tuple[str, Path]:
    opened = folder / "opened"
    script = folder / "editor.sh"
    script.write_text(f'#!/bin/sh\necho "$1" > "{opened}"\n', encoding="utf-8")
    script.chmod(0o755)
    return str(script), opened


def test_a_page_opens_its_source(project: Write, tmp_path: Path) -> None:
    root = project(SITE).root
    editor, opened = _editor(tmp_path)
    with show(root, editor) as browser:
        token = browser.desk.server.token
        asked = {"Origin": f"http://127.0.0.1:{browser.port}", "X_Briefgen_Token": token}
        one = browser.ask("/.briefgen/open?page=briefs/bridge/index.html", "POST", **asked)
        many = browser.ask("/.briefgen/open?page=index.html", "POST", **asked)
        elsewhere = browser.ask("/briefs/bridge/", "POST", **asked)
        page = browser.ask("/briefs/bridge/").text

    assert (200, 404, 404) == (one.status, many.status, elsewhere.status)
    assert opened.read_text(encoding="utf-8") == f"{root / 'content' / 'briefs' / 'bridge.md'}\n"
    assert f'data-token="{token}"' in page


def test_an_editor_that_is_not_there_is_told(project: Write) -> None:
    with show(project(SITE).root, "no-such-editor") as browser:
        answer = browser.ask(
            "/.briefgen/open?page=briefs/bridge/index.html",
            "POST",
            Origin=f"http://127.0.0.1:{browser.port}",
            X_Briefgen_Token=browser.desk.server.token,
        )

    assert (500, "no-such-editor: no such file or directory") == (answer.status, answer.text)


@pytest.mark.parametrize(
    ("host", "origin", "token"),
    [
        ("127.0.0.1", "http://evil.example", True),
        ("127.0.0.1", "", True),
        ("127.0.0.1", "here", False),
        ("evil.example", "here", True),
    ],
)
def test_other_sites_cannot_open_files(
    project: Write, tmp_path: Path, host: str, origin: str, token: bool
) -> None:
    editor, opened = _editor(tmp_path)
    with show(project(SITE).root, editor) as browser:
        here = f"http://127.0.0.1:{browser.port}"
        answer = browser.ask(
            "/.briefgen/open?page=briefs/bridge/index.html",
            "POST",
            Host=f"{host}:{browser.port}",
            Origin=here if origin == "here" else origin,
            X_Briefgen_Token=browser.desk.server.token if token else "guess",
        )

    assert answer.status in (403, 421)
    assert not opened.exists()


def test_without_an_editor_no_page_opens_files(project: Write) -> None:
    with show(project(SITE).root) as browser:
        answer = browser.ask(
            "/.briefgen/open?page=briefs/bridge/index.html",
            "POST",
            Origin=f"http://127.0.0.1:{browser.port}",
            X_Briefgen_Token=browser.desk.server.token,
        )

    assert answer.status == 403


def test_nothing_is_written(project: Write) -> None:
    root = project(SITE).root
    before = sorted(file for file, _, _ in os.walk(root))
    with show(root) as browser:
        browser.ask("/")

    assert before == sorted(file for file, _, _ in os.walk(root))
