"""`briefgen rename`."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.changes import format_diff, make_changes
from briefgen.commands.options import dry_run_option, opened_site, root_option
from briefgen.console import count_nouns
from briefgen.contentfiles import id_of_file
from briefgen.renaming import WITH_ALIASES, plan_renaming


@click.command()
@click.argument("old")
@click.argument("new")
@root_option
@dry_run_option
@click.option("--no-alias", is_flag=True, help="Keep nothing of the old address: it was never published.")
def command(old: str, new: str, root: Path, dry_run: bool, no_alias: bool) -> None:
    """Give a record another id, in all files that refer to it.

    OLD is an id, kind:id where several kinds have it, or a file. The rest of each file stays as it is,
    comments and layout included; the old address leads to the new one. Either all files are changed or none.
    """
    with opened_site(root) as opened:
        key, changes = plan_renaming(opened, id_of_file(old), new, keep_alias=not no_alias)
    if dry_run:
        click.echo(format_diff(changes), nl=False)
        return
    make_changes(root, changes)
    click.echo(f"renamed {key} to {new.rpartition(':')[2]} in {count_nouns(len(changes), 'file')}")
    if key.kind not in WITH_ALIASES and not no_alias:
        click.echo(f"a {key.kind} has no redirects: links from elsewhere to its old address lead nowhere")
