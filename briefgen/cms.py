"""The declared types → the settings of a web desk (Sveltia CMS): kinds are collections, fields widgets.

What cannot be written in a form stays for text editors: see `starter/cms/WEB-DESK.md`.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import yaml

from briefgen.blanks import DATED_NAMES, IN_MARKDOWN, OTHER_VALUES, TITLE_FIELDS
from briefgen.contentfiles import CONTENT, STATIC
from briefgen.dates import DATE_PATTERN, Date
from briefgen.fields import describe_fields
from briefgen.records import RECORD_TYPES, Image, Kind, Record
from briefgen.scaffold import Host
from briefgen.urls import FOLDER_BY_KIND, SLUG

Widget = dict[str, Any]

CONFIG_FILE = f"{CONTENT}/{STATIC}/admin/config.yml"
HEAD = """\
# The settings of the web desk, made by briefgen from the fields of its format; WEB-DESK.md tells of it.
# Put the name of your repository for OWNER/REPOSITORY.

"""
LONG_TEXTS = frozenset({"summary", "text", "was", "now", "reason", "before", "after", "excerpt"})
"""Fields whose text may have several lines."""
WRITTEN_OUT = frozenset({"quotes"})
"""Fields whose items are records written in place, though they might also be named."""
IMAGES = f"{CONTENT}/{STATIC}/images"


def write_config(host: Host | None = None) -> str:
    """Return the settings of the web desk of a site that is published on a host."""
    backend = "gitlab" if host == "gitlab" else "github"
    config = {
        "backend": {
            "name": backend,
            "repo": "OWNER/REPOSITORY",
            "branch": "main",
            "auth_methods": ["token"],
        },
        "media_folder": IMAGES,
        "public_folder": "/images",
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 80},
        "output": {"omit_empty_optional_fields": True},
        "collections": [make_collection(kind) for kind in RECORD_TYPES],
    }
    return HEAD + yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=1_000)


def make_collection(kind: Kind) -> dict[str, Any]:
    """Return the collection of a kind's files."""
    folder, title = FOLDER_BY_KIND[kind], TITLE_FIELDS[kind]
    in_markdown = kind in IN_MARKDOWN
    template = f"{{{{fields.date}}}}-{{{{{title}}}}}" if kind in DATED_NAMES else f"{{{{{title}}}}}"
    return {
        "name": folder,
        "label": folder.title(),
        "label_singular": kind.title(),
        "folder": f"{CONTENT}/{folder}",
        "create": True,
        "identifier_field": title,
        "slug": {
            "template": template,
            "pattern": [f"^{SLUG.pattern}$", "small letters, digits and single hyphens"],
        },
        "extension": "md" if in_markdown else "yaml",
        "format": "yaml-frontmatter" if in_markdown else "yaml",
        "fields": make_widgets(RECORD_TYPES[kind], OTHER_VALUES.get(kind, {})),
    }


def make_widgets(struct: type[msgspec.Struct], values: Mapping[str, str]) -> list[Widget]:
    """Return a widget for each field of a declared type.

    Args:
        struct: The type.
        values: What fields begin with, by name.
    """
    hints = get_type_hints(struct, include_extras=True)
    by_name = {field.encode_name: hints[field.name] for field in msgspec.structs.fields(struct)}
    is_file = issubclass(struct, Record)
    widgets = []
    for note in sorted(describe_fields(struct), key=lambda note: note.name in ("waivers", "body")):
        if is_file and note.name == "id":
            continue  # the name of the file
        widget = _choose_widget(note.name, by_name[note.name])
        widget |= {"default": values[note.name]} if note.name in values else {}
        if struct is Image and note.name == "src":
            widget = {"widget": "image"}
        label = note.name.replace("_", " ").capitalize()
        widgets.append(
            {
                "name": note.name,
                "label": label,
                **widget,
                "required": note.is_required,
                "hint": note.description,
            }
        )
    return widgets


def _choose_widget(name: str, declared: Any) -> Widget:
    """Return the widget that a field of a declared type is written in, without its name and label."""
    origin, arguments = get_origin(declared), get_args(declared)
    if origin is Annotated:
        marks = next(meta.extra for meta in arguments[1:] if meta.extra)
        return _refer(name, marks) if "refers_to" in marks else _choose_widget(name, arguments[0])
    if origin in (Union, types.UnionType):
        options = [option for option in arguments if option is not type(None)]
        return _choose_widget(name, options[-1 if name in WRITTEN_OUT else 0])
    if origin is Literal:
        return {"widget": "select", "options": list(arguments)}
    if origin is tuple:
        return _list_items(name, arguments[0])
    if origin is dict:
        return {"widget": "keyvalue"}
    if declared is Date:
        return {"widget": "string", "pattern": [DATE_PATTERN, "a date: 2025-09-04, 2025-09 or 2025"]}
    if declared in _SIMPLE:
        return dict(_SIMPLE[declared])
    if declared is str:
        return _write_text(name)
    return {"widget": "object", "collapsed": True, "fields": make_widgets(declared, {})}


_SIMPLE: dict[Any, Widget] = {bool: {"widget": "boolean"}, float: {"widget": "number", "value_type": "float"}}


def _write_text(name: str) -> Widget:
    if name == "body":
        return {"widget": "markdown", "modes": ["raw"]}
    return {"widget": "text" if name in LONG_TEXTS else "string"}


def _refer(name: str, marks: Mapping[str, Any]) -> Widget:
    """Return a choice among the records of a kind; what may be of several kinds is written as its id."""
    kinds = marks["refers_to"]
    if len(kinds) > 1 or kinds[0] not in TITLE_FIELDS or marks.get("or_text"):
        return _write_text(name)
    title = TITLE_FIELDS[kinds[0]]
    return {
        "widget": "relation",
        "collection": FOLDER_BY_KIND[kinds[0]],
        "value_field": "{{slug}}",
        "display_fields": [title],
        "search_fields": [title],
    }


def _list_items(name: str, item: Any) -> Widget:
    widget = _choose_widget(name, item)
    if widget["widget"] == "relation":
        return {**widget, "multiple": True}
    if widget["widget"] == "object":
        return {"widget": "list", "collapsed": True, "fields": widget["fields"]}
    return {"widget": "list"}
