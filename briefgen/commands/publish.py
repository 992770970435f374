"""`briefgen publish`."""

from __future__ import annotations

import sys
from typing import Any

import click

from briefgen.commands.options import SiteCommand, make_options, of_a_site
from briefgen.console import count_levels, count_nouns, print_findings
from briefgen.lock import LOCK, write_lock
from briefgen.pipeline import check_content, lock_content


@click.command(cls=SiteCommand)
@of_a_site
def command(**asked: Any) -> None:
    """Write down what the site publishes, so that no later change to it goes unsaid.

    Run it when the site goes out, and commit briefgen.lock. While there are errors it writes nothing.
    Drafts and embargoed briefs leave no trace in it.
    """
    options = make_options(output=None, **asked)
    if options.with_drafts:
        raise click.UsageError("drafts are not published; leave --drafts out")
    result = check_content(options)
    errors = result.locate("error")
    if errors or (options.is_strict and result.locate("warning")):
        print_findings(result.locate("error", "warning"), options.root, to_stderr=True)
        click.echo(f"found {count_levels(result.found)}; {LOCK} is as it was", err=True)
        sys.exit(1)
    lock = lock_content(options)
    write_lock(options.root, lock)
    click.echo(
        f"locked {count_nouns(len(lock.briefs), 'brief')}, {count_nouns(len(lock.quotes), 'quotation')}, "
        f"{count_nouns(len(lock.pages), 'page')} in {LOCK}; commit it"
    )
