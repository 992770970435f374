from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from briefgen.diagnostics import Report
from briefgen.pipeline import Options
from briefgen.pipeline.stages import Parse
from briefgen.serve import preview as preview_module
from briefgen.serve.preview import Preview
from briefgen.serve.snapshot import Snapshot, take_snapshot

from desks import PATIENCE, Browser, show
from projects import BRIEF, Write, write_files

BRIDGE = "content/briefs/bridge.md"
PAGE = "briefs/bridge/index.html"
SITE: dict[str, str | bytes] = {
    BRIDGE: BRIEF + "The text.\n",
    "content/briefs/other.md": BRIEF.replace("A bridge", "A ferry"),
}


def await_state(browser: Browser, page: str, errors: int) -> list[str]:
    news = browser.desk.preview.news
    for _ in range(100):
        known = news.number
        state = browser.state(page)
        if state["errors"] == errors:
            return [line["where"] for line in state["lines"] if line["level"] == "error"]
        assert news.wait(known, 20) != known, state
    raise AssertionError(state)


def test_a_fault_leaves_the_last_good_page_and_goes_away_by_itself(project: Write) -> None:
    root = project(SITE).root
    with show(root) as browser:
        write_files(root, {BRIDGE: BRIEF.replace("date", "tipe: x\ndate") + "New text.\n"})
        where = await_state(browser, PAGE, 1)
        held = browser.state(PAGE)["held"]
        shown = browser.ask("/briefs/bridge/").text
        write_files(root, {BRIDGE: BRIEF + "New text.\n"})
        await_state(browser, PAGE, 0)
        repaired = browser.ask("/briefs/bridge/").text

    assert where == ["content/briefs/bridge.md:3:1"]
    assert held
    assert "The text." in shown
    assert "New text." in repaired


def test_a_change_of_a_text_makes_its_page_alone(project: Write) -> None:
    root = project(SITE).root
    with show(root) as browser:
        before = browser.desk.preview.shown.snapshot
        write_files(root, {BRIDGE: BRIEF + "New text.\n"})
        browser.await_text("/briefs/bridge/", lambda text: "New text." in text)
        after = browser.desk.preview.shown.snapshot

    assert before is not None
    assert after is not None
    made_again = {url for url, page in after.pages.items() if page is not before.pages[url]}
    assert {PAGE} == made_again - {"quality/index.html"}


def test_files_may_be_renamed_and_deleted(project: Write) -> None:
    root = project(SITE).root
    with show(root) as browser:
        (root / BRIDGE).rename(root / "content" / "briefs" / "tunnel.md")
        browser.await_text("/briefs/tunnel/", lambda text: "The text." in text)
        gone = browser.ask("/briefs/bridge/").status
        (root / "content" / "briefs" / "tunnel.md").unlink()
        home = browser.await_text("/", lambda text: "A bridge" not in text)

    assert gone == 404
    assert "A ferry" in home


def test_settings_may_change(project: Write) -> None:
    root = project({**SITE, "briefgen.yaml": "base_url: https://example.org/\n"}).root
    with show(root) as browser:
        canonical = browser.ask("/").text
        write_files(root, {"briefgen.yaml": "title: The desk\n"})
        home = browser.await_text("/", lambda text: "The desk" in text)

    assert f'rel="canonical" href="http://127.0.0.1:{browser.port}/"' in canonical
    assert 'rel="canonical"' not in home


def test_settings_that_cannot_be_read_leave_nothing_to_show_until_they_can(project: Write) -> None:
    root = project({**SITE, "briefgen.yaml": "titel: x\n"}).root
    with show(root) as browser:
        first = browser.ask("/")
        where = await_state(browser, "index.html", 1)
        write_files(root, {"briefgen.yaml": "title: x\n"})
        browser.await_text("/", lambda text: "A ferry" in text)

    assert first.status == 503
    assert "Nothing to show yet" in first.text
    assert where == ["briefgen.yaml:1:1"]


def test_a_site_with_errors_from_the_first_is_shown_as_far_as_it_can_be(project: Write) -> None:
    root = project({**SITE, BRIDGE: BRIEF + "[[nobody]] came.\n"}).root
    with show(root) as browser:
        where = await_state(browser, PAGE, 1)
        page = browser.ask("/briefs/bridge/")

    assert where == [f"{BRIDGE}:5:1"]
    assert page.status == 200


