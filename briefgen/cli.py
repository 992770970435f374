"""The command line: parses options, calls, prints, exits. Exit status 0 clean, 1 errors, 2 could not run."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

import click

from briefgen import __version__
from briefgen.console import count_levels, describe_site, print_findings, print_summary
from briefgen.dates import Date, DateError, parse_date
from briefgen.diagnostics import BriefgenError, Diagnostic, suggest_close
from briefgen.formats import FORMATS
from briefgen.manual import explain_rule
from briefgen.pipeline import OUTPUT, Options, Result, build_site, check_content
from briefgen.rules import RULES


class Moment(click.ParamType[Date]):
    """A date or time, as content writes it."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Date:
        """Return the date that a text names."""
        try:
            return parse_date(str(value))
        except DateError as error:
            self.fail(str(error), param, ctx)


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


def of_a_site(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that all commands on a site take."""
    options = (
        click.option(
            "-C",
            "--directory",
            "root",
            type=click.Path(path_type=Path),
            default=Path(),
            help="The site's folder; the current one by default.",
        ),
        click.option(
            "-u", "--base-url", help="Where the site will stand, instead of base_url in the settings."
        ),
        click.option("--drafts", is_flag=True, help="Take in briefs that are not yet published."),
        click.option(
            "--now",
            type=Moment(),
            help="Take this date or time for now; the newest date in the published briefs by default.",
        ),
        click.option("--strict", is_flag=True, help="Let warnings fail, too."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="briefgen")
def main() -> None:
    """Make a static site from briefs: who said what, when, in which role, and how we know."""


@main.command()
@of_a_site
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help=f"Where to write the site; {OUTPUT}/ by default."
)
@click.option("-q", "--quiet", is_flag=True, help="Print findings only.")
@click.option("-v", "--verbose", is_flag=True, help="Print findings of the level info, too.")
def build(output: Path | None, quiet: bool, verbose: bool, **asked: Any) -> None:
    """Build the site. With any error, the output folder stays as it was."""
    options = _make_options(output=output, **asked)
    result = _run(build_site, options)
    shown = [found for found in result.diagnostics if verbose or found.level != "info"]
    print_findings(shown, options.root, to_stderr=True)
    if not quiet:
        print_summary(result, options.output, len(result.diagnostics) - len(shown))
    sys.exit(0 if result.written is not None else 1)


@main.command()
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
def check(
    select: frozenset[str] | None,
    ignore: frozenset[str],
    baseline: TextIO | None,
    form: str,
    **asked: Any,
) -> None:
    """Find what is wrong with content and pages. Writes nothing."""
    selected = RULES.keys() if select is None else select
    switched_off = frozenset(RULES.keys() - selected | ignore)
    options = replace(_make_options(output=None, **asked), switched_off=switched_off)
    result = _run(check_content, options)
    found = _leave_out_known(result.diagnostics, baseline)
    if form == "text":
        print_findings(found, options.root, to_stderr=False)
        looked_at = describe_site(result.site) if result.site else "the settings"
        click.echo(f"found {count_levels(found)} in {looked_at}")
    else:
        click.echo(FORMATS[form](found), nl=False)  # type: ignore[index]
    failing = {"error", "warning"} if options.is_strict else {"error"}
    sys.exit(1 if any(diagnostic.level in failing for diagnostic in found) else 0)


@main.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Print the manual of a rule."""
    if rule not in RULES:
        raise click.UsageError(f'there is no rule "{rule}"{suggest_close(rule, RULES)}')
    click.echo(explain_rule(rule), nl=False)


def _make_options(
    *, root: Path, output: Path | None, base_url: str | None, drafts: bool, now: Date | None, strict: bool
) -> Options:
    return Options(
        root=root,
        output=output if output is not None else root / OUTPUT,
        base_url=base_url,
        now=now or _read_source_date(),
        with_drafts=drafts,
        is_strict=strict,
    )


def _run(stages: Callable[[Options], Result], options: Options) -> Result:
    try:
        return stages(options)
    except (BriefgenError, OSError) as error:
        click.echo(f"briefgen: {_explain(error)}", err=True)
        sys.exit(2)


def _explain(error: BriefgenError | OSError) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {(error.strerror or str(error)).lower()}"
    return str(error)


def _read_source_date() -> Date | None:
    """Return the date that reproducible builds are told by the environment (reproducible-builds.org)."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return None
    try:
        moment = datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f'SOURCE_DATE_EPOCH is "{seconds}", not a number of seconds') from None
    return parse_date(moment.strftime("%Y-%m-%dT%H:%MZ"))


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
