"""What a run is at → a bar on a terminal while it goes on, and where its time went at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, Self, TextIO

import click

from briefgen.observer import Observer

PATIENCE = 0.5
"""Seconds of a stage before a bar appears."""
LABELS = {"load": "Reading", "render": "Rendering"}
"""What is shown of stages that say how far they are."""


@dataclass(slots=True)
class _Work:
    """Pages of one template."""

    pages: int = 0
    seconds: float = 0.0


class Progress(Observer):
    """Shows what a run is at.

    Args:
        stream: Where to; a bar is only for terminals.
        clock: Tells seconds.
        is_quiet: Whether nothing is shown.
        is_verbose: Whether each stage is named where there is no terminal.
    """

    def __init__(
        self,
        stream: TextIO,
        clock: Callable[[], float],
        *,
        is_quiet: bool = False,
        is_verbose: bool = False,
    ) -> None:
        self._stream = stream
        self._clock = clock
        self._has_bar = stream.isatty() and not is_quiet
        self._has_lines = not stream.isatty() and is_verbose
        self._stages: list[tuple[str, float]] = [("start", clock())]
        self._templates: dict[str, _Work] = {}
        self._total = self._done = 0
        self._bar: Any = None

    def begin(self, stage: str, total: int = 0) -> None:
        """Take note that a stage begins, and how many steps it has where that is known."""
        self._close_bar()
        self._stages.append((stage, self._clock()))
        self._total, self._done = total, 0
        if self._has_lines:
            click.echo(f"{stage} …", file=self._stream)

    def advance(self, steps: int = 1) -> None:
        """Take note of steps done."""
        self._done += steps
        if self._bar is not None:
            self._bar.update(steps)
        elif self._has_bar and self._clock() - self._stages[-1][1] >= PATIENCE:
            stage, _ = self._stages[-1]
            steps_ahead = range(self._total) if self._total else count()
            bar = click.progressbar(
                steps_ahead, label=LABELS.get(stage, stage), show_pos=True, file=self._stream
            )
            self._bar = bar.__enter__()
            self._bar.update(self._done)

    def note_page(self, template: str, seconds: float) -> None:
        """Take note of how long a page took to render."""
        work = self._templates.setdefault(template, _Work())
        work.pages += 1
        work.seconds += seconds

    def note_waiting(self) -> None:
        """Say that another run on the same site has to come to its end first."""
        click.echo("waiting for another run on this site …", file=self._stream)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Take note that the run has come to its end."""
        self._close_bar()
        self._stages.append(("", self._clock()))

    def _close_bar(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None

    def describe_profile(self) -> Iterator[str]:
        """Yield the lines of two tables: stages by time on the clock, templates by time of all workers."""
        yield f"{'stage':<32} {'seconds':>18}"
        for (stage, begun), (_, ended) in zip(self._stages, self._stages[1:], strict=False):
            yield f"{stage:<32} {ended - begun:>18.3f}"
        yield f"{'total':<32} {self._stages[-1][1] - self._stages[0][1]:>18.3f}"
        if self._templates:
            yield ""
            yield f"{'template':<32} {'pages':>8} {'seconds':>9} {'ms a page':>10}"
        by_time = sorted(self._templates.items(), key=lambda each: (-each[1].seconds, each[0]))
        for template, work in by_time:
            mean = work.seconds / work.pages * 1000
            yield f"{template:<32} {work.pages:>8,} {work.seconds:>9.3f} {mean:>10.2f}"
