"""`briefgen import`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from briefgen.commands.options import Moment, find_today, root_option
from briefgen.config import Config, load_config
from briefgen.console import count_nouns
from briefgen.contentfiles import CONTENT
from briefgen.dates import Date
from briefgen.diagnostics import Report
from briefgen.intake.article import Form, decode_text, guess_form, read_plain
from briefgen.intake.draft import draft_brief
from briefgen.intake.known import Known, learn_known
from briefgen.load import load_records
from briefgen.locating import Locator
from briefgen.messages import BriefgenError
from briefgen.workers import Workers


class ArticleFile(click.Path):
    """A file that is there, or - for what is piped in; an address is told that it is none."""

    def __init__(self) -> None:
        super().__init__(exists=True, dir_okay=False, allow_dash=True)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """Return the file."""
        if str(value).startswith(("https://", "http://")):
            raise click.UsageError("nothing is fetched from the web; save the page and import its file", ctx)
        return super().convert(value, param, ctx)


@click.command()
@click.argument("article", type=ArticleFile())
@root_option
@click.option(
    "-o", "--output", help="The file to write, or - to print; content/briefs/DATE-TITLE.md by default."
)
@click.option("--date", "moment", type=Moment(), help="The brief's date; found in the article by default.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html"]),
    help="How the article is written; told by its file's ending by default.",
)
def command(article: str, root: Path, output: str | None, moment: Date | None, form: Form | None) -> None:
    """Draft a brief from ARTICLE, a file of text, Markdown or HTML, or - for what is piped in.

    Quotations get their speakers, names their actors, links become sources. Every guess is marked in a
    comment; the brief is a draft until you take its status out.
    """
    name = "standard input" if article == "-" else Path(article).name
    with click.open_file(article, "rb") as stream:
        text = decode_text(stream.read(), name)
    if not text.strip():
        raise BriefgenError(f"{name} holds no text")
    form = form or guess_form(name, text)
    if form == "html":
        from briefgen.intake.webpage import read_webpage  # noqa: PLC0415 - only pages need an HTML parser

        read = read_webpage(text)
    else:
        read = read_plain(text, form)
    known = _learn(root) if output is None or (root / CONTENT).is_dir() else Known()
    draft = draft_brief(read, known, name=name, today=find_today(), day=moment.first if moment else "")
    if output == "-":
        click.echo(draft.text, nl=False)
        return
    if draft.same and output is None:
        raise BriefgenError(
            f"{draft.same} is a brief of this title and date; for a second one name a file with --output"
        )
    file = Path(output) if output else root / CONTENT / "briefs" / f"{draft.slug}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(draft.text)
    except FileExistsError:
        raise BriefgenError(f"{file} is there already; name another with --output") from None
    found = f"{count_nouns(draft.quotes, 'quote')}, {count_nouns(draft.actors, 'actor')}"
    click.echo(f"{file}: {found}; look at each guess in it")
    click.echo("then: briefgen check --drafts")


def _learn(root: Path) -> Known:
    """Return what the site knows; what cannot be read in it is told by `check`."""
    report = Report(Locator(root))
    config = load_config(root, report) or Config()
    return learn_known(load_records(root, report, Workers()), config.language)
