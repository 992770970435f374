from __future__ import annotations

from briefgen.contexts.frame import SiteView
from briefgen.render import EncodedPage
from briefgen.serve.rendering import Renderings
from briefgen.theme import Theme

from desks import show
from projects import BRIEF, Write

PAGE = "briefs/bridge/index.html"


def parts(project: Write) -> tuple[EncodedPage, Theme, SiteView]:
    with show(project({"content/briefs/bridge.md": BRIEF}).root) as browser:
        shown = browser.desk.preview.shown
    assert shown.snapshot is not None
    return shown.snapshot.pages[PAGE], shown.theme, shown.snapshot.view


def test_a_page_is_rendered_once(project: Write) -> None:
    page, theme, view = parts(project)
    renderings = Renderings()
    first = renderings.render(page, theme, view)

    assert first is renderings.render(page, theme, view)
    assert first.html is not None


def test_a_template_that_fails_leaves_the_last_good_page(project: Write) -> None:
    page, theme, view = parts(project)
    broken = Theme(b"other", {name: each for name, each in theme.templates.items() if name != page.template})
    renderings = Renderings()
    good = renderings.render(page, theme, view)
    held = renderings.render(page, broken, view)

    assert held.html == good.html
    assert [found.rule for found in held.found] == ["template-error"]
    assert Renderings().render(page, broken, view).html is None
