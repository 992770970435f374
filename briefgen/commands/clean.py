"""`briefgen clean`."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from briefgen.cache import FOLDER
from briefgen.commands.options import SiteCommand, site_folder
from briefgen.contentfiles import explain_no_site
from briefgen.messages import BriefgenError
from briefgen.pipeline import OUTPUT
from briefgen.scaffold import is_site
from briefgen.write import remove_output


@click.command(cls=SiteCommand)
@site_folder
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help=f"Where the site is; {OUTPUT}/ by default."
)
def command(root: Path, output: Path | None) -> None:
    """Remove the finished site and the cache. Files of others stay."""
    if not is_site(root):
        raise BriefgenError(explain_no_site(root))
    place = output if output is not None else root / OUTPUT
    cache = root / FOLDER
    removed = remove_output(place)
    if removed:
        click.echo(f"removed {removed:,} file{'' if removed == 1 else 's'} in {place}")
    if has_cache := cache.is_dir() and not cache.is_symlink():
        shutil.rmtree(cache)
        click.echo(f"removed {cache}")
    if not removed and not has_cache:
        click.echo(f"nothing to remove: {place} holds nothing that briefgen made, and there is no {cache}")
    elif place.is_dir() and (kept := sum(1 for file in place.rglob("*") if not file.is_dir())):
        click.echo(f"kept {kept:,} file{'' if kept == 1 else 's'} in {place} that briefgen did not make")
