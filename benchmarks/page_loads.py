"""How fast a browser shows pages, by Lighthouse: `python benchmarks/page_loads.py`.

The site of this repository is built and served, compressed as hosts do, and its front page, its longest
brief and its longest actor are loaded on a slow telephone and on a desk, as Lighthouse imagines them.
Printed are medians: points for performance, when the largest thing is seen, how long scripts block, how
far things move. Needs Lighthouse (`npm install --global lighthouse@12`) and Chromium.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

from briefgen.pipeline import Options, build_site

ROOT = Path(__file__).parent.parent
ROUNDS = 3
SCREENS = {"telephone": [], "desk": ["--preset=desktop"]}
AUDITS = ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
CHROMIUM = os.environ.get("BRIEFGEN_CHROMIUM", "/usr/bin/chromium")
LIGHTHOUSE = os.environ.get("BRIEFGEN_LIGHTHOUSE", "lighthouse")
SWITCHES = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)


class Host(SimpleHTTPRequestHandler):
    """Serves compressed files."""

    def do_GET(self) -> None:
        """Send a file."""
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing."""


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a folder while the block runs; yields its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def find_longest(folder: Path, kind: str) -> str:
    """Return the URL of the longest page of a kind."""
    pages = (folder / kind).glob("*/index.html")
    return max(pages, key=lambda page: (page.stat().st_size, page)).relative_to(folder).as_posix()


def load_page(address: str, switches: list[str]) -> tuple[float, ...]:
    """Load a page once; return its points and what the audits measured."""
    command = [LIGHTHOUSE, address, *switches, "--quiet", "--output=json", "--only-categories=performance"]
    done = subprocess.run(  # noqa: S603 - an address of our own
        [*command, "--no-enable-error-reporting", f"--chrome-flags={SWITCHES}"],
        env={**os.environ, "CHROME_PATH": CHROMIUM},
        stdout=subprocess.PIPE,
        check=True,
    )
    report = json.loads(done.stdout)
    points = report["categories"]["performance"]["score"] * 100
    return (points, *(report["audits"][name]["numericValue"] for name in AUDITS))


def main() -> None:
    """Print a row for each page and screen."""
    with TemporaryDirectory() as parent:
        folder = Path(parent, "site")
        build_site(Options(root=ROOT, output=folder))
        pages = ["index.html", find_longest(folder, "briefs"), find_longest(folder, "actors")]
        print(f"{'':64} {'points':>6} {'seen, ms':>9} {'blocked, ms':>12} {'moved':>6}")
        with serve_folder(folder) as address:
            for screen, switches in SCREENS.items():
                for page in pages:
                    rounds = [load_page(f"{address}/{page}", switches) for _ in range(ROUNDS)]
                    points, seen, blocked, moved = map(median, zip(*rounds, strict=True))
                    print(f"{screen:10} {page:53} {points:6.0f} {seen:9.0f} {blocked:12.0f} {moved:6.3f}")


if __name__ == "__main__":
    main()
