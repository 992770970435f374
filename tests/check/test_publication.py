from __future__ import annotations

import pytest
from briefgen.check.publication import TODO

from projects import Write


@pytest.mark.parametrize("text", ["TODO", "TK,", "XXX:", "Lorem FIXME", "TKTK"])
def test_marks_are_found(text: str) -> None:
    assert TODO.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = b",
        "<b>on x=1</b>",
        "if a < b and one = 2",
        "<em>script</em>",
        "the scripts",
        "JavaScript: the good parts",
        "data: none",
        "<basement>",
        "[a](notes/2025:1.html)",
        "[a](mailto:a@b.example)",
        '<a href="HTTPS://a.example">',
        "[a]: /b",
        "`<script>` and `[a](javascript:b)`",
        "    <script>",
    ],
)
def test_harmless_html_is_let_pass(text: str, project: Write) -> None:
    site = project({"content/pages/a.md": f"---\ntitle: A\n---\nx\n\n{text}\n"})

    assert [] == site.find("unsafe-html")


@pytest.mark.parametrize(
    "text",
    [
        "[a](▶javascript:b)",
        "[a](<▶JavaScript:b>)",
        "[a](▶java&#115;cript:b)",
        "![a](▶data:image/png;base64,AA)",
        "[a](▶vbscript:b)",
        "[a]: ▶data:text/html,b",
        "<▶javascript:b>",
        '<a title=x href="▶ftp://b">',
        "▶<img src=x/onerror=b>",
        '▶<b title="x"onclick=b>',
        "▶<video src=x>",
        "▶<SVG>",
        "▶<form>",
    ],
)
def test_what_is_taken_out_is_told_of_at_its_place(text: str, project: Write) -> None:
    before, _, after = text.partition("▶")
    site = project({"content/pages/a.md": f"---\ntitle: A\n---\n{before}{after}\n"})

    found = [line.split(":", 1)[1].split(": ")[0] for line in site.find("unsafe-html")]
    assert [f"4:{len(before) + 1}"] == found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("![](a.png)", True),
        ("![ ][a]", True),
        ("<img src=a.png>", True),
        ('<img src=a.png alt="">', True),
        ('<img alt="A" src=a.png>', False),
        ("![A](a.png)", False),
        ("`![](a.png)`", False),
    ],
)
def test_a_picture_needs_words(text: str, is_found: bool, project: Write) -> None:
    site = project({"content/pages/a.md": f"---\ntitle: A\n---\n{text}\n"})

    assert is_found == bool(site.find("missing-alt"))


def test_marks_in_code_are_let_pass(project: Write) -> None:
    site = project({"content/pages/a.md": "---\ntitle: A\n---\nWrite `TODO` and\n\n    FIXME\n"})

    assert [] == site.find("todo-marker")


def test_every_kind_of_body_is_looked_at(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.md": "---\nname: Ana\nkind: person\n---\nTODO\n",
            "content/events/e.md": "---\ntitle: E\ndate: 2025\n---\nTODO\n",
            "content/quotes/q.md": "---\nspeaker: ana\ntext: Yes\ndate: 2025\n---\nTODO\n",
            "content/sources/s.md": "---\ntitle: S\n---\nTODO\n",
            "content/topics/t.md": "---\nname: T\n---\nTODO todo\n",
            "content/places/p.md": "---\nname: P\n---\nTODO\n",
            "content/pages/a.md": "---\ntitle: A\n---\nTODO\n",
            "content/briefs/b.md": "---\ntitle: B\ndate: 2025\n---\nTODO\n",
        }
    )

    assert 8 == len(site.find("todo-marker"))


def test_marks_of_unfinished_work_are_found_in_titles_and_summaries(project: Write) -> None:
    site = project(
        {
            "content/briefs/a.md": "---\ntitle: A TODO\ndate: 2025\n---\n",
            "content/events/e.yaml": "title: E\ndate: 2025\nsummary: Who FIXME\n",
        }
    )

    assert ["a.md:2:10", "e.yaml:3:14"] == [
        line.split(": ")[0].rsplit("/", 1)[1] for line in site.find("todo-marker")
    ]


def test_what_is_written_inside_a_brief_is_told_of_in_each(project: Write) -> None:
    source = "{title: TODO, url: 'https://a.example/', body: 'Half a [[reference.'}"
    quote = "{speaker: TKTK, text: Yes, source: s, body: 'By then TK', id: NAME}"
    fields = f"title: A\ndate: 2025-09-04\nsources: [{source}, {{id: s, title: S}}]\nquotes: [{quote}]\n"
    site = project(
        {
            f"content/briefs/{name}.md": f"---\n{fields}---\n".replace("NAME", name)
            for name in ("first", "second")
        }
    )

    assert [
        "first.md:4:19",
        "first.md:5:20",
        "first.md:5:63",
        "second.md:4:19",
        "second.md:5:63",
    ] == [line.split(": ")[0].rsplit("/", 1)[1] for line in site.find("todo-marker")]
    assert 2 == len(site.find("half-reference"))
