"""`briefgen schema`."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.commands.options import site_folder
from briefgen.commands.words import Word
from briefgen.contentfiles import explain_no_site
from briefgen.editors import EDITOR_SETTINGS, associate_files, format_json, write_editor_files
from briefgen.messages import BriefgenError
from briefgen.records import RECORD_TYPES
from briefgen.scaffold import is_site
from briefgen.schemas import SETTINGS, make_schemas

NAMES = (*RECORD_TYPES, SETTINGS)


@click.command()
@click.argument("name", metavar="[KIND]", type=Word("schema", NAMES), required=False)
@site_folder
@click.option("--write", is_flag=True, help="Write all schemas into the site, with settings for VS Code.")
def command(name: str | None, root: Path, write: bool) -> None:
    """Print the JSON Schema of a kind of record, or of the settings.

    With --write, put them into the site, so that editors complete and check its YAML files.
    """
    if (name is None) is not write:
        raise click.UsageError(f"say --write, or one of {', '.join(NAMES)}")
    if name is not None:
        click.echo(format_json(make_schemas()[name]), nl=False)
        return
    if not is_site(root):
        raise BriefgenError(explain_no_site(root))
    changed, fault = write_editor_files(root)
    for path in changed:
        click.echo(f"wrote {root / path}")
    if not changed:
        click.echo("everything is as it should be already")
    if fault:
        click.echo(f'{root / EDITOR_SETTINGS} was left alone {fault}; "yaml.schemas" in it should hold')
        click.echo(format_json(associate_files()), nl=False)
