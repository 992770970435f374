"""Our side of a benchmark of static site generators: writes a corpus as a site, and says how to build it.

The runner hands `emit` a corpus of briefs, actors and topics, then runs `command` in the site's folder.
The program is $BRIEFGEN, else the one beside the running Python.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from corpus import front_matter, replace_tokens, write

LABEL, OUT, PAGER = "briefgen", "output", "briefs/page/{n}/index.html"
CACHES = [".briefgen"]
NOTES = "every build is incremental; nothing is joined beforehand"
BIN = os.environ.get("BRIEFGEN") or str(Path(sys.executable).with_name("briefgen"))


def version() -> str:
    """Return the version of the program."""
    return subprocess.run([BIN, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]  # noqa: S603


def emit(c: dict[str, Any], site: Path) -> None:
    """Write a corpus as a site's content."""
    for actor in c["actors"]:
        fields = {
            "name": actor["name"],
            "kind": "person",
            "summary": f"{actor['role']}, {actor['country']}",
        }
        write(site / f"content/actors/{actor['slug']}.md", front_matter(fields, actor["bio"] + "\n"))
    for topic in c["topics"]:
        write(site / f"content/topics/{topic['slug']}.yaml", front_matter({"name": topic["name"]}, "")[4:-4])
    for brief in c["briefs"]:
        write(source(site, brief), _to_file(brief))


def _to_file(brief: dict[str, Any]) -> str:
    fields = {key: brief[key] for key in ("title", "date", "place", "topics", "actors")}
    fields["sources"] = [{"id": f"s{i}", **each} for i, each in enumerate(brief["sources"])]
    fields["quotes"] = [
        {
            "speaker": each["speaker"],
            "text": each["text"],
            "date": each["date"],
            "source": f"s{each['source']}",
        }
        for each in brief["quotes"]
    ]
    text: str = front_matter(fields, replace_tokens(brief["body"], "[[actor:{}]]".format))
    return text


def source(site: Path, brief: dict[str, Any]) -> Path:
    """Return the file that holds a brief."""
    return site / f"content/briefs/{brief['slug']}.md"


def command(site: Path, mode: str, changed: Path | None = None) -> list[str]:  # noqa: ARG001 - the runner's interface
    """Return how the site is built; no mode needs to be told apart."""
    return [BIN, "build", "--quiet"]


def serve(site: Path, port: int) -> list[str]:  # noqa: ARG001 - the runner's interface
    """Return how the site is shown while it is edited."""
    return [BIN, "serve", "--port", str(port)]
