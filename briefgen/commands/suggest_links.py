"""`briefgen suggest-links`."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from briefgen.commands.options import opened_site, root_option
from briefgen.console import count_nouns
from briefgen.opening import link_all
from briefgen.suggestions import suggest_links


@click.command()
@root_option
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list with an object for each.")
def command(root: Path, as_json: bool) -> None:
    """Tell which names in briefs could be linked, and who deserves a record. Changes nothing."""
    with opened_site(root) as opened:
        found = suggest_links(opened, link_all(opened))
    if as_json:
        rows = [
            {
                "path": each.location.path,
                "line": each.location.line,
                "column": each.location.column,
                "kind": each.kind,
                "name": each.name,
                "targets": each.targets,
                "times": each.times,
            }
            for each in found
        ]
        click.echo(msgspec.json.format(msgspec.json.encode(rows), indent=2).decode())
        return
    for each in found:
        click.echo(str(each))
    click.echo(f"{count_nouns(len(found), 'suggestion')}")
