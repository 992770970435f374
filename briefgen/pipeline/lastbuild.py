"""What the last build of a site read and wrote, by which the next one tells what it can leave alone."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

import msgspec

from briefgen.cache import Cache
from briefgen.config import SETTINGS_FILE, load_config
from briefgen.diagnostics import Found, Report
from briefgen.digests import digest_bytes
from briefgen.export import is_available
from briefgen.history import find_head
from briefgen.inputs import Input, Inputs
from briefgen.model import Contents, LeftOut
from briefgen.pipeline.options import Options, Result
from briefgen.write import WriteSummary

ENTRY = "last-build"
HEAD = "git:HEAD"
"""The input that stands for the history of the files: the commit that is checked out."""


class OutputFile(msgspec.Struct, frozen=True, array_like=True):
    """A file of the output folder as a build left it."""

    size: int
    modified: int
    """Nanoseconds since 1970, as is the next."""
    changed: int
    fingerprint: bytes = b""
    """Of the page in it; empty where it is none."""


class LastBuild(msgspec.Struct, frozen=True, kw_only=True):
    """A build that came to its end."""

    request: bytes
    """What it was asked to do, as `digest_request` tells it."""
    inputs: Inputs
    found: tuple[Found, ...]
    """But for what is in the next."""
    found_in_briefs: dict[str, tuple[Found, ...]]
    """What looking at each brief by itself has found, by slug; briefs without fault are not in it."""
    in_texts: dict[str, tuple[Found, ...]]
    """What was found in the texts of each brief, whatever is waived or switched off, likewise."""
    shared: dict[str, bytes]
    """What pages depend on beside their contexts, as `digest_shared` tells it."""
    contents: Contents
    left_out: tuple[LeftOut, ...]
    files: dict[str, OutputFile]
    """What it left in the output folder, by URL."""

    @property
    def all_found(self) -> tuple[Found, ...]:
        """Everything that the build found."""
        return (*self.found, *chain.from_iterable(self.found_in_briefs.values()))


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(LastBuild)


def digest_request(options: Options) -> bytes:
    """Return the digest of everything that a build is asked to do and that its output may depend on."""
    asked = (
        os.path.abspath(options.output),
        options.base_url,
        options.now,
        options.with_drafts,
        options.is_strict,
        options.with_search,
        is_available(),
        sorted(options.switched_off),
    )
    return digest_bytes(_ENCODER.encode(asked))


def note_head(root: Path, inputs: Inputs, report: Report) -> None:
    """Add the commit that is checked out to what a build reads, if its pages are to tell of changes."""
    config = load_config(root, report)
    if config is not None and config.history != "off" and (head := find_head(root)):
        inputs[HEAD] = Input(None, head.encode())


def head_of(inputs: Inputs) -> str:
    """Return the commit up to which a build tells of changes; empty where it tells of none."""
    return inputs[HEAD].digest.decode() if HEAD in inputs else ""


def read_last_build(cache: Cache) -> LastBuild | None:
    """Return the last build of a site, or None where nothing is known of any."""
    content = cache.get(ENTRY)
    return _DECODER.decode(content) if content is not None else None


def keep_build(build: LastBuild, cache: Cache) -> None:
    """Let the next run know of a build."""
    cache.put([(ENTRY, _ENCODER.encode(build))])


def make_result(root: Path, build: LastBuild, *, written: WriteSummary | None) -> Result:
    """Return what a build found and did."""
    return Result(
        root=root,
        found=build.all_found,
        contents=build.contents,
        left_out=build.left_out,
        written=written,
    )


def find_changed(before: Inputs, now: Inputs) -> frozenset[str]:
    """Return the inputs that came, went or are not what they were."""
    changed = {path for path, each in now.items() if path not in before or before[path].digest != each.digest}
    return frozenset(changed | (before.keys() - now.keys()))


def find_unchanged(last: LastBuild, now: Inputs) -> frozenset[str]:
    """Return the inputs that are as the last build found them; none where the settings are not."""
    changed = find_changed(last.inputs, now)
    return frozenset() if SETTINGS_FILE in changed else frozenset(now.keys() - changed)


def stamp_files(output: str, urls: Iterable[str], fingerprints: Mapping[str, bytes]) -> dict[str, OutputFile]:
    """Return files of the output folder as they stand there."""
    files: dict[str, OutputFile] = {}
    for url in urls:
        found = os.stat(f"{output}/{url}")
        files[url] = OutputFile(
            found.st_size, found.st_mtime_ns, found.st_ctime_ns, fingerprints.get(url, b"")
        )
    return files


def is_intact(output: str, url: str, file: OutputFile) -> bool:
    """Whether a file of the output folder is as a build left it."""
    try:
        found = os.lstat(f"{output}/{url}")
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns) == (file.size, file.modified, file.changed)
