"""Builds that are stopped at any moment: killed, out of space, not allowed to write.

BRIEFGEN_KILLS makes the search longer.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from briefgen.pipeline import Options, build_site
from briefgen.write import STAGING

from projects import Project, Write

resource = pytest.importorskip("resource", reason="limits of processes are a matter of Unix")

KILLS = int(os.environ.get("BRIEFGEN_KILLS", "10"))
PAGES = 150
NO_SEARCH = "outputs: {search: false}\n"
"""The index of the search is made by a program of others, which is not ours to test."""


def make_site(version: str) -> dict[str, str | bytes]:
    """Return a site in which another version changes every page."""
    briefs = {
        f"content/briefs/b{number}.md": f"---\ntitle: Brief {number} {version}\ndate: 2025-09-04\n---\n"
        f"Words of {version}. {'Many words. ' * 100}\n"
        for number in range(PAGES)
    }
    return {
        **briefs,
        "briefgen.yaml": f"{NO_SEARCH}base_url: https://desk.example/\nrules: {{no-source: off}}\n",
        f"content/static/{version}.txt": version,
        "content/static/big.bin": version.encode() * 100_000,
    }


def read_output(output: Path) -> dict[str, bytes]:
    """Return the files of an output folder but those that only a build reads."""
    return {
        file.relative_to(output).as_posix(): file.read_bytes()
        for file in output.rglob("*")
        if file.is_file() and STAGING not in file.parts and not file.name.startswith(".briefgen")
    }


def read_content(site: Project) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in (site.root / "content").rglob("*") if file.is_file()}


def start_build(
    site: Project, *arguments: str, before: Callable[[], None] | None = None
) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "briefgen", "build", "-C", str(site.root), *arguments]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before,  # noqa: PLW1509 - it sets limits and takes no locks
    )


def finish_build(build: subprocess.Popen[str]) -> tuple[int, list[str]]:
    """Return the exit status of a build and what it told."""
    _, told = build.communicate()
    return build.returncode, told.splitlines()


def kill_at(build: subprocess.Popen[str], moment: float) -> None:
    """Kill a build after some seconds, unless it has come to its end."""
    timer = threading.Timer(moment, build.send_signal, [signal.SIGKILL])
    timer.start()
    build.communicate()
    timer.cancel()
    timer.join()


def test_a_killed_build_leaves_whole_files_and_the_next_is_equal_to_a_clean_one(
    project: Write, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance = random.Random()  # noqa: S311 - moments, not secrets
    site = project({})
    versions = [{}, *(build_clean(tmp_path_factory, make_site(version)) for version in ("old", "new"))]
    for number in range(KILLS):
        version = ("old", "new")[number % 2]
        for name in ("old", "new"):
            (site.root / "content" / "static" / f"{name}.txt").unlink(missing_ok=True)
        project(make_site(version))
        content = read_content(site)
        kill_at(start_build(site, "--jobs", str(1 + number // 2 % 2)), chance.uniform(0.1, 1.6))
        for url, there in read_output(site.root / "output").items():
            assert there in [each.get(url) for each in versions], url

        assert content == read_content(site)

        if number % 3 == 2:
            assert (0, []) == finish_build(start_build(site))
            assert versions[1 + number % 2] == read_output(site.root / "output")
            assert not (site.root / "output" / STAGING).exists()


def build_clean(factory: pytest.TempPathFactory, files: dict[str, str | bytes]) -> dict[str, bytes]:
    site = Project(factory.mktemp("clean"))
    for path, content in files.items():
        (site.root / path).parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.encode()
        (site.root / path).write_bytes(data)
    site.build()
    return read_output(site.root / "output")


def limit_files(size: int) -> Callable[[], None]:
    """Return what keeps a process from writing files beyond a size, as if the disk were full."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_disk_without_space_is_told_in_one_sentence_and_costs_nothing(project: Write, jobs: str) -> None:
    site = project(make_site("old"))
    site.build()
    before = read_output(site.root / "output")
    project(make_site("new"))
    status, told = finish_build(start_build(site, "--jobs", jobs, before=limit_files(4096)))

    assert status == 2
    assert len(told) == 1
    assert re.fullmatch(r"briefgen: .*output/\S+: file too large", told[0])
    assert before == read_output(site.root / "output")

    site.build()

    assert "new" in site.read("briefs/b1/index.html")


def test_a_cache_without_space_does_not_stop_a_build(project: Write) -> None:
    briefs = {f"content/briefs/b{i}.md": f"---\ntitle: B{i}\ndate: 2025\n---\n" for i in range(20)}
    site = project({"briefgen.yaml": NO_SEARCH, **briefs})
    status, _ = finish_build(start_build(site, before=limit_files(40_000)))

    assert status == 0
    assert "B1" in site.read("briefs/b1/index.html")


@pytest.mark.parametrize("place", ["output", "output/briefs"])
@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to any folder")
def test_a_folder_that_must_not_be_written_to_is_told_and_stays(project: Write, place: str) -> None:
    site = project(make_site("old"))
    site.build()
    before = read_output(site.root / "output")
    project(make_site("new"))
    (site.root / place).chmod(0o555)
    status, told = finish_build(start_build(site))
    (site.root / place).chmod(0o755)

    assert (2, 1) == (status, len(told))
    assert before.keys() <= read_output(site.root / "output").keys()


HOLD = """
import sys
from pathlib import Path
from briefgen.cache import open_cache
from briefgen.pipeline.program import digest_program
with open_cache(Path(sys.argv[1]), digest_program(), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_of_two_builds_at_once_the_second_waits_and_says_so(project: Write) -> None:
    site = project(make_site("old"))
    with subprocess.Popen(
        [sys.executable, "-c", dedent(HOLD), site.root], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout is not None
        assert first.stdin is not None
        first.stdout.readline()
        second = start_build(site)
        assert second.stderr is not None
        told = second.stderr.readline()
        is_waiting = not (site.root / "output").exists()
        first.stdin.close()
    second.communicate()

    assert told == "waiting for another run on this site …\n"
    assert is_waiting
    assert second.returncode == 0


def test_two_builds_at_once_end_as_one(project: Write) -> None:
    site = project(make_site("old"))
    statuses = [finish_build(build)[0] for build in [start_build(site) for _ in range(3)]]
    together = read_output(site.root / "output")
    build_site(Options(root=site.root, output=site.root / "elsewhere"))

    assert [0, 0, 0] == statuses
    assert read_output(site.root / "elsewhere") == together
