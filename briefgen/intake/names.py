"""Finds who is named in a text: the site's actors, states, institutions, and what reads like a name.

A name that no record bears is a proposal. Nothing is asked of a network or a model: a run of
capitalised words is a person or an organisation by the words in it and around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

from briefgen.intake import words
from briefgen.intake.sentences import Word, find_sentence_ends, split_words
from briefgen.references import NameFinder

NameKind = Literal["known", "person", "organisation", "state", "collective"]

_FRESH_START = re.compile(r"""(?:^|[:“„«"‘(\[•–—-])\s*(?=\w)""", re.MULTILINE)
"""Where a capital letter says no more than at the beginning of a sentence."""
_NO_WORD = re.compile(r"\W*")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named in a text."""

    start: int
    end: int
    name: str
    """The id of a known actor, else the fullest name that the text gives."""
    kind: NameKind
    written: str
    """As the text has it."""
    title: str = ""
    """The words before the name that tell what its bearer is: `NATO chief`; `?` where one capitalised
    word is all that speaks for a name."""


def find_named(
    text: str, known: Mapping[str, str], states_known: Mapping[str, str] = MappingProxyType({})
) -> tuple[Named, ...]:
    """Return who is named in a text, in order.

    Args:
        text: A text without title or headings, whose capitals say something.
        known: Names that the site's actors bear, with their ids.
        states_known: ISO 3166 codes of the site's states, with their ids.
    """
    institutions = {name: name for name in words.INSTITUTIONS}
    found = list(_find_given(text, known, "known"))
    states = _find_given(text, words.name_states(), "state")
    found += [_find_state(state, states_known) for state in _keep_clear(states, found)]
    found += _keep_clear(_find_given(text, institutions, "organisation"), found)
    found += _find_guessed(text, found)
    return _join_surnames(sorted(found, key=lambda named: named.start), known)


def _find_given(text: str, names: Mapping[str, str], kind: NameKind) -> Iterator[Named]:
    position = 0
    for start, end, bearer in NameFinder(names).find_all(text):
        if start >= position:
            title = _title_before(text, start) if kind == "known" else ""
            yield Named(start, end, bearer, kind, text[start:end], title)
            position = end


def _find_state(state: Named, states_known: Mapping[str, str]) -> Named:
    if slug := states_known.get(state.name):
        return replace(state, name=slug, kind="known")
    return replace(state, name=words.name_of_state(state.name))


def _keep_clear(candidates: Iterable[Named], taken: list[Named]) -> list[Named]:
    return [
        named
        for named in candidates
        if not any(named.start < other.end and other.start < named.end for other in taken)
    ]


def _find_guessed(text: str, taken: list[Named]) -> list[Named]:
    ends = find_sentence_ends(text)
    firsts = _first_words(text, ends)
    lower = {word.text for word in split_words(text) if not word.is_capitalised}
    guessed = []
    for run in _find_runs(text):
        kept = run
        while kept and _is_no_name_at(kept[0], is_first=kept[0].start in firsts, lower=lower):
            if len(kept) > 1 and kept[0].lower in words.ADJECTIVES:
                break
            kept = kept[1:]
        if kept and (named := _read_run(text, kept)):
            guessed.append(named)
    guessed += _find_collectives(text)
    return _keep_clear(sorted(guessed, key=lambda named: named.start), taken)


def _first_words(text: str, ends: list[int]) -> frozenset[int]:
    after_ends = (_NO_WORD.match(text, start) for start in ends)
    fresh = (match.end() for match in _FRESH_START.finditer(text))
    return frozenset([*(match.end() for match in after_ends if match), *fresh])


def _is_no_name_at(word: Word, *, is_first: bool, lower: set[str]) -> bool:
    if word.lower in words.NOT_NAMES:
        return True
    return is_first and word.text.lower() in lower and word.lower not in words.TITLES


def _find_runs(text: str) -> Iterator[list[Word]]:
    """Yield capitalised words that follow each other, with the particles between them."""
    run: list[Word] = []
    held: list[Word] = []
    previous_end = -1
    for word in split_words(text):
        follows = bool(run) and text[previous_end : word.start] in (" ", "\n")
        if run and (not follows or run[-1].is_owner):
            yield run
            run, held = [], []
        if word.is_capitalised:
            run, held = [*run, *held, word], []
        elif run and (word.lower in words.PARTICLES or _goes_on(run[-1], held, word)):
            held.append(word)
        elif run:
            yield run
            run, held = [], []
        previous_end = word.end
    if run:
        yield run


def _goes_on(last: Word, held: list[Word], word: Word) -> bool:
    """`Council of River Towns`, `Ministry for the Environment`."""
    if held:
        return word.lower == "the" and held[-1].lower in ("of", "for")
    return last.lower in words.ORGANISATIONS and word.lower in ("of", "for")


def _read_run(text: str, run: list[Word]) -> Named | None:
    """Return what a run of capitalised words names, or None for places, things and mere titles."""
    last_title = max((i for i, word in enumerate(run) if word.lower in words.TITLES), default=-1)
    after_title = run[last_title + 1 :]
    if any(word.lower in words.ORGANISATIONS for word in run) and not _is_titled_person(run, last_title):
        return _name(text, run, "organisation") if len(run) > 1 else None
    if not after_title:
        return None
    title = " ".join(word.text for word in run[: last_title + 1]) or _title_before(text, run[0].start)
    first, last = after_title[0], after_title[-1]
    if len(after_title) == 1:
        return _read_single(text, first, title)
    no_person = words.PLACES_BEGIN | words.ADJECTIVES
    if first.lower in no_person or last.lower in words.PLACES or len(after_title) > 5:
        return None
    acronyms = [word for word in after_title if _is_acronym(word.text)]
    if acronyms and len(after_title) == 2 and last is not acronyms[-1]:
        return _name(text, after_title[1:], "person", title)
    return _name(text, after_title, "organisation" if acronyms else "person", title)


def _is_titled_person(run: list[Word], last_title: int) -> bool:
    after = run[last_title + 1 :]
    return last_title >= 0 and bool(after) and not any(word.lower in words.ORGANISATIONS for word in after)


def _read_single(text: str, word: Word, title: str) -> Named | None:
    if _is_acronym(word.text):
        return _name(text, [word], "organisation")
    if word.lower in words.NOT_NAMES | words.PLACES or len(word.text) < 2:
        return None
    return _name(text, [word], "person", title or "?")


def _is_acronym(text: str) -> bool:
    return 2 <= len(text) <= 7 and text.isupper() and text.isalpha() and text not in words.ACRONYMS_OF_NOBODY


def _name(text: str, run: list[Word], kind: NameKind, title: str = "") -> Named:
    name = " ".join(text[run[0].start : run[-1].end].split())
    return Named(run[0].start, run[-1].end, name, kind, name, title)


def _title_before(text: str, start: int) -> str:
    """Return the words before a name that end in what a person can be: `NATO chief`."""
    before = split_words(text, max(0, start - 60), start)
    if not before or text[before[-1].end : start].strip(" .") or before[-1].lower not in words.TITLES:
        return ""
    title = [before[-1]]
    for word in reversed(before[:-1]):
        gap = text[word.end : title[0].start]
        if gap.strip() or word.lower in words.NOT_NAMES - words.ADJECTIVES or word.lower in words.SPEECH:
            break
        if not word.is_capitalised and word.lower not in words.TITLES:
            break
        title.insert(0, word)
    return " ".join(word.text for word in title)


def _find_collectives(text: str) -> list[Named]:
    found = []
    every = split_words(text)
    for first, second in pairwise(every):
        is_adjective = first.lower in words.ADJECTIVES
        if is_adjective and second.lower in words.COLLECTIVES and text[first.end : second.start].isspace():
            found.append(_name(text, [first, second], "collective"))
    return found


def _join_surnames(found: list[Named], known: Mapping[str, str]) -> tuple[Named, ...]:
    """Give a surname alone the full name that stands in the text, or that one known actor bears."""
    full: dict[str, list[Named]] = {}
    for named in found:
        name = named.written if named.kind == "known" else named.name if named.kind == "person" else ""
        if " " in name:
            for short in {name.split()[-1], _after_particle(name)}:
                full.setdefault(short, []).append(named)
    by_surname: dict[str, set[str]] = {}
    for name, slug in known.items():
        if " " in name:
            by_surname.setdefault(name.split()[-1], set()).add(slug)
    return tuple(_join_surname(named, full, by_surname) for named in found)


def _after_particle(name: str) -> str:
    parts = name.split()
    first = next((i for i, part in enumerate(parts) if part in words.PARTICLES), len(parts) - 1)
    return " ".join(parts[first:])


def _join_surname(named: Named, full: Mapping[str, list[Named]], by_surname: Mapping[str, set[str]]) -> Named:
    if named.kind not in ("person", "organisation"):
        return named
    title = named.title.strip("?")
    for name in (named.name, named.name.title() if named.name.isupper() else named.name):
        if bearers := full.get(name, ()):
            before = [bearer for bearer in bearers if bearer.start <= named.start]
            bearer = before[-1] if before else bearers[0]
            return replace(named, name=bearer.name, kind=bearer.kind, title=title)
        if len(slugs := by_surname.get(name, set())) == 1:
            return replace(named, name=next(iter(slugs)), kind="known", title=title)
    return named
