"""`briefgen explain`."""

from __future__ import annotations

import click

from briefgen.commands.words import completing
from briefgen.manual import explain_rule
from briefgen.messages import suggest_close
from briefgen.rules import RULES


@click.command()
@click.argument("rule", shell_complete=completing(RULES))
def command(rule: str) -> None:
    """Print the manual of a rule."""
    if rule not in RULES:
        raise click.UsageError(f'there is no rule "{rule}"{suggest_close(rule, RULES)}')
    click.echo(explain_rule(rule), nl=False)
