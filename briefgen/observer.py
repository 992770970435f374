"""Who looks on while a run goes on. This one keeps silent; the terminal's is in `console`."""

from __future__ import annotations


class Observer:
    """Is told what a run is at."""

    def begin(self, stage: str, total: int = 0) -> None:
        """Take note that a stage begins, and how many steps it has where that is known."""

    def advance(self, steps: int = 1) -> None:
        """Take note of steps done."""

    def note_page(self, template: str, seconds: float) -> None:
        """Take note of how long a page took to render."""

    def note_waiting(self) -> None:
        """Take note that another run on the same site has to come to its end first."""
