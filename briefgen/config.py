"""`briefgen.yaml` → `Config`. Without the file, everything has its default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from briefgen import rules
from briefgen.dates import DateError, parse_zone
from briefgen.decode import decode_struct
from briefgen.diagnostics import LevelOrOff, Pointer, Report, Rule
from briefgen.messages import quote_text, suggest_close
from briefgen.records import Part
from briefgen.source import parse_document, read_text

SETTINGS_FILE = "briefgen.yaml"

Fault = tuple[Rule, tuple[str, ...], str]
"""A rule that the settings break, the way to the setting, and the message."""


class NavItem(Part, frozen=True, kw_only=True):
    """An entry of the main navigation."""

    title: str
    url: str


class PublisherSettings(Part, frozen=True, kw_only=True):
    """Who answers for the site."""

    name: str
    url: str = ""
    policies: tuple[str, ...] = ()
    """Ids of pages."""


class Outputs(Part, frozen=True, kw_only=True):
    """A switch for each optional family of outputs."""

    quotes: bool = True
    sources: bool = True
    timeline: bool = True
    network: bool = True
    quality: bool = True
    feeds: bool = True
    data: bool = True
    search: bool = True


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of a site."""

    title: str = "Briefs"
    description: str = ""
    base_url: str = ""
    """Where the site will stand; only feeds, sitemap and canonical links need it."""
    language: str = "en"
    timezone: str = "UTC"
    """The zone of times that were written without one."""
    page_size: int = 20
    """How many items of a list stand on one page."""
    autolink: bool = True
    nav: tuple[NavItem, ...] = ()
    publisher: PublisherSettings | None = None
    outputs: Outputs = Outputs()
    rules: dict[str, LevelOrOff] = {}
    extra: dict[str, Any] = {}


def load_config(root: Path, report: Report) -> Config | None:
    """Return the settings of the site in a folder, or None where the report says what is wrong."""
    file = root / SETTINGS_FILE
    if not file.exists():
        return Config()
    text = read_text(file, SETTINGS_FILE, report)
    document = parse_document(text, SETTINGS_FILE, report) if text is not None else None
    if document is None:
        return None
    if document.root is None:
        return Config()
    config = decode_struct(document.root, Config, document, report)
    return config if config is not None and _is_sound(config, report) else None


def _is_sound(config: Config, report: Report) -> bool:
    faults = list(_find_faults(config))
    for rule, key, message in faults:
        report.add(rule, Pointer(SETTINGS_FILE, keys=key), message)
    return not faults


def _find_faults(config: Config) -> list[Fault]:
    faults: list[Fault] = []
    try:
        parse_zone(config.timezone)
    except DateError as error:
        faults.append((rules.UNKNOWN_VALUE, ("timezone",), str(error)))
    if config.base_url and not config.base_url.startswith(("https://", "http://")):
        message = f"{quote_text(config.base_url)} does not begin with https:// or http://"
        faults.append((rules.UNKNOWN_VALUE, ("base_url",), message))
    if config.page_size < 1:
        faults.append((rules.UNKNOWN_VALUE, ("page_size",), "a page holds at least 1 item"))
    for rule in config.rules:
        if rule not in rules.RULES:
            message = f"there is no rule {quote_text(rule)}{suggest_close(rule, rules.RULES)}"
            faults.append((rules.UNKNOWN_VALUE, ("rules", rule), message))
    return faults
