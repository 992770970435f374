"""`briefgen show`."""

from __future__ import annotations

import json
from pathlib import Path

import click
import msgspec
import yaml

from briefgen.catalogue import Portrait, show_record
from briefgen.commands.options import at_a_time, complete_id, link_for_desk, site_folder
from briefgen.contentfiles import id_of_file
from briefgen.dates import Date


@click.command()
@click.argument("words", metavar="ID", nargs=-1, required=True, shell_complete=complete_id)
@site_folder
@at_a_time
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(words: tuple[str, ...], root: Path, now: Date | None, as_json: bool) -> None:
    """Show one record, with everything that refers to it.

    ID is a record's id, kind:id where several kinds have it, a name, or its file.
    """
    portrait = show_record(link_for_desk(root, now).site, id_of_file(" ".join(words)))
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(portrait), ensure_ascii=False, indent=2))
    else:
        click.echo(_format_portrait(portrait), nl=False)


def _format_portrait(portrait: Portrait) -> str:
    """Return a record as YAML, then what is computed, then who refers to it."""
    head: dict[str, object] = {portrait.kind: portrait.id, "file": portrait.file, "page": portrait.page}
    computed = {name: value for name, value in portrait.computed.items() if value}
    backlinks = [
        f"{each.kind} {each.id}: {each.name} ({each.field.replace('.', ', ')})" for each in portrait.backlinks
    ]
    parts = [_format_yaml(head), _format_yaml(portrait.fields)]
    if computed:
        parts.append(f"computed:\n{_indent(_format_yaml(computed))}")
    parts.append("referred to by:\n" + "".join(f"  {line}\n" for line in backlinks or ["nothing"]))
    return "\n".join(parts)


class _Dumper(yaml.SafeDumper):
    """Writes values as content does: dates plain, lines of text below each other."""


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, "|" if "\n" in text else None
    ),
)


def _format_yaml(value: dict[str, object]) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def _indent(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
