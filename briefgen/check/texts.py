"""What a desk says in a record, field by field, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.diagnostics import Pointer
from briefgen.records import Brief, Quote, QuoteContext, Record, Topic


def list_texts(record: Record) -> Iterator[tuple[str, Pointer]]:
    """Yield the sentences of a record, and where they stand; the words of a quote are its speaker's."""
    for field in ("title", "summary", "dateline", "body"):
        if text := getattr(record, field, ""):
            yield text, record.at(field)
    match record:
        case Brief():
            for i, assessment in enumerate(record.assessments):
                yield assessment.text, record.at("assessments", i, "text")
        case Topic():
            for i, proposition in enumerate(record.propositions):
                yield proposition.text, record.at("propositions", i, "text")
        case Quote(context=QuoteContext() as context):
            yield context.before, record.at("context", "before")
            yield context.after, record.at("context", "after")
