from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

from projects import BRIEF, Write, run


def test_the_next_free_port_is_taken_and_ctrl_c_ends_it(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF})
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "briefgen", "serve", "-C", str(site.root), "-p", str(port)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            shown = process.stdout.readline()
            process.send_signal(signal.SIGINT)
            status = process.wait(20)
            said = process.stderr.read()

    assert shown.startswith("showing http://127.0.0.1:")
    assert status == 0
    assert said.startswith(f"port {port} is in use; ")
    assert len(said.splitlines()) == 1


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
