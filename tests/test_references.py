from __future__ import annotations

import pytest
from briefgen.references import NameFinder, find_references
from hypothesis import given
from hypothesis import strategies as st


def find(text: str) -> list[tuple[str, str, str]]:
    return [(found.form, found.target, found.label) for found in find_references(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[[mark-rutte]]", ("link", "mark-rutte", "")),
        ("[[ Mark Rutte ]]", ("link", "Mark Rutte", "")),
        ("[[Mark\nRutte|the NATO\nchief]]", ("link", "Mark Rutte", "the NATO chief")),
        ("[[event:talks]]", ("link", "event:talks", "")),
        ("*[[a|b *c*]]*", ("link", "a", "b *c*")),
        ("[@afp]", ("citation", "afp", "")),
        ("[@afp, para. 3, p. 4]", ("citation", "afp", "para. 3, p. 4")),
        ("x\n![[quote:a-b]] \ny", ("quote", "a-b", "")),
        ("[text [[a]] more](http://x.example)", ("link", "a", "")),
        ("| a | [[b|c]] |", ("link", "b", "c")),
        ("- item\n    [[a]]", ("link", "a", "")),
    ],
)
def test_each_form_is_found(text: str, found: tuple[str, str, str]) -> None:
    assert [found] == find(text)


@pytest.mark.parametrize(
    "text",
    [
        "`[[a]]`",
        "``a ` [[b]]``",
        "```\n[[a]] [@b]\n```",
        "~~~ x\n[[a]]\n~~~~\n",
        "```\n[[a]] never closed",
        "text\n\n    [[a]]\n",
        "\\[[a]] \\[@b]",
        "![[quote:a]] in a line",
        "[[a\n\nb]]",
        "[[]]",
        "[@]",
        "[@a](http://x.example)",
        "[[a] b]",
        "mail me@x.example",
    ],
)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert [] == find(text)


@given(st.text(alphabet="[]@|!`~\\\n a:,quote"))
def test_references_are_in_order_and_apart(text: str) -> None:
    ends = [0]
    for found in find_references(text):
        assert ends[-1] <= found.start < found.end <= len(text)
        ends.append(found.end)


NAMES = {
    "Mark Rutte": "rutte",
    "Rutte": "rutte-family",
    "NATO": "nato",
    "NATO Council": "council",
    "A. (Ana) Ilić+": "ana",
    "王毅": "wang-yi",
    "ประยุทธ์": "prayut",
    "محمد": "muhammad",
    "«X»": "never",
}


def mention(text: str, *linked: str) -> list[tuple[str, str]]:
    taken = [(found.start, found.end) for found in find_references(text)]
    found = NameFinder(NAMES).find_first_mentions(text, linked, taken)
    return [(text[each.start : each.end], each.slug) for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mark Rutte spoke; Mark Rutte left.", [("Mark Rutte", "rutte")]),
        ("Mark\nRutte's word", [("Mark\nRutte", "rutte")]),
        ("The NATO Council of NATO", [("NATO Council", "council"), ("NATO", "nato")]),
        ("(NATO) NATO-led", [("NATO", "nato")]),
        ("NATOs and nato", []),
        ("A. (Ana) Ilić+ came", [("A. (Ana) Ilić+", "ana")]),
        ("外交部长王毅说", [("王毅", "wang-yi")]),
        ("นายประยุทธ์ NATO", [("ประยุทธ์", "prayut"), ("NATO", "nato")]),
        ("قال محمد اليوم", [("محمد", "muhammad")]),
        ("ประเทศ", []),
        ("*NATO*", [("NATO", "nato")]),
        ("- NATO\n- Rutte", [("NATO", "nato"), ("Rutte", "rutte-family")]),
    ],
)
def test_the_first_mention_of_a_name_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert found == mention(text)


@pytest.mark.parametrize(
    "text",
    [
        "# NATO",
        "NATO\n====",
        "> NATO\n> more",
        "`NATO`",
        "```\nNATO\n```",
        "[NATO](http://x.example)",
        "[NATO][1]",
        "![NATO](x.png)",
        "[1]: http://x.example/NATO",
        "<http://NATO.example>",
        "https://x.example/NATO/a",
        '<a title="NATO">',
        "“NATO”",
        "He said “of NATO and",
        '"of NATO"',
        "«NATO»",
        "„NATO“",
        "[[x|NATO]]",
        "[@a, NATO]",
    ],
)
def test_names_in_links_code_headings_and_quotations_are_left_alone(text: str) -> None:
    assert [] == mention(text)


def test_a_later_mention_counts_where_the_first_is_in_a_quotation() -> None:
    assert [("NATO", "nato")] == mention("“NATO” and NATO")


def test_what_is_linked_by_hand_is_not_linked_again() -> None:
    assert [] == mention("NATO", "nato")


@given(st.text(alphabet="Mark Rutte NATO“”«»[]()`>\n王毅"))
def test_mentions_are_in_order_and_apart(text: str) -> None:
    end = 0
    for found in NameFinder(NAMES).find_first_mentions(text, (), ()):
        assert end <= found.start < found.end <= len(text)
        end = found.end
