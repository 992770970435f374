"""Language tags, and translations without what they translate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.diagnostics import Pointer
from briefgen.messages import quote_text
from briefgen.model import Site
from briefgen.records import OtherName

TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
"""A well-formed language tag (RFC 5646, 2.1), without the grandfathered ones."""


def check_languages(site: Site, _: Config) -> Iterator[Finding]:
    """Yield language tags that are none, and translated quotes without original and translator."""
    for tag, where in _find_tags(site):
        if tag and not TAG.fullmatch(tag):
            yield Finding(
                rules.BAD_LANGUAGE_TAG,
                where,
                f"{quote_text(tag)} is not a language tag; write one such as en or pt-BR",
            )
    for statement in site.statements.values():
        quote = statement.quote
        if quote.kind == "translated" and quote.original is None and not quote.translator:
            message = "a translated quote without its original words or the name of its translator"
            yield Finding(rules.TRANSLATION_WITHOUT_ORIGINAL, quote.at("kind"), message)
    for brief in site.briefs.values():
        if brief.translator and not brief.translation_of:
            message = "a translator, but no brief that this is a translation of"
            yield Finding(rules.TRANSLATION_WITHOUT_ORIGINAL, brief.at("translator"), message)


def _find_tags(site: Site) -> Iterator[tuple[str, Pointer]]:
    for brief in site.briefs.values():
        yield brief.lang, brief.at("lang")
    for source in site.sources.values():
        yield source.lang, source.at("lang")
    for actor in site.actors.values():
        for i, name in enumerate(actor.also_known_as):
            if isinstance(name, OtherName):
                yield name.lang, actor.at("also_known_as", i, "lang")
    for statement in site.statements.values():
        quote = statement.quote
        yield quote.lang, quote.at("lang")
        if quote.original is not None:
            yield quote.original.lang, quote.at("original", "lang")
        for i, wording in enumerate(quote.wordings):
            yield wording.lang, quote.at("wordings", i, "lang")
