"""Planned pages → staged files: what is not in the output folder already is rendered, by all workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

import msgspec

from briefgen.diagnostics import Report
from briefgen.model import Page
from briefgen.observer import Observer
from briefgen.pipeline.ahead import WorkAhead
from briefgen.pipeline.lastbuild import OutputFile, is_intact
from briefgen.render import (
    EncodedPage,
    RenderedPage,
    RenderUnit,
    digest_shared,
    encode_page,
    fingerprint_page,
    render_unit,
)
from briefgen.rules import RULES
from briefgen.workers import split_units
from briefgen.write import Staging, stage_bytes

PAGES_PER_UNIT = 100
"""Pages that a worker is given at once."""


class StageUnit(msgspec.Struct, frozen=True, array_like=True):
    """Pages that one worker renders and stages."""

    pages: RenderUnit
    output: str
    shared: dict[str, bytes]
    """As `digest_shared` tells it."""


class StagedPage(msgspec.Struct, frozen=True, array_like=True):
    """What came of a page that was rendered and staged."""

    page: RenderedPage
    """Without its HTML."""
    is_staged: bool
    """False where the output folder has it byte for byte."""
    fingerprint: bytes
    """As `fingerprint_page` returns it; empty where this process had to take it before."""


@dataclass(slots=True)
class PageStaging:
    """Takes planned pages, and knows afterwards what became of them."""

    ahead: WorkAhead
    staging: Staging
    report: Report
    observer: Observer
    before: Mapping[str, OutputFile]
    """Files of the last build, by URL."""
    shared: dict[str, bytes] = field(default_factory=dict)
    """What pages depend on beside their contexts, as `digest_shared` tells it."""
    fingerprints: dict[str, bytes] = field(default_factory=dict)
    """Of every page, by URL."""
    indexed: list[str] = field(default_factory=list)
    """URLs of the pages that search engines may list."""

    def stage_pages(self, pages: Iterable[Page], meanwhile: Iterable[object]) -> None:
        """Stage every page that does not stand in the output folder as it is to be.

        Args:
            pages: All of the site's.
            meanwhile: Something else to do in small steps while the workers are at it.
        """
        iterator = iter(pages)
        first = next(iterator)
        site, theme = first.context.site, self.ahead.theme
        self.shared = digest_shared(theme, site, self.ahead.find_closures())
        to_render = self._select(chain([first], iterator))
        units = (RenderUnit(theme, site, unit) for unit in split_units(to_render, PAGES_PER_UNIT))
        output = str(self.staging.output)
        if self.ahead.workers.are_here:
            to_stage = (StageUnit(unit, output, self.shared) for unit in units)
            staged = self.ahead.workers.run(stage_unit, to_stage, meanwhile)
        else:
            rendered = self.ahead.workers.run(render_unit, units, meanwhile)
            staged = ([_stage_page(page, output, b"") for page in each] for each in rendered)
        for page in chain.from_iterable(staged):
            self._take(page)

    def _select(self, pages: Iterable[Page]) -> Iterator[EncodedPage]:
        for page in pages:
            if page.context.head.is_indexed:
                self.indexed.append(page.url)
            encoded = encode_page(page)
            if self._stands(encoded):
                self.staging.note(page.url, is_staged=False)
                self.observer.advance()
            else:
                yield encoded

    def _stands(self, page: EncodedPage) -> bool:
        """Whether a page is in the output folder as it is to be; if it cannot be, a worker digests it."""
        known = self.before.get(page.url)
        if known is None and self.ahead.workers.are_here:
            return False
        fingerprint = self.fingerprints[page.url] = fingerprint_page(page, self.shared)
        if known is None or known.fingerprint != fingerprint:
            return False
        return is_intact(str(self.staging.output), page.url, known)

    def _take(self, staged: StagedPage) -> None:
        page = staged.page
        for found in page.found:
            self.report.add(RULES[found.rule], found.where, found.message)
        self.staging.note(page.url, is_staged=staged.is_staged)
        self.fingerprints.setdefault(page.url, staged.fingerprint)
        self.observer.note_page(page.template, page.seconds)
        self.observer.advance()


def stage_unit(unit: StageUnit) -> list[StagedPage]:
    """Render some pages and stage them."""
    fingerprints = [fingerprint_page(page, unit.shared) for page in unit.pages.pages]
    rendered = render_unit(unit.pages)
    return [
        _stage_page(page, unit.output, fingerprint)
        for page, fingerprint in zip(rendered, fingerprints, strict=True)
    ]


def _stage_page(page: RenderedPage, output: str, fingerprint: bytes) -> StagedPage:
    """Stage a page; one whose template failed is passed on as it is."""
    is_staged = page.html is not None and stage_bytes(output, page.url, page.html)
    without_html = RenderedPage(page.url, None, page.found, page.template, page.seconds)
    return StagedPage(without_html, is_staged, fingerprint)
