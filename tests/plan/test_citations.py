from __future__ import annotations

import json

from briefgen.config import Config, Outputs, PublisherSettings
from briefgen.dates import parse_date
from briefgen.plan.citations import cite_brief
from briefgen.records import Brief

CONFIG = Config(title="Desk & Co", base_url="https://x.example/")


def make_brief(date: str = "2025-09-04", authors: tuple[str, ...] = ("Ana Ilić", "Bo Ek")) -> Brief:
    return Brief(slug="bridge", title="50% of {it}", date=parse_date(date), authors=authors)


def test_a_brief_is_cited_in_plain_words() -> None:
    assert (
        "Ana Ilić and Bo Ek, “50% of {it}”, Desk & Co, 4 September 2025, https://x.example/briefs/bridge/"
        == (cite_brief(make_brief(), CONFIG).plain)
    )


def test_without_authors_the_publisher_stands_for_them() -> None:
    brief = make_brief(authors=())

    assert cite_brief(brief, Config()).plain.startswith("“50%")
    assert cite_brief(brief, Config(publisher=PublisherSettings(name="P"))).plain.startswith("P, “50%")


def test_bibtex_escapes_what_tex_would_read() -> None:
    bibtex = cite_brief(make_brief(), CONFIG).bibtex

    assert bibtex.startswith("@online{bridge,\n")
    assert r"title = {{50\% of \{it\}}}" in bibtex
    assert r"organization = {Desk \& Co}" in bibtex
    assert "author = {{Ana Ilić} and {Bo Ek}}" in bibtex
    assert "date = {2025-09-04}" in bibtex
    assert "date = {2025}" in cite_brief(make_brief("2025-09"), CONFIG).bibtex


def test_csl_keeps_the_date_as_precise_as_it_is() -> None:
    for date, parts in (("2025-09-04", [2025, 9, 4]), ("2025-09", [2025, 9]), ("2025", [2025])):
        (item,) = json.loads(cite_brief(make_brief(date), CONFIG).csl)

        assert parts == item["issued"]["date-parts"][0]
    assert [{"literal": "Ana Ilić"}, {"literal": "Bo Ek"}] == item["author"]
    assert "URL" not in json.loads(cite_brief(make_brief(), Config()).csl)[0]


def test_without_data_there_are_words_only() -> None:
    citation = cite_brief(make_brief(), Config(outputs=Outputs(data=False)))

    assert ("", "") == (citation.bibtex, citation.csl)
