"""Pages that stand by themselves: free pages, the page for a wrong address, redirects from old ones."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec import structs

from briefgen import rules
from briefgen.contexts.basics import Link
from briefgen.contexts.pages import FreePageContext, NotFoundContext, RedirectContext
from briefgen.diagnostics import Pointer, Report
from briefgen.messages import quote_text
from briefgen.model import Key, Page
from briefgen.plan.planner import Planner
from briefgen.plan.prose import make_prose
from briefgen.urls import absolute_url, alias_url, record_url

NOT_FOUND = "404.html"


def plan_free_pages(planner: Planner) -> Iterator[tuple[Page, Pointer]]:
    """Yield the pages of `content/pages/`, and where the id of each is written."""
    for slug, page in planner.site.pages.items():
        url = record_url("page", slug)
        context = FreePageContext(
            site=planner.frame,
            head=planner.head(page.title, url, search=planner.search_tags("Page")),
            pager=None,
            title=page.title,
            body=make_prose(planner.views, Key("page", slug), page.body),
        )
        yield Page(url, "pages/page.html", context), page.at("id")


def plan_not_found(planner: Planner) -> Iterator[Page]:
    """Yield the page that hosts show where there is none; its links lead from the host's root."""
    root = urlsplit(planner.config.base_url).path.rstrip("/") + "/"
    head = planner.head("Page not found", NOT_FOUND, is_indexed=False)
    context = NotFoundContext(
        site=planner.frame, head=structs.replace(head, root=root, canonical=""), pager=None
    )
    yield Page(NOT_FOUND, "pages/404.html", context)


def plan_redirects(planner: Planner, report: Report) -> Iterator[tuple[Page, Pointer]]:
    """Yield a page for each old address of a record, and where that address is written."""
    site = planner.site
    for kind, records in site.with_aliases.items():
        for slug, record in records.items():
            for i, alias in enumerate(record.aliases):
                pointer = record.at("aliases", i)
                url = alias_url(alias)
                if url is None:
                    message = (
                        f"{quote_text(alias)} is not an address on this site; write one such as /old/name/"
                    )
                    report.add(rules.UNKNOWN_VALUE, pointer, message)
                    continue
                yield _plan_redirect(planner, url, planner.views.link(Key(kind, slug))), pointer


def _plan_redirect(planner: Planner, url: str, target: Link) -> Page:
    head = planner.head(target.text, url, is_indexed=False)
    base = planner.config.base_url
    canonical = absolute_url(base, target.href) if base else ""
    context = RedirectContext(
        site=planner.frame, head=structs.replace(head, canonical=canonical), pager=None, target=target
    )
    return Page(url, "pages/redirect.html", context)
