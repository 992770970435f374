"""`briefgen new`."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.blanks import DATE_FIELDS, find_place, make_slug, write_blank
from briefgen.commands.options import Moment, find_today, load_silently, site_folder
from briefgen.commands.words import Word
from briefgen.dates import Date, parse_date
from briefgen.editors import find_schema
from briefgen.messages import BriefgenError, quote_text
from briefgen.records import RECORD_TYPES, Kind
from briefgen.urls import SLUG_FORM, is_slug


@click.command()
@click.argument("kind", type=Word("kind", RECORD_TYPES))
@click.argument("title", nargs=-1, required=True)
@site_folder
@click.option("--id", "slug", help="The record's id; made of the title by default.")
@click.option("--date", type=Moment(), help="The record's date; today by default.")
@click.option("--speaker", help="Who said a quote: the id or name of an actor.")
@click.option("--edit", is_flag=True, help="Open the file in $EDITOR.")
def command(
    kind: Kind,
    title: tuple[str, ...],
    root: Path,
    slug: str | None,
    date: Date | None,
    speaker: str | None,
    edit: bool,
) -> None:
    """Write the file of a new brief, actor, event, quote, source, topic, place or page.

    Every field that it may have is explained in the file. Overwrites nothing.
    """
    words = " ".join(" ".join(title).split())
    if date is not None and kind not in DATE_FIELDS:
        raise click.UsageError(f"a new {kind} has no date; leave --date away")
    if speaker is not None and kind != "quote":
        raise click.UsageError(f"a new {kind} has no speaker; leave --speaker away")
    day = date or (parse_date(find_today().isoformat()) if kind in DATE_FIELDS else None)
    place = _choose_place(root, kind, slug or _slug_of(kind, words, day), day)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("x", encoding="utf-8", newline="\n") as file:
        file.write(write_blank(kind, words, day, find_schema(root, kind, place), speaker=speaker or ""))
    click.echo(f"wrote {place}")
    if kind == "quote" and not speaker:
        click.echo("fill in its speaker, which every quote needs; next time, --speaker names it")
    elif kind == "event":
        click.echo(f"its date is {date.text if date else 'today'}; it is public with the next build")
    if edit:
        click.edit(filename=str(place))


def _slug_of(kind: Kind, words: str, date: Date | None) -> str:
    slug = make_slug(kind, words, date)
    if not slug:
        raise click.UsageError(f"{quote_text(words)} holds no letter or digit to make an id of; give --id")
    return slug


def _choose_place(root: Path, kind: Kind, slug: str, date: Date | None) -> Path:
    if not is_slug(slug):
        raise click.UsageError(f"{quote_text(slug)} is not an id: {SLUG_FORM}")
    there = load_silently(root).by_kind[kind].get(slug)
    place = find_place(root, kind, slug, date)
    taken_by = there.origin.path if there else str(place) if place.exists() else ""
    if taken_by:
        raise BriefgenError(
            f"the id {quote_text(slug)} is already taken by {taken_by}; give another with --id"
        )
    return place
