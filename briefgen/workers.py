"""Functions on units of work → their results, here or through any `concurrent.futures.Executor`.

Units and results are plain values, so that another process, or another machine, can do the work.
Results come in the order of the units, whoever is done first.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, TypeVar

U = TypeVar("U")
R = TypeVar("R")

MakeExecutor = Callable[[], AbstractContextManager[Executor]]
"""Makes an executor, which is let go at the end. An executor is a context manager that yields itself."""

_END = object()
AHEAD = 16
"""Units handed out beyond those that are at work, for each worker: enough to keep all busy while this
process does something else, and few enough to keep memory small."""
NICENESS = 10
"""Added to a worker's niceness: as much as the program `nice` adds."""
ALLOCATIONS = 100_000
"""New objects after which a worker looks for cycles among them; few are made."""


class Workers:
    """Who does the work: processes that are begun when there is enough of it, or this one alone.

    Args:
        make_executor: Makes the executor; None for this process alone.
        jobs: How many units are at work at once.
        are_here: Whether they can read and write this machine's files.
    """

    def __init__(
        self, make_executor: MakeExecutor | None = None, *, jobs: int = 1, are_here: bool = True
    ) -> None:
        self.jobs = jobs
        self.are_here = are_here
        self._make_executor = make_executor
        self._executor: Executor | None = None
        self._stack = ExitStack()
        self._pending: deque[Future[Any]] = deque()
        self._begun: list[Future[Any]] = []

    def run(
        self, function: Callable[[U], R], units: Iterable[U], meanwhile: Iterable[object] = ()
    ) -> Iterator[R]:
        """Yield the result of a function for each unit; a single unit is not worth handing out.

        Args:
            function: Does the work.
            units: What it is done on.
            meanwhile: Something else to do in small steps, whenever all workers have enough to do. It is
                done to its end, whoever works.
        """
        iterator, steps = iter(units), iter(meanwhile)
        first = list(islice(iterator, 2))
        if self._make_executor is None or len(first) < 2:
            deque(steps, maxlen=0)
            yield from map(function, chain(first, iterator))
            return
        executor = self._hire(self._make_executor)
        pending = self._pending = deque[Future[R]]()
        for unit in chain(first, iterator):
            pending.append(executor.submit(function, unit))
            while len(pending) > self.jobs * AHEAD:
                if pending[0].done() or next(steps, _END) is _END:
                    yield pending.popleft().result()
        deque(steps, maxlen=0)
        while pending:
            yield pending.popleft().result()

    def begin(self, function: Callable[[U], R], units: Sequence[U]) -> Iterator[R]:
        """Have a function done on each unit, and return at once; a result is waited for when it is asked for.

        Args:
            function: Does the work.
            units: What it is done on; all are handed out now. A single one is done when it is asked for.
        """
        if self._make_executor is None or len(units) < 2:
            return map(function, units)
        executor = self._hire(self._make_executor)
        futures = [executor.submit(function, unit) for unit in units]
        self._begun += futures
        return (future.result() for future in futures)

    def begin_one(self, function: Callable[[U], R], unit: U) -> Callable[[], R]:
        """Have a function done on a unit, if anybody is at work already; return what gives the result."""
        if self._executor is None:
            return lambda: function(unit)
        future = self._executor.submit(function, unit)
        self._begun.append(future)
        return future.result

    def _hire(self, make_executor: MakeExecutor) -> Executor:
        if self._executor is None:
            self._executor = self._stack.enter_context(make_executor())
        return self._executor

    def dismiss(self) -> None:
        """Let the workers go; what they have not begun is left undone."""
        for future in (*self._begun, *self._pending):
            future.cancel()
        self._stack.close()


@contextmanager
def hire_workers(jobs: int, make_executor: MakeExecutor | None = None) -> Iterator[Workers]:
    """Yield workers, and let them go at the end.

    Args:
        jobs: Processes of this machine; 1 for this process alone.
        make_executor: Makes an executor to use instead, which may be anywhere.
    """
    if make_executor is not None:
        workers = Workers(make_executor, jobs=jobs, are_here=False)
    elif jobs > 1:
        workers = Workers(lambda: _start_processes(jobs), jobs=jobs)
    else:
        workers = Workers()
    try:
        yield workers
    finally:
        workers.dismiss()


def _start_processes(jobs: int) -> Executor:
    """Start processes; where they can be forked, they need not read the program again."""
    method = "fork" if "fork" in get_all_start_methods() else None
    return ProcessPoolExecutor(jobs, mp_context=get_context(method), initializer=settle_worker)


def settle_worker() -> None:
    """Let a worker end with the process that began it, and not look for garbage in what it was born with.

    It makes way for that process, too: without what that hands out, it would have nothing to do.
    """
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    gc.freeze()
    gc.set_threshold(ALLOCATIONS)
    gc.enable()


def _end_with(sentinel: int) -> None:
    """End this process with the one that began it, so that it cannot disturb the next run."""
    wait([sentinel])
    os._exit(1)


def count_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def split_units(items: Iterable[U], size: int) -> Iterator[list[U]]:
    """Yield lists of so many items, the last of what is left."""
    iterator = iter(items)
    while unit := list(islice(iterator, size)):
        yield unit
