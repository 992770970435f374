"""The command line: parses options, calls, prints, exits. Exit status 0 clean, 1 errors, 2 could not run."""

from __future__ import annotations

import os
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import click

from briefgen import __version__
from briefgen.dates import Date, DateError, format_date, parse_date
from briefgen.diagnostics import BriefgenError, Diagnostic
from briefgen.model import LeftOut, Site
from briefgen.pipeline import OUTPUT, BuildResult, Options, build_site
from briefgen.write import WriteSummary

COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


class Moment(click.ParamType[Date]):
    """A date or time, as content writes it."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Date:
        """Return the date that a text names."""
        if isinstance(value, Date):
            return value
        try:
            return parse_date(str(value))
        except DateError as error:
            self.fail(str(error), param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="briefgen")
def main() -> None:
    """Make a static site from briefs: who said what, when, in which role, and how we know."""


@main.command()
@click.option(
    "-C",
    "--directory",
    "root",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The site's folder; the current one by default.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help=f"Where to write the site; {OUTPUT}/ by default."
)
@click.option("-u", "--base-url", help="Where the site will stand, instead of base_url in the settings.")
@click.option("--drafts", is_flag=True, help="Show briefs that are not yet published, for a preview.")
@click.option(
    "--now",
    type=Moment(),
    help="Make the site as of this date or time; the newest date in the content by default.",
)
@click.option("--strict", is_flag=True, help="Let warnings stop the build, too.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings only.")
def build(
    root: Path,
    output: Path | None,
    base_url: str | None,
    drafts: bool,
    now: Date | None,
    strict: bool,
    quiet: bool,
) -> None:
    """Build the site. With any error, the output folder stays as it was."""
    options = Options(
        root=root,
        output=output if output is not None else root / OUTPUT,
        base_url=base_url,
        now=now or _read_source_date(),
        with_drafts=drafts,
        is_strict=strict,
    )
    try:
        result = build_site(options)
    except (BriefgenError, OSError) as error:
        click.echo(f"briefgen: {_explain(error)}", err=True)
        sys.exit(2)
    _print_findings(result.diagnostics, options.root)
    if not quiet:
        _print_summary(result, options)
    sys.exit(0 if result.written is not None else 1)


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


def _print_findings(diagnostics: tuple[Diagnostic, ...], root: Path) -> None:
    lines_of: dict[str, list[str]] = {}
    for diagnostic in diagnostics:
        where, _, rest = str(diagnostic).partition(f" {diagnostic.level}:")
        level = click.style(f"{diagnostic.level}:", fg=COLOURS[diagnostic.level], bold=True)
        click.echo(f"{where} {level}{rest}", err=True)
        path = diagnostic.location.path
        if path not in lines_of:
            lines_of = {path: _read_lines(root / path)}
        line = dict(enumerate(lines_of[path], start=1)).get(diagnostic.location.line, "")
        if line.strip():
            _print_caret(line, diagnostic.location.column)


def _read_lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []


def _print_caret(line: str, column: int, width: int = 100) -> None:
    """Print a source line with a caret under a column, counted from 1; a long line is cut around it."""
    start = max(0, column - width // 2) if len(line) > width else 0
    shown = line[start : start + width].replace("\t", " ")
    click.echo(f"  {shown}\n  {' ' * (column - 1 - start)}{click.style('^', fg='green')}", err=True)


def _print_summary(result: BuildResult, options: Options) -> None:
    levels = Counter(diagnostic.level for diagnostic in result.diagnostics)
    if result.diagnostics:
        counts = ", ".join(
            _count(levels[level], level) for level in ("error", "warning", "info") if levels[level]
        )
        click.echo(f"found {counts}", err=True)
    if result.written is None or result.site is None:
        click.echo(f"nothing was written; {options.output} is as it was", err=True)
        return
    click.echo(_describe_site(result.site))
    if result.left_out:
        click.echo(f"left out {_describe_left_out(result.left_out)}")
    click.echo(_describe_written(result.written, options.output))


def _describe_site(site: Site) -> str:
    counts = {
        "brief": len(site.briefs),
        "actor": len(site.actors),
        "quote": len(site.statements),
        "event": len(site.events),
        "topic": len(site.topics),
        "source": len(site.sources),
    }
    return f"built {', '.join(_count(number, noun) for noun, number in counts.items() if number)}"


def _describe_left_out(left_out: tuple[LeftOut, ...]) -> str:
    words = Counter(
        f"embargoed until {format_date(each.until)}"
        if each.until and each.status == "embargoed"
        else each.status
        for each in left_out
    )
    return ", ".join(f"{number} {word}" for word, number in sorted(words.items()))


def _describe_written(written: WriteSummary, output: Path) -> str:
    total = written.written + written.unchanged
    return (
        f"{_count(total, 'file')} in {output}: {written.written} written, "
        f"{written.unchanged} unchanged, {written.removed} removed"
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
