"""What a desk says in a record, field by field, each with its way through the record."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.records import Brief, Keys, Quote, QuoteContext, Record, Topic


def list_texts(record: Record) -> Iterator[tuple[str, Keys]]:
    """Yield the sentences of a record, and the way to each; the words of a quote are its speaker's."""
    for field in ("title", "summary", "dateline", "body"):
        if text := getattr(record, field, ""):
            yield text, (field,)
    match record:
        case Brief():
            for i, assessment in enumerate(record.assessments):
                yield assessment.text, ("assessments", i, "text")
        case Topic():
            for i, proposition in enumerate(record.propositions):
                yield proposition.text, ("propositions", i, "text")
        case Quote(context=QuoteContext() as context):
            yield context.before, ("context", "before")
            yield context.after, ("context", "after")
