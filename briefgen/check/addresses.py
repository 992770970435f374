"""Addresses in the fields of records: whether they lead anywhere, and nowhere but there."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen import rules
from briefgen.check.finding import Finding
from briefgen.config import Config
from briefgen.diagnostics import Pointer
from briefgen.hrefs import find_file_fault, find_web_fault, find_wikidata_fault
from briefgen.messages import quote_text
from briefgen.model import Site
from briefgen.records import Actor, Topic


def check_addresses(site: Site, _: Config) -> Iterator[Finding]:
    """Yield addresses of sources, pictures and the same thing elsewhere that are none."""
    for source in site.sources.values():
        for field, url in (("url", source.url), ("archived", source.archived)):
            if url and (fault := find_web_fault(url)):
                yield Finding(rules.BAD_URL, source.at(field), f"{quote_text(url)} {fault}")
    for address, fault, where in _find_faults(site):
        if address and fault:
            yield Finding(rules.BAD_URL, where, f"{quote_text(address)} {fault}")


def _find_faults(site: Site) -> Iterator[tuple[str, str, Pointer]]:
    """Yield addresses of actors and topics, what is wrong with each, and where it stands."""
    described: tuple[Actor | Topic, ...] = (*site.actors.values(), *site.topics.values())
    for record in described:
        if record.same_as is not None:
            number = record.same_as.wikidata
            yield number, find_wikidata_fault(number), record.at("same_as", "wikidata")
            for i, url in enumerate(record.same_as.url):
                yield url, find_web_fault(url), record.at("same_as", "url", i)
    for actor in site.actors.values():
        if actor.image is not None:
            yield actor.image.src, find_file_fault(actor.image.src), actor.at("image", "src")
