from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from threading import Event, Timer

import pytest
from briefgen.inputs import Inputs
from briefgen.serve.watch import scan_site, watch_by_events, watch_by_looks
from briefgen.theme import find_default_theme

from projects import BRIEF, Write, write_files

BRIDGE = "content/briefs/bridge.md"
Watch = Callable[[Path, Inputs, Event], Iterator[frozenset[str]]]


@pytest.mark.parametrize("watch", [watch_by_looks, watch_by_events])
def test_tells_what_came_changed_and_went(project: Write, watch: Watch) -> None:
    root = project({BRIDGE: BRIEF}).root
    stop = Event()
    changes = watch(root, scan_site(root), stop)
    told = []
    for files in ({BRIDGE: BRIEF + "Text."}, {"briefgen.yaml": "title: X"}, {"templates/a.html": "a"}):
        write_files(root, files)
        told.append(next(changes))
    (root / BRIDGE).unlink()
    told.append(next(changes))
    stop.set()
    rest = list(changes)

    wanted: list[set[str]] = [{BRIDGE}, {"briefgen.yaml"}, {"templates/a.html"}, {BRIDGE}]
    assert all(path <= each for path, each in zip(wanted, told, strict=True))
    assert rest == []


@pytest.mark.parametrize("watch", [watch_by_looks, watch_by_events])
def test_where_nothing_changes_nothing_is_told(project: Write, watch: Watch) -> None:
    root = project({BRIDGE: BRIEF}).root
    stop = Event()
    timer = Timer(0.5, stop.set)
    timer.start()
    told = list(watch(root, scan_site(root), stop))
    timer.join()

    assert told == []


def test_events_are_told_for_a_folder_that_came_later(project: Write) -> None:
    root = project({BRIDGE: BRIEF}).root
    stop = Event()
    changes = watch_by_events(root, scan_site(root), stop)
    write_files(root, {"templates/a.html": "a"})
    first = next(changes)
    write_files(root, {"templates/b.html": "b"})
    second = next(changes)
    write_files(root, {"templates/b.html": "c"})
    third = next(changes)
    stop.set()
    changes.close()  # type: ignore[attr-defined]

    assert "templates/a.html" in first
    assert "templates/b.html" in second
    assert "templates/b.html" in third


def test_a_folder_that_goes_before_it_is_watched_is_looked_for_again(
    project: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project({BRIDGE: BRIEF}).root
    known, stop, aside = scan_site(root), Event(), root / "aside"
    looks = count(1)

    def move_content() -> Path:
        """Take the content away once it has been seen, and bring it back when it is looked for again."""
        if (look := next(looks)) == 2:
            (root / "content").rename(aside)
        elif look == 3:
            aside.rename(root / "content")
            write_files(root, {BRIDGE: BRIEF + "Text."})
        return find_default_theme()

    monkeypatch.setattr("briefgen.serve.watch.find_default_theme", move_content)
    changes = watch_by_events(root, known, stop)
    told = next(changes)
    stop.set()
    changes.close()  # type: ignore[attr-defined]

    assert BRIDGE in told