def test_templates_and_assets_may_change_and_break(project: Write) -> None:
    root = project(SITE).root
    own = "templates/pages/brief.html"
    with show(root) as browser:
        version = browser.state(PAGE)["version"]
        write_files(root, {own: "<p>{{ title }} of ours</p>"})
        browser.await_text("/briefs/bridge/", lambda text: "A bridge of ours" in text)
        write_files(root, {own: "<p>{{ titel }}</p>"})
        where = await_state(browser, PAGE, 1)
        broken = browser.ask("/briefs/bridge/").text
        never = browser.ask("/briefs/other/")
        write_files(root, {own: b"\xff"})
        undecodable = await_state(browser, PAGE, 2)
        write_files(root, {own: "<p>{{ title }} again</p>"})
        browser.await_text("/briefs/bridge/", lambda text: "A bridge again" in text)

    assert version != browser.desk.preview.version_of(PAGE)
    assert where == [f"{own}:1:1"]
    assert undecodable == [f"{own}:1:1"] * 2
    assert "A bridge of ours" in broken
    assert never.status == 500


def test_findings_of_this_page_come_first(project: Write) -> None:
    late = {"content/actors/a.yaml": "name: A\nkind: person\n"}
    with show(project({**SITE, **late}).root) as browser:
        news = browser.desk.preview.news
        state = browser.state(PAGE)
        while not any(line["here"] for line in state["lines"]):
            known = news.number
            state = browser.state(PAGE)
            assert any(line["here"] for line in state["lines"]) or news.wait(known, 20) != known
        lines = state["lines"]

    assert [line["here"] for line in lines] == sorted((line["here"] for line in lines), reverse=True)
    assert state["source"] == BRIDGE


def test_a_content_folder_that_goes_and_comes_back_is_no_end(project: Write, tmp_path: Path) -> None:
    root = project(SITE).root
    aside = tmp_path / "aside"
    with show(root) as browser:
        (root / "content").rename(aside)
        (aside / "briefs" / "bridge.md").write_text(BRIEF + "New text.\n", encoding="utf-8")
        shown = browser.ask("/briefs/bridge/").text
        aside.rename(root / "content")
        browser.await_text("/briefs/bridge/", lambda text: "New text." in text)

    assert "The text." in shown


def test_a_new_reference_in_a_text_links_the_site_again(project: Write) -> None:
    root = project({**SITE, "content/actors/ana.yaml": "name: Ana\nkind: person\n"}).root
    with show(root) as browser:
        write_files(root, {BRIDGE: BRIEF + "[[ana]] came.\n"})
        browser.await_text("/briefs/bridge/", lambda text: "came." in text)
        browser.await_text("/actors/ana/", lambda text: "A bridge" in text)


def test_static_files_may_change_and_go(project: Write) -> None:
    root = project({**SITE, "content/static/a.txt": "one"}).root
    with show(root) as browser:
        version = browser.state()["version"]
        write_files(root, {"content/static/a.txt": "two", "content/static/b.txt": "b"})
        text = browser.await_text("/b.txt", lambda text: text == "b")
        changed = browser.state()["version"]
    (root / "content" / "static" / "a.txt").unlink()

    assert text == "b"
    assert version != changed
    assert browser.desk.preview.find_file("a.txt") is None


def test_feeds_are_made_when_they_are_asked_for(project: Write) -> None:
    with show(project({**SITE, "briefgen.yaml": "base_url: https://example.org/\n"}).root) as browser:
        feed, again = browser.ask("/feed.xml"), browser.ask("/feed.xml")
        none = browser.ask("/none.xml")

    assert "<feed" in feed.text
    assert f"http://127.0.0.1:{browser.port}/briefs/bridge/" in feed.text
    assert feed.text == again.text
    assert none.status == 404


def test_faults_of_a_site_that_had_some_from_the_first_are_those_of_now(project: Write) -> None:
    root = project({**SITE, BRIDGE: BRIEF + "[[nobody]] came.\n"}).root
    with show(root) as browser:
        write_files(root, {BRIDGE: BRIEF + "[[nobody]] and [[no-one]] came.\n"})
        await_state(browser, PAGE, 2)
        page = browser.ask("/briefs/bridge/").text

    assert "no-one" in page


@contextmanager
def follow(preview: Preview) -> Iterator[None]:
    """Have a site followed as long as the block goes on."""
    thread = Thread(target=preview.follow)
    thread.start()
    try:
        yield
    finally:
        preview.end()
        thread.join()


def await_page(preview: Preview, url: str, words: str) -> None:
    known = preview.news.number
    while words not in str(preview.find_page(url)):
        assert preview.news.wait(known, PATIENCE) != known
        known = preview.news.number


