"""A preview, its server, and who watches the files: side by side."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from briefgen.messages import BriefgenError
from briefgen.pipeline.options import Options
from briefgen.serve.preview import Preview
from briefgen.serve.server import OpenFile, PreviewServer
from briefgen.serve.watch import watch_files

LAST = 65_535
"""The last port."""
TRIES = 50
"""Ports that are tried, one after the other."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A site that is being shown."""

    preview: Preview
    server: PreviewServer

    def serve(self) -> None:
        """Answer requests until interrupted or `server.shutdown`."""
        self.server.serve_forever(poll_interval=0.2)


@contextmanager
def open_desk(options: Options, port: int, editor: str = "") -> Iterator[Desk]:
    """Show a site; the files are watched and checked as long as the desk is open.

    Args:
        options: What is to be shown.
        port: Where; where something else listens there, the next free one is taken.
        editor: A command that opens a file; empty where pages are not to offer that.

    Raises:
        BriefgenError: There is no content folder, or no port is free.
    """
    stop = Event()
    with _listen(port, make_opener(editor) if editor else None) as server:
        changes = watch_files(options.root, stop)
        preview = server.preview = Preview(options, server.address)

        def watch() -> None:
            for changed in changes:
                preview.refresh(changed)

        threads = [Thread(target=work, daemon=True) for work in (watch, preview.follow, preview.check)]
        for thread in threads:
            thread.start()
        try:
            yield Desk(preview, server)
        finally:
            stop.set()
            preview.end()
            threads[0].join()


def _listen(port: int, open_file: OpenFile | None) -> PreviewServer:
    """Return a server at a port, or at the next one that is free."""
    for number in range(port, min(port + TRIES, LAST + 1)):
        with suppress(OSError):
            return PreviewServer(number, open_file)
    raise BriefgenError(f"nothing is free from port {port} on; name another with --port")


def make_opener(command: str) -> OpenFile:
    """Return what opens a file by a command; it goes on when the preview ends."""

    def open_file(file: Path) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - the command is the user's own
                [*shlex.split(command), str(file.resolve())],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
                check=False,
            )
        except OSError as error:
            return f"{command}: {(error.strerror or str(error)).lower()}"
        return f"{command}: ended with {done.returncode}" if done.returncode else ""

    return open_file
