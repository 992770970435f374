"""Arguments that are one of some words: picked with a guess, completed by shells. Imports little."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem

from briefgen.messages import quote_text, suggest_close

MAX_LISTED = 20
"""Words that a message names all; of more, only the closest."""


class Word(click.ParamType[str]):
    """One of some words; another is misuse, which is told the closest one or all."""

    def __init__(self, noun: str, words: Iterable[str]) -> None:
        """Take what the words are called in messages, and the words."""
        self.name = noun
        self.words = tuple(words)

    def convert(
        self,
        value: object,
        param: click.Parameter | None,  # noqa: ARG002 click's signature
        ctx: click.Context | None,
    ) -> str:
        """Return the word that was meant."""
        text = str(value)
        if text in self.words:
            return text
        raise click.UsageError(f"there is no {self.name} {quote_text(text)}{self._hint(text)}", ctx)

    def _hint(self, text: str) -> str:
        everything = f"; write one of {', '.join(self.words)}" if len(self.words) <= MAX_LISTED else ""
        return suggest_close(text, self.words) or everything

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return what a call without the word is told."""
        return f"Write one of {', '.join(self.words)}"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 click's signature
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the words that begin with a text."""
        return [CompletionItem(word) for word in self.words if word.startswith(incomplete)]
