"""`briefgen check`."""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

import click
from msgspec import structs

from briefgen.commands.options import SiteCommand, make_options, of_a_site
from briefgen.console import count_levels, describe_contents, print_findings
from briefgen.diagnostics import Diagnostic
from briefgen.formats import FORMATS
from briefgen.messages import suggest_close
from briefgen.pipeline import check_content
from briefgen.progress import Progress
from briefgen.rules import RULES


class RuleList(click.ParamType[frozenset[str]]):
    """Ids of rules, separated by commas."""

    name = "rules"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[str]:
        """Return the rules that a text names."""
        names = frozenset(name.strip() for name in str(value).split(",") if name.strip())
        for name in sorted(names - RULES.keys()):
            self.fail(f'there is no rule "{name}"{suggest_close(name, RULES)}', param, ctx)
        return names


@click.command(cls=SiteCommand)
@of_a_site
@click.option("--select", type=RuleList(), help="Report these rules only.")
@click.option("--ignore", type=RuleList(), default="", help="Do not report these rules.")
@click.option(
    "--baseline",
    type=click.File(encoding="utf-8"),
    help="Do not report what is in this file, made earlier with --format json.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", *FORMATS]), default="text", help="How to print findings."
)
def command(
    select: frozenset[str] | None,
    ignore: frozenset[str],
    baseline: TextIO | None,
    form: str,
    **asked: Any,
) -> None:
    """Find what is wrong with content and pages. Writes nothing."""
    selected = RULES.keys() if select is None else select
    switched_off = frozenset(RULES.keys() - selected | ignore)
    progress = Progress(sys.stderr, time.perf_counter)
    options = replace(make_options(output=None, **asked), switched_off=switched_off, observer=progress)
    with progress:
        result = check_content(options)
    found = _leave_out_known(result.diagnostics, baseline)
    if form == "text":
        print_findings(found, options.root, to_stderr=False)
        looked_at = describe_contents(result.contents) if result.contents else "the settings"
        click.echo(f"found {count_levels(found)} in {looked_at}")
    else:
        shown = found if form == "json" else _name_from_here(found, options.root)
        click.echo(FORMATS[form](shown), nl=False)  # type: ignore[index]
    failing = {"error", "warning"} if options.is_strict else {"error"}
    sys.exit(1 if any(diagnostic.level in failing for diagnostic in found) else 0)


def _name_from_here(diagnostics: Iterable[Diagnostic], root: Path) -> list[Diagnostic]:
    """Name files from the current folder: a host that shows findings knows the repository, not the site."""
    return [
        structs.replace(
            found, location=structs.replace(found.location, path=_show_from_here(root / found.location.path))
        )
        for found in diagnostics
    ]


def _show_from_here(file: Path) -> str:
    return Path(os.path.relpath(file)).as_posix()


def _leave_out_known(diagnostics: tuple[Diagnostic, ...], baseline: TextIO | None) -> tuple[Diagnostic, ...]:
    """Leave out findings that a baseline has, as often as it has them; lines may have moved since."""
    if baseline is None:
        return diagnostics
    try:
        known = Counter((row["path"], row["rule"], row["message"]) for row in json.load(baseline))
    except (ValueError, TypeError, KeyError):
        raise click.UsageError("the baseline is not what --format json prints") from None
    new = []
    for found in diagnostics:
        key = (found.location.path, found.rule, found.message)
        if known[key] > 0:
            known[key] -= 1
        else:
            new.append(found)
    return tuple(new)
