"""Files of a site → what a browser is shown of it, kept up to date as they change.

Where only texts of briefs change, their pages are planned again and nothing else; templates are read
again by themselves; any other change links the site again, but parses only files that changed. As
long as something cannot be read or linked, what was last in order is shown.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from briefgen.config import SETTINGS_FILE, load_config
from briefgen.contentfiles import CONTENT, STATIC, ContentFile
from briefgen.diagnostics import Found, Report, forbid_writing
from briefgen.load import ParsedFile, parse_file, parse_files
from briefgen.locating import Locator
from briefgen.messages import BriefgenError
from briefgen.model import Artifact
from briefgen.pipeline.amend import MOST, Edit, make_edit
from briefgen.pipeline.options import Options
from briefgen.pipeline.stages import Parse
from briefgen.serve.early import plan_early
from briefgen.serve.news import News
from briefgen.serve.rendering import Rendering, Renderings
from briefgen.serve.snapshot import Snapshot, amend_snapshot, check_snapshot, take_snapshot
from briefgen.serve.watch import THEME
from briefgen.theme import TEMPLATES, Theme, find_assets, read_theme
from briefgen.workers import hire_workers

LOOKS = (f"{TEMPLATES}/", f"{THEME}/")
"""What stands in these folders decides how pages look, not what is on them."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown at one moment."""

    snapshot: Snapshot | None
    """None where nothing could be shown yet."""
    theme: Theme
    assets: dict[str, bytes | Path]
    """The theme's files that are no templates, by URL."""
    files_version: int = 0
    """Goes up when any file that pages are shown with may have changed."""
    faults: frozenset[Found] = frozenset()
    """Why the snapshot is not what the content comes to; empty where it is."""
    theme_faults: frozenset[Found] = frozenset()
    checked: frozenset[Found] = frozenset()
    """What is wrong with the content, as far as it was checked."""

    @property
    def found(self) -> frozenset[Found]:
        """Everything that is known to be wrong."""
        return (self.faults or self.checked) | self.theme_faults


