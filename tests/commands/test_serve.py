from __future__ import annotations

import signal
import socket
import webbrowser
from pathlib import Path
from threading import Event, Thread
from urllib.request import urlopen

import pytest

from projects import BRIEF, Write, run


def test_the_next_free_port_is_taken_and_ctrl_c_ends_it(
    project: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    read: list[str] = []

    def read_and_interrupt(address: str) -> None:
        with urlopen(address, timeout=20) as answer:  # noqa: S310 the test's own server
            read.append(answer.read().decode())
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(
        webbrowser, "open", lambda address: Thread(target=read_and_interrupt, args=(address,)).start()
    )
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "-C", site.root, "-p", str(port), "--open", "--editor", "true")

    assert result.exit_code == 0
    assert result.stderr.startswith(f"port {port} is in use; ")
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout.startswith("showing http://127.0.0.1:")
    assert "A bridge" in read[0]


def test_a_free_port_is_taken_and_no_browser_opened(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    def read_and_interrupt() -> None:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=20).close()
                break
            except ConnectionRefusedError:
                Event().wait(0.02)
        with urlopen(f"http://127.0.0.1:{port}/", timeout=20):
            signal.raise_signal(signal.SIGINT)

    thread = Thread(target=read_and_interrupt)
    thread.start()
    result = run("serve", "-C", site.root, "-p", str(port))
    thread.join()

    assert (0, "") == (result.exit_code, result.stderr)
    assert result.stdout == f"showing http://127.0.0.1:{port}/, drafts included; Ctrl-C ends it\n"


def test_no_free_port_is_one_sentence(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    with socket.create_server(("127.0.0.1", 65535)):
        result = run("serve", "-C", site.root, "-p", "65535")

    assert result.exit_code == 2
    assert result.stderr == "briefgen: nothing is free from port 65535 on; name another with --port\n"


def test_a_missing_content_folder_ends_with_2(tmp_path: Path) -> None:
    result = run("serve", "-C", tmp_path)

    assert result.exit_code == 2
    assert result.stderr.startswith("briefgen: ")


def test_an_editor_must_be_told(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    environment = {"VISUAL": "", "EDITOR": ""}
    result = run("serve", "-C", site.root, "--editor", environment=environment)

    assert result.exit_code == 2
    assert "$VISUAL" in result.stderr
