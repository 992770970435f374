"""The command line: finds the command that is called, and says why one cannot go on.

Exit status 0 clean, 1 errors, 2 could not run or misuse. A command's module is imported when it is
called, so that `briefgen --version` does not wait for what only a build needs.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from briefgen import __version__
from briefgen.messages import BriefgenError, suggest_close

COMMANDS = (
    "init",
    "new",
    "import",
    "list",
    "show",
    "serve",
    "build",
    "check",
    "explain",
    "publish",
    "rename",
    "extract",
    "suggest-links",
    "schema",
    "completion",
    "clean",
)
"""Each a module of `briefgen.commands` with the function `command`; `suggest-links` is `suggest_links.py`,
`import`, which is a word of Python's, is `import_.py`."""


class Program(click.Group):
    """The commands, each imported when it is asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words of a call; `help`, with a command behind it or without, is `--help`."""
        return super().parse_args(ctx, [*args[1:2], "--help"] if args[:1] == ["help"] else args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click's signature
        """Return the names of all commands, in the order of a site's life."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; a name that is close to another is told that one."""
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing:
                return None  # a shell that completes wants no message
            ctx.fail(f'there is no command "{cmd_name}"{suggest_close(cmd_name, COMMANDS)}')
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name.replace("-", "_")
        command: click.Command = import_module(f"briefgen.commands.{module}").command
        command.name = cmd_name
        return command

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the program; a reason why it cannot go on is one sentence and exit status 2."""
        try:
            return super().main(*args, **extra)
        except (BriefgenError, OSError) as error:
            click.echo(f"briefgen: {_explain(error)}", err=True)
            sys.exit(2)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command, without colours where nobody wants any."""
        if os.environ.get("NO_COLOR"):  # https://no-color.org/
            ctx.color = False
        return super().invoke(ctx)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="briefgen")
def main() -> None:
    """Make a static site from briefs: who said what, when, in which role, and how we know."""


def _explain(error: BriefgenError | OSError) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {(error.strerror or str(error)).lower()}"
    return str(error)
