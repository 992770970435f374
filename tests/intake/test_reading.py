from __future__ import annotations

from datetime import date

import pytest
from briefgen.intake.article import Article, read_plain
from briefgen.intake.known import Known
from briefgen.intake.reading import Reading, read_article

TODAY = date(2026, 1, 5)


def read(body: str, known: Known | None = None, **fields: str) -> Reading:
    return read_article(Article(title="A Bridge For Nato", body=body, **fields), known or Known(), TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "published", "day", "reason"),
    [
        (
            "On September 2 and 3 May 2024",
            "2025-09-04",
            "2025-09-04",
            "the article says when it was published",
        ),
        ("On September 2 and 3 May 2024", "yesterday", "2024-05-03", 'from "3 May 2024"'),
        (
            "On September 2 he left.",
            "",
            "2025-09-02",
            'from "September 2"; the year that is nearest to today',
        ),
        ("He left.", "", "2026-01-05", "today; the article names no day"),
    ],
)
def test_finds_the_day_and_says_how(body: str, published: str, day: str, reason: str) -> None:
    reading = read(body, published=published)

    assert (day, reason) == (reading.day, reading.day_reason)


def test_the_line_before_the_first_sentence_tells_place_and_agency_and_names_nobody() -> None:
    reading = read(
        "LISBON, Sept 4 (Reuters) - The bridge stands.\n\n(Reporting by Jane Doe)",
        Known(places={"Lisbon": "lisbon"}),
    )

    assert ("lisbon", "Reuters", "LISBON, Sept 4 (Reuters)") == (
        reading.place,
        reading.wire,
        reading.dateline,
    )
    assert () == reading.named


@pytest.mark.parametrize("body", ["It was late - and dark.", "Rutte (born in The Hague) - a man", "He left."])
def test_a_dash_in_a_sentence_makes_no_dateline(body: str) -> None:
    assert ("", "") == (read(body).place, read(body).dateline)


def test_the_place_of_the_dateline_is_no_actor() -> None:
    reading = read(
        "NORTH SUND, Sept 4 (Northwire) – North Sund has a bridge. “It stands,” Ana Moreira said in North Sund."
    )

    assert ("North Sund", ["Ana Moreira"]) == (reading.place, [each.name for each in reading.named])


def test_an_actor_of_that_name_is_one_where_it_speaks_or_is_called_otherwise() -> None:
    known = Known(actors={"Sund": "town", "Town of Sund": "town"})
    head = "SUND, Sept 4 (Northwire) – He spoke in Sund."

    assert [] == [each.name for each in read(head, known).named]
    assert ["town"] == [each.name for each in read(f"{head} The Town of Sund pays.", known).named]
    assert ["town"] == [each.name for each in read(f"{head} “It stands,” Sund said.", known).named]


def test_a_state_in_the_dateline_may_act() -> None:
    assert ["Ukraine"] == [each.name for each in read("UKRAINE (Reuters) – Ukraine has a bridge.").named]


def test_a_weekday_with_its_date_in_the_first_paragraph_is_the_dateline() -> None:
    assert (
        "Thursday, September 2"
        == read("On Thursday, September 2, he left.\n\nOn Friday, September 3, he came.").dateline
    )
    assert "" == read("He left.\n\nOn Friday, September 3, he came.").dateline


def test_names_each_once_and_guesses_of_one_word_only_if_they_speak() -> None:
    body = "He met Olga in Prague. Mark Rutte and Rutte left. Costa said: “It stands.” It was in Lisbon."
    reading = read(body, Known(places={"Mark Rutte": "no-person"}))

    assert ["Costa"] == [named.name for named in reading.named]


def test_the_title_names_only_who_is_certain() -> None:
    article = read_plain("Sweden And The Bridge Company Build For Mark Rutte\n\nIt stands.\n", "text")

    assert ["Sweden"] == [named.name for named in read_article(article, Known(), TODAY).named]


def test_a_transcript_is_read_by_its_labels() -> None:
    reading = read("Ana Moreira came.\n\nQ: a?\n\nMoreira: It stands.\n\nQ: b?\n\nMoreira: “It does.”")

    assert ["It stands.", "It does."] == [each.text for each in reading.utterances]
