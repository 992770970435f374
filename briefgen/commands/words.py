"""Arguments that are one of some words: picked with a guess, completed by shells. Imports little."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import click

from briefgen.messages import quote_text, suggest_close


def pick_word(text: str, words: Sequence[str], noun: str) -> str:
    """Return a text that is one of some words; others are misuse, with the closest word or all of them."""
    if text in words:
        return text
    hint = suggest_close(text, words) or f"; write one of {', '.join(words)}"
    raise click.UsageError(f"there is no {noun} {quote_text(text)}{hint}")


def completing(words: Iterable[str]) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Return what completes an argument that is one of some words, for a shell."""

    def complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return complete
