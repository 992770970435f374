from __future__ import annotations

import click
import pytest
from briefgen.commands.words import Word
from click.testing import CliRunner

LIST = Word("list", ("drafts", "briefs"))


@click.command()
@click.argument("name", type=LIST)
def command(name: str) -> None:
    click.echo(name)


def test_a_word_is_picked() -> None:
    assert "drafts\n" == CliRunner().invoke(command, ["drafts"]).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["draft"], 'Error: there is no list "draft"; did you mean "drafts"?\n'),
        (["xyz"], 'Error: there is no list "xyz"; write one of drafts, briefs\n'),
        ([], "Write one of drafts, briefs\n"),
    ],
)
def test_another_word_is_misuse_with_the_closest_or_all(arguments: list[str], message: str) -> None:
    result = CliRunner().invoke(command, arguments)

    assert 2 == result.exit_code
    assert result.stderr.endswith(message)
