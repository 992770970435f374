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
LOST_TEXT = Rule("lost-text", "warning", "text behind a # that YAML takes for a comment")

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
HALF_REFERENCE = Rule("half-reference", "warning", "a reference in a body that is begun, but not ended")

NOT_A_DAY = Rule(
    "not-a-day",
    "error",
    "a date that the calendar does not have, or that can be read two ways",
)

WEEKDAY_MISMATCH = Rule("weekday-mismatch", "error", "a weekday that its date does not have")
QUOTE_BEFORE_EVENT = Rule("quote-before-event", "error", "words said before the event they belong to")
SOURCE_BEFORE_QUOTE = Rule("source-before-quote", "error", "a source older than what it is said to carry")
UPDATED_BEFORE_PUBLISHED = Rule(
    "updated-before-published", "warning", "a brief updated before it was published"
)
EVENT_OVERDUE = Rule("event-overdue", "warning", "an event still announced after its day")

NOT_IN_ROLE = Rule("not-in-role", "error", "a role that was not held that day")
TITLE_MISMATCH = Rule("title-mismatch", "warning", "a title before a name on a day when it was not held")
ACTOR_NOT_ALIVE = Rule("actor-not-alive", "error", "words or deeds before birth or after death")
OVERLAPPING_ROLE = Rule("overlapping-role", "warning", "one role held twice at once")

QUOTE_ABSENT = Rule("quote-absent", "error", "a quote that the excerpt it cites does not contain")
QUOTE_ALTERED = Rule("quote-altered", "warning", "a quote with other words at brackets or ellipses")
UNSOURCED_QUOTE = Rule("unsourced-quote", "warning", "a quote without a source")
STRAY_QUOTATION = Rule("stray-quotation", "warning", "words in quotation marks that no quote record has")
REPORTED_IN_QUOTATION_MARKS = Rule(
    "reported-in-quotation-marks", "error", "reported speech set as a quotation"
)
DUPLICATE_QUOTE = Rule("duplicate-quote", "warning", "the same words recorded twice")
QUOTE_TWO_SPEAKERS = Rule("quote-two-speakers", "error", "the same words from two mouths")
ELLIPSIS_HIDES_NEGATION = Rule("ellipsis-hides-negation", "warning", "an ellipsis that leaves out a not")
UNLABELLED_DISPUTE = Rule("unlabelled-dispute", "warning", "a disputed quote without a word on why")

BAD_LANGUAGE_TAG = Rule("bad-language-tag", "error", "a language that no tag names")
TRANSLATION_WITHOUT_ORIGINAL = Rule("translation-without-original", "warning", "a translation of nothing")

NO_SOURCE = Rule("no-source", "warning", "a brief without any source")
PLACEHOLDER_SOURCE = Rule("placeholder-source", "warning", "a source that nobody can find again")
LONE_SOURCE = Rule("lone-source", "warning", "a brief that rests on one source")
ONE_ORIGIN = Rule("one-origin", "warning", "several sources that go back to one")
RETRACTED_SOURCE = Rule("retracted-source", "warning", "a source that its publisher has retracted")
TRACKING_PARAMETERS = Rule("tracking-parameters", "warning", "an address that tells who sent the reader")
BAD_URL = Rule("bad-url", "error", "an address that leads nowhere")
NO_ARCHIVE = Rule("no-archive", "info", "a source without an archived copy")

POSITION_WITHOUT_BASIS = Rule("position-without-basis", "error", "a position that rests on nothing")
POSITIONS_CONFLICT = Rule("positions-conflict", "warning", "two stances of one actor on one day")
POSITION_STALE = Rule("position-stale", "warning", "a position that nothing has confirmed for a year")

HEDGE_WITHOUT_LIKELIHOOD = Rule("hedge-without-likelihood", "info", "a judgement that hedges without a term")
LIKELIHOOD_WITH_CONFIDENCE = Rule(
    "likelihood-with-confidence", "warning", "likelihood and confidence in one judgement"
)

CORRECTION_INCOMPLETE = Rule("correction-incomplete", "error", "a correction without was and now")
CORRECTION_NOT_CASCADED = Rule(
    "correction-not-cascaded", "warning", "a corrected text that still stands elsewhere"
)

SILENT_EDIT = Rule("silent-edit", "error", "a change to what was published, without a correction")
LOST_PAGE = Rule("lost-page", "error", "a published page that is gone and leads nowhere")

LEAKED_DRAFT = Rule("leaked-draft", "error", "a trace of what is not published")
MISSING_ALT = Rule("missing-alt", "warning", "a picture without a description")
TODO_MARKER = Rule("todo-marker", "warning", "a mark of unfinished work")
UNSAFE_HTML = Rule("unsafe-html", "warning", "HTML that is taken out of the page")

BROKEN_LINK = Rule("broken-link", "error", "a link of the site to a page that it does not have")
MISSING_ANCHOR = Rule("missing-anchor", "error", "a link to a place that its page does not have")
DUPLICATE_TITLE = Rule("duplicate-title", "warning", "two pages with the same title")

EXPIRED_WAIVER = Rule("expired-waiver", "error", "a waiver past its day")
UNUSED_WAIVER = Rule("unused-waiver", "warning", "a waiver that keeps nothing back")

TEMPLATE_ERROR = Rule("template-error", "error", "a template that cannot be read or rendered")

OUTPUT_RULES = frozenset({BROKEN_LINK, MISSING_ANCHOR, DUPLICATE_TITLE, LEAKED_DRAFT})
"""Rules of the finished pages, which `check` looks for and `build` does not."""

RULES: dict[str, Rule] = {rule.id: rule for rule in list(globals().values()) if isinstance(rule, Rule)}
"""Every rule by its id, in the order of the table."""
