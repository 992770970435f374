"""`briefgen completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from briefgen.commands.words import Word

PROGRAM = "briefgen"
VARIABLE = "_BRIEFGEN_COMPLETE"
"""By which click recognises that a shell asks."""


@click.command()
@click.argument("shell", type=Word("shell", ("bash", "zsh", "fish")))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print a script that lets a shell complete commands, options and ids.

    \b
    bash:  eval "$(briefgen completion bash)"      in ~/.bashrc
    zsh:   eval "$(briefgen completion zsh)"       in ~/.zshrc
    fish:  briefgen completion fish | source       in ~/.config/fish/config.fish
    """  # noqa: D301 the \b is for click, which keeps the lines below it as they are
    found = get_completion_class(shell)
    assert found is not None  # noqa: S101 all three are click's own
    click.echo(found(ctx.find_root().command, {}, PROGRAM, VARIABLE).source())
