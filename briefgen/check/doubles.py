"""Quotes recorded twice, or from two mouths.

Quotes are compared only where they share rare runs of words: thirty thousand take a few seconds.
What many speakers say is a formula, a brief of many quotes is a transcript: both may repeat words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.check.negations import NEGATIONS, find_negations
from briefgen.config import Config
from briefgen.grades import fold_text
from briefgen.messages import quote_text
from briefgen.model import Site, Statement

RUN = 4
"""Words in a row that near-equal quotes share."""
COMMON = 20
"""Quotes that share a run of words, from which it tells nothing."""
SAME_DAY_WORDS = 3
"""Words from which one speaker's equal quotes of one day are one."""
EQUAL_WORDS = 6
"""Words from which equal quotes are one; fewer are said by many."""
NEAR_WORDS = 8
"""Words from which near-equal quotes of one day are one."""
NEARLY_EQUAL = 90
"""Likeness, of a hundred, from which one speaker's quotes are near-equal."""
STEM = 4
"""Letters with which the forms of a word begin alike: a *not* at the beginning makes another word."""
ENDING = 2
"""Letters that the forms of a word may end with: *decide*, *decided*; *-less*, Turkish *-maz* have more."""
FORMULA = 4
"""Speakers of the same words, from which they are a greeting, an oath or a ruling, and no mistake."""
TRANSCRIPT = 50
"""Quotes in one brief, from which it is a transcript: who speaks is told line by line there."""

_PAIRED = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Signs of Chinese and Japanese, of which two are about a word."""
_GROUPED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Signs of Thai, Lao, Burmese and Khmer, of which four are. None of these set words apart."""
_WORD = re.compile(rf"[{_PAIRED}]{{1,2}}|[{_GROUPED}]{{1,4}}|[^\W{_PAIRED}{_GROUPED}]+")
_EMPTY = frozenset(["a", "an", "and", "so", "that", "the", "well", "which"])
"""Words that one ear hears and another does not, and that change nothing."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:six|seven|eight|nine)\w*")
"""Words whose endings tell: eight, eighty."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quote, ready to be compared."""

    statement: Statement
    words: tuple[str, ...]
    text: str

    @property
    def speaker(self) -> str:
        """The slug of who said it."""
        return self.statement.quote.speaker


def check_doubles(site: Site, config: Config) -> Iterator[Finding]:
    """Yield quotes whose words another has: the same speaker's, or another's."""
    doubles = (rules.DUPLICATE_QUOTE, rules.QUOTE_TWO_SPEAKERS)
    if all(config.rules.get(rule.id) == "off" for rule in doubles):
        return
    quotes = [_make_spoken(site.statements[slug]) for slug in sorted(site.statements, key=_place_in(site))]
    spoken = [
        quote for quote in quotes if len(quote.words) >= SAME_DAY_WORDS and not _is_transcribed(quote, site)
    ]
    equal: dict[str, list[Spoken]] = defaultdict(list)
    for quote in spoken:
        equal[quote.text].append(quote)
    for same in equal.values():
        if len(same) > 1 and len({quote.speaker for quote in same}) < FORMULA:
            yield from _explain_equal(site, same)
    yield from _find_near(site, [same[0] for same in equal.values()])


def _place_in(site: Site) -> Callable[[str], tuple[bool, str, int, tuple[str, ...]]]:
    """Shared records come first, then those in briefs, in the order of the files."""

    def place(slug: str) -> tuple[bool, str, int, tuple[str, ...]]:
        origin = site.statements[slug].quote.origin
        return (bool(origin.keys), origin.path, origin.index, tuple(f"{key:>9}" for key in origin.keys))

    return place


def _make_spoken(statement: Statement) -> Spoken:
    words = tuple(_WORD.findall(fold_text(statement.quote.text).casefold()))
    return Spoken(statement, words, " ".join(words))


