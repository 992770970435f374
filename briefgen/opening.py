"""A site's folder → all of it, drafts included, for commands that change its files.

They must see every reference, so a file that cannot be read stops them; what else is wrong does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from briefgen.config import Config, load_config
from briefgen.dates import parse_zone
from briefgen.diagnostics import Diagnostic, Report, locate_found
from briefgen.link import find_now
from briefgen.link.lift import Lifted
from briefgen.link.names import Directory
from briefgen.link.site import lift_all, link_site
from briefgen.link.visibility import select_left_out
from briefgen.load import Records, load_records
from briefgen.locating import Locator
from briefgen.model import Site
from briefgen.records import Brief
from briefgen.workers import Workers


class CannotOpen(Exception):
    """Some of a site's files cannot be read."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__()
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Opened:
    """A site as it was written, and what is written inside its briefs."""

    root: Path
    config: Config
    records: Records
    directory: Directory
    lifted: Lifted
    """With the ids that a build gives."""

    @property
    def briefs(self) -> dict[str, Brief]:
        """All briefs as they were written, by id."""
        return cast(dict[str, Brief], self.records.by_kind["brief"])

    @property
    def inline_quotes(self) -> dict[tuple[str, int], str]:
        """By brief and position among its quotes: the ids of quotes that are written inside briefs."""
        return {
            (brief, int(self.lifted.quotes[slug].origin.keys[1])): slug
            for slug, brief in self.lifted.brief_of_quote.items()
        }


def open_site(root: Path) -> Opened:
    """Return all of the site in a folder.

    Raises:
        BriefgenError: There is no content folder.
        CannotOpen: A file cannot be read.
    """
    report = Report(Locator(root))
    config = load_config(root, report)
    records = load_records(root, report, Workers())
    if config is None or report.has_errors:
        errors = (found for found in report.found if found.level == "error")
        raise CannotOpen(locate_found(errors, report.locate))
    directory = Directory(records.skipped)
    for kind, by_slug in records.by_kind.items():
        for record in by_slug.values():
            directory.add(kind, record)
    briefs = cast(dict[str, Brief], records.by_kind["brief"])
    left_out = select_left_out(briefs.values(), find_now(records), parse_zone(config.timezone))
    lifted = lift_all(records, left_out, directory, Report(Locator(root)))
    return Opened(root, config, records, directory, lifted)


def link_all(opened: Opened) -> Site:
    """Return an opened site, linked, drafts included; what is wrong with it is for `check` to tell."""
    silent = Report(Locator(opened.root))
    now = find_now(opened.records)
    return link_site(opened.records, opened.config, silent, now=now, with_drafts=True)
