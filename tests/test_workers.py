from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from multiprocessing import get_context
from pathlib import Path
from types import SimpleNamespace

import pytest
from briefgen import workers as workers_module
from briefgen.workers import (
    AHEAD,
    NICENESS,
    MakeExecutor,
    Workers,
    count_cores,
    hire_workers,
    settle_worker,
    split_units,
)


def double(number: int) -> int:
    return number * 2


def fail_on_three(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


EXECUTORS: dict[str, MakeExecutor | None] = {
    "here": None,
    "threads": lambda: ThreadPoolExecutor(2),
    "fork": lambda: ProcessPoolExecutor(2, get_context("fork"), settle_worker),
    "spawn": lambda: ProcessPoolExecutor(2, get_context("spawn"), settle_worker),
}


@pytest.mark.parametrize("name", EXECUTORS)
def test_results_come_in_the_order_of_the_units(name: str) -> None:
    with hire_workers(2, EXECUTORS[name]) as workers:
        assert [double(i) for i in range(100)] == list(workers.run(double, range(100)))


@pytest.mark.parametrize("name", EXECUTORS)
@pytest.mark.parametrize("total", [0, 1, 50])
def test_what_was_begun_is_done_beside_other_work(name: str, total: int) -> None:
    with hire_workers(2, EXECUTORS[name]) as workers:
        begun = workers.begin(double, range(total))
        other = list(workers.run(double, range(9)))

        assert [double(i) for i in range(9)] == other
        assert [double(i) for i in range(total)] == list(begun)


def test_what_was_begun_fails_where_it_is_asked_for() -> None:
    with hire_workers(2) as workers:
        begun = workers.begin(fail_on_three, range(5))

        assert [0, 1, 2] == [next(begun) for _ in range(3)]
        with pytest.raises(ValueError, match="three"):
            next(begun)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_any_number_of_jobs_gives_the_same(jobs: int) -> None:
    with hire_workers(jobs) as workers:
        first = list(workers.run(double, range(9)))
        second = list(workers.run(double, range(9)))

    assert [0, 2, 4, 6, 8, 10, 12, 14, 16] == first == second


def refuse() -> AbstractContextManager[Executor]:
    raise AssertionError("an executor was made")


@pytest.mark.parametrize("units", [[], [4]])
def test_a_single_unit_is_not_handed_out(units: list[int]) -> None:
    assert [double(unit) for unit in units] == list(Workers(refuse, jobs=2).run(double, units))


@pytest.mark.parametrize("count", [0, 1, 2, 40, 400])
@pytest.mark.parametrize("make", [None, lambda: ThreadPoolExecutor(1)])
def test_something_else_is_done_once_meanwhile(make: MakeExecutor | None, count: int) -> None:
    done: list[int] = []
    with hire_workers(1, make) as workers:
        results = list(workers.run(double, range(count), map(done.append, range(5))))

    assert (count, [0, 1, 2, 3, 4]) == (len(results), done)


def test_units_are_taken_no_faster_than_they_are_done() -> None:
    taken = 0

    def count_units() -> Iterator[int]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield number

    with hire_workers(1, lambda: ThreadPoolExecutor(1)) as workers:
        next(workers.run(double, count_units()))

        assert taken <= AHEAD + 2


def test_a_fault_in_a_unit_is_raised_here() -> None:
    with pytest.raises(ValueError, match="three"), hire_workers(2) as workers:
        list(workers.run(fail_on_three, range(50)))


def test_what_was_not_begun_is_left_undone() -> None:
    gate = threading.Event()
    done: list[int] = []

    class Gated(ThreadPoolExecutor):
        def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT002
            gate.set()
            super().shutdown(wait, cancel_futures=cancel_futures)

    def wait_for_gate(number: int) -> None:
        gate.wait()
        done.append(number)

    def give_up() -> Iterator[None]:
        yield
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError), hire_workers(1, lambda: Gated(1)) as workers:
        list(workers.run(wait_for_gate, range(AHEAD), give_up()))

    assert [0] == done


def test_an_executor_that_knows_no_cancelling_at_its_end_is_let_go() -> None:
    class Plain(ThreadPoolExecutor):
        def shutdown(self, wait: bool = True) -> None:  # type: ignore[override]  # noqa: FBT002
            super().shutdown(wait)

    with hire_workers(1, lambda: Plain(1)) as workers:
        assert [0, 2] == list(workers.run(double, range(2)))


def test_an_executor_elsewhere_cannot_write_here() -> None:
    with hire_workers(1, lambda: nullcontext(ThreadPoolExecutor(1))) as elsewhere, hire_workers(2) as here:
        assert (False, True) == (elsewhere.are_here, here.are_here)


def test_workers_end_with_the_process_that_began_them(tmp_path: Path) -> None:
    program = tmp_path / "parent.py"
    program.write_text(
        "import os, time\n"
        "from briefgen.workers import hire_workers\n"
        "def tell(number):\n"
        "    return os.getpid()\n"
        "if __name__ == '__main__':\n"
        "    with hire_workers(2) as workers:\n"
        "        print(*set(workers.run(tell, range(50))), flush=True)\n"
        "        time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        parent.send_signal(signal.SIGKILL)
        rest = parent.stdout.read()  # ends when nobody can write there any more

    assert workers
    assert rest == ""


def test_cores_are_counted_with_or_without_affinity(monkeypatch: pytest.MonkeyPatch) -> None:
    with_affinity = count_cores()
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    without = count_cores()
    monkeypatch.setattr(os, "cpu_count", lambda: None)

    assert with_affinity >= 1
    assert without >= 1
    assert count_cores() == 1


def test_units_are_split_by_size() -> None:
    assert [[0, 1], [2, 3], [4]] == list(split_units(range(5), 2))


@pytest.fixture
def collector() -> Iterator[None]:
    """Put Python's collector back as it was."""
    threshold = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)


@pytest.mark.usefixtures("collector")
def test_a_worker_ends_when_the_other_end_of_its_sentinel_does(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    ended = threading.Event()
    nicer: list[int] = []
    monkeypatch.setattr(workers_module, "parent_process", lambda: SimpleNamespace(sentinel=reading))
    monkeypatch.setattr(os, "_exit", lambda _: ended.set())
    monkeypatch.setattr(os, "nice", nicer.append)
    settle_worker()
    was_at_work = not ended.is_set()
    os.close(writing)
    ended.wait()
    os.close(reading)

    assert was_at_work
    assert gc.get_freeze_count()
    assert [NICENESS] == nicer


@pytest.mark.usefixtures("collector")
def test_a_worker_without_a_parent_has_nothing_to_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module, "parent_process", lambda: None)
    monkeypatch.delattr(os, "nice")  # as on Windows
    before = threading.active_count()
    settle_worker()

    assert before >= threading.active_count()


def test_one_unit_is_done_by_whoever_is_at_work() -> None:
    with hire_workers(2, EXECUTORS["threads"]) as workers:
        alone = workers.begin_one(get_name, threading.current_thread())
        assert [0, 2] == list(workers.begin(double, [0, 1]))
        by_others = workers.begin_one(get_name, threading.current_thread())

        assert "MainThread" == alone()
        assert "MainThread" != by_others()


def get_name(_: object) -> str:
    return threading.current_thread().name