class Preview:
    """A site in memory.

    Args:
        options: What is to be shown; the output folder is not used.
        address: Where it is shown, for links that must be absolute.

    Raises:
        BriefgenError: There is no content folder.
    """

    def __init__(self, options: Options, address: str) -> None:
        self.root = options.root
        self.news = News()
        """Told whenever something else may be shown, or was found."""
        self._to_check = News()
        self._options = options
        self._address = address
        self._renderings = Renderings()
        self._pending: set[str] = set()
        report = Report(Locator(self.root))
        theme = read_theme(self.root, report)
        self._lock = Lock()
        self._feeds: tuple[Snapshot, dict[str, Artifact]] | None = None
        self._shown = Shown(None, theme, _read_assets(self.root), theme_faults=frozenset(report.found))
        with hire_workers(options.jobs, options.make_executor) as workers:
            self._take_anew(lambda files: parse_files(files, workers))

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    def find_page(self, url: str) -> Rendering | None:
        """Return a page as it is shown, or None where there is no such page."""
        shown = self._shown
        if shown.snapshot is None or url not in shown.snapshot.pages:
            return None
        return self._renderings.render(shown.snapshot.pages[url], shown.theme, shown.snapshot.view)

    def find_file(self, url: str) -> bytes | None:
        """Return what is in a file that is not a page, or None where there is none.

        Only addresses that a build would make are known, so none can lead out of the site.
        """
        shown = self._shown
        content = (shown.snapshot.files if shown.snapshot else {}).get(url, shown.assets.get(url))
        if content is None and shown.snapshot is not None and url.endswith(".xml"):
            made = self._make_feeds(shown.snapshot).get(url)
            content = made.content if made else None
        try:
            return content.read_bytes() if isinstance(content, Path) else content
        except OSError:
            return None

    def _make_feeds(self, snapshot: Snapshot) -> dict[str, Artifact]:
        if self._feeds is None or self._feeds[0] is not snapshot:
            self._feeds = (snapshot, snapshot.make_feeds())
        return self._feeds[1]

    def refresh(self, changed: Collection[str]) -> None:
        """Show what files come to after some of them have changed.

        Args:
            changed: Their paths, as messages name them.
        """
        if any(path.startswith(LOOKS) for path in changed):
            self._change_looks()
        self._pending.update(path for path in changed if not path.startswith(LOOKS))
        try:
            if self._pending and not self._amend():
                self._show_early()
                self._take_anew(self._parse_changed)
        except BriefgenError:
            return  # the content folder is gone; what was in order is shown until it is there again
        self.news.tell()

    def _change_looks(self) -> None:
        report = Report(Locator(self.root))
        theme = read_theme(self.root, report)
        faults = frozenset(report.found)
        with self._lock:
            self._shown = replace(
                self._shown,
                theme=self._shown.theme if faults else theme,
                theme_faults=faults,
                assets=_read_assets(self.root),
                files_version=self._shown.files_version + 1,
            )

    def _amend(self) -> bool:
        """Whether nothing but texts of briefs has changed, and the pages of these are up to date."""
        snapshot = self._shown.snapshot
        if snapshot is None or not snapshot.is_sound or len(self._pending) > MOST:
            return False
        edits: list[Edit] = []
        for path in sorted(self._pending):
            before = snapshot.parsed.get(path)
            if before is None or before.kind != "brief" or not (self.root / path).is_file():
                return False
            edit = make_edit(before, parse_file(ContentFile(self.root / path, path, "brief")))
            if edit is None:
                return False
            edits.append(edit)
        amended = amend_snapshot(snapshot, edits)
        if amended is None:
            return False
        self._show(amended, self._shown.checked)
        return True

    def _show_early(self) -> None:
        """Show the pages of edited briefs at once; the site around them takes longer."""
        snapshot = self._shown.snapshot
        paths = sorted(self._pending)
        if snapshot is None or not snapshot.is_sound or len(paths) > MOST:
            return
        if not all(path in snapshot.parsed and (self.root / path).is_file() for path in paths):
            return
        changed = [parse_file(ContentFile(self.root / path, path, "brief")) for path in paths]
        if early := plan_early(snapshot, changed):
            with self._lock:
                pages = {**snapshot.pages, **early}
                self._shown = replace(self._shown, snapshot=replace(snapshot, pages=pages))
            self.news.tell()

    def _parse_changed(self, files: Iterable[ContentFile]) -> Iterable[ParsedFile]:
        snapshot = self._shown.snapshot
        for file in files:
            if file.kind is not None:
                known = snapshot.parsed.get(file.path) if snapshot else None
                is_known = known is not None and file.path not in self._pending
                yield known if known is not None and is_known else parse_file(file)

    def _take_anew(self, parse: Parse) -> None:
        gc.disable()
        try:
            report = Report(Locator(self.root))
            snapshot = take_snapshot(self._set_address(), parse, report)
        finally:
            gc.freeze()  # what is kept holds no cycles; looking for some would take longer than an edit
            gc.enable()
        last = self._shown.snapshot
        is_sound = not forbid_writing(report.found, is_strict=False)
        if snapshot is None or (last is not None and last.is_sound and not is_sound):
            with self._lock:
                self._shown = replace(self._shown, faults=frozenset(report.found))
        else:
            self._show(snapshot, frozenset(report.found))

    def _show(self, snapshot: Snapshot, found: frozenset[Found]) -> None:
        prefix = f"{CONTENT}/{STATIC}/"
        with_files = any(path.startswith(prefix) or path == SETTINGS_FILE for path in self._pending)
        self._pending.clear()
        with self._lock:
            self._shown = replace(
                self._shown,
                snapshot=snapshot,
                faults=frozenset(),
                checked=found,
                files_version=self._shown.files_version + with_files,
            )
        self._to_check.tell()

    def _set_address(self) -> Options:
        """Let absolute links lead here, where the settings would make any."""
        config = load_config(self.root, Report(Locator(self.root)))
        return replace(self._options, base_url=self._address) if config and config.base_url else self._options

    def check(self) -> None:
        """Look for what is wrong with the content whenever it has changed, until `end`."""
        known = -1
        while not self._to_check.is_over:
            known = self._to_check.wait(known)
            snapshot = self._shown.snapshot
            if snapshot is None or self._to_check.is_over:
                continue
            counted, checked = check_snapshot(snapshot)
            with self._lock:
                now = self._shown
                is_current = now.snapshot is snapshot
                self._shown = replace(now, snapshot=counted, checked=checked) if is_current else now
            self.news.tell()

    def end(self) -> None:
        """Let all who wait go."""
        self.news.end()
        self._to_check.end()

    def version_of(self, url: str) -> str:
        """Return what tells one state of a page, with all that it is shown with, from another."""
        page = self.find_page(url)
        html = page.version if page is not None else ""
        return f"{html}-{self._shown.files_version}"


def _read_assets(root: Path) -> dict[str, bytes | Path]:
    return {each.url: each.content for each in find_assets(root)}
