"""A made-up archive of briefs, the same for the same seed, as content of briefgen and of Hugo."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

WORDS = (
    "bridge council harbour treaty minister summit border river agreement vote delegation spokesman "
    "parliament ceasefire tariff budget island railway hospital election court report witness statement "
    "public early quiet former central northern joint late broad open firm said told asked met agreed"
).split()
FIRST = "Ana Bo Clara Dusan Elif Farid Greta Hiro Ines Jonas Kira Luc Mara Nils Olga Petr".split()
LAST = "Abel Brandt Costa Dimov Eklund Fischer Garcia Horvat Ivanov Jansen Kovac Lund".split()


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief, with references to actors and topics by slug."""

    slug: str
    title: str
    date: str
    place: str
    actors: list[str]
    topics: list[str]
    sources: list[dict[str, str]]
    quotes: list[dict[str, Any]]
    paragraphs: list[str]
    """With `{slug}` where an actor is named."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Briefs, and the names of their actors and topics by slug."""

    briefs: list[Brief]
    actors: dict[str, str]
    topics: dict[str, str]


def make_archive(size: int, seed: int = 1) -> Archive:
    """Make up an archive of so many briefs."""
    chance = random.Random(seed)  # noqa: S311 - no secrets
    names = [f"{first} {last} {number}" for number in range(1, 9) for first in FIRST for last in LAST]
    actors = {name.lower().replace(" ", "-"): name for name in names[: max(5, min(len(names), size // 8))]}
    topics = {word: word.title() for word in WORDS[: max(3, min(30, size // 20))]}
    briefs = [_make_brief(number, chance, list(actors), list(topics)) for number in range(size)]
    return Archive(briefs, actors, topics)


def _make_brief(number: int, chance: random.Random, actors: list[str], topics: list[str]) -> Brief:
    day = (date(2015, 1, 1) + timedelta(days=chance.randrange(4000))).isoformat()
    cast = chance.sample(actors, 3)
    sources = [
        {
            "title": _say(chance, 6),
            "publisher": f"Agency {chance.randint(1, 9)}",
            "url": f"https://a{i}.example/{number}",
        }
        for i in range(2)
    ]
    quotes = [
        {"speaker": chance.choice(cast), "text": _say(chance, 14), "date": day, "source": i % 2}
        for i in range(3)
    ]
    paragraphs = [f"{_say(chance, 30)}. {{{chance.choice(cast)}}} {_say(chance, 30)}." for _ in range(5)]
    chosen = chance.sample(topics, 2)
    return Brief(
        f"brief-{number}", _say(chance, 7), day, _say(chance, 1), cast, chosen, sources, quotes, paragraphs
    )


def _say(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count)).capitalize()


def write_briefgen(archive: Archive, site: Path) -> None:
    """Write an archive as content of briefgen."""
    for slug, name in archive.actors.items():
        _write(site / f"content/actors/{slug}.md", {"name": name, "kind": "person"}, f"{name} is made up.\n")
    for slug, name in archive.topics.items():
        _write(site / f"content/topics/{slug}.md", {"name": name}, "")
    for brief in archive.briefs:
        fields = {
            **_common_fields(brief),
            "sources": [{"id": f"s{i}", **source} for i, source in enumerate(brief.sources)],
            "quotes": [{**quote, "source": f"s{quote['source']}"} for quote in brief.quotes],
        }
        _write(find_brief(site, brief), fields, _fill(brief, "[[actor:{}]]".format))


def write_hugo(archive: Archive, site: Path) -> None:
    """Write an archive as content of Hugo."""
    for slug, name in archive.actors.items():
        _write(site / f"content/actors/{slug}/_index.md", {"title": name}, f"{name} is made up.\n")
    for slug, name in archive.topics.items():
        _write(site / f"content/topics/{slug}/_index.md", {"title": name}, "")
    for brief in archive.briefs:
        fields = {**_common_fields(brief), "sources": brief.sources, "quotes": brief.quotes}
        text = _fill(brief, lambda slug: f"[{archive.actors[slug]}](/actors/{slug}/)")
        _write(find_brief(site, brief), fields, text)


def find_brief(site: Path, brief: Brief) -> Path:
    """Return the file of a brief, which is the same for both."""
    return site / "content" / "briefs" / f"{brief.slug}.md"


def _common_fields(brief: Brief) -> dict[str, Any]:
    return {key: getattr(brief, key) for key in ("title", "date", "place", "actors", "topics")}


def _fill(brief: Brief, link: Callable[[str], str]) -> str:
    links = {slug: link(slug) for slug in brief.actors}
    return "\n\n".join(paragraph.format(**links) for paragraph in brief.paragraphs) + "\n"


def _write(file: Path, fields: dict[str, Any], body: str) -> None:
    lines = [f"{key}: {json.dumps(value)}" for key, value in fields.items()]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(["---", *lines, "---", body]), encoding="utf-8")
