"""Pages as Lighthouse judges them, in this machine's Chromium: scores, and what costs points."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from typing import Any, NamedTuple

from browsing import CHROMIUM, NO_CHROMIUM, SWITCHES
from programs import find_program

LIGHTHOUSE = "BRIEFGEN_LIGHTHOUSE"
"""The environment variable that names another Lighthouse."""
NO_LIGHTHOUSE = (
    "there is no Lighthouse, so no page was judged by it; "
    f"install it (npm install --global lighthouse@12) or say where it is with {LIGHTHOUSE}=/path/to/lighthouse"
)
CATEGORIES = ("accessibility", "best-practices", "seo")
"""What does not hang on how busy the machine is, as the performance of a page does."""


class Judgement(NamedTuple):
    """What Lighthouse says of a page."""

    scores: dict[str, int]
    """By category, out of 100."""
    faults: list[str]
    """What costs points, by the names of Lighthouse's audits."""


def judge_page(address: str, categories: Sequence[str] = CATEGORIES) -> Judgement:
    """Let Lighthouse look at an address as on a telephone."""
    lighthouse = find_program(os.environ.get(LIGHTHOUSE, "lighthouse"), NO_LIGHTHOUSE)
    chromium = find_program(os.environ.get(CHROMIUM, "/usr/bin/chromium"), NO_CHROMIUM)
    done = subprocess.run(
        [
            lighthouse,
            address,
            "--quiet",
            "--output=json",
            "--no-enable-error-reporting",
            f"--only-categories={','.join(categories)}",
            f"--chrome-flags={' '.join(('--headless', *SWITCHES))}",
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    found = report["categories"]
    counted = {each["id"] for name in found for each in found[name]["auditRefs"] if each["weight"]}
    points = {name: report["audits"][name]["score"] for name in counted}
    return Judgement(
        {name: round(found[name]["score"] * 100) for name in found},
        sorted(name for name, score in points.items() if score is not None and score < 1),
    )
