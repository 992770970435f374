"""`python -m briefgen`."""

from __future__ import annotations

from briefgen.cli import main

if __name__ == "__main__":
    main(prog_name="briefgen")
