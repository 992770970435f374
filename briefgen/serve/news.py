"""News: a number that goes up whenever there is something new, and that threads can wait for."""

from __future__ import annotations

from threading import Condition


class News:
    """Tells those who wait that something has changed."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._number = 0
        self.is_over = False

    @property
    def number(self) -> int:
        """How often something new was told."""
        return self._number

    def tell(self) -> None:
        """Wake all who wait."""
        with self._condition:
            self._number += 1
            self._condition.notify_all()

    def wait(self, known: int, seconds: float | None = None) -> int:
        """Return the number once it is not the known one, after some seconds, or at the end."""
        with self._condition:
            self._condition.wait_for(lambda: self._number != known or self.is_over, seconds)
            return self._number

    def end(self) -> None:
        """Let nobody wait any longer."""
        with self._condition:
            self.is_over = True
            self._condition.notify_all()
