"""Takes records that leave no trace out of the others' references."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen import rules
from briefgen.diagnostics import Report
from briefgen.link.references import ByKind
from briefgen.link.resolve import RefersTo, resolve_references
from briefgen.messages import quote_text
from briefgen.model import BodyLink, Key
from briefgen.records import Record


def take_out(
    resolved: ByKind,
    hidden: frozenset[Key],
    targets: Mapping[Key, set[Key]],
    bodies: dict[Key, tuple[BodyLink, ...]],
    report: Report,
) -> ByKind:
    """Return the records that are seen, without references to those that are not.

    Args:
        resolved: All records.
        hidden: Those that leave no trace.
        targets: What each record refers to.
        bodies: The links of bodies, out of which they are taken as well.
        report: Told of a body that names a hidden record without words of its own, which would show it.
    """
    seen: ByKind = {
        kind: {slug: record for slug, record in by_slug.items() if (kind, slug) not in hidden}
        for kind, by_slug in resolved.items()
    }
    for kind, by_slug in seen.items():
        for slug, record in by_slug.items():
            key = Key(kind, slug)
            if not hidden.isdisjoint(targets.get(key, ())):
                by_slug[slug] = _without(record, hidden)
                bodies[key] = tuple(
                    _without_target(link, record, report) if link.target in hidden else link
                    for link in bodies.get(key, ())
                )
    return seen


def _without(record: Record, hidden: frozenset[Key]) -> Record:
    def keep(text: str, spec: RefersTo, _: object) -> str | None:
        if spec.is_proposition:
            return text if Key("topic", text.partition("/")[0]) not in hidden else None
        kind, _, slug = text.partition(":") if len(spec.kinds) > 1 else (spec.kinds[0], "", text)
        return text if (kind, slug) not in hidden else None

    return resolve_references(record, keep) or record


def _without_target(link: BodyLink, record: Record, report: Report) -> BodyLink:
    if not link.label and link.target is not None:
        message = (
            f"{link.target.kind} {quote_text(link.target.slug)} is not published and must leave no trace; "
            f"write [[{link.target.slug}|the words to show]] or take it out"
        )
        report.add(rules.UNKNOWN_REFERENCE, record.at("body", offset=link.start), message)
    return BodyLink(link.start, link.end, "link", None, link.label)
