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
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from briefgen.messages import BriefgenError
from briefgen.model import Artifact

MANIFEST = ".briefgen-manifest.json"
STAGING = ".briefgen-staging"
HARMLESS = frozenset({".gitignore", ".gitkeep", ".DS_Store", STAGING})
"""What may stand in an output folder before its first build."""


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
        self._output = output
        self._folder = output / STAGING
        self._changed: list[str] = []
        self._urls: set[str] = set()
        self._was_there = output.exists()

    def __enter__(self) -> Self:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        if not self._was_there and not any(self._output.iterdir()):
            self._output.rmdir()

    def add(self, artifact: Artifact) -> None:
        """Stage a file, unless the output folder already has it byte for byte."""
        self._urls.add(artifact.url)
        if _is_same(artifact, self._output / artifact.url):
            return
        staged = self._folder / artifact.url
        staged.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(artifact.content, Path):
            shutil.copyfile(artifact.content, staged)
        else:
            staged.write_bytes(artifact.content)
        self._changed.append(artifact.url)

    def commit(self) -> WriteSummary:
        """Move what changed into place and remove what is ours and no longer made.

        Raises:
            BriefgenError: A file that is not ours stands where one of ours belongs.
        """
        ours = _read_manifest(self._output)
        for url in self._changed:
            if foreign := _find_in_the_way(self._output, url, ours):
                raise BriefgenError(f"{foreign} is in the way, and briefgen did not make it")
        stale = sorted(ours - self._urls)
        self._write_manifest(ours | self._urls)
        for url in stale:
            _remove_file(self._output, url)
        for url in self._changed:
            place = self._output / url
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(self._folder / url, place)
        self._write_manifest(self._urls)
        return WriteSummary(len(self._changed), len(self._urls) - len(self._changed), len(stale))

    def _write_manifest(self, urls: set[str]) -> None:
        content = json.dumps({"files": sorted(urls)}, ensure_ascii=False, indent=0) + "\n"
        place = self._output / MANIFEST
        if place.exists() and place.read_text(encoding="utf-8") == content:
            return
        staged = self._folder / MANIFEST
        staged.write_text(content, encoding="utf-8", newline="\n")
        os.replace(staged, place)


def _is_same(artifact: Artifact, place: Path) -> bool:
    if not place.is_file():
        return False
    if isinstance(artifact.content, Path):
        return filecmp.cmp(artifact.content, place, shallow=False)
    return place.stat().st_size == len(artifact.content) and place.read_bytes() == artifact.content


def _find_in_the_way(output: Path, url: str, ours: set[str]) -> Path | None:
    """Return what is not ours and stands at a file's place, below it, or where a folder above it must be."""
    place = output / url
    above = [folder for folder in place.parents if folder.is_relative_to(output) and folder.is_file()]
    below = [file for file in place.rglob("*") if not file.is_dir()] if place.is_dir() else []
    there = [place] if os.path.lexists(place) and not place.is_dir() else []
    return next(
        (file for file in (*above, *there, *below) if file.relative_to(output).as_posix() not in ours), None
    )


def _read_manifest(output: Path) -> set[str]:
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
