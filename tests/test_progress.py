from __future__ import annotations

from io import StringIO

import pytest
from briefgen.progress import PATIENCE, Progress


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Clock:
    """Goes on only when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def load(progress: Progress, clock: Clock, *, seconds: float) -> None:
    with progress:
        progress.begin("load", 4)
        progress.advance()
        clock.now += seconds
        progress.advance()
        progress.advance(2)


def test_long_work_is_shown_on_a_terminal() -> None:
    clock, stream = Clock(), Terminal()
    load(Progress(stream, clock), clock, seconds=PATIENCE)

    assert "Reading" in stream.getvalue()
    assert "2/4" in stream.getvalue()
    assert "4/4" in stream.getvalue()
    assert stream.getvalue().endswith("\n")


def test_short_work_is_not() -> None:
    clock, stream = Clock(), Terminal()
    load(Progress(stream, clock), clock, seconds=PATIENCE / 2)

    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("stream", "is_quiet"), [(StringIO(), False), (StringIO(), True), (Terminal(), True)]
)
def test_nothing_is_shown_elsewhere_or_when_quiet(stream: StringIO, *, is_quiet: bool) -> None:
    clock = Clock()
    load(Progress(stream, clock, is_quiet=is_quiet), clock, seconds=9)

    assert stream.getvalue() == ""


def test_verbose_names_stages_in_plain_lines_where_there_is_no_terminal() -> None:
    clock, plain, terminal = Clock(), StringIO(), Terminal()
    load(Progress(plain, clock, is_verbose=True), clock, seconds=9)
    load(Progress(terminal, clock, is_verbose=True), clock, seconds=0)

    assert plain.getvalue() == "load …\n"
    assert terminal.getvalue() == ""


def test_work_of_unknown_length_shows_how_much_is_done() -> None:
    clock, stream = Clock(), Terminal()
    progress = Progress(stream, clock)
    progress.begin("render")
    clock.now += 1
    progress.advance(3)
    progress.advance(4)
    progress.begin("write")

    assert "Rendering" in stream.getvalue()
    assert "3" in stream.getvalue()
    assert "7" in stream.getvalue()


def test_each_stage_has_a_bar_of_its_own() -> None:
    clock, stream = Clock(), Terminal()
    progress = Progress(stream, clock)
    for stage in ("load", "other"):
        progress.begin(stage, 2)
        clock.now += 1
        progress.advance()
    progress.begin("write")

    first, second = stream.getvalue().strip("\n").split("\n")
    assert "Reading" in first
    assert "other" in second


def test_waiting_is_said_everywhere() -> None:
    stream = StringIO()
    Progress(stream, Clock()).note_waiting()

    assert stream.getvalue() == "waiting for another run on this site …\n"


def test_a_profile_tells_stages_and_templates_by_time() -> None:
    clock = Clock()
    with Progress(StringIO(), clock) as progress:
        clock.now += 0.25
        progress.begin("render")
        progress.note_page("pages/actor.html", 0.001)
        progress.note_page("pages/brief.html", 0.002)
        progress.note_page("pages/brief.html", 0.004)
        clock.now += 1.5

    assert [
        ["stage", "seconds"],
        ["start", "0.250"],
        ["render", "1.500"],
        ["total", "1.750"],
        [],
        ["template", "pages", "seconds", "ms", "a", "page"],
        ["pages/brief.html", "2", "0.006", "3.00"],
        ["pages/actor.html", "1", "0.001", "1.00"],
    ] == [line.split() for line in progress.describe_profile()]


def test_a_profile_without_pages_has_no_table_of_them() -> None:
    with Progress(StringIO(), Clock()) as progress:
        pass

    assert len(list(progress.describe_profile())) == 3
