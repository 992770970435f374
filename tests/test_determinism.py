"""The same content gives the same bytes, whatever the machine around it."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import pytest
from briefgen.pipeline import Options, build_site
from briefgen.workers import MakeExecutor, settle_worker
from distributed import Client, LocalCluster

FULL = Path(__file__).parent / "sites" / "full"


def read_tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def copy_in_order(target: Path, seed: int) -> None:
    """Copy the site's files in an order of its own, so that folders list them differently."""
    files = [file for file in FULL.rglob("*") if file.is_file() and "expected" not in file.parts]
    random.Random(seed).shuffle(files)  # noqa: S311 - an order, not a secret
    for file in files:
        copy = target / file.relative_to(FULL)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)


def build_in_process(root: Path, environment: dict[str, str]) -> dict[str, bytes]:
    command = [sys.executable, "-m", "briefgen", "build", "--quiet"]
    subprocess.run(command, cwd=root, env=os.environ | environment, check=True, capture_output=True)
    return read_tree(root / "output")


def test_folder_hash_seed_zone_locale_and_file_order_do_not_matter(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "elsewhere" / "two"
    copy_in_order(first, 1)
    copy_in_order(second, 2)

    one = build_in_process(first, {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"})
    two = build_in_process(second, {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"})

    assert one == two


def test_building_again_writes_nothing(tmp_path: Path) -> None:
    options = Options(root=FULL, output=tmp_path / "output")
    build_site(options)
    before = {file: file.stat().st_mtime_ns for file in options.output.rglob("*") if file.is_file()}
    written = build_site(options).written
    after = {file: file.stat().st_mtime_ns for file in options.output.rglob("*") if file.is_file()}

    assert written is not None
    assert (0, 0) == (written.written, written.removed)
    assert before == after


@contextmanager
def hire_dask() -> Iterator[Executor]:
    """Yield the executor of a cluster of processes on this machine."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client.get_executor()


EXECUTORS: dict[str, MakeExecutor] = {
    "threads": lambda: ThreadPoolExecutor(3),
    "fork": lambda: ProcessPoolExecutor(2, get_context("fork"), settle_worker),
    "spawn": lambda: ProcessPoolExecutor(2, get_context("spawn"), settle_worker),
    "dask": hire_dask,
}


@pytest.fixture(scope="module")
def bytes_of_one_job(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return build_with(tmp_path_factory.mktemp("one"), jobs=1)


def build_with(folder: Path, *, jobs: int = 2, make: MakeExecutor | None = None) -> dict[str, bytes]:
    copy_in_order(folder, 3)
    build_site(Options(root=folder, output=folder / "output", jobs=jobs, make_executor=make))
    return read_tree(folder / "output")


@pytest.mark.parametrize("jobs", [2, 4])
def test_the_number_of_jobs_does_not_matter(
    tmp_path: Path, bytes_of_one_job: dict[str, bytes], jobs: int
) -> None:
    assert bytes_of_one_job == build_with(tmp_path, jobs=jobs)


@pytest.mark.parametrize("name", EXECUTORS)
def test_who_renders_does_not_matter(tmp_path: Path, bytes_of_one_job: dict[str, bytes], name: str) -> None:
    assert bytes_of_one_job == build_with(tmp_path, make=EXECUTORS[name])
