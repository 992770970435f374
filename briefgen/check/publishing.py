"""What was published before: whether it was changed without a word, and whether its pages are still there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.diagnostics import Pointer
from briefgen.grades import diff_words, fold_text
from briefgen.lock import LOCK, Lock, LockedBrief, lock_brief, lock_quote, quotes_of, split_body
from briefgen.messages import quote_text
from briefgen.model import Site
from briefgen.records import Brief
from briefgen.urls import INDEX, alias_url, record_url

ADVICE = "without a new correction"


def check_lock(site: Site, lock: Lock) -> Iterator[Finding]:
    """Yield what differs from what was published, and pages that are gone without tombstone or redirect.

    Args:
        site: As readers see it; a preview also has what was never published.
        lock: What was published.
    """
    leads_to = _collect_redirects(site)
    for slug, before in lock.briefs.items():
        url = record_url("brief", slug)
        brief = site.briefs.get(slug) or site.briefs.get(leads_to.get(url, ""))
        if brief is not None and brief.status != "retracted":
            yield from _check_brief(site, lock, before, brief)
    there = {record_url(kind, slug) for kind, slugs in site.with_aliases.items() for slug in slugs}
    for url in sorted(lock.pages - there - leads_to.keys()):
        shown = f"/{url.removesuffix(INDEX)}"
        way_on = f"leave a tombstone, or write {shown} under the aliases of another record"
        message = f"{shown} was published and is gone; {way_on}"
        yield Finding(rules.LOST_PAGE, Pointer(LOCK), message)


def _collect_redirects(site: Site) -> dict[str, str]:
    """Return the old addresses that lead to another page, with the id of its record."""
    redirects: dict[str, str] = {}
    for records in site.with_aliases.values():
        for slug, record in records.items():
            for alias in record.aliases:
                if url := alias_url(alias):
                    redirects[url] = slug
    return redirects


def _check_brief(site: Site, lock: Lock, before: LockedBrief, brief: Brief) -> Iterator[Finding]:
    now = lock_brief(site, brief)
    if set(before.corrections) - set(now.corrections):
        message = "a published correction was changed or taken out; corrections stay"
        yield Finding(rules.SILENT_EDIT, brief.at("corrections"), message)
    if set(now.corrections) - set(before.corrections):
        return
    if before.title != now.title:
        message = f"the published title was changed {ADVICE}: {diff_words(before.title, now.title)}"
        yield Finding(rules.SILENT_EDIT, brief.at("title"), message)
    if before.date != now.date:
        message = f"the published date {quote_text(before.date)} was changed {ADVICE}"
        yield Finding(rules.SILENT_EDIT, brief.at("date"), message)
    yield from _check_body(site, before, brief)
    yield from _check_quotes(site, lock, before, brief)


def _check_body(site: Site, before: LockedBrief, brief: Brief) -> Iterator[Finding]:
    paragraphs = list(split_body(site, brief))
    if tuple(paragraph.digest for paragraph in paragraphs) == before.paragraphs:
        return
    new = [paragraph for paragraph in paragraphs if paragraph.digest not in before.paragraphs]
    what = "this paragraph is not what was published" if new else "paragraphs were moved or taken out"
    where = brief.at("body", offset=new[0].start if new else 0)
    yield Finding(rules.SILENT_EDIT, where, f"{what}, {ADVICE}")


def _check_quotes(site: Site, lock: Lock, before: LockedBrief, brief: Brief) -> Iterator[Finding]:
    now = {lock_quote(site, slug): slug for slug in quotes_of(site, brief)}
    new = {token: slug for token, slug in now.items() if token not in before.quotes}
    for token in before.quotes:
        if token in now:
            continue
        digest, _, date = token.partition("@")
        words = lock.quotes.get(digest, "")
        same = next((slug for each, slug in new.items() if each.startswith(f"{digest}@")), "")
        other = same or _find_closest(site, words, new.values())
        if same:
            quote = site.statements[same].quote
            where = quote.at("date") if quote.date is not None else quote.at("text")
            message = f"the published date of this quotation, {quote_text(date)}, was changed {ADVICE}"
        elif other:
            quote = site.statements[other].quote
            where = quote.at("text")
            message = (
                f"a published quotation was changed {ADVICE}: {diff_words(words, fold_text(quote.text))}"
            )
        else:
            where = brief.at("quotes")
            message = f"the published quotation {quote_text(words)} was taken out {ADVICE}"
        new = {each: slug for each, slug in new.items() if slug != other}
        yield Finding(rules.SILENT_EDIT, where, message)


def _find_closest(site: Site, words: str, slugs: Iterable[str]) -> str:
    """Return the new quote that the changed one became, by the words that they share."""
    old = set(words.casefold().split())
    shared = {
        slug: len(old & set(fold_text(site.statements[slug].quote.text).casefold().split())) for slug in slugs
    }
    best = max(shared, key=lambda slug: shared[slug], default="")
    return best if best and shared[best] * 2 >= len(old) else ""
