"""`briefgen extract`."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from briefgen.changes import format_diff, make_changes
from briefgen.commands.options import dry_run_option, opened_site, root_option
from briefgen.console import count_nouns
from briefgen.contentfiles import id_of_file
from briefgen.extraction import What, plan_extraction


@click.command()
@click.argument("briefs", nargs=-1)
@root_option
@dry_run_option
@click.option(
    "--only",
    type=click.Choice(get_args(What)),
    multiple=True,
    help="Only these; may be given several times. All by default.",
)
def command(briefs: tuple[str, ...], root: Path, dry_run: bool, only: tuple[What, ...]) -> None:
    """Give sources and quotes written inside briefs files of their own, and actors without a record one.

    BRIEFS are ids or files; without any, all briefs are looked into. The records keep their addresses, the
    briefs name them by their ids, comments stay. Actors are only made where no brief is named.
    """
    with opened_site(root) as opened:
        changes = plan_extraction(opened, only or get_args(What), tuple(map(id_of_file, briefs)))
    if dry_run:
        click.echo(format_diff(changes), nl=False)
        return
    make_changes(root, changes)
    made = [change.path for change in changes if change.before is None]
    for path in made:
        click.echo(f"made {path}")
    if not changes:
        click.echo("nothing is written inside a brief, and every actor has a record")
    else:
        click.echo(
            f"{count_nouns(len(made), 'new file')}; {count_nouns(len(changes) - len(made), 'brief')} changed"
        )
