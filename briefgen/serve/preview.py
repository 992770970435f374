"""Files of a site → what a browser is shown of it, kept up to date as they change.

Where only texts of briefs change, their pages are planned again and nothing else; templates are read
again by themselves; any other change links the site again, but parses only files that changed. That
takes seconds in a large archive: meanwhile the pages of edited briefs are shown as they are now, and
further saves are not waited for. As long as something cannot be read or linked, what was last in order
is shown.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Lock

from briefgen.config import SETTINGS_FILE, load_config
from briefgen.contentfiles import CONTENT, STATIC, ContentFile
from briefgen.diagnostics import Found, Report, forbid_writing
from briefgen.load import ParsedFile, parse_file, parse_files
from briefgen.locating import Locator
from briefgen.messages import BriefgenError
from briefgen.model import Artifact
from briefgen.pipeline.amend import MOST, make_edit
from briefgen.pipeline.options import Options
from briefgen.pipeline.stages import Parse
from briefgen.serve.early import plan_early
from briefgen.serve.news import News
from briefgen.serve.rendering import Rendering, Renderings
from briefgen.serve.saves import Saves
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
        self._pending = Saves()
        self._to_follow = News()
        self._is_linking = False
        report = Report(Locator(self.root))
        theme = read_theme(self.root, report)
        self._lock = Lock()
        self._feeds: tuple[Snapshot, dict[str, Artifact]] | None = None
        self._shown = Shown(None, theme, _read_assets(self.root), theme_faults=frozenset(report.found))
        with hire_workers(options.jobs, options.make_executor) as workers:
            self._take_anew(partial(parse_files, workers=workers), {})

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
        """Show what can be shown at once after some files have changed; `follow` shows the rest.

        Args:
            changed: Their paths, as messages name them.
        """
        if any(path.startswith(LOOKS) for path in changed):
            self._change_looks()
        self._pending.add(path for path in changed if not path.startswith(LOOKS))
        while self._pending and not self._show_at_once():
            pass  # something else is shown since
        if self._pending:
            self._to_follow.tell()
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

    def _show_at_once(self) -> bool:
        """Show edited briefs as far as the site around them is not needed for it; whether they stay so."""
        now, saves = self._shown, self._pending.list()
        laid = self._lay_over(now.snapshot, saves) if now.snapshot else None
        if laid is None:
            return True
        snapshot, is_whole = laid
        with self._lock:
            if self._shown is not now:
                return False
            faults = frozenset[Found]() if is_whole else now.faults
            self._shown = replace(now, snapshot=snapshot, faults=faults)
            if is_whole and not self._is_linking:
                self._pending.drop(saves)
        if is_whole:
            self._to_check.tell()
        return True

    def _lay_over(self, snapshot: Snapshot, saves: Collection[str]) -> tuple[Snapshot, bool] | None:
        """Return a snapshot with briefs as they were saved since, or None where it takes linking the site.

        Returns:
            The snapshot, and whether it is as if the site had been linked: else other pages are to follow.
        """
        files = [ContentFile(self.root / path, path, "brief") for path in sorted(saves)]
        if not snapshot.is_sound or len(files) > MOST:
            return None
        before = [each for file in files if (each := snapshot.parsed.get(file.path)) and each.kind == "brief"]
        if len(before) < len(files) or not all(file.file.is_file() for file in files):
            return None
        parsed = [parse_file(file) for file in files]
        edits = [edit for pair in zip(before, parsed, strict=True) if (edit := make_edit(*pair))]
        amended = amend_snapshot(snapshot, edits) if len(edits) == len(files) else None
        if amended is not None:
            return amended, True
        early = plan_early(snapshot, parsed)
        return (replace(snapshot, pages={**snapshot.pages, **early}), False) if early else None

    def follow(self) -> None:
        """Link the site again whenever more has changed than `refresh` can show, until `end`."""
        known = 0
        while not self._to_follow.is_over:
            known = self._to_follow.wait(known)
            self._is_linking = True
            saves = self._pending.list()
            if saves and not self._to_follow.is_over:
                with suppress(BriefgenError):  # the content folder is gone: what was in order stays
                    self._take_anew(partial(self._parse_changed, saves), saves)
            self._is_linking = False
            self.news.tell()

    def _parse_changed(self, saves: Collection[str], files: Iterable[ContentFile]) -> Iterable[ParsedFile]:
        snapshot = self._shown.snapshot
        for file in files:
            if file.kind is not None:
                known = snapshot.parsed.get(file.path) if snapshot else None
                yield known if known is not None and file.path not in saves else parse_file(file)

    def _take_anew(self, parse: Parse, saves: Mapping[str, int]) -> None:
        """Show the site linked again.

        Args:
            parse: Parses its files.
            saves: What is to be shown by it; what is saved while it is linked is laid over it.
        """
        gc.disable()
        try:
            report = Report(Locator(self.root))
            snapshot = take_snapshot(self._set_address(), parse, report)
        finally:
            gc.freeze()  # what is kept holds no cycles; looking for some would take longer than an edit
            gc.enable()
        last, found = self._shown.snapshot, frozenset(report.found)
        is_sound = not forbid_writing(found, is_strict=False)
        if snapshot is None or (last is not None and last.is_sound and not is_sound):
            with self._lock:
                self._shown = replace(self._shown, faults=found)
        else:
            while not self._show_linked(snapshot, found, saves):
                pass  # something else was saved since

    def _show_linked(self, snapshot: Snapshot, found: frozenset[Found], saves: Mapping[str, int]) -> bool:
        """Show a site that was linked with some saves, and later ones over it; whether these were all."""
        later = self._pending.list_but(saves)
        laid, is_whole = (self._lay_over(snapshot, later) if later else None) or (snapshot, not later)
        prefix = f"{CONTENT}/{STATIC}/"
        with_files = any(path.startswith(prefix) or path == SETTINGS_FILE for path in saves)
        with self._lock:
            if later != self._pending.list_but(saves):
                return False
            self._pending.drop(saves)
            if is_whole:
                self._pending.drop(later)
            self._shown = replace(
                self._shown,
                snapshot=laid,
                faults=frozenset(),
                checked=found,
                files_version=self._shown.files_version + with_files,
            )
        if self._pending:
            self._to_follow.tell()
        self._to_check.tell()
        return True

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
        for news in (self.news, self._to_check, self._to_follow):
            news.end()

    def version_of(self, url: str) -> str:
        """Return what tells one state of a page, with all that it is shown with, from another."""
        page = self.find_page(url)
        html = page.version if page is not None else ""
        return f"{html}-{self._shown.files_version}"


def _read_assets(root: Path) -> dict[str, bytes | Path]:
    return {each.url: each.content for each in find_assets(root)}
