"""Titles before names: "President X" on a day when X was none.

Where roles and names stand in fields, `roles` compares them; here they are found in texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.check.roles import describe_term
from briefgen.dateformat import format_when
from briefgen.messages import quote_text
from briefgen.model import Site
from briefgen.records import Brief, Role
from briefgen.roles import could_cover

PAST = re.compile(
    r"\b(?:former|ex|(?-i:then)|late|future|incoming|outgoing|acting|previous|vice|deputy|co|one-?time|ousted)\b"
    r"(?:[\s-]+[\w.'’-]+){0,2}[\s-]*$",
    re.IGNORECASE,
)
"""Words before a title that say it is not held now, or is another."""
_OF = re.compile(r"\s+(?:of|for|to)\s|,")


def check_titles(site: Site, brief: Brief) -> Iterator[Finding]:
    """Yield titles before names, where the bearer held that title, but not on the day."""
    for slug in site.cast[brief.slug]:
        actor = site.actors[slug]
        if actor.kind != "person" or not actor.roles:
            continue
        held = {_short_title(role) for role in actor.roles if could_cover(role, brief.date)}
        for title in sorted({_short_title(role) for role in actor.roles} - held):
            same = [role for role in actor.roles if _short_title(role) == title]
            for field in ("title", "summary", "body"):
                for match in _find_titled(getattr(brief, field), title, actor.name):
                    message = (
                        f"{quote_text(match.group())}, but {actor.name} was not that "
                        f"{format_when(brief.date)}; that was {', '.join(map(describe_term, same))}"
                    )
                    yield Finding(rules.TITLE_MISMATCH, brief.at(field, offset=match.start()), message)


def _short_title(role: Role) -> str:
    """Return a title as it stands before a name: the Prime Minister of the Netherlands is Prime Minister."""
    return _OF.split(role.title)[0]


def _find_titled(body: str, title: str, name: str) -> Iterator[re.Match[str]]:
    last = name.rsplit(maxsplit=1)[-1]
    if last not in body or title.casefold() not in body.casefold():
        return
    names = "|".join(re.escape(each) for each in (name, last))
    pattern = re.compile(
        rf"(?<!\w){re.escape(title)}\s+(?:\[\[(?:[^\]|]*\|)?)?(?:{names})(?!\w)", re.IGNORECASE
    )
    for match in pattern.finditer(body):
        if not PAST.search(body[max(0, match.start() - 60) : match.start()]):
            yield match
