"""The table of rules: id, default level, one-line summary.

Each has an example under `tests/invalid/` and a section in `docs/rules.md`.
"""

from __future__ import annotations

from briefgen.diagnostics import Rule

YAML_SYNTAX = Rule("yaml-syntax", "error", "the YAML cannot be read")
ENCODING = Rule("encoding", "error", "bytes that are not UTF-8, or characters that no text has")
FRONT_MATTER_UNCLOSED = Rule("front-matter-unclosed", "error", "front matter without its closing ---")
DUPLICATE_KEY = Rule("duplicate-key", "error", "a field written twice in one record")
YAML_ALIAS = Rule("yaml-alias", "error", "an anchor, alias, merge key or tag")
UNKNOWN_FIELD = Rule("unknown-field", "error", "a field that this kind of record does not have")
MISSING_FIELD = Rule("missing-field", "error", "a required field that is not there")
WRONG_TYPE = Rule(
    "wrong-type",
    "error",
    "a list where text was wanted, text where a number was wanted …",
)
UNKNOWN_VALUE = Rule("unknown-value", "error", "a value that is not one of those a field takes")
UNKNOWN_FILE = Rule("unknown-file", "warning", "a file in the content folder that nothing reads")
UNREADABLE_FILE = Rule("unreadable-file", "error", "a content file that cannot be opened")

BAD_ID = Rule("bad-id", "error", "an id that is not lower-case letters, digits and single hyphens")
DUPLICATE_ID = Rule("duplicate-id", "error", "two records of one kind with the same id")
DUPLICATE_URL = Rule("duplicate-url", "error", "two pages or files that want the same address")
AMBIGUOUS_NAME = Rule("ambiguous-name", "error", "a reference by a name that several records bear")

UNKNOWN_REFERENCE = Rule("unknown-reference", "error", "a reference to a record that does not exist")
WRONG_KIND = Rule(
    "wrong-kind",
    "error",
    "a reference to a record of another kind than the field takes",
)
IMPLICIT_ACTOR = Rule(
    "implicit-actor",
    "warning",
    "a name that no actor record bears; a stub page is made",
)
REFERENCE_CYCLE = Rule(
    "reference-cycle",
    "error",
    "records that are, by a chain of references, part of themselves",
)
ORPHAN_RECORD = Rule("orphan-record", "warning", "a shared record that nothing refers to")

NOT_A_DAY = Rule(
    "not-a-day",
    "error",
    "a date that the calendar does not have, or that can be read two ways",
)

TEMPLATE_ERROR = Rule("template-error", "error", "a template that cannot be read or rendered")

RULES: dict[str, Rule] = {rule.id: rule for rule in list(globals().values()) if isinstance(rule, Rule)}
"""Every rule by its id, in the order of the table."""
