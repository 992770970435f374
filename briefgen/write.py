"""Artifacts → the output folder. The only writer there.

Everything is first written to a folder of its own beside its places; only when all of it is there
are files moved into place, one rename each, and only those that changed. A manifest names the files
that are ours: of these, stale ones are removed; files of others stay.
"""

from __future__ import annotations

import filecmp
import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from briefgen.messages import BriefgenError
from briefgen.model import Artifact

MANIFEST = ".briefgen-manifest.json"
STAGING = ".briefgen-staging"
HARMLESS = frozenset({".gitignore", ".gitkeep", ".DS_Store", STAGING})
"""What may stand in an output folder before its first build."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class WriteSummary:
    """What a build did to its output folder; files counted."""

    written: int
    unchanged: int
    removed: int


def check_output_folder(output: Path, root: Path, content: Path) -> None:
    """Make sure that a folder may be written to, without touching it.

    Raises:
        BriefgenError: It is the site itself, part of its content, somebody else's, or not writable.
    """
    real, real_root, real_content = output.resolve(), root.resolve(), content.resolve()
    if real == real_content or real.is_relative_to(real_content):
        raise BriefgenError(f"the output folder {output} is inside the content folder; choose one outside it")
    if real_root.is_relative_to(real):
        raise BriefgenError(f"the output folder {output} holds the site itself; choose a folder of its own")
    if output.exists() and not output.is_dir():
        raise BriefgenError(f"{output} is a file, not a folder to write the site to")
    nearest = next(folder for folder in (real, *real.parents) if folder.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise BriefgenError(f"the output folder {output} cannot be written to")
    if output.is_dir() and not (output / MANIFEST).exists():
        foreign = sorted(file.name for file in output.iterdir() if file.name not in HARMLESS)
        if foreign:
            raise BriefgenError(
                f'the output folder {output} holds "{foreign[0]}", which briefgen did not make; '
                "choose an empty folder, or empty this one"
            )


class Staging:
    """An output folder while a build goes on: nothing in it changes before `commit`."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._folder = output / STAGING
        self._was_there = output.exists()
        self.changed: list[str] = []
        self.unchanged: list[str] = []

    def __enter__(self) -> Self:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        if not self._was_there and not any(self.output.iterdir()):
            self.output.rmdir()

    def add(self, artifact: Artifact) -> None:
        """Stage a file, unless the output folder already has it byte for byte."""
        content = artifact.content
        if isinstance(content, Path):
            is_staged = _stage_copy(self.output, artifact.url, content)
        else:
            is_staged = stage_bytes(str(self.output), artifact.url, content)
        self.note(artifact.url, is_staged=is_staged)

    def note(self, url: str, *, is_staged: bool) -> None:
        """Take up a file that another process staged, or that the output folder has as it is to be."""
        (self.changed if is_staged else self.unchanged).append(url)

    def read(self, url: str) -> bytes:
        """Return a file that was taken up, as it is to stand in the output folder."""
        staged = self._folder / url
        return (staged if staged.exists() else self.output / url).read_bytes()

    def commit(self) -> WriteSummary:
        """Move what changed into place and remove what is ours and no longer made.

        Raises:
            BriefgenError: A file that is not ours stands where one of ours belongs.
        """
        ours = read_manifest(self.output)
        _refuse_foreign(self.output, self.changed, ours)
        urls = {*self.changed, *self.unchanged}
        stale = sorted(ours - urls)
        self._write_manifest(ours | urls)
        for url in stale:
            _remove_file(self.output, url)
        _move_into(str(self._folder), str(self.output))
        self._write_manifest(urls)
        return WriteSummary(len(self.changed), len(self.unchanged), len(stale))

    def _write_manifest(self, urls: set[str]) -> None:
        content = json.dumps({"files": sorted(urls)}, ensure_ascii=False, indent=0) + "\n"
        place = self.output / MANIFEST
        if place.exists() and place.read_text(encoding="utf-8") == content:
            return
        staged = self._folder / MANIFEST
        staged.write_text(content, encoding="utf-8", newline="\n")
        os.replace(staged, place)