@pytest.fixture
def preview(project: Write) -> Preview:
    root = project(SITE).root
    return Preview(Options(root=root, output=root / "output", with_drafts=True), "http://localhost/")


def save(preview: Preview, title: str, text: str = "The text.") -> None:
    write_files(preview.root, {BRIDGE: BRIEF.replace("A bridge", title) + f"{text}\n"})
    preview.refresh({BRIDGE})


def test_the_page_of_an_edited_brief_comes_before_the_rest(preview: Preview) -> None:
    save(preview, "A tunnel")
    seen = ["A tunnel" in str(preview.find_page(url)) for url in (PAGE, "index.html")]
    with follow(preview):
        await_page(preview, "index.html", "A tunnel")

    assert [True, False] == seen


def test_a_save_is_shown_while_the_site_still_follows_another(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()

    def wait_and_take(options: Options, parse: Parse, report: Report) -> Snapshot | None:
        snapshot = take_snapshot(options, parse, report)
        begun.set()
        go_on.wait(PATIENCE)
        return snapshot

    monkeypatch.setattr(preview_module, "take_snapshot", wait_and_take)
    with follow(preview):
        save(preview, "A tunnel")
        assert begun.wait(PATIENCE)
        save(preview, "A ditch")
        early = str(preview.find_page(PAGE))
        save(preview, "A bridge", "Another text.")
        whole = str(preview.find_page(PAGE))
        save(preview, "A moat")
        go_on.set()
        await_page(preview, "index.html", "A moat")
        last = [str(preview.find_page(url)) for url in (PAGE, "index.html")]

    assert "A ditch" in early
    assert "Another text." in whole
    assert all("A moat" in page for page in last)
    assert not any("A tunnel" in page for page in last)


def test_what_was_saved_while_linking_is_laid_over_what_was_linked(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    link = preview._take_anew  # noqa: SLF001 - to look in between

    def link_late(parse: Parse, saves: Mapping[str, int]) -> None:
        write_files(preview.root, {BRIDGE: BRIEF.replace("A bridge", "A moat")})
        preview.refresh({BRIDGE})
        link(parse, saves)
        seen.append(str(preview.find_page(PAGE)))

    monkeypatch.setattr(preview, "_take_anew", link_late)
    save(preview, "A tunnel")
    thread = Thread(target=preview.follow)
    thread.start()
    await_page(preview, "index.html", "A moat")
    preview.end()
    thread.join()

    assert all("A moat" in page for page in seen)


def test_a_save_is_laid_over_whatever_is_shown_by_then(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_over = preview._lay_over  # noqa: SLF001 - to come in between
    tries: list[int] = []

    def come_between(snapshot: Snapshot, saves: Collection[str]) -> tuple[Snapshot, bool] | None:
        tries.append(len(saves))
        if len(tries) == 1:
            monkeypatch.setattr(preview, "_shown", replace(preview.shown, files_version=7))
        return lay_over(snapshot, saves)

    monkeypatch.setattr(preview, "_lay_over", come_between)
    save(preview, "A bridge", "Another text.")

    assert [1, 1] == tries
    assert 7 == preview.shown.files_version
    assert "Another text." in str(preview.find_page(PAGE))


def test_a_save_that_comes_while_others_are_laid_over_what_was_linked_is_laid_over_it_too(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "content/briefs/other.md"
    lay_over = preview._lay_over  # noqa: SLF001 - to come in between
    begun: list[str] = []

    def take_and_save(options: Options, parse: Parse, report: Report) -> Snapshot | None:
        snapshot = take_snapshot(options, parse, report)
        if not begun:
            begun.append("linked")
            save(preview, "A tunnel", "Another text.")
        return snapshot

    def come_between(snapshot: Snapshot, saves: Collection[str]) -> tuple[Snapshot, bool] | None:
        if begun == ["linked"] and snapshot is not preview.shown.snapshot:
            begun.append("laid over")
            write_files(preview.root, {other: BRIEF.replace("A bridge", "A ferry") + "Later.\n"})
            preview.refresh({other})
        return lay_over(snapshot, saves)

    monkeypatch.setattr(preview_module, "take_snapshot", take_and_save)
    monkeypatch.setattr(preview, "_lay_over", come_between)
    save(preview, "A tunnel")
    with follow(preview):
        await_page(preview, "index.html", "A tunnel")

    assert ["linked", "laid over"] == begun
    assert "Another text." in str(preview.find_page(PAGE))
    assert "Later." in str(preview.find_page("briefs/other/index.html"))
