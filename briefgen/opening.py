"""A site's folder → all of it, drafts included, for commands that change its files.

They must see every reference, so a file that cannot be read stops them; what else is wrong does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefgen.config import Config, load_config
from briefgen.diagnostics import Diagnostic, Report
from briefgen.link import find_now, link_site
from briefgen.load import Records, load_records
from briefgen.model import Site
from briefgen.source import Locator


class CannotOpen(Exception):
    """Some of a site's files cannot be read."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__()
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Opened:
    """A site, as it was written and linked."""

    root: Path
    config: Config
    records: Records
    site: Site
    inline_quotes: dict[tuple[str, int], str]
    """By brief and position among its quotes: the ids of quotes that are written inside briefs."""


def open_site(root: Path) -> Opened:
    """Return all of the site in a folder.

    Raises:
        BriefgenError: There is no content folder.
        CannotOpen: A file cannot be read.
    """
    report = Report(Locator(root))
    config = load_config(root, report)
    records = load_records(root, report)
    if config is None or report.has_errors:
        raise CannotOpen(report.locate_found("error"))
    silent = Report(Locator(root))
    site = link_site(records, config, silent, now=find_now(records), with_drafts=True)
    brief_at = {(brief.origin.path, brief.origin.index): slug for slug, brief in site.briefs.items()}
    inline = {
        (brief_at[quote.origin.path, quote.origin.index], int(quote.origin.keys[1])): slug
        for slug, statement in site.statements.items()
        if (quote := statement.quote).origin.keys[:1] == ("quotes",)
    }
    return Opened(root, config, records, site, inline)