def remove_output(output: Path) -> int:
    """Remove what a build put into its output folder, and the folder if that leaves it empty.

    Returns:
        How many files there were.
    """
    shutil.rmtree(output / STAGING, ignore_errors=True)
    real = output.resolve()
    ours = [
        url
        for url in sorted(read_manifest(output))
        if os.path.lexists(output / url) and (output / url).parent.resolve().is_relative_to(real)
    ]
    for url in ours:
        _remove_file(output, url)
    (output / MANIFEST).unlink(missing_ok=True)
    if output.is_dir() and not any(output.iterdir()):
        output.rmdir()
    return len(ours)


def stage_bytes(output: str, url: str, content: bytes) -> bool:
    """Stage a file and return True, or return False where the output folder already has it byte for byte.

    Any process may do so while the output folder is being staged.
    """
    if _holds(f"{output}/{url}", content):
        return False
    staged = f"{output}/{STAGING}/{url}"
    folder = os.path.dirname(staged)
    try:
        os.mkdir(folder)  # most pages have a folder of their own
    except OSError:
        os.makedirs(folder, exist_ok=True)
    descriptor = os.open(staged, _NEW, 0o666)
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
    except OSError as error:  # a full disk does not say which file it was full for
        error.filename = staged
        raise
    return True


def _holds(place: str, content: bytes) -> bool:
    try:
        if os.stat(place).st_size != len(content):
            return False
        with open(place, "rb") as file:
            return file.read() == content
    except OSError:
        return False


def _stage_copy(output: Path, url: str, original: Path) -> bool:
    place = output / url
    if place.is_file() and filecmp.cmp(original, place, shallow=False):
        return False
    staged = output / STAGING / url
    staged.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(original, staged)
    return True


def _move_into(staged: str, place: str) -> None:
    """Move what stands in one folder into another; folders that are not there yet move as a whole."""
    with os.scandir(staged) as entries:
        for entry in entries:
            target = f"{place}/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and os.path.isdir(target):
                _move_into(entry.path, target)
            else:
                os.replace(entry.path, target)


def _refuse_foreign(output: Path, urls: Iterable[str], ours: set[str]) -> None:
    seen: dict[str, bool | None] = {}
    for url in urls:
        is_sound = not os.path.isdir(output / url) if url in ours else _is_free(str(output), url, seen)
        if not is_sound and (foreign := _find_in_the_way(output, url, ours)):
            raise BriefgenError(f"{foreign} is in the way, and briefgen did not make it")


def _is_free(output: str, url: str, seen: dict[str, bool | None]) -> bool:
    """Whether nothing stands at a file's place, and nothing but folders above it.

    Args:
        output: The output folder.
        url: The file.
        seen: By place above a file: whether it is a folder; None where nothing is there.
    """
    *above, name = url.split("/")
    place = output
    for part in above:
        place = f"{place}/{part}"
        if place not in seen:
            seen[place] = os.path.isdir(place) if os.path.lexists(place) else None
        if seen[place] is None:
            return True
        if not seen[place]:
            return False
    return not os.path.lexists(f"{place}/{name}")


def _find_in_the_way(output: Path, url: str, ours: set[str]) -> Path | None:
    """Return what is not ours and stands at a file's place, below it, or where a folder above it must be."""
    place = output / url
    above = [folder for folder in place.parents if folder.is_relative_to(output) and folder.is_file()]
    below = [file for file in place.rglob("*") if not file.is_dir()] if place.is_dir() else []
    there = [place] if os.path.lexists(place) and not place.is_dir() else []
    return next(
        (file for file in (*above, *there, *below) if file.relative_to(output).as_posix() not in ours), None
    )


def read_manifest(output: Path) -> set[str]:
    """Return the files of an output folder that are ours."""
    try:
        files = json.loads((output / MANIFEST).read_text(encoding="utf-8"))["files"]
        return {url for url in files if ".." not in url.split("/") and not url.startswith("/")}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return set()


def _remove_file(output: Path, url: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    place = output / url
    place.unlink(missing_ok=True)
    folder = place.parent
    while folder != output and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
