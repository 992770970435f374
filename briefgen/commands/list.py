"""`briefgen list`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from briefgen.catalogue import LISTS, Entry, list_entries
from briefgen.commands.options import at_a_time, link_for_desk, site_folder
from briefgen.commands.words import Word
from briefgen.dates import Date

NAME_WIDTH = 80


@click.command()
@click.argument("name", metavar="[LIST]", type=Word("list", LISTS), required=False)
@site_folder
@at_a_time
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(name: str | None, root: Path, now: Date | None, as_json: bool) -> None:
    """List records, by kind, or those that want an eye.

    LIST is briefs, actors, events, quotes, sources, topics, places, pages, drafts, embargoed, withheld,
    retracted, orphans (that nothing refers to), stubs (named, but without a record), overdue (events still
    announced) or stale (positions that nothing has confirmed for long). Without it, counts are printed.
    """
    loaded = link_for_desk(root, now)
    if name is None:
        counts = {each: len(list_entries(loaded.site, loaded.config, each)) for each in LISTS}
        click.echo(json.dumps(counts, indent=2) if as_json else _format_counts(counts))
        return
    entries = list_entries(loaded.site, loaded.config, name)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(entries), ensure_ascii=False, indent=2))
        return
    for line in _format_entries(entries):
        click.echo(line)


def _format_counts(counts: dict[str, int]) -> str:
    names = max(map(len, counts))
    width = max(len(f"{count:,}") for count in counts.values())
    return "\n".join(f"{name:<{names}}  {count:>{width},}" for name, count in counts.items())


def _format_entries(entries: Sequence[Entry]) -> list[str]:
    """Return entries in columns: id, date where there is one, name, note."""
    width = max((len(entry.id) for entry in entries), default=0)
    dates = max((len(entry.date) for entry in entries), default=0)
    return [
        "  ".join(
            part
            for part in (
                f"{entry.id:<{width}}",
                f"{entry.date:<{dates}}",
                _cut(entry.name),
                f"({entry.note})" if entry.note else "",
            )
            if part
        )
        for entry in entries
    ]


def _cut(text: str) -> str:
    return text if len(text) <= NAME_WIDTH else text[: NAME_WIDTH - 1] + "…"
