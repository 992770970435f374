"""What a run found and did → words on a terminal: colours there, plain lines elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import asdict
from pathlib import Path

import click

from briefgen.dateformat import format_date
from briefgen.diagnostics import Diagnostic, Found, Level
from briefgen.export import HOW_TO_INSTALL, is_available
from briefgen.model import Contents, LeftOut
from briefgen.pipeline import Result
from briefgen.scaffold import DESK_PAGE, DESK_PROGRAM, HOW_TO_FETCH
from briefgen.write import WriteSummary

COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


def print_findings(diagnostics: Iterable[Diagnostic], root: Path, *, to_stderr: bool) -> None:
    """Print findings, each with its source line and a caret under the column.

    Args:
        diagnostics: Sorted, so that each file is read once.
        root: The site's folder.
        to_stderr: Whether they go there, beside what a command makes.
    """
    path, lines = "", []
    for found in diagnostics:
        level = click.style(f"{found.level}:", fg=COLOURS[found.level], bold=True)
        click.echo(f"{found.location}: {level} {found.message} [{found.rule}]", err=to_stderr)
        if found.location.path != path:
            path, lines = found.location.path, _read_lines(root / found.location.path)
        if found.location.line <= len(lines) and (line := lines[found.location.line - 1]).strip():
            _print_caret(line, found.location.column, to_stderr=to_stderr)


def _read_lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []


def _print_caret(line: str, column: int, *, to_stderr: bool, width: int = 100) -> None:
    """Print a source line with a caret under a column, counted from 1; a long line is cut around it."""
    start = max(0, column - width // 2) if len(line) > width else 0
    shown = line[start : start + width].replace("\t", " ")
    click.echo(f"  {shown}\n  {' ' * (column - 1 - start)}{click.style('^', fg='green')}", err=to_stderr)


def print_summary(result: Result, output: Path, shown: Collection[Level]) -> None:
    """Print what a build found, made and wrote.

    Args:
        result: The finished build.
        output: Its output folder, as it was named.
        shown: The levels of the findings that were printed.
    """
    if result.found:
        are_all_shown = all(found.level in shown for found in result.found)
        more = "" if are_all_shown else "; briefgen check shows them all"
        click.echo(f"found {count_levels(result.found)}{more}", err=True)
    if result.written is None or result.contents is None:
        click.echo(f"nothing was written; {output} is as it was", err=True)
        return
    click.echo(f"built {describe_contents(result.contents)}")
    if result.left_out:
        click.echo(f"left out {_describe_left_out(result.left_out)}")
    click.echo(_describe_written(result.written, output))
    if (output / "search" / "index.html").is_file() and not is_available():
        click.echo(f"the search was not made; for that: {HOW_TO_INSTALL}", err=True)
    if (output / DESK_PAGE).is_file() and not (output / DESK_PROGRAM).is_file():
        click.echo(f"the web desk has no program yet; for that: {HOW_TO_FETCH}", err=True)


def count_levels(findings: Iterable[Found | Diagnostic]) -> str:
    """Return how many findings there are of each level: `1 error, 2 warnings`."""
    levels = Counter(found.level for found in findings)
    counts = [count_nouns(levels[level], level) for level in ("error", "warning") if levels[level]]
    return ", ".join([*counts, f"{levels['info']:,} info"] if levels["info"] else counts) or "nothing wrong"


def describe_contents(contents: Contents) -> str:
    """Return how many records of each kind a site shows."""
    counts = asdict(contents).items()
    return ", ".join(count_nouns(number, noun[:-1]) for noun, number in counts if number) or "an empty site"


def _describe_left_out(left_out: tuple[LeftOut, ...]) -> str:
    counted = Counter(
        f"embargoed until {format_date(each.until)}"
        if each.until and each.status == "embargoed"
        else each.status
        for each in left_out
    )
    return ", ".join(
        count_nouns(number, word) if word == "draft" else f"{number:,} {word}"
        for word, number in sorted(counted.items())
    )


def _describe_written(written: WriteSummary, output: Path) -> str:
    total = written.written + written.unchanged
    return (
        f"{count_nouns(total, 'file')} in {output}: {written.written} written, "
        f"{written.unchanged} unchanged, {written.removed} removed"
    )


def count_nouns(number: int, noun: str) -> str:
    """Return a number with its noun: `1 file`, `2,000 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
