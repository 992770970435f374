from __future__ import annotations

import pytest

from projects import BRIEF, Write, run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: str) -> None:
    result = run("completion", shell)

    assert 0 == result.exit_code
    assert f"_BRIEFGEN_COMPLETE={shell}_complete" in result.stdout


def complete(*words: str) -> list[str]:
    """Return what a shell is offered for the last of some words."""
    environment = {
        "_BRIEFGEN_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(("briefgen", *words)),
        "COMP_CWORD": str(len(words)),
    }
    return [line.partition(",")[2] for line in run(environment=environment).stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("expl",), ["explain"]),
        (("explain", "no-"), ["no-source", "no-archive"]),
        (("list", "dr"), ["drafts"]),
        (("new", "a"), ["actor"]),
        (("schema", "s"), ["source", "settings"]),
        (("bild", "x"), []),
    ],
)
def test_words_are_completed(words: tuple[str, ...], offered: list[str]) -> None:
    assert offered == complete(*words)


def test_ids_are_completed_for_show(project: Write) -> None:
    site = project(
        {"content/actors/ana.yaml": "{name: Ana, kind: person}", "content/briefs/bridge.md": BRIEF}
    )

    assert ["ana"] == complete("show", "-C", str(site.root), "a")
    assert ["ana", "bridge"] == complete("show", "-C", str(site.root), "''")
    assert [] == complete("show", "-C", str(site.root / "content"), "a")
