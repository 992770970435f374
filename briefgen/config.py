"""`briefgen.yaml` → `Config`. Without the file, everything has its default."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import structs

from briefgen import rules
from briefgen.colours import contrast_of, is_colour
from briefgen.dates import DateError, parse_zone
from briefgen.decode import decode_struct
from briefgen.diagnostics import LevelOrOff, Pointer, Report, Rule
from briefgen.hrefs import find_file_fault, find_link_fault, find_web_fault
from briefgen.messages import quote_text, suggest_close
from briefgen.records import Keys, OneOrMany, Part
from briefgen.source import parse_document, read_text

SETTINGS_FILE = "briefgen.yaml"
MISNAMED_FILE = "briefgen.yml"
LOOK_SHEET = "assets/look.css"

FONT_NAME = re.compile(r"[A-Za-z][A-Za-z0-9 -]*")
GROUNDS = {"accent": "#ffffff", "accent_dark": "#14171a"}
"""What each accent stands on in the default theme."""
WANTED_CONTRAST = 4.5
"""Of text on its ground (WCAG 2.2, 1.4.3)."""

Fault = tuple[Rule, Keys, str]
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
    archive: bool = True
    network: bool = True
    quality: bool = True
    feeds: bool = True
    own_feeds: bool = True
    """Whether each actor and each topic has a feed of its own."""
    data: bool = True
    search: bool = True
    cards: bool = True
    """Whether links to actors and quotes carry a few words on where they lead."""


class PageSizes(Part, frozen=True, kw_only=True):
    """How many items of a list stand on one page of a record of some kind, where not `page_size`."""

    actor: int | None = None
    event: int | None = None
    place: int | None = None
    source: int | None = None
    topic: int | None = None


class Logo(Part, frozen=True, kw_only=True):
    """A picture beside the site's title, from its static files."""

    src: str
    alt: str = ""
    width: int = 32
    """In CSS pixels."""
    height: int = 32


class Look(Part, frozen=True, kw_only=True):
    """What the default theme takes from the settings."""

    accent: str = ""
    """A colour as `#0a5a73`, on light ground."""
    accent_dark: str = ""
    """The same, on dark ground."""
    serif: Annotated[tuple[str, ...], OneOrMany] = ()
    """Names of fonts for reading, the preferred one first."""
    sans: Annotated[tuple[str, ...], OneOrMany] = ()
    """Names of fonts for all around it."""
    logo: Logo | None = None
    footer: str = ""
    """A sentence at the foot of every page."""
    stylesheet: str = ""
    """A style sheet among the static files, read after the theme's."""

    @property
    def has_rules(self) -> bool:
        """Whether it changes a colour or a font, for which there is a style sheet `LOOK_SHEET`."""
        return bool(self.accent or self.accent_dark or self.serif or self.sans)


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
    page_sizes: PageSizes = PageSizes()
    autolink: bool = True
    history: Literal["off", "dates", "subjects"] = "dates"
    """What is told of changes to a brief where the site lies in a git repository."""
    history_url: str = ""
    """Where a change is shown: an address with `{commit}`."""
    edit_url: str = ""
    """Where a file is edited: an address with `{path}`, from the site's folder."""
    nav: tuple[NavItem, ...] = ()
    publisher: PublisherSettings | None = None
    outputs: Outputs = Outputs()
    look: Look = Look()
    rules: dict[str, LevelOrOff] = {}
    extra: dict[str, Any] = {}

    def size_of(self, kind: Literal["actor", "event", "place", "source", "topic"]) -> int:
        """Return how many items of a list stand on one page of a record of a kind."""
        size: int | None = getattr(self.page_sizes, kind)
        return size or self.page_size


def find_misnamed(root: Path) -> str:
    """Return the name of a settings file that nothing reads; empty where there is none or the right one."""
    return MISNAMED_FILE if not (root / SETTINGS_FILE).exists() and (root / MISNAMED_FILE).exists() else ""


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
    before = len(report.found)
    config = decode_struct(document.root, Config, document, report, keeps_sound=True)
    for rule, key, message in _find_faults(config) if config is not None else ():
        report.add(rule, Pointer(SETTINGS_FILE, keys=key), message)
    return config if len(report.found) == before else None


def _find_faults(config: Config) -> list[Fault]:
    faults: list[Fault] = []
    try:
        parse_zone(config.timezone)
    except DateError as error:
        faults.append((rules.UNKNOWN_VALUE, ("timezone",), str(error)))
    sizes: dict[Keys, int | None] = {("page_size",): config.page_size}
    sizes |= {("page_sizes", kind): size for kind, size in structs.asdict(config.page_sizes).items()}
    for keys, size in sizes.items():
        if size is not None and size < 1:
            faults.append((rules.UNKNOWN_VALUE, keys, "a page holds at least 1 item"))
    for rule in config.rules:
        if rule not in rules.RULES:
            message = f"there is no rule {quote_text(rule)}{suggest_close(rule, rules.RULES)}"
            faults.append((rules.UNKNOWN_VALUE, ("rules", rule), message))
    return [*faults, *_find_faults_of_addresses(config), *_find_faults_of_look(config.look)]


def _find_faults_of_addresses(config: Config) -> Iterator[Fault]:
    for key, part in {"base_url": "", "history_url": "{commit}", "edit_url": "{path}"}.items():
        url: str = getattr(config, key)
        if url and (fault := find_web_fault(url)):
            yield rules.BAD_URL, (key,), f"{quote_text(url)} {fault}"
        elif url and part not in url:
            yield rules.UNKNOWN_VALUE, (key,), f"{quote_text(url)} does not contain {part}"
    for i, item in enumerate(config.nav):
        if fault := find_link_fault(item.url):
            yield rules.BAD_URL, ("nav", i, "url"), f"{quote_text(item.url)} {fault}"
    if config.publisher and config.publisher.url and (fault := find_web_fault(config.publisher.url)):
        yield rules.BAD_URL, ("publisher", "url"), f"{quote_text(config.publisher.url)} {fault}"
    look = config.look
    files = {
        ("look", "stylesheet"): look.stylesheet,
        ("look", "logo", "src"): look.logo.src if look.logo else "",
    }
    for where, path in files.items():
        if fault := find_file_fault(path):
            yield rules.BAD_URL, where, f"{quote_text(path)} {fault}"


def _find_faults_of_look(look: Look) -> Iterator[Fault]:
    for key in ("accent", "accent_dark"):
        colour: str = getattr(look, key)
        if colour and not is_colour(colour):
            message = f"{quote_text(colour)} is not a colour such as #0a5a73"
            yield rules.UNKNOWN_VALUE, ("look", key), message
        elif colour and (ratio := contrast_of(colour, GROUNDS[key])) < WANTED_CONTRAST:
            ground = "dark" if key == "accent_dark" else "light"
            message = f"{colour} has a contrast of {ratio:.1f} on {ground} ground, and text needs 4.5"
            yield rules.UNKNOWN_VALUE, ("look", key), message
    for key in ("serif", "sans"):
        names: tuple[str, ...] = getattr(look, key)
        for name in names:
            if not FONT_NAME.fullmatch(name):
                message = f"{quote_text(name)} is not the name of a font: letters, digits, spaces, hyphens"
                yield rules.UNKNOWN_VALUE, ("look", key), message
