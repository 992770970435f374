"""What templates see, told from the types: the list in `docs/theming.md`."""

from __future__ import annotations

import ast
import inspect
import re
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import msgspec
from briefgen import contexts
from briefgen.contexts.basics import View
from briefgen.contexts.frame import PageContext
from briefgen.contexts.templates import CONTEXT_BY_TEMPLATE

BEGIN, END = "<!-- contexts -->\n", "<!-- end of contexts -->\n"
MODULES = tuple(import_module(f"{contexts.__name__}.{each.name}") for each in iter_modules(contexts.__path__))


def find_views() -> list[type[View]]:
    """Return all views and contexts, by name."""
    declared = {name: each for module in MODULES for name, each in vars(module).items()}
    return [each for _, each in sorted(declared.items()) if isinstance(each, type) and issubclass(each, View)]


def describe_contexts() -> str:
    """Return the fields of each page's context, then those of every view, in Markdown."""
    parts = ["### What every page has\n", _describe(PageContext, ())]
    common = PageContext.__struct_fields__
    for template, context in CONTEXT_BY_TEMPLATE.items():
        parts += [f"### `{template}`\n", _describe(context, common)]
    parts.append("### What these are made of\n")
    for view in find_views():
        if issubclass(view, PageContext) or view is View:
            continue
        summary = (inspect.getdoc(view) or "").split("\n\n")[0]
        parts += [f"#### {view.__name__}\n", f"{' '.join(summary.split())}\n", _describe(view, ())]
    return "\n".join(part for part in parts if part)


def _describe(struct: type[msgspec.Struct], known: tuple[str, ...]) -> str:
    notes = {name: note for each in reversed(struct.__mro__) for name, note in _read_notes(each).items()}
    types = {name: text for each in reversed(struct.__mro__) for name, text in _read_types(each).items()}
    lines = [
        f"- `{name}`: {types[name]}{f'. {notes[name]}' if name in notes else ''}\n"
        for name in struct.__struct_fields__
        if name not in known
    ]
    return "".join(lines)


def _read_types(struct: type) -> dict[str, str]:
    annotations: dict[str, str] = inspect.get_annotations(struct)
    return {name: _word(text) for name, text in annotations.items()}


def _word(annotation: str) -> str:
    return re.sub(r"tuple\[(.*), \.\.\.\]", r"list of \1", annotation).replace(" | None", " or none")


def _read_notes(struct: type) -> dict[str, str]:
    """Return the sentences that stand under the fields of a type."""
    module = inspect.getmodule(struct)
    return _read_module(module).get(struct.__name__, {}) if module in MODULES else {}


def _read_module(module: ModuleType | None) -> dict[str, dict[str, str]]:
    assert module is not None
    tree = ast.parse(inspect.getsource(module))
    return {node.name: _read_class(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _read_class(node: ast.ClassDef) -> dict[str, str]:
    return {
        field.target.id: " ".join(note.value.value.split())
        for field, note in zip(node.body, node.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(note, ast.Expr)
        and isinstance(note.value, ast.Constant)
        and isinstance(note.value.value, str)
    }
