from __future__ import annotations

from pathlib import Path

from briefgen.cli import main
from click.testing import CliRunner

from projects import Write, run

ARTICLE = "The bridge\n\nOn 4 September 2025, Ana Moreira said: “It stands.”\n\nThe end.\n"


def test_writes_a_draft_at_its_place_and_check_reads_it(project: Write) -> None:
    site = project({"article.txt": ARTICLE})
    result = run("import", "-C", site.root, site.root / "article.txt")
    file = site.root / "content" / "briefs" / "2025-09-04-the-bridge.md"

    assert 0 == result.exit_code
    assert f"{file}: 1 quote, 1 actor; look at each guess in it" == result.stdout.splitlines()[0]
    assert "status: draft" in file.read_text(encoding="utf-8")
    assert 0 == run("check", "--drafts", "-C", site.root).exit_code


def test_never_overwrites(project: Write) -> None:
    site = project({"article.txt": ARTICLE, "out.md": "mine"})
    result = run("import", "-C", site.root, site.root / "article.txt", "-o", site.root / "out.md")

    assert 2 == result.exit_code
    assert f"briefgen: {site.root / 'out.md'} is there already; name another with --output\n" == result.stderr
    assert "mine" == (site.root / "out.md").read_text()


def test_the_same_article_again_is_refused_unless_a_file_is_named(project: Write) -> None:
    site = project({"article.txt": ARTICLE})
    call = ("import", "-C", site.root, site.root / "article.txt")
    run(*call)
    again = run(*call)

    assert 2 == again.exit_code
    assert (
        "briefgen: content/briefs/2025-09-04-the-bridge.md is a brief of this title and date; "
        "for a second one name a file with --output\n"
    ) == again.stderr
    assert 1 == len(list((site.root / "content" / "briefs").iterdir()))
    assert 0 == run(*call, "-o", site.root / "second.md").exit_code


def test_a_file_that_is_no_text_is_told(project: Write) -> None:
    site = project({})
    (site.root / "b.docx").write_bytes(b"PK\x03\x04\x14\x00")
    result = run("import", "-C", site.root, site.root / "b.docx")

    assert 2 == result.exit_code
    assert "briefgen: b.docx is not a text; save the article as text, Markdown or HTML\n" == result.stderr


def test_nothing_is_fetched_from_the_web(project: Write) -> None:
    result = run("import", "-C", project({}).root, "https://example.org/article")

    assert 2 == result.exit_code
    assert "nothing is fetched from the web; save the page and import its file" in result.stderr


def test_reads_what_is_piped_in_and_prints(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main, ["import", "-", "-o", "-", "-C", str(tmp_path)], input="<h1>A</h1><p>B</p>"
    )

    assert 0 == result.exit_code
    assert "from standard input" in result.stdout
    assert result.stdout.endswith("---\nB\n")


def test_takes_the_form_and_the_date_that_are_told(project: Write) -> None:
    site = project({"article": ARTICLE})
    result = run(
        "import",
        site.root / "article",
        "-C",
        site.root,
        "-o",
        "-",
        "--format",
        "markdown",
        "--date",
        "2025-09-03",
    )

    assert "date: 2025-09-03\n" in result.stdout


def test_today_is_told_by_the_environment(project: Write) -> None:
    site = project({"article": "A bridge stands.\n"})
    result = run(
        "import", site.root / "article", "-C", site.root, "-o", "-", environment={"SOURCE_DATE_EPOCH": "0"}
    )

    assert "date: 1970-01-01  # guess: today; the article names no day\n" in result.stdout


def test_an_article_without_text_is_told(project: Write) -> None:
    site = project({"empty.txt": " \n"})
    result = run("import", site.root / "empty.txt", "-C", site.root)

    assert 2 == result.exit_code
    assert "briefgen: empty.txt holds no text\n" == result.stderr


def test_a_folder_without_a_site_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")

    assert "no folder" in run("import", tmp_path / "a.txt", "-C", tmp_path).stderr


def test_the_language_of_the_site_is_not_written(project: Write) -> None:
    site = project({"a.txt": "Die Brücke ist nicht für das Dorf.\n", "briefgen.yaml": "language: de\n"})

    assert "lang:" not in run("import", site.root / "a.txt", "-C", site.root, "-o", "-").stdout
