"""The declared types → JSON Schemas (draft 7), by which editors complete and check `.yaml` files.

msgspec tells what the types say; what is added here is how YAML writes it: text may look like a
number, a field may be left empty, a list of one may be its only item, a file may hold a list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from briefgen.config import Config
from briefgen.dates import DATE_PATTERN
from briefgen.fields import describe_fields
from briefgen.records import RECORD_TYPES, Kind, Part, Record
from briefgen.rules import RULES
from briefgen.urls import SLUG

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
SETTINGS = "settings"
TEXT_TYPES = ["string", "number"]
"""What YAML may take a text for. (`true` is a text, too, but editors would offer it for every field.)"""
DATE: Schema = {"type": ["string", "integer"], "pattern": DATE_PATTERN}
"""A year is a number to YAML."""
TRUTH: Schema = {
    "type": ["boolean", "string"],
    "pattern": "^([Yy]es|YES|[Nn]o|NO|[Tt]rue|TRUE|[Ff]alse|FALSE)$",
}


def make_schemas() -> dict[str, Schema]:
    """Return the schema of each kind of record, and of the settings, by name."""
    schemas: dict[str, Schema] = {kind: make_record_schema(kind) for kind in RECORD_TYPES}
    return schemas | {SETTINGS: make_settings_schema()}


def make_record_schema(kind: Kind) -> Schema:
    """Return the schema of a file with records of a kind: one, or a list of them."""
    struct = RECORD_TYPES[kind]
    definitions = _adapt_components(struct)
    name = struct.__name__
    record = definitions[name]
    in_list = {**record, "required": ["id", *record["required"]]}
    if kind == "brief":  # a file's name may tell the date
        record["required"] = [field for field in record["required"] if field != "date"]
    definitions[f"Listed{name}"] = in_list
    forms = [_refer(name), {"type": "array", "items": _refer(f"Listed{name}")}]
    return {"$schema": DRAFT, "title": f"briefgen: {kind}", "anyOf": forms, "definitions": definitions}


def make_settings_schema() -> Schema:
    """Return the schema of the settings file."""
    definitions = _adapt_components(Config)
    settings = definitions.pop("Config")
    level = settings["properties"]["rules"]["additionalProperties"]
    settings["properties"]["rules"] |= {
        "properties": {rule.id: {**level, "description": rule.summary} for rule in RULES.values()},
        "additionalProperties": False,
    }
    return {"$schema": DRAFT, "title": "briefgen: settings", **settings, "definitions": definitions}


def _refer(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _adapt_components(struct: type[msgspec.Struct]) -> dict[str, Schema]:
    """Return the schema of a declared type and of all that it is made of, by name."""
    structs: list[type[msgspec.Struct]] = [*Part.__subclasses__(), *Record.__subclasses__(), Config]
    declared = {each.__name__: each for each in structs}
    _, components = msgspec.json.schema_components([struct], ref_template="#/definitions/{name}")
    return {
        name: _adapt_object(declared[name], component)
        for name, component in sorted(components.items())
        if name in declared
    }


def _adapt_object(struct: type[msgspec.Struct], component: Mapping[str, Any]) -> Schema:
    notes = {note.name: note for note in describe_fields(struct)}
    properties = {}
    for name, written in component["properties"].items():
        if name in notes:
            note = notes[name]
            adapted = _adapt(written)
            if name == "id" and issubclass(struct, Record):
                adapted["pattern"] = f"^{SLUG.pattern}$"
            adapted = adapted if note.is_required else _allow_nothing(adapted)
            properties[name] = {**adapted, "description": f"{note.description} ({note.takes})"}
    required = [note.name for note in notes.values() if note.is_required]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _adapt(written: Mapping[str, Any]) -> Schema:
    """Return what msgspec says of a value as what YAML may hold for it."""
    if written.get("$ref") == "#/definitions/Date":
        return dict(DATE)
    if "$ref" in written:
        return {"$ref": written["$ref"]}
    if "anyOf" in written:
        options = [_adapt(option) for option in written["anyOf"] if option != {"type": "null"}]
        return options[0] if len(options) == 1 else {"anyOf": options}
    if "enum" in written:
        words = [word for word in written["enum"] if word is not None]
        return {"enum": [*words, *(int(word) for word in words if word.isdecimal())]}
    match written.get("type"):
        case "string":
            return {"type": list(TEXT_TYPES)}
        case "boolean":
            return dict(TRUTH)
        case "array":
            items = _adapt(written["items"])
            many: Schema = {"type": "array", "items": items}
            return {"anyOf": [items, many]} if written.get("oneOrMany") else many
        case "object":
            values = written.get("additionalProperties")
            return {"type": "object", "additionalProperties": _adapt(values) if values else True}
        case other:
            return {"type": other}


def _allow_nothing(adapted: Schema) -> Schema:
    """Return a schema that an empty field fits, too."""
    if "enum" in adapted:
        return {**adapted, "enum": [*adapted["enum"], None]}
    if "type" in adapted:
        types = adapted["type"] if isinstance(adapted["type"], list) else [adapted["type"]]
        return {**adapted, "type": [*types, "null"]}
    return {"anyOf": [*adapted.get("anyOf", [adapted]), {"type": "null"}]}
