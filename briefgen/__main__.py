"""`python -m briefgen`, and the program that an installation puts beside Python."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from briefgen.cli import main


def run() -> None:
    """Run the program, and end it at once.

    Taking apart what a build of a large site has made, object by object, takes as long as building a small
    one, and nobody waits for anything from it. Nor is it looked through for garbage.
    """
    gc.disable()
    try:
        main(prog_name="briefgen")
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        with suppress(OSError):  # what cannot be written is for Python to tell
            for stream in filter(None, (sys.stdout, sys.stderr)):
                stream.flush()
            os._exit(end.code)
        raise


if __name__ == "__main__":
    main(prog_name="briefgen")
