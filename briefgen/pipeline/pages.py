"""Planned pages → staged files: what is not in the output folder already is rendered, by all workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

import msgspec

from briefgen.diagnostics import Report
from briefgen.model import Page
from briefgen.observer import Observer
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
from briefgen.theme import Theme
from briefgen.workers import Workers, split_units
from briefgen.write import Staging, stage_bytes

PAGES_PER_UNIT = 40
"""Pages that a worker is given at once."""


class StageUnit(msgspec.Struct, frozen=True, array_like=True):
    """Pages that one worker renders and stages."""

    pages: RenderUnit
    output: str


class StagedPage(msgspec.Struct, frozen=True, array_like=True):
    """What came of a page that was rendered and staged."""

    page: RenderedPage
    """Without its HTML."""
    is_staged: bool
    """False where the output folder has it byte for byte."""


@dataclass(slots=True)
class PageStaging:
    """Takes planned pages, and knows afterwards what became of them."""

    theme: Theme
    staging: Staging
    workers: Workers
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
        site = first.context.site
        self.shared = digest_shared(self.theme, site)
        to_render = self._select(chain([first], iterator))
        units = (RenderUnit(self.theme, site, unit) for unit in split_units(to_render, PAGES_PER_UNIT))
        if self.workers.are_here:
            output = str(self.staging.output)
            staged = self.workers.run(stage_unit, (StageUnit(unit, output) for unit in units), meanwhile)
        else:
            rendered = self.workers.run(render_unit, units, meanwhile)
            staged = (stage_rendered(each, str(self.staging.output)) for each in rendered)
        for page in chain.from_iterable(staged):
            self._take(page)

    def _select(self, pages: Iterable[Page]) -> Iterator[EncodedPage]:
        for page in pages:
            if page.context.head.is_indexed:
                self.indexed.append(page.url)
            encoded = encode_page(page)
            fingerprint = self.fingerprints[page.url] = fingerprint_page(encoded, self.shared)
            if self._stands(page.url, fingerprint):
                self.staging.note(page.url, is_staged=False)
                self.observer.advance()
            else:
                yield encoded

    def _stands(self, url: str, fingerprint: bytes) -> bool:
        known = self.before.get(url)
        if known is None or known.fingerprint != fingerprint:
            return False
        return is_intact(str(self.staging.output), url, known)

    def _take(self, staged: StagedPage) -> None:
        page = staged.page
        for found in page.found:
            self.report.add(RULES[found.rule], found.where, found.message)
        self.staging.note(page.url, is_staged=staged.is_staged)
        self.observer.note_page(page.template, page.seconds)
        self.observer.advance()


def stage_unit(unit: StageUnit) -> list[StagedPage]:
    """Render some pages and stage them."""
    return stage_rendered(render_unit(unit.pages), unit.output)


def stage_rendered(pages: Iterable[RenderedPage], output: str) -> list[StagedPage]:
    """Stage some pages; one whose template failed is passed on as it is."""
    return [
        StagedPage(
            RenderedPage(page.url, None, page.found, page.template, page.seconds),
            page.html is not None and stage_bytes(output, page.url, page.html),
        )
        for page in pages
    ]
