"""Content files → what they hold: recalled where they have not changed since the last build, else parsed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from briefgen.cache import Cache
from briefgen.contentfiles import ContentFile
from briefgen.inputs import Input
from briefgen.load import ParsedFile, parse_file, parse_files
from briefgen.workers import Workers, split_units

FAMILY = "file"
FILES_PER_BATCH = 1000
"""Files that are read from the cache, or put into it, together."""

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(ParsedFile)


def recall_or_parse(
    files: tuple[ContentFile, ...],
    inputs: Mapping[str, Input],
    before: Mapping[str, Input],
    cache: Cache,
    workers: Workers,
) -> Iterator[ParsedFile]:
    """Yield what each content file holds, in the order of the files, and keep it for the next run.

    Args:
        files: Sorted by path.
        inputs: As this run finds them.
        before: As the last build found them, which kept what it parsed.
        cache: Where it kept it.
        workers: Who parses.
    """
    records = tuple(file for file in files if file.kind is not None)
    expected = {file.path for file in records if _is_unchanged(file.path, inputs, before)}
    parsed = parse_files((file for file in records if file.path not in expected), workers)
    for batch in split_units(records, FILES_PER_BATCH):
        kept = cache.read_range(_name(batch[0].path), _name(batch[-1].path)) if expected else {}
        fresh: list[ParsedFile] = []
        for file in batch:
            recalled = _recall(kept, file.path, inputs) if file.path in expected else None
            if recalled is None:
                recalled = parse_file(file) if file.path in expected else next(parsed)
                fresh.append(recalled)
            yield recalled
        keep_parsed(fresh, cache)
    cache.drop(_name(path) for path in before.keys() - inputs.keys())


def keep_parsed(parsed: Iterable[ParsedFile], cache: Cache) -> None:
    """Keep what files hold for the next run."""
    cache.put((_name(each.path), _ENCODER.encode(each)) for each in parsed)


def read_parsed(path: str, cache: Cache) -> ParsedFile | None:
    """Return what an earlier run kept of a file."""
    content = cache.get(_name(path))
    return _DECODER.decode(content) if content is not None else None


def _name(path: str) -> str:
    return f"{FAMILY}:{path}"


def _is_unchanged(path: str, inputs: Mapping[str, Input], before: Mapping[str, Input]) -> bool:
    return path in before and path in inputs and before[path].digest == inputs[path].digest


def _recall(kept: Mapping[str, bytes], path: str, inputs: Mapping[str, Input]) -> ParsedFile | None:
    """Return what was kept of a file, if it is of the very bytes that were scanned."""
    content = kept.get(_name(path))
    recalled = _DECODER.decode(content) if content is not None else None
    return recalled if recalled is not None and recalled.digest == inputs[path].digest else None
