"""Language tags, and translations without what they translate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import SETTINGS_FILE, Config
from briefgen.diagnostics import Pointer
from briefgen.messages import quote_text, suggest_close
from briefgen.model import Site
from briefgen.records import Brief, OtherName, Source

TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<extended>[a-z]{3}(?:-[a-z]{3}){0,2}))?(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<territory>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+",
    re.IGNORECASE | re.ASCII,
)
"""A well-formed language tag (RFC 5646, 2.1), without the grandfathered ones."""
REGISTERED = frozenset(
    [
        "adp",
        "als",
        "arb",
        "ayr",
        "azj",
        "cls",
        "cmn",
        "cwd",
        "drh",
        "ekk",
        "esk",
        "fat",
        "fuc",
        "gaz",
        "gug",
        "ike",
        "khk",
        "kmr",
        "knc",
        "kng",
        "kpv",
        "lvs",
        "npi",
        "ojg",
        "ory",
        "pbu",
        "pes",
        "plt",
        "prp",
        "quz",
        "src",
        "swh",
        "uzn",
        "ydd",
        "zsm",
        "zyb",
    ]
)
"""Languages of three letters that are registered, though CLDR takes one of two letters for them."""
EXTENDED = frozenset(["ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"])
"""Languages that take another after them: `zh-yue`."""
SCRIPTS = re.compile(
    "Qa[a-b][a-z]|Berf|Chis|Gara|Gukh|Hntl|Kitl|Krai|Leke|Nkdb|Onao|Pcun|Pelm|Piqd|Psin|Ranj|Seal|Shui|Sidt"
    "|Sunu|Tayo|Todr|Tols|Tutg"
)
"""Scripts that are registered or private, though CLDR has no name for them yet."""
_PRIVATE_TERRITORY = re.compile("AA|Q[M-Z]|X[A-Z]|ZZ")


def check_languages(site: Site, config: Config) -> Iterator[Finding]:
    """Yield language tags that are none, and translated quotes without original and translator."""
    for tag, where in (*_find_tags(site), (config.language, Pointer(SETTINGS_FILE, keys=("language",)))):
        if tag and (fault := find_fault(tag)):
            yield Finding(rules.BAD_LANGUAGE_TAG, where, f"{quote_text(tag)} {fault}")
    for statement in site.statements.values():
        quote = statement.quote
        if quote.kind == "translated" and quote.original is None and not quote.translator:
            message = "a translated quote without its original words or the name of its translator"
            yield Finding(rules.TRANSLATION_WITHOUT_ORIGINAL, quote.at("kind"), message)
    for brief in site.briefs.values():
        if brief.translator and not brief.translation_of:
            message = "a translator, but no brief that this is a translation of"
            yield Finding(rules.TRANSLATION_WITHOUT_ORIGINAL, brief.at("translator"), message)


@cache
def find_fault(tag: str) -> str:
    """Return what is wrong with a language tag; nothing where CLDR cannot tell for certain.

    >>> find_fault("en-UK"), find_fault("gsw-CH")
    ('names no territory with "UK"; did you mean "GB"?', '')
    """
    match = TAG.fullmatch(tag)
    if match is None:
        return "is not a language tag; write one such as en or pt-BR"
    language = (match["language"] or "").lower()
    territory = (match["territory"] or "").upper()
    names = Locale("en")
    alias: str = get_global("language_aliases").get(language, "")
    if len(language) == 2 and language not in names.languages and not alias:
        return f"names no language with {quote_text(language)}{_suggest_spoken(language)}"
    if len(language) == 3 and len(alias) == 2 and language not in REGISTERED:
        return f"names a language by three letters that has two; did you mean {quote_text(alias)}?"
    if match["extended"] and language not in EXTENDED:
        return f"names no territory with {_quote_with_alias(match['extended'].upper())}"
    if (script := (match["script"] or "").title()) and not (
        script in names.scripts or SCRIPTS.fullmatch(script)
    ):
        return f"names no script with {quote_text(script)}{suggest_close(script, names.scripts)}"
    if territory == "UK":
        return 'names no territory with "UK"; did you mean "GB"?'
    if len(territory) == 2 and not (
        territory in names.territories
        or territory in get_global("territory_aliases")
        or _PRIVATE_TERRITORY.fullmatch(territory)
    ):
        return f"names no territory with {quote_text(territory)}"
    return ""


def _quote_with_alias(territory: str) -> str:
    """Return a territory in quotation marks, with its code of two letters where three were written."""
    alias = get_global("territory_aliases").get(territory)
    return quote_text(territory) + (f"; did you mean {quote_text(alias[0])}?" if alias else "")


def _suggest_spoken(territory: str) -> str:
    """Return a hint at the language of a territory that was taken for one."""
    spoken = get_global("territory_languages").get(territory.upper(), {})
    return f"; did you mean {quote_text(next(iter(spoken)))}?" if spoken else ""


def _find_tags(site: Site) -> Iterator[tuple[str, Pointer]]:
    described: tuple[Brief | Source, ...] = (*site.briefs.values(), *site.sources.values())
    for record in described:
        if record.lang:
            yield record.lang, record.at("lang")
    for actor in site.actors.values():
        for i, name in enumerate(actor.also_known_as):
            if isinstance(name, OtherName):
                yield name.lang, actor.at("also_known_as", i, "lang")
    for statement in site.statements.values():
        quote = statement.quote
        if quote.lang:
            yield quote.lang, quote.at("lang")
        if quote.original is not None:
            yield quote.original.lang, quote.at("original", "lang")
        for i, wording in enumerate(quote.wordings):
            yield wording.lang, quote.at("wordings", i, "lang")
