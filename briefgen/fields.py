"""What each field of the content format is for, in one clause, and what it takes, from its declared type.

The only place for such words: new files, the editors' schemas and the web desk show them.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from briefgen.dates import Date
from briefgen.records import NOT_IN_FILES, Record

ALL_RECORDS = {
    "id": "its name in references and addresses, for good; the file's name where it is left out",
    "waivers": "findings that the desk lives with, and why",
    "body": "text in Markdown",
}
DESCRIPTIONS: dict[str, dict[str, str]] = {
    "Brief": {
        "title": "what the page is headed with",
        "date": "the day that it tells of",
        "published": "when it was published",
        "updated": "when its text was last changed",
        "status": "how far it is",
        "embargo_until": "until then it leaves no trace on the site",
        "type": "what sort of brief it is",
        "place": "where it was written, or where it happened",
        "dateline": "place and date as they were printed, even where they were wrong",
        "summary": "a sentence for lists and feeds",
        "lang": "language of title and text, where it is not the site's",
        "authors": "who wrote it",
        "topics": "what it belongs to",
        "events": "what happened in it",
        "actors": "who is in it without being quoted, named in the text or taking a position",
        "sources": "what it rests on",
        "quotes": "what was said",
        "positions": "who stands where on a topic's propositions",
        "assessments": "judgements, and how likely they are",
        "corrections": "what was changed after publication, and why",
        "aliases": "old addresses that lead here, such as /2019/old-name/",
        "translation_of": "what it is a translation of",
        "translator": "who translated it",
        "series": "briefs with the same series are listed together",
        "related": "what else to read",
        "ai_assisted": "whether a machine wrote part of it",
    },
    "Actor": {
        "name": "what the actor is called",
        "kind": "what sort of actor it is",
        "also_known_as": "other names, which are found in texts, too",
        "sort_name": "the name as lists sort it: Rutte, Mark",
        "summary": "a line for lists",
        "roles": "offices held; the one held that day stands beside a quotation",
        "member_of": "groups that it belongs to",
        "parent": "what it is part of",
        "born": "date of birth",
        "died": "date of death",
        "founded": "when it was founded",
        "dissolved": "when it ceased to be",
        "country": "the state that it belongs to",
        "iso": "code of a state: UA",
        "same_as": "the same actor elsewhere",
        "image": "a picture in content/static",
        "aliases": "old addresses that lead here, such as /2019/old-name/",
    },
    "Event": {
        "title": "what it is called",
        "date": "when it happens",
        "type": "what sort of event it is",
        "status": "how certain it is",
        "time": "time of day: 15:30 UTC",
        "place": "where it happens",
        "venue": "the building or hall; several, where sources disagree",
        "participants": "who takes part",
        "part_of": "the larger event",
        "follows": "what came before",
        "sources": "what it rests on",
        "summary": "a sentence for lists",
        "topics": "what it belongs to",
        "aliases": "old addresses that lead here, such as /2019/old-name/",
    },
    "Quote": {
        "speaker": "who said it",
        "text": "the words, without the outer quotation marks",
        "event": "where it was said; it has the event's date and place",
        "date": "when it was said, where no event tells",
        "place": "where it was said, where no event tells",
        "kind": "how the words were come by",
        "as": "title of the role, where the speaker held several",
        "addressee": "to whom it was said",
        "lang": "language of the text",
        "original": "the words as they were spoken, if in another language",
        "translator": "who translated it",
        "source": "what carries it",
        "sources": "what carries it, where there are several",
        "evidence": "where each source carries it, with the passage",
        "wordings": "the same words as other sources have them",
        "context": "what was said just before and after",
        "about": "whom or what it is about",
        "topics": "what it belongs to",
        "verification": "how well it is borne out",
        "credibility": "1 confirmed by other sources … 5 improbable, 6 cannot be judged",
        "answers": "the statement that it answers",
        "restates": "the statement that it says again",
        "reverses": "the statement that it takes back",
    },
    "Source": {
        "title": "what it is headed with",
        "publisher": "who published it",
        "author": "who wrote it",
        "url": "its address",
        "archived": "address of an archived copy",
        "published": "when it was published",
        "accessed": "when it was looked at",
        "type": "what sort of source it is",
        "wire": "who first wrote it; two pages of one wire are one origin",
        "derived_from": "the sources that it draws on",
        "primary": "whether it is the thing itself, not a report of it",
        "lang": "language of the source",
        "reliability": "A completely reliable … E unreliable, F cannot be judged",
        "excerpts": "passages as they were printed, each with a key that quotes cite",
        "retracted": "whether its publisher took it back",
    },
    "Topic": {
        "name": "what it is called",
        "summary": "a sentence for lists",
        "parent": "the larger topic",
        "propositions": "sentences that actors can be for or against",
        "same_as": "the same topic elsewhere",
        "aliases": "old addresses that lead here, such as /2019/old-name/",
    },
    "Place": {
        "name": "what it is called",
        "country": "the state that it lies in",
        "lat": "degrees north",
        "lon": "degrees east",
        "precision": "how exactly it is known: a building, a city",
    },
    "Page": {
        "title": "what the page is headed with",
        "aliases": "old addresses that lead here, such as /2019/old-name/",
    },
    "Waiver": {
        "rule": "the finding's rule",
        "reason": "why it is right to live with it",
        "until": "last day on which it holds",
    },
    "OtherName": {"name": "the name", "lang": "its language", "kind": "what sort of name: birth name"},
    "Role": {
        "title": "what the office is called",
        "of": "where it is held",
        "from": "first day",
        "to": "last day",
        "acting": "whether it was held for somebody else",
        "sources": "what this rests on",
    },
    "Membership": {"group": "the group", "role": "as what", "from": "first day", "to": "last day"},
    "SameAs": {"wikidata": "Wikidata's number: Q57792", "url": "addresses elsewhere"},
    "Image": {
        "src": "its address from the site's root: /images/ana.jpg",
        "alt": "what is to be seen, for those who don't see it",
        "credit": "whose picture it is",
    },
    "Venue": {"value": "the venue", "sources": "who has it so"},
    "Participant": {"actor": "who", "role": "as what: speaker, host", "as": "title of the role held"},
    "Original": {"text": "the words", "lang": "their language"},
    "Evidence": {
        "source": "what carries it",
        "excerpt": "key of one of the source's excerpts, or the passage itself",
        "locator": "where in the source: para. 3, 2:14",
    },
    "Wording": {
        "source": "who has it so",
        "text": "the words",
        "kind": "how it differs",
        "lang": "its language",
    },
    "QuoteContext": {"before": "what was said before", "after": "what was said after"},
    "Proposition": {"id": "its id within the topic", "text": "the sentence"},
    "Position": {
        "actor": "who",
        "proposition": "on what: topic/id",
        "stance": "where the actor stands",
        "as_of": "since when; the brief's date where it is left out",
        "basis": "the quotes or sources that it rests on",
        "change": "how it differs from what was known before",
    },
    "Assessment": {
        "text": "the judgement",
        "by": "whose it is",
        "likelihood": "how likely, in the terms of ICD 203",
        "confidence": "how sure the judge is",
        "basis": "the quotes or sources that it rests on",
        "review_by": "when to look at it again",
        "outcome": "what became of it",
    },
    "Correction": {
        "date": "when it was made",
        "kind": "what sort of change it is",
        "was": "what stood there",
        "now": "what stands there now",
        "reason": "why",
        "inherited_from": "the source that the fault came from",
    },
    "Config": {
        "title": "the site's title",
        "description": "what the site is about, in a sentence",
        "base_url": "where the site will stand: https://example.org/desk/",
        "language": "the site's language: en, uk, pt-BR",
        "timezone": "zone of times that are written without one: Europe/Kyiv",
        "page_size": "items of a list on one page",
        "look": "colours, fonts, logo and footer",
        "autolink": "whether actors' names in texts are linked by themselves",
        "history": "what pages of briefs tell of their changes in git: off, dates or subjects",
        "history_url": "where a change is shown: https://example.com/owner/desk/commit/{commit}",
        "edit_url": "where a file is edited: https://example.com/owner/desk/edit/main/{path}",
        "nav": "the links at the top of every page",
        "publisher": "who answers for the site",
        "outputs": "a switch for each family of outputs",
        "rules": "how loud each rule is",
        "extra": "anything else; templates see it as site.extra",
    },
    "NavItem": {"title": "the words of the link", "url": "where it leads: /actors/"},
    "PublisherSettings": {
        "name": "who it is",
        "url": "the publisher's own site",
        "policies": "ids of pages with the rules that the desk keeps to",
    },
    "Logo": {
        "src": "a picture from the static files",
        "alt": "what it shows, for those who do not see it",
        "width": "in CSS pixels",
        "height": "in CSS pixels",
    },
    "Look": {
        "accent": "a colour such as #0a5a73, on light ground",
        "accent_dark": "the same, on dark ground",
        "serif": "names of fonts for reading, the preferred one first",
        "sans": "names of fonts for all around it",
        "logo": "a picture beside the site's title",
        "footer": "a sentence at the foot of every page",
        "stylesheet": "a style sheet among the static files, read after the theme's",
    },
    "Outputs": {
        "quotes": "a page for each quote, and the list of all",
        "sources": "a page for each source, and the list of all",
        "timeline": "what happened by date, for the site and for busy actors and topics",
        "archive": "the calendar of briefs",
        "network": "the picture of who appears with whom",
        "quality": "the page that counts how sound the record is",
        "feeds": "Atom feeds",
        "data": "the site as data",
        "search": "the search page",
        "cards": "a few words on links to actors and quotes",
    },
}
"""By name of the declared type, then by name of the field."""


class FieldNote(NamedTuple):
    """One field, described."""

    name: str
    """As files write it."""
    description: str
    takes: str
    is_required: bool
    is_list: bool


def describe_fields(struct: type[msgspec.Struct]) -> Iterator[FieldNote]:
    """Yield the fields of a declared type that a file may hold, in the order of the declaration."""
    hints = get_type_hints(struct, include_extras=True)
    for field in msgspec.structs.fields(struct):
        if field.name not in NOT_IN_FILES:
            declared = hints[field.name]
            yield FieldNote(
                name=field.encode_name,
                description=describe_field(struct.__name__, field.encode_name),
                takes=describe_type(declared),
                is_required=field.required,
                is_list=_is_list(declared),
            )


def describe_field(struct: str, name: str) -> str:
    """Return what a field is for."""
    return DESCRIPTIONS[struct].get(name) or ALL_RECORDS[name]


def describe_type(declared: Any, *, is_plural: bool = False) -> str:
    """Return what a field of a declared type takes, in an editor's words.

    >>> describe_type(tuple[str, ...]), describe_type(Date | None)
    ('list of texts', 'date')
    """
    origin, arguments = get_origin(declared), get_args(declared)
    if origin is Annotated:
        return _describe_marked(arguments[0], _marks_of(declared), is_plural=is_plural)
    if origin in (Union, types.UnionType):
        options = [argument for argument in arguments if argument is not type(None)]
        return " or ".join(describe_type(option, is_plural=is_plural) for option in options)
    if origin is Literal:
        return ", ".join(arguments)
    if origin is tuple:
        return f"list of {describe_type(arguments[0], is_plural=True)}"
    if origin is dict:
        return "names with values"
    if declared in _SCALARS:
        return _SCALARS[declared] + ("s" if is_plural else "")
    if issubclass(declared, Record):
        return f"{declared.__name__.lower()}{'s' if is_plural else ''} written out"
    return "{" + ", ".join(field.name for field in describe_fields(declared)) + "}"


def _marks_of(declared: Any) -> dict[str, Any]:
    return next(meta.extra for meta in get_args(declared)[1:] if meta.extra)


def _describe_marked(inner: Any, marks: dict[str, Any], *, is_plural: bool) -> str:
    if "refers_to" not in marks:
        return f"{describe_type(get_args(inner)[0])}, or a list of them"
    kinds = [f"{kind}s" if is_plural else kind for kind in marks["refers_to"]]
    return " or ".join([*kinds, "any text"] if marks.get("or_text") else kinds)


_SCALARS: dict[Any, str] = {
    str: "text",
    bool: "true or false",
    int: "number",
    float: "number",
    Date: "date",
}


def _is_list(declared: Any) -> bool:
    return get_origin(get_args(declared)[0] if get_origin(declared) is Annotated else declared) is tuple
