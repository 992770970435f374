"""`briefgen init`."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.cms import CONFIG_FILE, write_config
from briefgen.commands.words import Word
from briefgen.scaffold import (
    HOSTS,
    Host,
    check_new_folder,
    collect_cms,
    collect_host,
    collect_site,
    is_site,
    write_new_files,
)


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--host",
    type=Word("host", HOSTS),
    metavar="HOST",
    help="Add what checks pull requests and publishes the site there; to a site that is there, only this. "
    f"One of {', '.join(HOSTS)}.",
)
@click.option("--cms", is_flag=True, help="Add a web desk for editors who don't use git; the same.")
def command(folder: Path, host: Host | None, cms: bool) -> None:
    """Make a small working site in DIR, an empty or new folder. Overwrites nothing."""
    added = collect_host(host) if host else {}
    if cms:
        added |= collect_cms() | {CONFIG_FILE: write_config(host).encode()}
    is_addition = bool(added) and is_site(folder)
    if not is_addition:
        check_new_folder(folder)
    write_new_files(folder, added if is_addition else {**collect_site(), **added})
    for path in added:
        click.echo(f"wrote {folder / path}")
    if not is_addition:
        click.echo(f"made a site in {folder.resolve()}; README.md in it says how to go on:\n")
        if folder != Path():
            click.echo(f"  cd {folder}")
        click.echo("  briefgen build      # then open output/index.html")
    for name, wanted in (("PUBLISHING.md", host), ("WEB-DESK.md", cms)):
        if wanted:
            click.echo(f"\n{folder / name} says what is left to do.")
