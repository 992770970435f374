from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from briefgen.pipeline import Options, check_content

from projects import BRIEF, Write


def test_finished_pages_are_checked_and_nothing_is_written(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF + "[here](/no/such/page/)\n"})
    before = sorted(site.root.rglob("*"))
    result = check_content(Options(root=site.root, output=site.root / "output"))

    assert "broken-link" in {found.rule for found in result.found}
    assert result.written is None
    assert result.contents is not None
    assert before == sorted(site.root.rglob("*"))


def test_pages_are_not_checked_where_a_template_failed(project: Write) -> None:
    site = project(
        {
            "content/briefs/bridge.md": BRIEF + "[here](/no/such/page/)\n",
            "templates/pages/brief.html": "{{ nothing }}",
        }
    )
    rules = {found.rule for found in check_content(Options(root=site.root, output=site.root)).found}

    assert "template-error" in rules
    assert "broken-link" not in rules


def test_settings_that_cannot_be_read_are_all_that_is_told(project: Write) -> None:
    site = project({"content/briefs/bridge.md": BRIEF, "briefgen.yaml": "titel: x\n"})
    result = check_content(Options(root=site.root, output=site.root))

    assert ["unknown-field"] == [found.rule for found in result.found]
    assert result.contents is None


def test_anybody_can_render_what_is_checked(project: Write) -> None:
    many = "".join(f"- {{id: a{i}, name: A{i}, kind: person}}\n" for i in range(60))
    site = project({"content/actors/all.yaml": many})
    options = Options(root=site.root, output=site.root)
    here = check_content(options).diagnostics

    assert here == check_content(replace(options, make_executor=lambda: ThreadPoolExecutor(2))).diagnostics
    assert here == check_content(replace(options, jobs=2)).diagnostics
