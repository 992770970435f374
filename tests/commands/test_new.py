from __future__ import annotations

import sys
from datetime import date, timedelta

import pytest

from projects import BRIEF, Write, run


@pytest.mark.parametrize("kind", ["actor", "event", "source", "topic", "place", "page", "brief"])
def test_what_new_writes_has_no_error(project: Write, kind: str) -> None:
    site = project({})
    result = run("new", kind, "Ana Ilić", "-C", site.root)

    assert 0 == result.exit_code
    assert result.stdout.startswith(f"wrote {site.root / 'content'}")
    assert "error" not in run("check", "-C", site.root).stdout


def test_a_quote_lacks_only_its_speaker(project: Write) -> None:
    site = project({})
    run("new", "quote", "Yes, of course", "-C", site.root)

    assert ['"speaker" is empty [missing-field]'] == [
        line.split("error: ")[1]
        for line in run("check", "-C", site.root).stdout.splitlines()
        if "error: " in line
    ]


def test_a_quote_without_a_speaker_says_what_is_left_to_do(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: Ana Ilić\nkind: person\n"})
    left = run("new", "quote", "Yes, of course", "-C", site.root)
    named = run("new", "quote", "No, never", "--speaker", "ana", "-C", site.root)

    assert left.stdout.endswith(
        "fill in its speaker, which every quote needs; next time, --speaker names it\n"
    )
    assert 1 == len(named.stdout.splitlines())
    assert "speaker: ana " in (site.root / "content" / "quotes" / "no-never.yaml").read_text(encoding="utf-8")


def test_an_event_says_when_it_is_and_that_it_is_public(project: Write) -> None:
    site = project({})
    today = run("new", "event", "Talks", "-C", site.root).stdout
    day = run("new", "event", "Talks", "--date", "2025-09-04", "-C", site.root).stdout

    assert today.endswith("its date is today; it is public with the next build\n")
    assert day.endswith("its date is 2025-09-04; it is public with the next build\n")


def test_words_need_no_quotation_marks(project: Write) -> None:
    site = project({})
    run("new", "actor", "Ana", "Ilić", "-C", site.root)

    assert "name: Ana Ilić " in (site.root / "content" / "actors" / "ana-ilic.yaml").read_text(
        encoding="utf-8"
    )


def test_the_date_is_today_unless_it_is_given(project: Write) -> None:
    site = project({})
    run("new", "brief", "A", "-C", site.root)
    run("new", "brief", "B", "--date", "2025-09-04", "-C", site.root)
    today = date.today()  # noqa: DTZ011 the day where the editor sits
    days = {f"{day.isoformat()}-a.md" for day in (today, today - timedelta(days=1))}
    names = {file.name for file in (site.root / "content" / "briefs").iterdir()}

    assert "2025-09-04-b.md" in names
    assert len(names & days) == 1


def test_a_file_that_is_there_stays_as_it_is(project: Write) -> None:
    site = project({"content/briefs/2025-09-04-a.md": BRIEF})
    result = run("new", "brief", "A", "--date", "2025-09-04", "-C", site.root)

    assert 2 == result.exit_code
    assert 'the id "2025-09-04-a" is already taken by content/briefs/2025-09-04-a.md' in result.stderr
    assert BRIEF == (site.root / "content" / "briefs" / "2025-09-04-a.md").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_stays_as_it_is(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: ["})
    result = run("new", "actor", "Ana", "-C", site.root)

    assert 2 == result.exit_code
    assert "name: [" == (site.root / "content" / "actors" / "ana.yaml").read_text(encoding="utf-8")


def test_an_id_in_a_list_is_taken_too(project: Write) -> None:
    site = project({"content/actors/all.yaml": "- {id: ana, name: Ana, kind: person}\n"})

    assert "is already taken by content/actors/all.yaml" in run("new", "actor", "Ana", "-C", site.root).stderr
    assert 0 == run("new", "actor", "Ana", "--id", "ana-2", "-C", site.root).exit_code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("actr", "Ana"), 'there is no kind "actr"; did you mean "actor"?'),
        (("thing", "Ana"), 'there is no kind "thing"; write one of brief, actor, '),
        (("actor", "…"), '"…" holds no letter or digit to make an id of; give --id'),
        (("actor", "Ana", "--id", "Ana"), '"Ana" is not an id: lower-case letters'),
        (("page", "About", "--date", "2025"), "a new page has no date; leave --date away"),
        (("actor", "Ana", "--speaker", "ana"), "a new actor has no speaker; leave --speaker away"),
        (("brief", "A", "--date", "2025-02-31"), "February 2025 has 28 days"),
    ],
)
def test_misuse_ends_with_2_and_writes_nothing(
    project: Write, arguments: tuple[str, ...], message: str
) -> None:
    site = project({})
    result = run("new", *arguments, "-C", site.root)

    assert 2 == result.exit_code
    assert message in result.stderr
    assert [] == [file for file in site.root.rglob("*") if file.is_file()]


def test_the_file_is_opened_on_request(project: Write) -> None:
    script = "import sys; open(sys.argv[1], 'a').write('summary: opened\\n')\n"
    site = project({"editor.py": script})
    editor = f'"{sys.executable}" "{site.root / "editor.py"}"'
    run("new", "actor", "Ana", "--edit", "-C", site.root, environment={"EDITOR": editor, "VISUAL": ""})

    assert (site.root / "content" / "actors" / "ana.yaml").read_text(encoding="utf-8").endswith("opened\n")


def test_from_within_a_site_its_folder_is_named(project: Write) -> None:
    site = project({})
    result = run("new", "actor", "Ana", "-C", site.root / "content")

    assert 2 == result.exit_code
    assert f"the site is {site.root.resolve()}: go there" in result.stderr
