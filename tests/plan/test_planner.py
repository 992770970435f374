from __future__ import annotations

from projects import Write


def test_numbered_pages_say_so_in_their_titles(project: Write) -> None:
    files = {f"content/briefs/{n}.md": f"---\ntitle: B{n}\ndate: 2025-01-0{n}\n---\n" for n in range(1, 4)}
    pages = project({**files, "briefgen.yaml": "page_size: 2\n"}).plan()

    assert ("Briefs", "Briefs, page 2") == (
        pages["briefs/index.html"].head.title,
        pages["briefs/page/2/index.html"].head.title,
    )
    assert pages["briefs/page/2/index.html"].head.root == "../../../"


def test_a_brief_that_refers_twice_is_listed_once(project: Write) -> None:
    page = project(
        {
            "content/topics/t.yaml": "name: T\n",
            "content/briefs/a.md": "---\ntitle: A\ndate: 2025-01-01\ntopics: [t]\n---\n[[t]]\n",
        }
    ).plan()["topics/t/index.html"]

    assert 1 == page.briefs.total
