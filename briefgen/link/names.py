"""Which records there are, by id and by name, and what a reference means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, get_args

from briefgen import rules
from briefgen.diagnostics import Rule
from briefgen.messages import quote_text, suggest_close
from briefgen.model import Key
from briefgen.records import Actor, Kind, OtherName, Record
from briefgen.urls import is_slug

KINDS: tuple[Kind, ...] = get_args(Kind)


class NotFound(Exception):
    """A reference that means no one record; carries the finding, or none where it was told before."""

    def __init__(
        self, rule: Rule | None = None, message: str = "", *, guess: str = "", is_name: bool = False
    ) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message + guess
        self.guess = guess
        """The closest name, as messages end."""
        self.is_name = is_name
        """Whether nothing bears the text and it reads like a name."""

    def again(self) -> NotFound:
        """Return the same fault, to be raised elsewhere."""
        same = NotFound(self.rule, guess=self.guess, is_name=self.is_name)
        same.message = self.message
        return same


@dataclass(slots=True)
class Directory:
    """Looks up records of all kinds."""

    unreadable: frozenset[str]
    """Ids and names of records that were reported and skipped, and kinds of files that could not be read."""
    slugs: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    names: dict[Kind, dict[str, list[str]]] = field(
        default_factory=lambda: {kind: defaultdict(list) for kind in KINDS}
    )
    _found: dict[tuple[str, tuple[Kind, ...]], Key] = field(default_factory=dict)
    _faults: dict[tuple[str, tuple[Kind, ...]], NotFound] = field(default_factory=dict)
    _guesses: dict[tuple[str, tuple[Kind, ...]], str] = field(default_factory=dict)

    def add(self, kind: Kind, record: Record) -> None:
        """Make a record known by its id and its names."""
        self._faults.clear()
        self.slugs[kind].add(record.slug)
        for name in dict.fromkeys(names_of(record)):
            self.names[kind][name].append(record.slug)

    def find(self, text: str, kinds: tuple[Kind, ...]) -> Key:
        """Return the record that a reference means.

        Args:
            text: An id, `kind:id` or a name.
            kinds: Those the field takes, the likeliest first.

        Raises:
            NotFound: No record is meant, or more than one.
        """
        if found := self._found.get((text, kinds)):
            return found
        if len(kinds) == 1 and text in self.slugs[kinds[0]]:
            found = Key(kinds[0], text)
        else:
            found = self._find_slowly(text, kinds)
        self._found[text, kinds] = found
        return found

    def _find_slowly(self, text: str, kinds: tuple[Kind, ...]) -> Key:
        """Return what a text means that is no id, which takes long to explain: that is kept."""
        if fault := self._faults.get((text, kinds)):
            raise fault.again()
        try:
            return self._find_any(text, kinds)
        except NotFound as fault:
            self._faults[text, kinds] = fault.again()  # this one holds on to all that led to it
            raise

    def _find_any(self, text: str, kinds: tuple[Kind, ...]) -> Key:
        text = " ".join(text.split())
        prefix, colon, rest = text.partition(":")
        if colon and prefix in KINDS:
            narrowed: tuple[Kind, ...] = (prefix,)
            if prefix in kinds:
                return self._find(rest.strip(), narrowed)
            raise NotFound(
                rules.WRONG_KIND, f"{quote_text(text)} is {_a(prefix)}, where {_or(kinds)} was wanted"
            )
        return self._find(text, kinds)

    def _find(self, text: str, kinds: tuple[Kind, ...]) -> Key:
        by_id = [Key(kind, text) for kind in kinds if text in self.slugs[kind]]
        if len(by_id) == 1 or (by_id and len(kinds) < len(KINDS)):
            return by_id[0]
        if by_id:
            choices = " or ".join(f"[[{key}]]" for key in by_id)
            raise NotFound(
                rules.AMBIGUOUS_NAME, f"{quote_text(text)} is the id of {len(by_id)} records; write {choices}"
            )
        by_name = [Key(kind, slug) for kind in kinds for slug in self.names[kind].get(text, ())]
        if len(by_name) == 1:
            return by_name[0]
        if by_name:
            choices = " or ".join(
                str(key) if len({k.kind for k in by_name}) > 1 else key.slug for key in by_name[:4]
            )
            more = " …" if len(by_name) > 4 else ""
            raise NotFound(
                rules.AMBIGUOUS_NAME,
                f"{quote_text(text)} is the name of {len(by_name)} records; write {choices}{more}",
            )
        raise self._explain(text, kinds)

    def _explain(self, text: str, kinds: tuple[Kind, ...]) -> NotFound:
        if any(f"{kind}:{text}" in self.unreadable or f"{kind}:" in self.unreadable for kind in kinds):
            return NotFound()
        for kind in KINDS:
            if kind not in kinds and (text in self.slugs[kind] or text in self.names[kind]):
                return NotFound(
                    rules.WRONG_KIND, f"{quote_text(text)} is {_a(kind)}, where {_or(kinds)} was wanted"
                )
        noun = _or(kinds, article="") if len(kinds) < len(KINDS) else "record"
        message = f"no {noun} {quote_text(text)}"
        guess = self._guess(text, kinds)
        return NotFound(rules.UNKNOWN_REFERENCE, message, guess=guess, is_name=not is_slug(text))

    def _guess(self, text: str, kinds: tuple[Kind, ...]) -> str:
        if (text, kinds) not in self._guesses:
            ids = (slug for kind in kinds for slug in self.slugs[kind])
            names = (name for kind in kinds for name in self.names[kind])
            self._guesses[text, kinds] = suggest_close(text, sorted(ids if is_slug(text) else names))
        return self._guesses[text, kinds]


def find_unique_names(actors: Iterable[Actor]) -> dict[str, str]:
    """Return the names that exactly one of some actors bears, with its slug."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for name in names_of(actor):
            bearers[name].add(actor.slug)
    return {name: next(iter(slugs)) for name, slugs in bearers.items() if len(slugs) == 1}


def names_of(record: Record | Any) -> Iterable[str]:
    """Yield the names that a record can be referred to by."""
    if isinstance(record, Actor):
        yield " ".join(record.name.split())
        for other in record.also_known_as:
            yield " ".join((other.name if isinstance(other, OtherName) else other).split())
    elif name := getattr(record, "name", "") or getattr(record, "title", ""):
        yield " ".join(name.split())


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _or(kinds: tuple[Kind, ...], article: str = "a") -> str:
    words = [_a(kind) if article else kind for kind in kinds]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
