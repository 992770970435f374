"""Titles before names: "President X" on a day when X was none.

Where roles and names stand in fields, `roles` compares them; here they are found in texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.check.roles import describe_term
from briefgen.config import Config
from briefgen.dateformat import format_when
from briefgen.dates import Date
from briefgen.messages import quote_text
from briefgen.model import Site
from briefgen.records import Actor, Brief, Event, Role
from briefgen.roles import could_cover

PAST = re.compile(
    r"\b(?:former|ex|(?-i:then)|late|future|incoming|outgoing|acting|previous|vice|deputy|co|one-?time|ousted"
    r"|ehemalig\w*|früher\w*|damalig\w*|einstig\w*|künftig\w*|designiert\w*|alt"
    r"|ancien\w*|futur\w*|antigu?[oa]|entonces|voormalige?|oud|tidigare|förr[ae]|były|była|byłe\w*"
    r"|бывш\w+|тогдашн\w+|экс|колишн\w+|тодішн\w+|екс|eski|önceki|dönemin|\d{1,2}(?:st|nd|rd|th))\b"
    r"(?:[\s-]+[\w.'’-]+){0,2}[\s-]*$",
    re.IGNORECASE,
)
"""Words before a title that say it is not held now, or is another."""
_OF = re.compile(
    r"\s+(?:of|for|to|de|des|du|del|della|dello|dei|di|do|da|dos|der|für|van|voor|för|av)\s|\s+d(?:ell)?['’]|,"
)
"""What a title goes on with that is left out before a name."""


def check_titles_of_events(site: Site, _: Config) -> Iterator[Finding]:
    """Yield titles before names in events' texts, where a participant held that title, but not on the day."""
    for event in site.events.values():
        actors = dict.fromkeys(participant.actor for participant in event.participants)
        yield from _check_texts(site, event, actors, event.date)


def check_titles(site: Site, brief: Brief) -> Iterator[Finding]:
    """Yield titles before names, where the bearer held that title, but not on the day."""
    yield from _check_texts(site, brief, site.cast[brief.slug], brief.date)


def _check_texts(site: Site, record: Brief | Event, actors: Iterable[str], on: Date) -> Iterator[Finding]:
    for slug in actors:
        actor = site.actors[slug]
        if actor.kind != "person" or not actor.roles:
            continue
        held = {_short_title(role) for role in actor.roles if could_cover(role, on)}
        for title in sorted({_short_title(role) for role in actor.roles} - held):
            same = [role for role in actor.roles if _short_title(role) == title]
            for field in ("title", "summary", "body"):
                for match in _find_titled(getattr(record, field), title, _list_names(actor)):
                    message = (
                        f"{quote_text(match.group())}, but {actor.name} was not that "
                        f"{format_when(on)}; that was {', '.join(map(describe_term, same))}"
                    )
                    yield Finding(rules.TITLE_MISMATCH, record.at(field, offset=match.start()), message)


def _short_title(role: Role) -> str:
    """Return a title as it stands before a name: the Prime Minister of the Netherlands is Prime Minister."""
    return _OF.split(role.title)[0]


def _list_names(actor: Actor) -> tuple[str, ...]:
    """Return what stands behind a title: the name, its last word, other names."""
    others = (other if isinstance(other, str) else other.name for other in actor.also_known_as)
    return (actor.name, actor.name.rsplit(maxsplit=1)[-1], *others)


def _find_titled(text: str, title: str, names: Iterable[str]) -> Iterator[re.Match[str]]:
    there = [name for name in names if name in text]
    if not there or title.casefold() not in text.casefold():
        return
    either = "|".join(map(re.escape, there))
    pattern = re.compile(
        rf"(?<!\w){re.escape(title)}\s+(?:\[\[(?:[^\]|]*\|)?)?(?:{either})(?!\w)", re.IGNORECASE
    )
    for match in pattern.finditer(text):
        if not PAST.search(text[max(0, match.start() - 60) : match.start()]):
            yield match
