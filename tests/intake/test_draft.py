from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pytest
from briefgen.check import check_site, check_texts, make_brief_check
from briefgen.config import Config
from briefgen.dates import parse_date
from briefgen.diagnostics import Report
from briefgen.intake.article import Article, FoundSource, clean_text, guess_form, read_plain
from briefgen.intake.draft import draft_brief
from briefgen.intake.known import Known, learn_known
from briefgen.intake.webpage import read_webpage
from briefgen.link import link_site
from briefgen.locating import Locator
from briefgen.records import Brief, Quote, Source
from briefgen.references import find_references
from hypothesis import given, settings
from hypothesis import strategies as st

from projects import Write, load_records

TODAY = date(2025, 9, 10)
FORMAT_RULES = {
    "yaml-syntax", "encoding", "front-matter-unclosed", "duplicate-key", "yaml-alias", "unknown-field", "missing-field",
    "wrong-type", "unknown-value", "not-a-day", "bad-id", "duplicate-id", "unknown-reference", "wrong-kind",
}  # fmt: skip
SEED = Path(__file__).parents[2] / "content"


def draft(body: str, known: Known | None = None, **fields: object) -> str:
    article = Article(title="A bridge", body=body, **fields)  # type: ignore[arg-type]
    return draft_brief(article, known or Known(), name="bridge.txt", today=TODAY).text


def test_the_draft_of_a_small_article() -> None:
    text = draft(
        "On Thursday, September 2, Roads Minister Ana Moreira said: “It stands.” “A line that nobody at all says.”",
        sources=(FoundSource("the plan", "https://www.example.org/plan"), FoundSource("A book")),
        authors=("Jane Doe",),
    )

    assert (
        text
        == """\
---
# Drafted by briefgen import from bridge.txt. Look at each line with the word guess,
# take its comment out, and take out the status when all is well.
title: "A bridge"
date: 2025-09-02  # guess: from "Thursday, September 2"; the year that is nearest to today
status: draft
dateline: "Thursday, September 2"  # guess: as printed
authors: ["Jane Doe"]
sources:
  - id: s1
    title: "the plan"
    publisher: example.org
    url: "https://www.example.org/plan"
  - id: s2
    title: "A book"
quotes:
  # guess: the speaker, before it: "… September 2, Roads Minister Ana Moreira said"
  - speaker: "Ana Moreira"
    text: "It stands."
  # guess: the speaker, before it: "… September 2, Roads Minister Ana Moreira said"
  - speaker: "Ana Moreira"
    text: "A line that nobody at all says."
actors:
  - "Ana Moreira"  # guess: person, Roads Minister; no record yet
# guess: 2025-09-02 is a day of an event: On Thursday, September 2, Roads Minister Ana Moreira said: “It stands.” “A line that nobody at all …
---
On Thursday, September 2, Roads Minister Ana Moreira said: “It stands.” “A line that nobody at all says.”
"""
    )


def test_a_page_is_the_source_of_its_own_quotes() -> None:
    text = draft(
        "LISBON (AFP) - Ana Moreira called it “a wreck”.",
        url="https://example.org/a",
        publisher="The Sele Times",
        published="2025-09-04",
        lang="en-GB",
        sources=(FoundSource("A bridge", "https://example.org/a"),),
    )

    assert "date: 2025-09-04  # guess: the article says when it was published\n" in text
    assert (
        '    publisher: "The Sele Times"\n    url: "https://example.org/a"\n    published: 2025-09-04\n'
        '    wire: "AFP"  # guess: in brackets before the first sentence\n'
    ) in text
    assert '    text: "a wreck"\n    kind: partial\n    source: s1\n' in text
    assert "lang:" not in text


