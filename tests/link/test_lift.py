from __future__ import annotations

from briefgen.dates import parse_date
from briefgen.diagnostics import Location, Pointer, Report
from briefgen.link.lift import Lifted, lift_records
from briefgen.records import Brief, Quote, Source
from briefgen.urls import is_slug, slugify_text


def lift(*briefs: Brief, sources: tuple[Source, ...] = ()) -> tuple[Lifted, list[str]]:
    report = Report(locate=lambda pointer: Location(pointer.path, 1))
    shared = {source.slug: source for source in sources}
    lifted = lift_records(briefs, {}, shared, slugify_text, report)
    return lifted, [found.message for found in report.diagnostics]


def brief(
    slug: str, *, sources: tuple[str | Source, ...] = (), quotes: tuple[str | Quote, ...] = ()
) -> Brief:
    return Brief(
        slug=slug,
        title="B",
        date=parse_date("2025"),
        sources=sources,
        quotes=quotes,
        origin=Pointer(f"{slug}.md"),
    )


def source(
    slug: str = "", title: str = "One", url: str = "https://x.example/1", publisher: str = "P"
) -> Source:
    return Source(slug=slug, title=title, url=url, publisher=publisher)


def test_sources_are_named_for_publisher_and_title() -> None:
    lifted, _ = lift(brief("a", sources=(source("s1"), "shared", source(title="Two"))))

    assert ("p-one", "shared", "p-two") == lifted.briefs["a"].sources
    assert {"s1": "p-one", "p-two": "p-two"} == lifted.local_sources["a"]


def test_the_same_source_again_is_the_same_record_and_another_is_not() -> None:
    other = source("s1", url="https://x.example/2")
    lifted, _ = lift(
        brief("a", sources=(source("s1"),)),
        brief("b", sources=(source("x"), source("x2"))),
        brief("c", sources=(other,)),
    )

    assert ("p-one", "p-one") == lifted.briefs["b"].sources
    assert lifted.briefs["c"].sources[0] not in ("p-one", "")
    assert 2 == len(lifted.sources)


def test_sources_without_an_address_belong_to_their_brief() -> None:
    nameless = source("s1", title="Source 1", url="", publisher="")
    lifted, _ = lift(
        brief("a", sources=(nameless,)), brief("b", sources=(nameless, source("", title="???", url="")))
    )

    assert ("a-s1",) == lifted.briefs["a"].sources
    assert ("b-s1", "b-source") == lifted.briefs["b"].sources


def test_sources_without_words_are_named_for_their_site() -> None:
    lifted, _ = lift(
        brief("a", sources=(source("", "…", "https://news.example/1", ""), source("", "…", "odd:1", "")))
    )

    assert ("news-example", "source") == lifted.briefs["a"].sources


def test_quotes_are_named_for_speaker_and_first_words() -> None:
    said = (
        Quote(speaker="Ana Ilić", text="One two three four five six seven"),
        Quote(speaker="Ana Ilić", text="…"),
    )
    lifted, _ = lift(brief("a", quotes=said))
    first, second = lifted.briefs["a"].quotes

    assert first == "ana-ilic-one-two-three-four-five-six"
    assert isinstance(second, str)
    assert is_slug(second)
    assert Pointer("a.md", keys=("quotes", 0)) == lifted.quotes[str(first)].origin


def test_equal_quotes_without_ids_are_kept_apart() -> None:
    same = Quote(speaker="ana", text="Yes")
    lifted, _ = lift(brief("a", quotes=(same,)), brief("b", quotes=(same, "shared")))

    assert ("ana-yes",) == lifted.briefs["a"].quotes
    assert 2 == len(lifted.quotes)
    assert {"a", "b"} == set(lifted.brief_of_quote.values())


def test_an_inline_source_may_name_a_shared_one_but_not_contradict_it() -> None:
    shared = source("afp")
    again, faults = lift(brief("a", sources=(Source(slug="afp", title="One"),)), sources=(shared,))
    _, contradicting = lift(brief("a", sources=(Source(slug="afp", title="Other"),)), sources=(shared,))

    assert ((("afp",)), []) == (again.briefs["a"].sources, faults)
    assert 1 == len(contradicting)


def test_ids_that_are_none_or_taken_are_told() -> None:
    said = Quote(slug="q", speaker="ana", text="Yes")
    lifted, faults = lift(
        brief(
            "a",
            sources=(source("S 1"), source("s"), source("s", title="Two")),
            quotes=(said, said, Quote(slug="Q", speaker="a", text="b")),
        )
    )

    assert (1, 1) == (len(lifted.briefs["a"].sources), len(lifted.briefs["a"].quotes))
    assert 4 == len(faults)
