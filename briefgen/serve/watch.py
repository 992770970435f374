"""Which files of a site change: told by the system, or found by looking again and again."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Event

from briefgen.config import MISNAMED_FILE, SETTINGS_FILE
from briefgen.contentfiles import CONTENT
from briefgen.inputs import Inputs, scan_inputs
from briefgen.lock import LOCK
from briefgen.pipeline.lastbuild import find_changed
from briefgen.theme import TEMPLATES, find_default_theme

THEME = "briefgen/templates"
"""How the folder of the program's own theme is named here."""
WAKE = 200
"""Milliseconds after which what the system does not tell of is looked at."""
BURST = 15
"""Milliseconds without a change after which several belong together."""
SHORTEST = 0.1
"""Seconds between two looks at all files."""
SHARE = 4
"""A look takes at most one part in so many, and one, of the time."""
_SINGLE_FILES = (SETTINGS_FILE, MISNAMED_FILE, LOCK)


def watch_files(root: Path, stop: Event) -> Iterator[frozenset[str]]:
    """Yield the paths, as messages name them, of the files that change together, until told to stop."""
    known = scan_site(root)
    return (
        watch_by_events(root, known, stop) if find_spec("watchfiles") else watch_by_looks(root, known, stop)
    )


def scan_site(root: Path, known: Inputs | None = None) -> Inputs:
    """Return all files that a preview is made of."""
    files = {name: root / name for name in _SINGLE_FILES}
    return scan_inputs(_list_folders(root), files, known or {})


def _list_folders(root: Path) -> dict[str, Path]:
    return {CONTENT: root / CONTENT, TEMPLATES: root / TEMPLATES, THEME: find_default_theme()}


def watch_by_looks(root: Path, known: Inputs, stop: Event) -> Iterator[frozenset[str]]:
    """Yield what changes, by looking at all files: less often, the more there are."""
    pause = SHORTEST
    while not stop.wait(pause):
        started = time.perf_counter()
        inputs = scan_site(root, known)
        pause = max(SHORTEST, SHARE * (time.perf_counter() - started))
        if changed := find_changed(known, inputs):
            yield changed
        known = inputs


def watch_by_events(root: Path, known: Inputs, stop: Event) -> Iterator[frozenset[str]]:
    """Yield what changes, as the system tells it.

    It tells of folders only, and only while they are the same ones; so the settings are looked at now
    and then, and all files are whenever a folder came, went or was put in another's place.
    """
    while not stop.is_set():
        folders = {name: folder.resolve() for name, folder in _list_folders(root).items() if folder.is_dir()}
        places, settings = _identify(root), _look_at_settings(root)
        is_new = True
        for events in _wait_for_events(folders.values(), stop):
            changed = {_name_path(Path(path), folders) for _, path in events}
            now = _look_at_settings(root)
            changed |= find_changed(settings, now)
            settings = now
            if is_new or _identify(root) != places:
                inputs = scan_site(root, known)
                changed |= find_changed(known, inputs)
                known, is_new = inputs, False
            if changed:
                yield frozenset(changed)
            if _identify(root) != places:
                break


def _wait_for_events(folders: Iterable[Path], stop: Event) -> Iterator[Iterable[tuple[int, str]]]:
    """Yield what the system tells, now and then nothing; end where a folder went before it was watched."""
    from watchfiles import watch  # noqa: PLC0415 optional

    with suppress(FileNotFoundError):
        yield from watch(
            *folders,
            debounce=WAKE,
            step=BURST,
            stop_event=stop,
            rust_timeout=WAKE,
            yield_on_timeout=True,
            raise_interrupt=False,
        )


def _identify(root: Path) -> list[tuple[int, int] | None]:
    places: list[tuple[int, int] | None] = []
    for folder in _list_folders(root).values():
        try:
            found = folder.stat()
            places.append((found.st_dev, found.st_ino))
        except OSError:
            places.append(None)
    return places


def _look_at_settings(root: Path) -> Inputs:
    return scan_inputs({}, {name: root / name for name in _SINGLE_FILES}, {})


def _name_path(path: Path, folders: dict[str, Path]) -> str:
    """Return how messages name a file below one of some folders."""
    name, folder = next(each for each in folders.items() if path.is_relative_to(each[1]))
    return f"{name}/{path.relative_to(folder).as_posix()}"