def test_the_only_source_is_that_of_the_quotes() -> None:
    body, source = "Ana Moreira said: “It stands.”", FoundSource("Northwire", "https://example.org/a")
    known = Known(sources={"https://example.org/a": "northwire"})

    assert '    text: "It stands."\n    source: s1  # guess: the only source\n' in draft(
        body, sources=(source,)
    )
    assert "    source: northwire  # guess: the only source\n" in draft(body, known, sources=(source,))
    assert "    source: " not in draft(body, sources=(source, FoundSource("Gazette")))


def test_a_known_page_is_the_source_of_its_own_quotes() -> None:
    text = draft(
        "Ana Moreira said: “It stands.”",
        Known(sources={"https://example.org/a": "northwire"}),
        url="https://example.org/a",
        sources=(FoundSource("A bridge", "https://example.org/a"),),
    )

    assert "    source: northwire\n" in text


def test_quotations_without_speaker_are_told() -> None:
    assert '# guess: nobody known says "It stands here for all."\n' in draft("“It stands here for all.”")


def test_a_name_that_other_records_bear_is_told() -> None:
    text = draft("Ana Moreira said: “It stands.” Ana Moreira left.", Known(taken=frozenset({"Ana Moreira"})))

    assert '  # guess: person "Ana Moreira", but other records bear that name\n' in text
    assert '# guess: "Ana Moreira", a name that is taken, says "It stands."\n' in text


def test_other_languages_are_named() -> None:
    assert "lang: de  # guess: by its commonest words\n" in draft("Die Brücke ist nicht für das Dorf.")
    assert "lang: uk\n" in draft("The bridge", lang="uk")


def test_known_records_are_referred_to_by_their_ids(project: Write) -> None:
    site = project(
        {
            "content/actors/all.yaml": "- {id: ana, name: Ana Moreira, kind: person}\n",
            "content/sources/plan.yaml": "title: The plan\nurl: https://example.org/plan\n",
            "content/events/all.yaml": """
                - {id: talks, title: Talks, date: 2025-09-04, participants: [{actor: ana}]}
                - {id: others, title: Others, date: 2025-09-04}
                - {id: month, title: Month, date: 2025-09, participants: [{actor: ana}]}
                """,
            "content/briefs/2025-09-04-a-bridge.md": "---\ntitle: A\n---\n",
            "content/briefs/2025-09-04-a-bridge-2.md": "---\ntitle: A\n---\n",
        }
    )
    known = learn_known(load_records(site.root, site.report), "en")
    article = Article(
        title="A bridge",
        body="Ana Moreira said on 4 September 2025: “It stands.”",
        sources=(FoundSource("x", "https://example.org/plan"),),
    )
    made = draft_brief(article, known, name="-", today=TODAY)

    assert "2025-09-04-a-bridge-3" == made.slug
    assert "sources:\n  - plan\n" in made.text
    assert "  - speaker: ana\n" in made.text
    assert "actors:\n  - ana\n" in made.text
    assert "events:\n  - talks  # guess: 2025-09-04, and somebody in it is named here\n# guess" in made.text


def test_the_editors_date_is_no_guess() -> None:
    article = Article(title="…", body="On September 2 he left.")
    made = draft_brief(article, Known(), name="-", today=TODAY, day="2025-09-04")

    assert "date: 2025-09-04\n" in made.text
    assert "2025-09-04-article" == made.slug


def test_an_address_that_cannot_be_taken_apart_is_kept() -> None:
    assert '    title: "https://[x/y"\n    publisher: ""\n' in draft(
        "A", sources=(FoundSource("", "https://[x/y"),)
    )


def load_draft(text: str, root: Path) -> tuple[Brief, Report]:
    (root / "content" / "briefs").mkdir(parents=True, exist_ok=True)
    (root / "content" / "briefs" / "2025-09-04-draft.md").write_bytes(text.encode())
    report = Report(Locator(root))
    records = load_records(root, report)
    link_site(records, Config(), report, now=parse_date("2025-09-10"), with_drafts=True)
    brief = records.by_kind["brief"].get("2025-09-04-draft")
    assert isinstance(brief, Brief), [str(found) for found in report.diagnostics]
    return brief, report


