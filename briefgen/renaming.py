"""A record's old and new id → the changes to files that keep every reference to it.

References by name stay as they are: they still hold. Nothing is written here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from briefgen.changes import FileChange
from briefgen.config import SETTINGS_FILE
from briefgen.diagnostics import Pointer
from briefgen.link.names import KINDS, NotFound
from briefgen.link.resolve import RefersTo, resolve_references
from briefgen.messages import BriefgenError, quote_text, suggest_close
from briefgen.model import Key
from briefgen.opening import Opened
from briefgen.patch import (
    Edit,
    TextFile,
    find_in_body,
    insert_field,
    line_end,
    read_file,
    replace_scalar,
    replace_word,
)
from briefgen.records import Brief, Keys, Kind, Quote, Record, Source
from briefgen.references import BodyReference, find_references
from briefgen.source import MappingNode, SequenceNode, child_of
from briefgen.urls import INDEX, SLUG_FORM, is_slug, record_url, slugify_text

WITH_ALIASES: frozenset[Kind] = frozenset({"brief", "actor", "event", "topic", "page"})
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}(?=-.)", re.ASCII)


def plan_renaming(
    opened: Opened, old: str, new: str, *, keep_alias: bool
) -> tuple[Key, tuple[FileChange, ...]]:
    """Return the record that is renamed and what becomes of each file.

    Args:
        opened: The site.
        old: An id or `kind:id`.
        new: The id that it gets.
        keep_alias: Whether the old address leads to the new one, and quotes whose id comes from their
            speaker's keep it.

    Raises:
        BriefgenError: There is no such record, or the new id is none or taken.
    """
    policies = opened.config.publisher.policies if opened.config.publisher else ()
    key = _find_key(old, opened)
    new_key = Key(key.kind, _read_new(new, key, opened))
    renaming = _Renaming(opened, key, new_key, keep_alias, opened.inline_quotes)
    renaming.rename_record()
    for by_slug in opened.records.by_kind.values():
        for record in by_slug.values():
            renaming.follow_references(record)
    renaming.pin_quotes()
    if key.kind == "page" and key.slug in policies:
        renaming.follow_policy(policies.index(key.slug))
    return key, tuple(renaming.make_changes())


def _find_key(text: str, opened: Opened) -> Key:
    directory = opened.directory
    prefix, colon, rest = text.partition(":")
    kinds = tuple(kind for kind in KINDS if kind == prefix) if colon and prefix in KINDS else KINDS
    slug = rest if colon and prefix in KINDS else text
    found = [Key(kind, slug) for kind in kinds if slug in directory.slugs[kind]]
    if len(found) == 1:
        if found[0].kind == "source" and slug not in opened.records.by_kind["source"]:
            where = opened.lifted.sources[slug].origin.path
            raise BriefgenError(f"{found[0]} is written inside {where}; briefgen extract gives it a file")
        return found[0]
    if found:
        raise BriefgenError(
            f"{quote_text(slug)} is the id of {len(found)} records; write {' or '.join(map(str, found))}"
        )
    by_name = [Key(kind, each) for kind in KINDS for each in directory.names[kind].get(text, ())]
    if by_name:
        raise BriefgenError(f"{quote_text(text)} is a name; write the id: {' or '.join(map(str, by_name))}")
    known = sorted({slug for kind in kinds for slug in directory.slugs[kind]})
    noun = kinds[0] if len(kinds) == 1 else "record"
    raise BriefgenError(f"no {noun} {quote_text(slug)}{suggest_close(slug, known)}")


def _read_new(text: str, key: Key, opened: Opened) -> str:
    directory = opened.directory
    prefix, colon, rest = text.partition(":")
    if colon and prefix in KINDS and prefix != key.kind:
        raise BriefgenError(f"{key} stays {key.kind}; move its file and its fields to make it {prefix}")
    slug = rest if colon and prefix in KINDS else text
    if not is_slug(slug):
        better = slugify_text(slug)
        wanted = f"; write {better}" if better else ""
        raise BriefgenError(f"{quote_text(slug)} is not an id: {SLUG_FORM}{wanted}")
    if slug == key.slug:
        raise BriefgenError(f"{key} is called that already")
    if slug in directory.slugs[key.kind]:
        raise BriefgenError(f"there is {key.kind}:{slug} already; nothing was renamed")
    for kind in KINDS:
        if slug in directory.names[kind]:
            bearer = Key(kind, directory.names[kind][slug][0])
            raise BriefgenError(
                f"{quote_text(slug)} is the name of {bearer}, whose references would change hands"
            )
    for brief in opened.briefs.values() if key.kind == "source" else ():
        if any(isinstance(each, Source) and each.slug == slug for each in brief.sources):
            raise BriefgenError(f"{quote_text(slug)} is the id of a source written in {brief.origin.path}")
    return slug


@dataclass(slots=True)
class _Renaming:
    """The edits that one renaming makes, gathered file by file."""

    opened: Opened
    old: Key
    new: Key
    keep_alias: bool
    inline_quotes: dict[tuple[str, int], str]
    quotes_used: set[str] = field(default_factory=set)
    """Ids of quotes that something refers to."""
    files: dict[str, TextFile] = field(default_factory=dict)
    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    new_paths: dict[str, str] = field(default_factory=dict)

    def rename_record(self) -> None:
        """Change the record's own id, name of its file, and aliases."""
        record = self.opened.records.by_kind[self.old.kind].get(self.old.slug)
        if record is None:
            self._rename_inline_quote()
            return
        path, index = record.origin.path, record.origin.index
        file = self._file(path)
        node = file.find_mapping(index)
        id_node = child_of(node, "id")
        if id_node is not None:
            self._edit(path, replace_scalar(file, id_node, self.old.slug, self.new.slug))
        pure = PurePosixPath(path)
        if index < 0 and pure.stem == self.old.slug:
            self.new_paths[path] = str(pure.with_stem(self.new.slug))
            self._keep_date(record, file, node)
        if self.keep_alias and self.old.kind in WITH_ALIASES:
            self._edit(path, self._make_alias(file, node))

    def _rename_inline_quote(self) -> None:
        for (brief, i), slug in self.inline_quotes.items():
            if slug == self.old.slug:
                record = self.opened.records.by_kind["brief"][brief]
                file = self._file(record.origin.path)
                node = file.find_mapping(record.origin.index, ("quotes", i))
                id_node = child_of(node, "id")
                if id_node is not None:
                    edit = replace_scalar(file, id_node, self.old.slug, self.new.slug)
                else:
                    edit = insert_field(file, node, f"id: {self.new.slug}")
                self._edit(record.origin.path, edit)

    def _keep_date(self, record: Record, file: TextFile, node: MappingNode) -> None:
        """Write the date that a brief had from the name of its file, where the new name has another."""
        dated = _DATED.match(self.old.slug)
        if not isinstance(record, Brief) or dated is None or child_of(node, "date") is not None:
            return
        if not self.new.slug.startswith(f"{dated.group()}-"):
            self._edit(file.path, insert_field(file, node, f"date: {dated.group()}"))

    def _make_alias(self, file: TextFile, node: MappingNode) -> Edit:
        old, new = (f"/{record_url(*key).removesuffix(INDEX)}" for key in (self.old, self.new))
        aliases = child_of(node, "aliases")
        if not isinstance(aliases, SequenceNode) or not aliases.value:
            if aliases is not None:
                return Edit(file.start_of(aliases), file.end_of(aliases), f"[{old}]")
            return insert_field(file, node, f"aliases: [{old}]")
        for item in aliases.value:
            if item.value.strip("/") == new.strip("/"):
                return replace_scalar(file, item, item.value.strip("/"), old.strip("/"))
        last = aliases.value[-1]
        end = file.end_of(last)
        if aliases.flow_style:
            return Edit(end, end, f", {old}")
        line_start = file.text.rfind("\n", 0, file.start_of(last)) + 1
        indent = file.text[line_start : file.start_of(last)]
        at = line_end(file.text, end)
        return Edit(at, at, f"\n{indent}{old}")

    def follow_references(self, record: Record) -> None:
        """Change the references of a record's fields and body."""

        def follow(text: str, spec: RefersTo, keys: Keys) -> str:
            named = text.partition("/")[0] if spec.is_proposition else text
            if replaced := self._replace(named, spec.kinds):
                self._edit_field(record.origin, keys, *replaced)
            return text

        resolve_references(record, follow)
        if isinstance(record, Brief):
            self._follow_inline(record)
        self._follow_body(record, record.body, ())

    def _follow_inline(self, brief: Brief) -> None:
        for i, source in enumerate(brief.sources):
            if isinstance(source, Source):
                if self.old == Key("source", source.slug):
                    self._edit_field(brief.origin, ("sources", i, "id"), self.old.slug, self.new.slug)
                self._follow_body(brief, source.body, ("sources", i))
        for i, quote in enumerate(brief.quotes):
            if isinstance(quote, Quote):
                self._follow_body(brief, quote.body, ("quotes", i))

    def pin_quotes(self) -> None:
        """Write the ids of quotes that would change with their speaker's, where somebody may hold them."""
        for brief in self.opened.briefs.values():
            for i, quote in enumerate(brief.quotes):
                slug = self.inline_quotes.get((brief.slug, i), "")
                if not isinstance(quote, Quote) or quote.slug or not self._means(quote.speaker, ("actor",)):
                    continue
                if slug and (self.keep_alias or slug in self.quotes_used):
                    file = self._file(brief.origin.path)
                    node = file.find_mapping(brief.origin.index, ("quotes", i))
                    self._edit(file.path, insert_field(file, node, f"id: {slug}"))

    def _edit_field(self, origin: Pointer, keys: Keys, old: str, new: str) -> None:
        file = self._file(origin.path)
        self._edit(origin.path, replace_scalar(file, file.find_node(origin.index, keys), old, new))

    def _find(self, text: str, kinds: tuple[str, ...]) -> Key | None:
        try:
            return self.opened.directory.find(text, kinds)  # type: ignore[arg-type]
        except NotFound:
            return None

    def _means(self, text: str, kinds: tuple[str, ...]) -> bool:
        return self._find(text, kinds) == self.old

    def _replace(self, text: str, kinds: tuple[str, ...]) -> tuple[str, str] | None:
        """Return what takes the place of what in a reference, or None where it means something else."""
        prefix, colon, rest = text.partition(":")
        has_prefix = bool(colon) and prefix in KINDS
        slug = rest.strip() if has_prefix else text.strip()
        found = self._find(text, kinds)
        if found is None:
            return None
        if found.kind == "quote":
            self.quotes_used.add(found.slug)
        if found == self.old and slug == self.old.slug:
            others = any(
                self.new.slug in self.opened.directory.slugs[kind] for kind in KINDS if kind in kinds
            )
            return slug, str(self.new) if others and not has_prefix else self.new.slug
        is_hidden = slug == self.new.slug and not has_prefix and found.kind != self.new.kind
        return (slug, str(found)) if is_hidden and self.new.kind in kinds else None

    def _follow_body(self, record: Record, body: str, keys: Keys) -> None:
        for found in find_references(body):
            kinds = {"quote": ("quote",), "citation": ("source",)}.get(found.form, KINDS)
            if replaced := self._replace(found.target, kinds):
                self._edit_body(record, body, found, replaced, keys)

    def _edit_body(
        self, record: Record, body: str, found: BodyReference, replaced: tuple[str, str], keys: Keys
    ) -> None:
        file = self._file(record.origin.path)
        if not keys and file.document.body is not None:
            start = file.body_start
            self._edit(file.path, replace_word(file, *replaced, start + found.start, start + found.end))
            return
        node = file.find_node(record.origin.index, (*keys, "body"))
        span = find_in_body(file, node, body, found)
        self._edit(file.path, replace_word(file, *replaced, *span))

    def follow_policy(self, index: int) -> None:
        """Change the settings' reference to a page."""
        where = Pointer(SETTINGS_FILE)
        self._edit_field(where, ("publisher", "policies", index), self.old.slug, self.new.slug)

    def _file(self, path: str) -> TextFile:
        if path not in self.files:
            self.files[path] = read_file(self.opened.root, path)
        return self.files[path]

    def _edit(self, path: str, edit: Edit) -> None:
        self.edits[path].append(edit)

    def make_changes(self) -> Iterator[FileChange]:
        """Yield what becomes of each file."""
        for path in sorted(self.edits.keys() | self.new_paths.keys()):
            file = self._file(path)
            yield FileChange(path, file.data, file.apply(self.edits[path]), self.new_paths.get(path, ""))
