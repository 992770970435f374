"""`briefgen explain`."""

from __future__ import annotations

import click

from briefgen.commands.words import Word
from briefgen.manual import explain_rule
from briefgen.rules import RULES


@click.command()
@click.argument("rule", type=Word("rule", RULES))
def command(rule: str) -> None:
    """Print the manual of a rule."""
    click.echo(explain_rule(rule), nl=False)