def _is_transcribed(quote: Spoken, site: Site) -> bool:
    return any(len(site.briefs[brief].quotes) >= TRANSCRIPT for brief in quote.statement.briefs)


def _explain_equal(site: Site, same: list[Spoken]) -> Iterator[Finding]:
    for i, quote in enumerate(same[1:], start=1):
        own = next((other for other in same[:i] if other.speaker == quote.speaker), None)
        if own and (len(quote.words) >= EQUAL_WORDS or _are_of_one_day(quote, own)):
            yield from _explain(site, quote, own)
        foreign = next((other for other in same[:i] if other.speaker != quote.speaker), None)
        if foreign and own is None and len(quote.words) >= EQUAL_WORDS:
            yield from _explain(site, quote, foreign)


def _find_near(site: Site, quotes: list[Spoken]) -> Iterator[Finding]:
    """Find quotes of one day that differ in a word or two, by the rare runs of words they share."""
    runs = [_runs_of(quote.words) for quote in quotes]
    bearers: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(runs):
        for run in own:
            bearers[run].append(i)
    for i, own in enumerate(runs):
        near = Counter(j for run in own if len(bearers[run]) < COMMON for j in bearers[run] if j < i)
        alike = [j for j in sorted(near) if _are_nearly_equal(quotes[i], quotes[j])]
        if alike and len({quotes[j].speaker for j in (i, *alike)}) < FORMULA:
            yield from _explain(site, quotes[i], quotes[alike[0]])


def _runs_of(words: tuple[str, ...]) -> frozenset[str]:
    if len(words) < NEAR_WORDS:
        return frozenset()
    return frozenset(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _are_nearly_equal(one: Spoken, other: Spoken) -> bool:
    """Whether two quotes of one day differ in nothing but empty words and the forms of others.

    One speaker's may differ in a word or two, unless these are numbers or turn what is said.
    """
    if not _are_of_one_day(one, other):
        return False
    if one.speaker == other.speaker:
        is_alike = fuzz.ratio(one.text, other.text, score_cutoff=NEARLY_EQUAL) > 0
        return is_alike and _tell_apart(one.text) == _tell_apart(other.text)
    first, second = ([word for word in quote.words if word not in _EMPTY] for quote in (one, other))
    return len(first) == len(second) and all(map(_are_forms, first, second))


def _tell_apart(text: str) -> list[str]:
    """Return the words in which sentences that look alike say different things."""
    return [*_DIGITS.findall(text), *find_negations(text, NEGATIONS)]


def _are_forms(word: str, other: str) -> bool:
    """Whether two words are the same but for a short ending."""
    if word == other:
        return True
    stem = max(STEM, len(word) - ENDING, len(other) - ENDING)
    is_same = word[:stem] == other[:stem] and (word + other).isalpha()
    return is_same and not _NUMBER.match(word)


def _are_of_one_day(one: Spoken, other: Spoken) -> bool:
    """Whether two quotes can be of the same day; neighbouring days can, in different zones."""
    first, second = sorted((one.statement.date, other.statement.date), key=lambda day: day.first)
    gap = date.fromisoformat(second.earliest) - date.fromisoformat(first.latest)
    return gap.days <= 1


def _explain(site: Site, quote: Spoken, other: Spoken) -> Iterator[Finding]:
    one, another = quote.statement.quote, other.statement.quote
    if another.slug in (*one.restates, *one.answers) or one.slug in (*another.restates, *another.answers):
        return
    if one.speaker == another.speaker:
        message = f"the same words as in quote {quote_text(another.slug)}; refer to it by its id"
        yield Finding(rules.DUPLICATE_QUOTE, one.at("text"), message)
    elif not {one.verification, another.verification} & {"disputed", "misattributed"}:
        name = site.actors[another.speaker].name
        message = f"the same words are {name}'s in quote {quote_text(another.slug)}"
        yield Finding(rules.QUOTE_TWO_SPEAKERS, one.at("speaker"), message)
