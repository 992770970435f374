"""What commands on a site take, and what they read from the environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import click

from briefgen.console import print_findings
from briefgen.contentfiles import CONTENT
from briefgen.dates import Date, DateError, parse_date
from briefgen.diagnostics import Location, Report
from briefgen.executors import load_executor
from briefgen.load import Records, load_records, parse_files
from briefgen.locating import Locator
from briefgen.messages import BriefgenError, quote_text
from briefgen.opening import CannotOpen, Opened, open_site
from briefgen.pipeline import OUTPUT, Loaded, Options, load_site
from briefgen.workers import count_cores, hire_workers


class SiteCommand(click.Command):
    """A command that takes a whole site and no words; one that is given some says where folders are named."""

    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options of a call."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            is_site = (Path(rest[0]) / CONTENT).is_dir()
            hint = f"write briefgen {ctx.info_name} -C {rest[0]}" if is_site else "-C names its folder"
            ctx.fail(f"{quote_text(rest[0])} is a word too many: {ctx.info_name} takes a whole site; {hint}")
        return rest


class Moment(click.ParamType[Date]):
    """A date or time, as content writes it."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Date:
        """Return the date that a text names."""
        try:
            return parse_date(str(value))
        except DateError as error:
            self.fail(str(error), param, ctx)


site_folder = click.option(
    "-C",
    "--directory",
    "root",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The site's folder; the current one by default.",
)
"""The option that every command on a site takes."""


def complete_id(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids of a site's records that begin with a text, for a shell."""
    try:
        by_kind = load_silently(ctx.params.get("root") or Path()).by_kind
    except BriefgenError:
        return []
    return sorted({slug for records in by_kind.values() for slug in records if slug.startswith(incomplete)})


at_a_time = click.option(
    "--now",
    type=Moment(),
    help="Take this date or time for now; the newest date in the published briefs by default.",
)
"""The option of commands that tell what has passed."""


root_option = click.option(
    "-C",
    "--directory",
    "root",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The site's folder; the current one by default.",
)
dry_run_option = click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")


@contextmanager
def opened_site(root: Path) -> Iterator[Opened]:
    """Open a site to change its files; where one cannot be read, say why and end with 1."""
    try:
        opened = open_site(root)
    except CannotOpen as fault:
        print_findings(fault.diagnostics, root, to_stderr=True)
        click.echo("nothing was changed; these come first", err=True)
        sys.exit(1)
    yield opened


def of_a_site(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that all commands on a site take."""
    options = (
        site_folder,
        click.option(
            "-u", "--base-url", help="Where the site will stand, instead of base_url in the settings."
        ),
        click.option("--drafts", is_flag=True, help="Take in briefs that are not yet published."),
        at_a_time,
        click.option("--strict", is_flag=True, help="Let warnings fail, too."),
        click.option(
            "-j",
            "--jobs",
            type=click.IntRange(1),
            default=count_cores,
            help="Processes that share long work; by default as many as there are cores.",
        ),
        click.option(
            "--executor",
            metavar="MODULE:NAME",
            help="What renders pages instead: a concurrent.futures.Executor or a function that returns one.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def make_options(
    *,
    root: Path,
    output: Path | None,
    base_url: str | None,
    drafts: bool,
    now: Date | None,
    strict: bool,
    jobs: int,
    executor: str | None = None,
) -> Options:
    """Return what the options of `of_a_site` ask for."""
    if executor is not None:
        sys.path.append(os.getcwd())  # noqa: PTH109 - as Python itself would write it
    return Options(
        root=root,
        output=output if output is not None else root / OUTPUT,
        base_url=base_url,
        now=now or _read_source_date(),
        with_drafts=drafts,
        is_strict=strict,
        jobs=jobs,
        make_executor=load_executor(executor) if executor is not None else None,
    )


def link_for_desk(root: Path, now: Date | None) -> Loaded:
    """Return a site with its drafts, to look things up in; what is wrong with it is counted, not shown.

    Raises:
        BriefgenError: There is no content folder, or the settings cannot be read.
    """
    report = Report(Locator(root))
    options = make_options(
        root=root, output=None, base_url=None, drafts=True, now=now, strict=False, jobs=count_cores()
    )
    with hire_workers(options.jobs, options.make_executor) as workers:
        loaded = load_site(options, lambda files: parse_files(files, workers), report)
    errors = sum(1 for found in report.found if found.level == "error")
    hint = "briefgen check shows what is wrong"
    if loaded is None:
        raise BriefgenError(f"the settings cannot be read; {hint}")
    if errors:
        words = "1 error" if errors == 1 else f"{errors:,} errors"
        click.echo(f"{words}; records may be missing here, {hint}", err=True)
    return loaded


def load_silently(root: Path) -> Records:
    """Return the records of a site as they are written, without a word on what is wrong with them.

    Raises:
        BriefgenError: There is no content folder.
    """
    with hire_workers(count_cores()) as workers:
        return load_records(root, Report(locate=lambda pointer: Location(pointer.path)), workers)


def find_today() -> date:
    """Return the day it is here, or the one that the environment tells: nothing else reads the clock."""
    told = _read_source_date()
    return date.fromisoformat(told.first) if told else datetime.now().astimezone().date()


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
