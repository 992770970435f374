"""What a run is asked to do, and what it found and did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefgen.dates import Date
from briefgen.diagnostics import Diagnostic, Found, Level, locate_found
from briefgen.locating import Locator
from briefgen.model import Contents, LeftOut
from briefgen.observer import Observer
from briefgen.workers import MakeExecutor
from briefgen.write import WriteSummary

OUTPUT = "output"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What one run is asked to do."""

    root: Path
    """The site's folder."""
    output: Path
    base_url: str | None = None
    """Instead of the settings' one."""
    now: Date | None = None
    with_drafts: bool = False
    is_strict: bool = False
    """Whether warnings stop the build, too."""
    switched_off: frozenset[str] = frozenset()
    """Ids of rules that this run does not report."""
    with_search: bool = False
    """Whether the index for the search is made, where the settings want one and Pagefind is installed."""
    jobs: int = 1
    """Processes that share the work."""
    make_executor: MakeExecutor | None = None
    """Makes what renders pages instead of processes of this machine."""
    observer: Observer = field(default_factory=Observer)
    leftovers: list[object] = field(default_factory=list)
    """Takes what a build has made and nobody needs any more; it is taken apart when this list is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a run found and did."""

    root: Path
    found: tuple[Found, ...]
    contents: Contents | None = None
    """How much the site holds; None where a finding stopped the run before that was known."""
    left_out: tuple[LeftOut, ...] = ()
    """Briefs that leave no trace in the output."""
    written: WriteSummary | None = None
    """None where nothing was written."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings, sorted."""
        return self.locate("error", "warning", "info")

    def locate(self, *levels: Level) -> tuple[Diagnostic, ...]:
        """Return the findings of some levels, sorted, with line and column; files are read again for that."""
        return locate_found((found for found in self.found if found.level in levels), Locator(self.root))
