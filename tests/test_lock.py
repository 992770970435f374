from __future__ import annotations

import pytest
from briefgen.lock import make_lock, read_lock, write_lock
from briefgen.messages import BriefgenError

from projects import Project, Write

HEAD = "---\ntitle: A  bridge\ndate: 2025-09-04T10:00Z\nquotes: [{id: q, speaker: ana, text: It’s ours.}]\ncorrections: [{date: 2025-09-05, kind: update}]\n---\n"
FILES: dict[str, str | bytes] = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\n",
    "content/topics/t.yaml": "name: Tolls\n",
    "content/places/p.yaml": "name: Port\n",
    "content/events/e.yaml": "title: Talks\ndate: 2025-09-04\n",
    "content/sources/s.yaml": "title: Plan\n",
    "content/pages/about.yaml": "title: About\n",
    "content/briefs/a.md": HEAD + "Ana met at Talks on Tolls in Port by Plan, see About and A bridge.\n",
}


def paragraphs(site: Project, body: str) -> tuple[str, ...]:
    (site.root / "content/briefs/a.md").write_text(HEAD + body, encoding="utf-8")
    return make_lock(site.link()).briefs["a"].paragraphs


def test_what_is_written_reads_back_the_same_in_sorted_lines(project: Write) -> None:
    site = project(FILES)
    lock = make_lock(site.link())
    write_lock(site.root, lock)
    lines = (site.root / "briefgen.lock").read_text(encoding="utf-8").splitlines()

    assert lock == read_lock(site.root)
    assert sorted(lines) == lines
    assert "brief a title A bridge" in lines
    assert "brief a date 2025-09-04T10:00Z" in lines
    assert ["It's ours."] == list(lock.quotes.values())


def test_a_site_without_lock_has_none(project: Write) -> None:
    assert read_lock(project({}).root) is None


def test_a_file_that_is_no_lock_is_told(project: Write) -> None:
    site = project({"briefgen.lock": "# a\n\n<<<<<<< HEAD\n"})

    with pytest.raises(BriefgenError, match=r"briefgen\.lock:3: not a line of a lock"):
        read_lock(site.root)


def test_white_space_markup_links_and_citations_do_not_count(project: Write) -> None:
    site = project(FILES)
    plain = paragraphs(
        site, "Ana met at Talks on Tolls in Port by Plan, see About and A bridge.\n\nIt’s ours.\n"
    )
    marked = paragraphs(
        site,
        "\n## **[[ana]]** met at [[e]]   on [[t]]\nin [[p]] by [[s]], see [[about]] and [[a]]. [@s]\n\n\n> It's [ours](https://example.org). [[q|]]\n\n![[quote:q]]\n\n<br>\n",
    )

    assert plain == marked
    assert 2 == len(plain)


def test_words_count(project: Write) -> None:
    site = project(FILES)

    assert paragraphs(site, "One.") != paragraphs(site, "Two.")


def test_drafts_leave_no_trace(project: Write) -> None:
    site = project(
        {
            **FILES,
            "content/briefs/secret.md": "---\ntitle: Secret\ndate: 2025-09-04\nstatus: draft\nactors: [Hidden Person]\n---\n",
        }
    )
    write_lock(site.root, make_lock(site.link()))
    text = (site.root / "briefgen.lock").read_text(encoding="utf-8").lower()

    assert "secret" not in text
    assert "hidden" not in text
