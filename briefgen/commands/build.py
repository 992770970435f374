"""`briefgen build`."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from briefgen.commands.options import SiteCommand, make_options, of_a_site
from briefgen.console import print_findings, print_summary
from briefgen.diagnostics import Level
from briefgen.pipeline import OUTPUT, build_site
from briefgen.progress import Progress


@click.command(cls=SiteCommand)
@of_a_site
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help=f"Where to write the site; {OUTPUT}/ by default."
)
@click.option("-q", "--quiet", is_flag=True, help="Print findings only.")
@click.option("-v", "--verbose", is_flag=True, help="Print findings of the level info, too.")
@click.option("--profile", is_flag=True, help="Print where the time went, by stage and by template.")
def command(output: Path | None, quiet: bool, verbose: bool, profile: bool, **asked: Any) -> None:
    """Build the site. With any error, the output folder stays as it was."""
    progress = Progress(sys.stderr, time.perf_counter, is_quiet=quiet, is_verbose=verbose)
    options = replace(make_options(output=output, **asked), with_search=True, observer=progress)
    with progress:
        result = build_site(options)
    shown: tuple[Level, ...] = ("error", "warning", "info") if verbose else ("error", "warning")
    print_findings(result.locate(*shown), options.root, to_stderr=True)
    if not quiet:
        print_summary(result, options.output, shown)
    if profile:
        click.echo("\n".join(progress.describe_profile()), err=True)
    sys.exit(0 if result.written is not None else 1)
