"""Sources and quotes written inside briefs, and actors that only a name tells of → files of their own.

They keep the ids that a build gives them, so that no page moves; what was written is moved as it was
written, comments included, without a dump. Nothing is written here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Literal

from msgspec import structs

from briefgen.apart import span_of, write_apart
from briefgen.changes import FileChange
from briefgen.contentfiles import CONTENT
from briefgen.dates import Date
from briefgen.diagnostics import Pointer
from briefgen.link.resolve import RefersTo, resolve_references
from briefgen.messages import BriefgenError, quote_text, suggest_close
from briefgen.model import Site
from briefgen.opening import Opened, link_all
from briefgen.patch import Edit, TextFile, find_in_body, read_file, replace_scalar, replace_word
from briefgen.records import Brief, Keys, Quote, Source
from briefgen.references import find_references
from briefgen.urls import FOLDER_BY_KIND
from briefgen.yamltext import quote_scalar

What = Literal["sources", "quotes", "actors"]


def plan_extraction(
    opened: Opened, what: Collection[What], briefs: Collection[str] = ()
) -> tuple[FileChange, ...]:
    """Return what becomes of each file.

    Args:
        opened: The site.
        what: What is to get files of its own; what retracted briefs hold stays in them, gone from the site.
        briefs: Ids of the briefs to look into; all where none is named.

    Raises:
        BriefgenError: There is no such brief.
    """
    for slug in briefs:
        if slug not in opened.briefs:
            guess = suggest_close(slug, opened.briefs)
            raise BriefgenError(f"no brief {quote_text(slug)}{guess}")
    site = link_all(opened)
    extraction = _Extraction(opened, {slug: each.date for slug, each in site.statements.items()})
    for slug in sorted(briefs or opened.briefs):
        if opened.briefs[slug].status != "retracted":
            extraction.take_out(opened.briefs[slug], what)
    made = dict(extraction.new_files)
    if "actors" in what and not briefs:
        made |= _make_actors(site)
    new = (FileChange(path, None, text.encode()) for path, text in sorted(made.items()))
    return (*extraction.make_changes(), *new)


def _make_actors(site: Site) -> dict[str, str]:
    return {
        _path_of("actor", slug): f"name: {quote_scalar(site.actors[slug].name)}\nkind: person  # guess\n"
        for slug in site.stubs
    }


def _path_of(kind: str, slug: str) -> str:
    return f"{CONTENT}/{FOLDER_BY_KIND[kind]}/{slug}.yaml"


@dataclass(slots=True)
class _Extraction:
    """What is taken out, gathered file by file."""

    opened: Opened
    dates: dict[str, Date]
    new_files: dict[str, str] = field(default_factory=dict)
    files: dict[str, TextFile] = field(default_factory=dict)
    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))

    def take_out(self, brief: Brief, what: Collection[What]) -> None:
        """Take the records out of one brief."""
        path = brief.origin.path
        if path not in self.files:
            self.files[path] = read_file(self.opened.root, path)
        taken = _InBrief(self.opened, brief, self.files[path], self.dates)
        needed = list(taken.follow_sources())
        self.edits[path] += needed if "sources" in what else []
        for kind, i, slug in taken.find_inline(what):
            edit, text = taken.cut(kind, i, slug, self.edits[path])
            if "sources" not in what and any(edit.start <= each.start < edit.end for each in needed):
                continue
            self.edits[path] = [each for each in self.edits[path] if not edit.start <= each.start < edit.end]
            self.edits[path].append(edit)
            if slug not in self.opened.records.by_kind[kind]:
                self.new_files.setdefault(_path_of(kind, slug), text)

    def make_changes(self) -> Iterator[FileChange]:
        """Yield what becomes of each brief."""
        for path, edits in sorted(self.edits.items()):
            if edits:
                yield FileChange(path, self.files[path].data, self.files[path].apply(edits))


@dataclass(frozen=True, slots=True)
class _InBrief:
    """One brief and its file."""

    opened: Opened
    brief: Brief
    file: TextFile
    dates: dict[str, Date]
    """When the words of each quote were said."""

    def find_inline(self, what: Collection[What]) -> Iterator[tuple[Literal["source", "quote"], int, str]]:
        """Yield the records that are written inside the brief, with the ids that they get."""
        if "sources" in what:
            for i, source in enumerate(self.brief.sources):
                if isinstance(source, Source):
                    yield "source", i, self._slug_of(source)
        quotes = self.opened.inline_quotes
        if "quotes" in what:
            for i, quote in enumerate(self.brief.quotes):
                if isinstance(quote, Quote) and (slug := quotes.get((self.brief.slug, i))):
                    yield "quote", i, slug

    def _slug_of(self, source: Source) -> str:
        local = self.opened.lifted.local_sources[self.brief.slug]
        if source.slug:
            return local.get(source.slug, source.slug)
        by_slug = self.opened.lifted.sources
        return next(slug for slug in local.values() if _describe(source) == _describe(by_slug[slug]))

    def follow_sources(self) -> Iterator[Edit]:
        """Yield the edits that lead the brief's references to its own sources to the shared ones."""
        renamed = {
            old: new for old, new in self.opened.lifted.local_sources[self.brief.slug].items() if old != new
        }
        edits: list[Edit] = []

        def follow(text: str, spec: RefersTo, keys: Keys) -> str:
            if "source" in spec.kinds and text in renamed:
                node = self.file.find_node(self.brief.origin.index, keys)
                edits.append(replace_scalar(self.file, node, text, renamed[text]))
            return text

        resolve_references(self.brief, follow)
        yield from edits
        yield from self._follow_body(self.brief.body, (), renamed)
        for i, quote in enumerate(self.brief.quotes):
            if isinstance(quote, Quote):
                yield from self._follow_body(quote.body, ("quotes", i), renamed)

    def _follow_body(self, body: str, keys: Keys, renamed: dict[str, str]) -> Iterator[Edit]:
        start = self.file.body_start
        for found in find_references(body):
            if found.form != "citation" or found.target not in renamed:
                continue
            span = start + found.start, start + found.end
            if keys or self.file.document.body is None:
                node = self.file.find_node(self.brief.origin.index, (*keys, "body"))
                span = find_in_body(self.file, node, body, found)
            yield replace_word(self.file, found.target, renamed[found.target], *span)

    def cut(self, kind: Literal["source", "quote"], i: int, slug: str, edits: list[Edit]) -> tuple[Edit, str]:
        """Return the edit that leaves an id in the place of a record, and the text of its own file."""
        node = self.file.find_mapping(self.brief.origin.index, (f"{kind}s", i))
        start, end = span_of(self.file, node)
        text = write_apart(self.file, node, edits)
        quote = self.brief.quotes[i] if kind == "quote" else None
        if isinstance(quote, Quote) and not quote.event and quote.date is None:
            text += f"date: {self.dates.get(slug, self.brief.date).text}\n"
        return Edit(start, end, slug), text


def _describe(source: Source) -> Source:
    """Return a source without what tells where it was written."""
    return structs.replace(source, slug="", origin=Pointer(""), references=())
