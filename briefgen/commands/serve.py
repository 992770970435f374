"""`briefgen serve`."""

from __future__ import annotations

import os
import webbrowser
from contextlib import suppress
from pathlib import Path

import click

from briefgen.commands.options import SiteCommand, at_a_time, make_options, site_folder
from briefgen.dates import Date
from briefgen.serve import open_desk
from briefgen.workers import count_cores


@click.command(cls=SiteCommand)
@site_folder
@at_a_time
@click.option("-p", "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where.")
@click.option("--open", "in_browser", is_flag=True, help="Open the site in a browser.")
@click.option(
    "--editor",
    is_flag=False,
    flag_value="",
    metavar="[COMMAND]",
    help="Let pages open their source in an editor with a window of its own; $VISUAL or $EDITOR by default.",
)
def command(root: Path, now: Date | None, port: int, in_browser: bool, editor: str | None) -> None:
    """Show the site with its drafts, and every change as soon as it is saved. Writes nothing."""
    opens_with = _choose_editor(editor) if editor is not None else ""
    options = make_options(
        root=root, output=None, base_url=None, drafts=True, now=now, strict=False, jobs=count_cores()
    )
    with suppress(KeyboardInterrupt), open_desk(options, port, opens_with) as desk:
        if desk.server.server_port != port:
            click.echo(f"port {port} is in use; {desk.server.server_port} is the next free one", err=True)
        click.echo(f"showing {desk.server.address}, drafts included; Ctrl-C ends it")
        if in_browser:
            webbrowser.open(desk.server.address)
        desk.serve()


def _choose_editor(command: str) -> str:
    chosen = command or os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if not chosen:
        raise click.UsageError("--editor needs a command where neither $VISUAL nor $EDITOR is set")
    return chosen