TEXTS = st.one_of(
    st.text(),
    st.text(st.sampled_from("ab AB.,:“”\"'‘’«»\n-#<>[]@!&*_{}|\\0123456789%?")),
    st.lists(
        st.sampled_from(
            ["Ana Moreira", "NATO", "said", "told", "he", "“It stands", "“", "”", '"', ".", ",", "\n\n", ": ", " ",
             "the", "minister", "2 September", "Thursday,", "https://example.org/a", "[a](https://example.org/b)",
             "Sources:", "- one", "Q:", "A:", "---", "[[x]]", "[@y]", "<b>", "&amp;", "LISBON (AFP) - ", "By Jane Doe"]
        )
    ).map("".join),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["article.txt", "article.md", "article.html", "-"]))
def test_whatever_the_article_the_draft_loads_without_a_fault_of_format(text: str, name: str) -> None:
    cleaned = clean_text(text)
    form = guess_form(name, cleaned)
    article = read_webpage(cleaned) if form == "html" else read_plain(cleaned, form)
    made = draft_brief(article, Known(), name=name, today=TODAY)

    with tempfile.TemporaryDirectory() as folder:
        brief, report = load_draft(made.text, Path(folder))
    assert "draft" == brief.status
    assert article.body.strip() == brief.body.strip()
    assert set() == {found.rule for found in report.found} & FORMAT_RULES


def test_the_article_that_the_shipped_brief_came_as(tmp_path: Path) -> None:
    """Only what that brief holds is read here: its title and its body, without its references."""
    seed = load_records(SEED.parent, Report(Locator(SEED.parent)))
    brief = seed.by_kind["brief"]["2025-09-04-rutte-no-russian-veto"]
    assert isinstance(brief, Brief)
    known = learn_known(seed, "en")
    body = show_plain(brief.body, {slug: name for name, slug in reversed(known.actors.items())})
    text = f"{brief.title}\n{body}\nRelated Sources:\n• Source 1 • Source 2"
    for names, wanted in ((known, set(brief.actors) - {"coalition-of-the-willing"}), (Known(), set[str]())):
        made = draft_brief(read_plain(text, "text"), names, name="a.txt", today=TODAY, day="2025-09-04")
        drafted, report = load_draft(made.text, tmp_path)
        site = link_site(
            load_records(tmp_path, report), Config(), report, now=parse_date("2025-09-10"), with_drafts=True
        )
        in_text = check_texts(site.briefs[drafted.slug], Config())
        findings = [*check_site(site, Config()), *in_text, *make_brief_check(site)(drafted.slug)]
        found = {finding.rule.id for finding in findings}

        quotes = [quote for quote in drafted.quotes if isinstance(quote, Quote)]
        assert ["Why are we", "If Ukraine"] == [quote.text[:10] for quote in quotes]
        assert {"mark-rutte" if names.actors else "Mark Rutte"} == {quote.speaker for quote in quotes}
        assert wanted <= set(drafted.actors)
        assert ["Source 1", "Source 2"] == [
            source.title for source in drafted.sources if isinstance(source, Source)
        ]
        if not names.actors:
            assert {"weekday-mismatch", "placeholder-source", "unsourced-quote"} <= found


def show_plain(body: str, names: dict[str, str]) -> str:
    for found in reversed(find_references(body)):
        shown = "" if found.form == "citation" else found.label or names.get(found.target, found.target)
        body = body[: found.start] + shown + body[found.end :]
    return "\n".join(line.rstrip() for line in body.splitlines() if line.strip())


@pytest.mark.parametrize("count", [12])
def test_not_more_days_than_an_editor_reads(count: int) -> None:
    days = "\n\n".join(f"On {day} September 2025 it stood." for day in range(1, count + 1))

    assert 10 == draft(days).count("is a day of an event")
