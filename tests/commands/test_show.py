from __future__ import annotations

import json

from projects import BRIEF, Write, run

FILES = {
    "content/actors/ana.yaml": "name: Ana\nkind: person\nborn: 1970-01-02\nbody: |\n  One.\n  Two.\n",
    "content/briefs/bridge.md": BRIEF + "[[ana]]\n",
}


def test_a_record_is_shown_as_content_writes_it(project: Write) -> None:
    result = run("show", "ana", "-C", project(FILES).root)

    assert 0 == result.exit_code
    assert result.stdout == (
        "actor: ana\nfile: content/actors/ana.yaml\npage: /actors/ana/\n\n"
        "name: Ana\nkind: person\nborn: 1970-01-02\nbody: |\n  One.\n  Two.\n\n"
        "computed:\n  briefs:\n  - bridge\n\n"
        "referred to by:\n  brief bridge: A bridge (body)\n"
    )


def test_a_record_that_nothing_refers_to_says_so(project: Write) -> None:
    result = run("show", "b", "-C", project({"content/places/b.yaml": "name: B\n"}).root)

    assert result.stdout.endswith("name: B\n\nreferred to by:\n  nothing\n")


def test_a_record_as_json(project: Write) -> None:
    shown = json.loads(run("show", "ana", "--json", "-C", project(FILES).root).stdout)

    assert {"kind", "id", "file", "page", "fields", "computed", "backlinks"} == shown.keys()
    assert [{"kind": "brief", "id": "bridge", "name": "A bridge", "field": "body"}] == shown["backlinks"]


def test_words_need_no_quotation_marks_and_no_capitals(project: Write) -> None:
    site = project({"content/actors/jens-holm.yaml": "name: Jens Holm\nkind: person\n"})

    assert (
        run("show", "jens-holm", "-C", site.root).stdout
        == run("show", "jens", "holm", "-C", site.root).stdout
    )
    assert 'no record "jens hol"' in run("show", "jens", "hol", "-C", site.root).stderr


def test_an_id_that_is_not_there_ends_with_2(project: Write) -> None:
    result = run("show", "anna", "-C", project(FILES).root)

    assert 2 == result.exit_code
    assert 'briefgen: no record "anna"; did you mean "ana"?\n' == result.stderr


def test_a_record_may_be_named_by_its_file(project: Write) -> None:
    site = project({"content/actors/ana.yaml": "name: Ana Ilić\nkind: person\n"})

    assert (
        run("show", "-C", site.root, "content/actors/ana.yaml").stdout
        == run("show", "-C", site.root, "ana").stdout
    )
